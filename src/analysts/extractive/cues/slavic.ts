import { type Cues, openings, phrases } from './cues.ts';

export const russian: Cues = {
  forward: phrases(
    `будет, будут, планиру*, намерен*, собирается, собираются, ожида*, предстоит, прогноз*, станет, станут, пообещал*, рассчитыва*, в ближайшее время, предполага*`,
  ),
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
  beforeYear: /(?:^|\s)(?:в|с|до|к|по|и|начале|конце|после|лет[оа]|осенью|весной|зимой|летом)$/iu,
};

export const ukrainian: Cues = {
  forward: phrases(
    `буде, будуть, планує, планують, має намір, очікує*, стане, стануть, прогноз*, збирається, найближчим часом`,
  ),
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
  beforeYear: /(?:^|\s)(?:в|у|з|до|по|і|та|початку|кінці|після|влітку|восени|навесні|взимку)$/iu,
};

export const polish: Cues = {
  forward: phrases(
    `będzie, będą, planuje, planują, zamierza, ma być, mają być, spodziewa*, oczekuje, zostanie, zostaną, wkrótce, zapowiedział*, prognoz*`,
  ),
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
  beforeYear: /(?:^|\s)(?:w|od|do|roku|r\.|i|po|przed)$/iu,
};

export const czech: Cues = {
  forward: phrases(
    `bude, budou, plánuje, plánují, má být, mají být, mohl by, očekáv*, hodlá, brzy, chystá, slíbil*, předpoklád*`,
  ),
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
  beforeYear: /(?:^|\s)(?:v\s+roce|roku|od|do|v|a|roce|let|po|před|z)$/iu,
};
