import { matcher } from './word-matcher.ts';

/** "As well as two", "and another": the sum of what is told may be in no sentence. */
export const isAdditive = matcher(
  'another additional well plus besides weiter* zudem sowie außerdem autre* outre ainsi otro otra otros otras además altro altra altri altre inoltre outro outra outros além ander* ещё также 또 외 その他 另 另外',
);

/** A part of a whole, which may be told in percent. */
export const isFraction = matcher(
  'half third thirds quarter quarters fifth fifths tenth tenths double doubled twice triple tripled hälfte halb* drittel viertel fünftel zehntel doppelt* verdoppel* verdrei* moitié tiers quart cinquième dixième doubl* mitad tercio tercios cuarto quinto décimo doble duplic* metà terzo terzi doppi* raddoppi* metade terço dobro helft derde kwart dubbel* verdubbel* połow* trzeci* czwart* třetin* čtvrtin* polovin* tredjedel* fjärdedel* fjerdedel* hälften halvparten puolet kolmannes* kolmasosa* neljännes* harmad* negyed* yarısı üçte dörtte çeyrek treime sfert jumătate полов* треть четверть вдвое 절반 半 半分 半数 一半 倍',
);

/** "No", "zero", and German words such as Nullwachstum. */
export const isNothing = matcher(
  'no none nothing zero null* nullwachstum kein* nichts zéro aucun* rien cero ningún* ningun* nada zero nessun* niente nenhum* geen nul ноль нуля ничего 없* 零 無',
);

/** Words that tell a time only together with others: "over a decade ago", "hace meses". */
export const isTimeWord = matcher(
  'ago over early late mid decade decades morning afternoon evening night today yesterday earlier hace vor il y fa há geleden since day days week weeks month months year years tag tage tagen woche wochen monat monate monaten jahr jahre jahren heute gestern jour jours semaine semaines mois an ans année hier día días semana semanas mes meses año años ayer hoy giorno giorni settimana mese mesi anno anni ieri oggi dia dias semanas mês meses ano anos ontem hoje dag dagen week weken maand maanden jaar',
);

/** Words that set a time against the day of writing. */
export const isRelativeTime = matcher(
  'next last this previous coming upcoming current past ago earlier later nächst* letzt* dies* vorig* vergangen* kommend* laufend* vorjahr* heuer prochain* dernier* cette cet courant passé* próxim* pasad* este esta último última actual prossim* scors* quest* passat* atual volgend* vorig* afgelopen dit följande förra nästa i fjol прошл* следующ* этом этого текущ* будущ* 내년* 작년* 올해* 지난* 이번* 내달* 来 去 今 明 昨 前 翌',
);
