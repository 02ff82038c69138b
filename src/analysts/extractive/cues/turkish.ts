import { type Cues, openings, phrases } from './cues.ts';

export const turkish: Cues = {
  consequence: phrases(`
    çünkü, bu nedenle, nedeniyle, sonucunda, yol aç*, neden ol*, anlamına gel*, sonuç*, etki*,
    risk*, tehdit*, tehlike*, önemli, kritik, ilk kez, ilk defa, rekor*, kriz*, endişe*, sorun*,
    en büyük, sağlayacak, baskı*
  `),
  forward:
    /\p{L}(?:ecek|acak|eceği|acağı|ecekler|acaklar|ecektir|acaktır|eceğini|acağını)(?![\p{L}])|(?<!\p{L})(?:planlıyor|bekleniyor|hedefliyor|öngörülüyor|gelecek|önümüzdeki|olabilir)(?!\p{L})/iu,
  scheduled: phrases(
    `yürürlüğe girecek, karar verecek, görüşülecek, yapılacak, başlayacak, düzenlenecek, açıklanacak, gerçekleştirilecek`,
  ),
  advice: phrases(`öneriyor, öneril*, tavsiye*, uyardı, uyarı*, dikkat`),
  likely: phrases(`muhtemelen, büyük olasılıkla, bekleniyor`),
  possible: phrases(`olabilir, belki, olası, mümkün`),
  unlikely: phrases(`düşük ihtimal`),
  horizon: phrases(`
    yıl sonuna kadar, gelecek yıl, önümüzdeki yıl, önümüzdeki ay, gelecek ay, gelecek hafta,
    önümüzdeki hafta, önümüzdeki günlerde, önümüzdeki yıllarda, yarın, bu yıl, 2025'*, 2026'*,
    2027'*, 2028'*, 2030'*
  `),
  dependent: openings(`
    o, onlar, bu, şu, bunlar, bunun, buna, onun, onların, ama, ancak, fakat, ve, ayrıca, bununla,
    böylece, öte yandan, daha sonra, orada, burada, ise, söz konusu, bu nedenle, dolayısıyla,
    örneğin
  `),
  firstPerson: phrases(`ben, biz, benim, bizim, bizi, bize, bana, beni`),
  reported: phrases(`
    dedi, söyledi, belirtti, açıkladı, göre, ifade etti, kaydetti, duyurdu, vurguladı, konuştu,
    aktardı, ifadelerini, bildirdi
  `),
  definitions: [
    /(?:olarak\s+bilinen|adlı|isimli|denilen|adı\s+verilen)\s+["“'‘]?(?<term>\p{Lu}[\p{L}\p{N}-]+(?:\s+\p{Lu}[\p{L}\p{N}-]+){0,3})/u,
  ],
  groups: phrases(`
    yatırımcı*, hissedar*, girişimci*, şirketler*, çalışan*, işçi*, tüketici*, müşteri*,
    kullanıcı*, sürücü*, yolcu*, turist*, vatandaş*, seçmen*, emekli*, hasta*, doktor*, hekim*,
    aile*, veli*, çocuk*, öğrenci*, öğretmen*, çiftçi*, üretici*, esnaf*, kiracı*, ev sahip*,
    taraftar*, göçmen*, mülteci*, gazeteci*, kadın*, memur*
  `),
};
