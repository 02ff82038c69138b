import { type Cues, openings, phrases } from './cues.ts';

export const russian: Cues = {
  consequence: phrases(`
    потому что, поэтому, из-за, в результате, приведет, приведёт, привел*, приводит, означает,
    последстви*, риск*, угроз*, важн*, впервые, рекорд*, кризис*, может, могут, позволит,
    позволяет, опасени*, проблем*, крупнейш*, влияни*
  `),
  forward: phrases(
    `будет, будут, планиру*, намерен*, собирается, собираются, ожида*, предстоит, прогноз*, станет, станут, пообещал*, рассчитыва*, в ближайшее время, предполага*`,
  ),
  scheduled: phrases(
    `состоится, вступит в силу, рассмотрит, примет решение, запланирован*, назначен*, пройдет, пройдёт, начнется, начнётся, продолжится, объявит`,
  ),
  advice: phrases(`следует, рекоменду*, советую*`),
  likely: phrases(`вероятно, скорее всего, ожидается, по прогнозам`),
  possible: phrases(`возможно, не исключено`),
  unlikely: phrases(`маловероятно, вряд ли`),
  horizon: phrases(`
    к 20*, до 20*, в 20*, до конца года, до конца месяца, в следующем году, в будущем году,
    на следующей неделе, в следующем месяце, в ближайшие дни, в ближайшие недели,
    в ближайшие месяцы, в ближайшие годы, завтра, в этом году
  `),
  dependent: openings(`
    он, она, оно, они, это, этот, эта, эти, его, её, ее, их, но, а, и, однако, также, при этом,
    кроме того, поэтому, так, тогда, затем, там, тут, оба, по его словам, по ее словам,
    по её словам, по их словам, впрочем, например, тем не менее
  `),
  firstPerson: phrases(`я, мы, мой, моя, мои, наш, наша, наши, нас, нам, мне, меня`),
  reported: phrases(`
    сказал*, заявил*, сообщил*, сообща*, отметил*, рассказал*, по словам, по данным, согласно,
    пишет, добавил*, подчеркнул*, считает, пояснил*
  `),
  definitions: [
    /(?:^|\.\s)(?<term>[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,3})\s+[—–-]\s+это\s/u,
    /(?:так\s+называем\p{L}+|под\s+названием)\s+["«„](?<term>[^"»“]{2,50})["»“]/u,
  ],
  groups: phrases(`
    инвестор*, акционер*, предпринимател*, работник*, сотрудник*, потребител*, клиент*,
    пользовател*, водител*, пассажир*, турист*, жител*, граждан*, избирател*, пенсионер*,
    пациент*, врач*, родител*, дет*, школьник*, студент*, учител*, учены*, фермер*, мигрант*,
    беженц*, журналист*, военны*, семь*, женщин*, болельщик*
  `),
  beforeYear: /(?:^|\s)(?:в|с|до|к|по|и|начале|конце|после|лет[оа]|осенью|весной|зимой|летом)$/iu,
};

export const ukrainian: Cues = {
  consequence: phrases(`
    тому що, тому, через, внаслідок, призве*, означає, наслідк*, ризик*, загроз*, важлив*, вперше,
    рекорд*, криз*, може, можуть, дозволить, проблем*, найбільш*
  `),
  forward: phrases(
    `буде, будуть, планує, планують, має намір, очікує*, стане, стануть, прогноз*, збирається, найближчим часом`,
  ),
  scheduled: phrases(
    `відбудеться, набуде чинності, розгляне, ухвалить рішення, запланован*, розпочнеться, оголосить`,
  ),
  advice: phrases(`слід, рекоменду*, радять`),
  likely: phrases(`ймовірно, найімовірніше, очікується`),
  possible: phrases(`можливо`),
  unlikely: phrases(`малоймовірно, навряд`),
  horizon: phrases(`
    до 20*, у 20*, в 20*, до кінця року, наступного року, наступного тижня, наступного місяця,
    найближчими днями, завтра, цього року
  `),
  dependent: openings(`
    він, вона, воно, вони, це, цей, ця, ці, його, її, їх, але, а, і, й, та, однак, також,
    крім того, тому, так, тоді, там, за його словами, за її словами, водночас, наприклад
  `),
  firstPerson: phrases(`я, ми, мій, моя, наш, наша, наші, нас, нам, мені`),
  reported: phrases(`
    сказав, сказала, заявив, заявила, повідомив, повідомила, повідомляє, зазначив, зазначила,
    за словами, за даними, згідно, пише, додав, додала, пояснив
  `),
  definitions: [/(?:^|\.\s)(?<term>[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,3})\s+[—–-]\s+це\s/u],
  groups: phrases(`
    інвестор*, підприєм*, компані*, працівник*, споживач*, клієнт*, користувач*, водії*, пасажир*,
    мешканц*, громадян*, виборц*, пенсіонер*, пацієнт*, лікар*, батьк*, діт*, студент*, вчител*,
    військов*, біженц*, журналіст*, родин*, жінк*
  `),
  beforeYear: /(?:^|\s)(?:в|у|з|до|по|і|та|початку|кінці|після|влітку|восени|навесні|взимку)$/iu,
};

