/** The words that hold a language's sentences together and say nothing of the subject. More, and of more scripts, than domain/ needs to tell languages apart. */
const lists: Record<string, string> = {
  en: 'the of and to in a is that for it on was with as be at by this are from or an were has have had which but they their its not been he she his her will would there we you i who more one all about after also than when into out up said over new can could may some other so if what no only do does did how our your them these those because while during before between most such any just where through against under since until like being very my me us him then now many much both each own same off too here s t re ve ll d m',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines jahr zwei jahren diese dieser wieder keine seiner worden will zwischen immer was sagte gibt alle diesem seit muss wurden beim doch jetzt waren drei ihrer ihr ihm ihn denn da damit weil dort hier sehr ohne etwa dazu mich uns unser mir du ja',
  fr: 'le la les de des du un une et en à a au aux que qui dans pour par sur pas ne ce il elle se est sont avec plus ou son sa ses leur leurs mais nous vous on été être ont avait était cette ces comme y tout tous aussi fait faire même entre deux sans après avant ainsi dont où si sous lui ils elles depuis encore très peut bien selon contre ni alors quand notre votre je me mon ma mes cela d l qu n s c j m t',
  es: 'el la los las de del y en que a un una por con para se su sus es al lo como más o pero no le les ha han este esta estos estas ese esa son fue ser era entre cuando muy sin sobre también hasta desde hay todo todos nos ya donde quien porque durante tras ante contra según e ni si me mi yo él ella ellos está están había sido tiene dos uno otro otra otros',
  it: 'il lo la i gli le di del della dello dei delle degli e in nel nella nei nelle a al alla ai alle da dal dalla dai dalle con su sul sulla per tra fra un una uno che è sono non si come più anche ma o se ha hanno era erano questo questa questi queste quello ci cui essere stato stata stati dopo prima quando molto tutti tutto due suo sua suoi loro chi dove ed io mi ne gli lui lei l d un all dell nell sull dall',
  pt: 'o a os as de do da dos das e em no na nos nas um uma que para com por se ao à aos às mais como mas foi é são ser não sua seu suas seus ou quando muito também já entre depois até sem sobre está estão tem têm era pelo pela pelos pelas isso este esta esse essa ele ela eles elas há dois nem você eu me meu minha num numa',
  nl: 'de het een en van in op te dat die is voor met zijn aan er niet om ook als bij maar door naar uit over dan hij zij ze wordt worden werd nog heeft hebben was tot of deze dit zo kan meer geen onder tegen na al veel wat wie hun haar we ik je u mijn ons onze ze had waren zou zal wel moet dus',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag från vi så kan när år hon under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill ha många hur mer går sig deras dem detta denna',
  da: 'og i at det som en på er af for med til den har de ikke om et han men var jeg fra vi så kan når hun under også efter eller nu sin der ved mod skal ville kommer ud får være havde alle andre meget end her da over bare ind bliver op selv hvad to vil mange hvor mere går sig deres dem dette denne blev',
  nb: 'og i at det som en på er av for med til den har de ikke om et han men var jeg fra vi så kan når hun under også etter eller nå sin der ved mot skal ville kommer ut får være hadde alle andre mye enn her da over bare inn blir opp selv hva to vil mange hvor mer går seg deres dem dette denne ble',
  pl: 'w i na z do się że nie to o jest a po jak za od dla przez co ale są przed oraz być tym jego był było tego który która które już tak czy także ich jej ze może roku była tylko jako pod bez ten ta te nad przy więc też gdy mnie nam on ona oni',
  cs: 'a v se na že je s z do o i k ve pro za by ale jako po jsou od to tak podle také jeho který která které až byl bylo byla není při nebo už jen má ze více než roku proti před však jak jsem aby kdy co si jejich ještě být může mezi ho tím této tento této které',
  sk: 'a v sa na že je s z do o i k vo pre za by ale ako po sú od to tak podľa tiež jeho ktorý ktorá ktoré až bol bolo bola nie pri alebo už len má zo viac než roku proti pred však aby keď čo si ich ešte byť môže medzi ho tým tento táto',
  tr: 've bir bu da de için ile olarak çok daha ne o en gibi kadar sonra olan var ya ise ama değil ki mi mı her ancak göre oldu olduğu tarafından üzerinde ilk iki şu veya hem diye yok bunu onun biz ben dedi',
  ru: 'и в на не что с по как это а из за к у от о для но же его так все был было были она они он мы вы или бы при до если уже еще ещё также чтобы только после во со будет который которая которые этом этого того том их ее её может ли где когда под об более около между без год года году',
  uk: 'і в на не що з по як це а із за до у від о для але ж його так все був було були вона вони він ми ви або би при якщо вже ще також щоб тільки після та будет який яка які цьому цього того тому їх її може чи де коли під про більше між без рік року році буде й',
  id: 'yang dan di ke dari untuk dengan pada ini itu dalam tidak adalah akan juga oleh sebagai karena bisa ada telah lebih kata dia mereka saya kami kita atau tersebut bahwa saat tahun para seperti sudah hingga masih namun setelah antara serta dapat menjadi',
  ms: 'yang dan di ke dari untuk dengan pada ini itu dalam tidak adalah akan juga oleh sebagai kerana boleh ada telah lebih kata dia mereka saya kami kita atau tersebut bahawa ketika tahun para seperti sudah hingga masih namun selepas antara serta dapat menjadi beliau',
  fi: 'ja on ei se että oli en hän mutta ovat kun niin myös joka mukaan tai jos vain kuin sen ole sekä voi nyt mitä jo tämä ollut jonka hänen olla noin enemmän vuoden he minä me te ne jälkeen kanssa',
  el: 'και το να του η της με που την από για είναι στο των σε ο οι τα στην στη τον ότι δεν θα τους ένα μια στον αλλά ως κατά τις στις αυτό είχε έχει μας πιο μετά όπως',
  hu: 'a az és hogy nem is egy van meg ez azt de ha csak volt mint már még el ki kell ezt majd fel vagy lesz pedig után szerint akkor így olyan nagyon amely amelyek akik aki mert vagy sem nincs',
  ro: 'și de în a la cu pe care nu un o din este că să au mai pentru sunt ca prin fost lui sau după dar al ale ce era când două acest această aceasta fi dintre doar între fără',
  vi: 'và của là có trong cho được với không các một những này đã người khi từ đến để về tại cũng như vào ra hay nhiều năm sẽ đang theo trên sau bị do đó',
  he: 'של את על הוא לא היא עם כי גם זה אל או כל אם אך היה בין כך יותר רק עד אבל לפי אחרי אני הם שלא מה יש אין כבר ידי היו זו להם לו לה אשר',
  ar: 'في من على إلى أن عن مع التي الذي هذا هذه كان ما لا لم أو كما بعد قبل بين كل قد هو هي ذلك إن حيث عند غير وفي ومن وقد وأن كانت منذ خلال حتى ثم بها به له لها فيها فيه أي أكثر التى ولا وكان الذين عبر أنه أنها',
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد شده دارد اما یا وی ما هر آنها بود باید ها های دو پس',
  af: 'die van en in is het wat vir op nie te met sy dat om deur by aan ook as hy na was uit maar word se dit hulle nie een oor kan sal tot daar meer of haar ons moet',
};

const words = new Map(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.split(' '))]),
);
const none: ReadonlySet<string> = new Set();

/** Function words of a language in lower case, by the first part of its BCP 47 tag; empty where none are known. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return words.get(primary === 'no' || primary === 'nn' ? 'nb' : primary) ?? none;
}
