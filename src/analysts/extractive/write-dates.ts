import type { TimelineEvent } from '#domain/analysis/analysis.ts';
import { type FoundDate, referenceOf } from './find-dates.ts';
import { makeClaim } from './make-claim.ts';
import { type Candidate, datingMoment } from './reading.ts';
import { freeCandidates, roomFor, type Scored } from './scored.ts';

interface Dated {
  candidate: Candidate;
  found: FoundDate;
}

/** What the article dates, oldest first: sentences that say when the thing they tell happened, one a date. */
export function writeDates(scored: Scored): TimelineEvent[] {
  const { worth, taken } = scored;
  const dated = freeCandidates(scored)
    .flatMap((candidate) => {
      const found = dateOf(candidate, scored);
      return found ? { candidate, found } : [];
    })
    .sort((a, b) => worth(b.candidate) - worth(a.candidate));
  const chosen = new Map<string, Dated>();
  for (const one of dated) {
    if (chosen.size >= roomFor(scored, 3, 6)) break;
    if (!chosen.has(one.found.date)) chosen.set(one.found.date, one);
  }
  for (const { candidate } of chosen.values()) taken.add(candidate);
  return [...chosen.values()]
    .sort((a, b) => compare(a.found.date, b.found.date) || a.candidate.index - b.candidate.index)
    .map(({ candidate, found }, place) => ({
      date: found.date,
      dateText: found.text,
      event: makeClaim(`timeline-${place + 1}`, candidate),
    }));
}

/** What stands before a date that says when: a preposition, with the day of the week or "the year" at most. */
const dating =
  /(?:^|[\s(])(?:in|on|im|am|en|le|el|il|nel|em|no|op|den|i|på|w|dnia|v|ve|dne|в|у|في|عام|ב)\s(?:(?:the|le|la|el|dem|den)\s)?(?:\p{L}+(?:day|tag|woch|abend|di|credi|dredi|manche|nes|coles|eves|bado|mingo|ì|feira|dag|středu|pondělí|úterý|čtvrtek|pátek|sobotu|neděli|środę|piątek|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье),?\s)?(?:(?:early|late|mid|Jahr|Jahre|année|año|anno|ano|roce|roku)\s)?$/iu;
/** Words that tell a clause apart from its sentence: the date in it is not the sentence's. */
const subordinate =
  /(?:^|[\s,(])(?:which|who|whose|whom|that|when|where|after|before|since|while|as|if|because|welche\p{L}*|der|die|das|dessen|deren|als|nachdem|bevor|weil|wenn|dass|während|qui|que|qu['’]|dont|où|lorsque|quand|après|avant|že|aby|kdy|když|pokud|jakmile|że|żeby|alors|parce|quien|cuyo|cuando|donde|después|antes|mientras|porque|che|cui|quando|dove|dopo|prima|mentre|perché|cujo|onde|depois|enquanto|die|dat|toen|nadat|omdat|som|når|när|da|efter|etter|który|która|które|kiedy|gdy|который|которая|которое|которые|когда|после)[\s,]/iu;

/** The one date of a sentence, if it is plainly when what the sentence tells happened. */
function dateOf({ text, index, quotedShare }: Candidate, scored: Scored): FoundDate | null {
  const dates = scored.dates[index] ?? [];
  const [found] = dates;
  if (!found || dates.length !== 1 || quotedShare > 0.3) return null;
  // "Last night" is for the day the article appeared on, which a list of dates does not show.
  if (!/\p{N}/u.test(found.text)) return null;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found.text.length);
  if (/[(（][^)）]*$/u.test(before) || /^\s?[-–—年]\s?\d/u.test(after)) return null;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(text)) {
    if (
      /^[^、，,]{0,8}(?:以来|以降|から|まで|末|度|以前|以后|之前|之后|起|至|부터|까지|이후|이전|당시|産|版|型)/u.test(
        after,
      )
    )
      return null;
    return before.length < text.length * 0.4 ? unlessToday(found, scored) : null;
  }
  if (before.trim() !== '' && !dating.test(before)) return null;
  // Far into a long sentence, a date belongs to some part of it.
  const atStart = before.length < 40;
  if (!atStart && (text.length > 130 || /[,;:–—]/u.test(before))) return null;
  if (subordinate.test(before) || /^[-–]\p{L}/u.test(after)) return null;
  if (!atStart && /\s(?:to|zu|pour|para|per|om|att|at|å)\s\p{Ll}+\s/u.test(before)) return null;
  return unlessToday(found, scored);
}

/** The day on which the article appeared says nothing a reader does not know. */
function unlessToday(found: FoundDate, { article }: Scored): FoundDate | null {
  const today = referenceOf(datingMoment(article));
  if (!today) return found;
  const iso = [
    today.year,
    String(today.month).padStart(2, '0'),
    String(today.day).padStart(2, '0'),
  ];
  return found.date === iso.join('-') ? null : found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
