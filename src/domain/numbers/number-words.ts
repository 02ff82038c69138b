import { foldWord } from '#domain/text/fold-character.ts';

/** Number words of one language, folded. `compound`: words are written together, as in `einundzwanzig`. */
export interface NumberWords {
  /** Word to value; several forms of one number apart by `|`. */
  values: Map<string, number>;
  ordinals: Map<string, number>;
  /** Words that may stand between the parts of one number. */
  joiners: Set<string>;
  compound: boolean;
  /** The plain form that an ordinal is made of by rule, for those that no table needs to list; null for none. */
  stemsOf: ((key: string) => string[]) | null;
}

/** Ordinals that are made by rule: zwanzigste, negentiende, diciannovesimo, девятнадцатый. */
const stems: Record<string, (key: string) => string[]> = {
  de: (key) => (/^(.+?)(?:s?te)[mnrs]?$/u.exec(key)?.slice(1) ?? []).flatMap((stem) => stem ?? []),
  nl: (key) => (/^(.+?)(?:ste|de)$/u.exec(key)?.slice(1) ?? []).flatMap((stem) => stem ?? []),
  it: (key) => {
    const [, stem] = /^(.+)esim[oaie]$/u.exec(key) ?? [];
    return stem ? ['', 'i', 'e', 'o', 'a'].map((vowel) => stem + vowel) : [];
  },
  ru: (key) => {
    const [, stem] = /^(.+?)(?:ыи|ои|ая|ое|ого|ом|ому|ую|ые|ых|ым|еи)$/u.exec(key) ?? [];
    return stem ? [`${stem}ь`] : [];
  },
};

type Row = { plain: string; ordinal?: string; joiners?: string; compound?: boolean };