export const polish: Cues = {
  consequence: phrases(`
    ponieważ, dlatego, z powodu, w wyniku, prowadzi do, doprowadzi*, oznacza, skutk*,
    konsekwencj*, ryzyk*, zagroż*, ważn*, kluczow*, po raz pierwszy, rekord*, kryzys*, może, mogą,
    problem*, największ*, wpływ*
  `),
  forward: phrases(
    `będzie, będą, planuje, planują, zamierza, ma być, mają być, spodziewa*, oczekuje, zostanie, zostaną, wkrótce, zapowiedział*, prognoz*`,
  ),
  scheduled: phrases(
    `odbędzie się, wejdzie w życie, zdecyduje, zaplanowan*, rozpocznie się, termin*, ogłosi`,
  ),
  advice: phrases(`należy, zaleca*, radzi, powinien, powinna, powinni`),
  likely: phrases(`prawdopodobnie, zapewne`),
  possible: phrases(`być może, możliwe`),
  unlikely: phrases(`mało prawdopodobne`),
  horizon: phrases(`
    do 20*, w 20*, do końca roku, w przyszłym roku, w przyszłym tygodniu, w przyszłym miesiącu,
    w najbliższych dniach, w najbliższych tygodniach, jutro, w tym roku
  `),
  dependent: openings(`
    on, ona, ono, oni, one, to, ten, ta, te, jego, jej, ich, ale, a, i, jednak, także, również,
    ponadto, dlatego, tak, wtedy, tam, jak dodał, natomiast, tymczasem, na przykład
  `),
  firstPerson: phrases(`ja, my, mój, moja, nasz, nasza, nam, nas, mnie, mi`),
  reported: phrases(`
    powiedział*, mówi, według, poinformował*, zdaniem, oświadczył*, dodał*, podkreślił*, napisał*,
    wyjaśnił*, przekazał*
  `),
  definitions: [
    /(?:^|\.\s)(?<term>[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,3})\s+to\s+(?:jeden|jedna|jedno|rodzaj|forma)\s/u,
  ],
  groups: phrases(`
    inwestor*, przedsiębior*, pracownik*, konsument*, klient*, użytkownik*, kierowc*,
    pasażer*, mieszkańc*, obywatel*, wyborc*, emeryt*, pacjent*, lekarz*, rodzic*, dziec*, uczni*,
    student*, nauczyciel*, naukowc*, rolnik*, uchodźc*, dziennikarz*, kobiet*, rodzin*
  `),
  beforeYear: /(?:^|\s)(?:w|od|do|roku|r\.|i|po|przed)$/iu,
};

export const czech: Cues = {
  consequence: phrases(`
    protože, proto, kvůli, v důsledku, vede k, povede, znamená, důsled*, následk*, rizik*, hroz*,
    důležit*, klíčov*, poprvé, rekord*, kriz*, může, mohou, mohl*, problém*, největší, dopad*,
    umožní, umožňuje
  `),
  forward: phrases(
    `bude, budou, plánuje, plánují, má být, mají být, mohl by, očekáv*, hodlá, brzy, chystá, slíbil*, předpoklád*`,
  ),
  scheduled: phrases(
    `rozhodne, začne, uskuteční se, vstoupí v platnost, nabude účinnosti, naplánován*, lhůt*, oznámí, proběhne`,
  ),
  advice: phrases(`doporuč*, měl by, měla by, měli by, mělo by`),
  likely: phrases(`pravděpodobně, zřejmě, očekává se`),
  possible: phrases(`mohl by, mohla by, mohlo by, možná`),
  unlikely: phrases(`nepravděpodobné`),
  horizon: phrases(`
    do roku, v roce 20*, do konce roku, příští rok, příštího roku, v příštím roce, příští týden,
    příští měsíc, v příštích dnech, zítra, letos
  `),
  dependent: openings(`
    on, ona, ono, oni, to, ten, ta, tento, tato, toto, jeho, její, jejich, ale, a, i, však, také,
    navíc, proto, tak, pak, potom, tam, zde, například, zároveň, přesto, naopak, podle něj,
    podle ní
  `),
  firstPerson: phrases(`já, my, můj, moje, náš, naše, nás, nám, mně, mi, jsem, jsme`),
  reported: phrases(`
    řekl*, říká, podle, uvedl*, uvádí, dodal*, oznámil*, sdělil*, prohlásil*, napsal*, vysvětlil*,
    upozornil*, míní
  `),
  definitions: [
    /(?:^|\.\s)(?<term>[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,3})\s+je\s+(?:druh|typ|forma|jeden|jedna|jedno)\s/u,
    /(?:takzvan\p{L}+|tzv\.)\s+(?<term>[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,1})/u,
  ],
  groups: phrases(`
    investor*, akcionář*, zaměstnan*, odbor*, spotřebitel*, zákazní*,
    uživatel*, řidič*, cestujíc*, turist*, obyvatel*, občan*, volič*, důchodc*, pacient*, lékař*,
    rodič*, dět*, žák*, student*, učitel*, věd*, zemědělc*, uprchlí*, novinář*, žen*, rodin*
  `),
  beforeYear: /(?:^|\s)(?:v\s+roce|roku|od|do|v|a|roce|let|po|před|z)$/iu,
};