/** Each entry is `value:form|form`. */
const rows: Record<string, Row> = {
  en: {
    plain:
      '0:zero 1:one 2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve 13:thirteen 14:fourteen 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty|fourty 50:fifty 60:sixty 70:seventy 80:eighty 90:ninety 100:hundred 1000:thousand',
    ordinal:
      '1:first 2:second 3:third 4:fourth 5:fifth 6:sixth 7:seventh 8:eighth 9:ninth 10:tenth 11:eleventh 12:twelfth 13:thirteenth 14:fourteenth 15:fifteenth 16:sixteenth 17:seventeenth 18:eighteenth 19:nineteenth 20:twentieth 30:thirtieth 40:fortieth 50:fiftieth 100:hundredth',
    joiners: 'and',
  },
  de: {
    plain:
      '1:ein|eine|eins 2:zwei|zwo 3:drei 4:vier 5:funf|fuenf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 11:elf 12:zwolf|zwoelf 13:dreizehn 14:vierzehn 15:funfzehn 16:sechzehn 17:siebzehn 18:achtzehn 19:neunzehn 20:zwanzig 30:dreissig|dreißig 40:vierzig 50:funfzig 60:sechzig 70:siebzig 80:achtzig 90:neunzig 100:hundert|einhundert 1000:tausend|eintausend',
    ordinal:
      '1:erste|ersten|erster|erstes|erstem 2:zweite|zweiten|zweiter|zweites 3:dritte|dritten|dritter|drittes 4:vierte|vierten|vierter|viertes 5:funfte|funften|funfter 6:sechste|sechsten|sechster 7:siebte|siebten|siebter 8:achte|achten|achter 9:neunte|neunten|neunter 10:zehnte|zehnten|zehnter 11:elfte|elften 12:zwolfte|zwolften',
    compound: true,
  },
  nl: {
    plain:
      '1:een 2:twee 3:drie 4:vier 5:vijf 6:zes 7:zeven 8:acht 9:negen 10:tien 11:elf 12:twaalf 13:dertien 14:veertien 15:vijftien 16:zestien 17:zeventien 18:achttien 19:negentien 20:twintig 30:dertig 40:veertig 50:vijftig 60:zestig 70:zeventig 80:tachtig 90:negentig 100:honderd 1000:duizend',
    ordinal:
      '1:eerste 2:tweede 3:derde 4:vierde 5:vijfde 6:zesde 7:zevende 8:achtste 9:negende 10:tiende',
    compound: true,
  },
  fr: {
    plain:
      '1:un|une 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze 15:quinze 16:seize 20:vingt|vingts 30:trente 40:quarante 50:cinquante 60:soixante 70:septante 80:huitante|octante 90:nonante 100:cent|cents 1000:mille',
    ordinal:
      '1:premier|premiere|premiers|premieres|unieme 2:deuxieme|second|seconde 3:troisieme 4:quatrieme 5:cinquieme 6:sixieme 7:septieme 8:huitieme 9:neuvieme 10:dixieme 11:onzieme 12:douzieme 13:treizieme 14:quatorzieme 15:quinzieme 16:seizieme 20:vingtieme 30:trentieme 40:quarantieme 50:cinquantieme 60:soixantieme 100:centieme',
    joiners: 'et',
  },
  es: {
    plain:
      '1:un|uno|una 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece 14:catorce 15:quince 16:dieciseis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte 21:veintiuno|veintiun 22:veintidos 23:veintitres 24:veinticuatro 25:veinticinco 26:veintiseis 27:veintisiete 28:veintiocho 29:veintinueve 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 70:setenta 80:ochenta 90:noventa 100:cien|ciento 200:doscientos|doscientas 300:trescientos|trescientas 400:cuatrocientos|cuatrocientas 500:quinientos|quinientas 600:seiscientos|seiscientas 700:setecientos|setecientas 800:ochocientos|ochocientas 900:novecientos|novecientas 1000:mil',
    ordinal:
      '1:primero|primera|primer|primeros|primeras 2:segundo|segunda 3:tercero|tercera|tercer 4:cuarto|cuarta 5:quinto|quinta 6:sexto|sexta 7:septimo|septima 8:octavo|octava 9:noveno|novena 10:decimo|decima 11:undecimo|undecima 12:duodecimo|duodecima 20:vigesimo|vigesima',
    joiners: 'y',
  },
  it: {
    plain:
      '1:uno|un|una 2:due 3:tre 4:quattro 5:cinque 6:sei 7:sette 8:otto 9:nove 10:dieci 11:undici 12:dodici 13:tredici 14:quattordici 15:quindici 16:sedici 17:diciassette 18:diciotto 19:diciannove 20:venti|vent 30:trenta|trent 40:quaranta|quarant 50:cinquanta|cinquant 60:sessanta|sessant 70:settanta|settant 80:ottanta|ottant 90:novanta|novant 100:cento 1000:mille|mila',
    ordinal:
      '1:primo|prima|primi|prime 2:secondo|seconda 3:terzo|terza 4:quarto|quarta 5:quinto|quinta 6:sesto|sesta 7:settimo|settima 8:ottavo|ottava 9:nono|nona 10:decimo|decima',
    compound: true,
  },
  pt: {
    plain:
      '1:um|uma 2:dois|duas 3:tres 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze 13:treze 14:catorze|quatorze 15:quinze 16:dezesseis|dezasseis 17:dezessete|dezassete 18:dezoito 19:dezenove|dezanove 20:vinte 30:trinta 40:quarenta 50:cinquenta 60:sessenta 70:setenta 80:oitenta 90:noventa 100:cem|cento 200:duzentos|duzentas 300:trezentos|trezentas 400:quatrocentos 500:quinhentos|quinhentas 600:seiscentos 700:setecentos 800:oitocentos 900:novecentos 1000:mil',
    ordinal:
      '1:primeiro|primeira 2:segundo|segunda 3:terceiro|terceira 4:quarto|quarta 5:quinto|quinta 6:sexto|sexta 7:setimo 8:oitavo 9:nono|nona 10:decimo|decima 20:vigesimo|vigesima',
    joiners: 'e',
  },
  ru: {
    plain:
      '1:один|одна|одно|одного|однои 2:два|две|двух|двум|двумя 3:три|трех|трем|тремя 4:четыре|четырех|четырем|четырьмя 5:пять|пяти|пятью 6:шесть|шести|шестью 7:семь|семи|семью 8:восемь|восьми 9:девять|девяти 10:десять|десяти|десятью 11:одиннадцать|одиннадцати 12:двенадцать|двенадцати 13:тринадцать|тринадцати 14:четырнадцать|четырнадцати 15:пятнадцать|пятнадцати 16:шестнадцать|шестнадцати 17:семнадцать|семнадцати 18:восемнадцать|восемнадцати 19:девятнадцать|девятнадцати 20:двадцать|двадцати 30:тридцать|тридцати 40:сорок|сорока 50:пятьдесят|пятидесяти 60:шестьдесят|шестидесяти 70:семьдесят|семидесяти 80:восемьдесят|восьмидесяти 90:девяносто 100:сто|ста 200:двести|двухсот 300:триста|трехсот 400:четыреста|четырехсот 500:пятьсот|пятисот',
    ordinal:
      '1:первыи|первая|первое|первые|первого|первои|первом|первую 2:второи|вторая|второе|второго|вторую 3:третии|третья|третье|третьего|третью|третьеи 4:четвертыи|четвертая|четвертого 5:пятыи|пятая|пятого',
  },
  sv: {
    plain:
      '2:tva 3:tre 4:fyra 5:fem 6:sex 7:sju 8:atta 9:nio 10:tio 11:elva 12:tolv 20:tjugo 30:trettio 40:fyrtio 50:femtio 60:sextio 70:sjuttio 80:attio 90:nittio 100:hundra 1000:tusen',
    ordinal:
      '1:forsta|forste 2:andra|andre 3:tredje 4:fjarde 5:femte 6:sjatte 7:sjunde 8:attonde 9:nionde 10:tionde 11:elfte 12:tolfte 18:artonde 19:nittonde 20:tjugonde',
    compound: true,
  },
  no: {
    plain:
      '2:to 3:tre 4:fire 5:fem 6:seks 7:sju|syv 8:atte 9:ni 10:ti 11:elleve 12:tolv 20:tjue 30:tretti 40:forti 50:femti 60:seksti 70:sytti 80:atti 90:nitti 100:hundre 1000:tusen',
    ordinal:
      '1:forste 2:andre|anden|andet 3:tredje 4:fjerde 5:femte 6:sjette 7:sjuende|syvende 8:attende|ottende 9:niende 10:tiende 11:ellevte|ellefte 12:tolvte 19:nittende 20:tjuende|tyvende',
    compound: true,
  },
  pl: {
    plain:
      '2:dwa|dwie|dwoch|dwoje 3:trzy|trzech 4:cztery|czterech 5:piec|pieciu 6:szesc|szesciu 7:siedem|siedmiu 8:osiem|osmiu 9:dziewiec|dziewieciu 10:dziesiec|dziesieciu 20:dwadziescia 30:trzydziesci 40:czterdziesci 50:piecdziesiat 100:sto',
    ordinal:
      '1:pierwszy|pierwsza|pierwsze|pierwszego 2:drugi|druga|drugie|drugiego 3:trzeci|trzecia|trzecie',
  },
  cs: {
    plain:
      '2:dva|dve|dvou 3:tri 4:ctyri 5:pet|peti 6:sest|sesti 7:sedm|sedmi 8:osm|osmi 9:devet|deviti 10:deset|deseti 11:jedenact 12:dvanact 20:dvacet 30:tricet 40:ctyricet 50:padesat 100:sto',
    ordinal: '1:prvni 2:druhy|druha|druhe|druheho 3:treti 4:ctvrty|ctvrta 5:paty|pata',
  },
  tr: {
    plain:
      '2:iki 3:uc 4:dort 5:bes 6:alti 7:yedi 8:sekiz 9:dokuz 10:on 20:yirmi 30:otuz 40:kirk 50:elli 60:altmis 70:yetmis 80:seksen 90:doksan 100:yuz 1000:bin',
    ordinal: '1:birinci|ilk 2:ikinci 3:ucuncu 4:dorduncu 5:besinci',
  },
  ar: {
    plain:
      '2:اثنان|اثنين|اثنتين 3:ثلاثة|ثلاث 4:اربعة|اربع 5:خمسة|خمس 6:ستة|ست 7:سبعة|سبع 8:ثمانية|ثماني 9:تسعة|تسع 10:عشرة|عشر 20:عشرين|عشرون 30:ثلاثين|ثلاثون 40:اربعين|اربعون 50:خمسين|خمسون 60:ستين|ستون 70:سبعين|سبعون 80:ثمانين|ثمانون 90:تسعين|تسعون 100:مئة|مائة 200:مئتين|مئتان',
    ordinal: '1:الاول|الاولى 2:الثاني|الثانية 3:الثالث|الثالثة 4:الرابع|الرابعة 5:الخامس|الخامسة',
  },
  hi: {
    plain:
      '2:दो 3:तीन 4:चार 5:पांच|पाँच 6:छह|छः 7:सात 8:आठ 9:नौ 10:दस 20:बीस 30:तीस 40:चालीस 50:पचास 100:सौ',
    ordinal: '1:पहला|पहली|पहले 2:दूसरा|दूसरी|दूसरे 3:तीसरा|तीसरी|तीसरे',
  },
  ko: {
    plain: '1:한 2:두 3:세 4:네 5:다섯 6:여섯 7:일곱 8:여덟 9:아홉 10:열 20:스무',
    ordinal: '1:첫|첫째 2:둘째 3:셋째',
  },
  he: {
    plain:
      '2:שני|שתי|שניים|שתיים 3:שלושה|שלוש 4:ארבעה|ארבע 5:חמישה|חמש 6:שישה|שש 7:שבעה|שבע 8:שמונה 9:תשעה|תשע 10:עשרה|עשר 100:מאה',
    ordinal: '1:ראשון|ראשונה|הראשון|הראשונה 2:שנייה|השני|השנייה 3:שלישי|השלישי',
  },
};

function listed(text: string): Map<string, number> {
  return new Map(
    text
      .split(' ')
      .filter(Boolean)
      .flatMap((entry) => {
        const [value, forms] = entry.split(':') as [string, string];
        return forms.split('|').map((form): [string, number] => [foldWord(form), Number(value)]);
      }),
  );
}

const known = new Map<string, NumberWords>();

/** The number words of a language given by two letters; undefined for one without a table. */
export function numberWordsOf(language: string): NumberWords | undefined {
  const row = rows[language === 'da' ? 'no' : language === 'af' ? 'nl' : language];
  if (!row) return undefined;
  const words = known.get(language) ?? {
    values: listed(row.plain),
    ordinals: listed(row.ordinal ?? ''),
    joiners: new Set((row.joiners ?? '').split(' ').filter(Boolean)),
    compound: row.compound ?? false,
    stemsOf: stems[language === 'af' ? 'nl' : language] ?? null,
  };
  known.set(language, words);
  return words;
}
