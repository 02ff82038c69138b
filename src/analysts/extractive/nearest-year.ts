import type { Reference } from './written-dates.ts';

const thisYear =
  /^\s(?:of\s)?(?:this year|dieses Jahres|de este año|de cette année|di quest['’]anno|deste ano|van dit jaar|этого года|цього року|i år|letošního roku|tego roku)/iu;
const lastYear =
  /^\s(?:of\s)?(?:last year|(?:letzten|vergangenen|vorigen) Jahres|del año pasado|de l['’]année dernière|dello scorso anno|do ano passado|van vorig jaar|прошлого года|минулого року|loňského roku|zeszłego roku)/iu;
const nextYear =
  /^\s(?:of\s)?(?:next year|(?:nächsten|kommenden) Jahres|del próximo año|de l['’]année prochaine|del prossimo anno|do próximo ano|van volgend jaar|следующего года|наступного року|příštího roku|przyszłego roku)/iu;

/** The year that the words behind a date name by its distance: `in May of last year`. */
export function saidYear(after: string, reference: Reference | null): number | null {
  if (!reference) return null;
  if (thisYear.test(after)) return reference.year;
  if (lastYear.test(after)) return reference.year - 1;
  return nextYear.test(after) ? reference.year + 1 : null;
}

/** In days: of what is to come later than that, the year is told. */
const longestAhead = 300;

/**
 * The year of a date without one: news leaves it out where it is plain. The past is meant, unless the
 * words before it speak of the future, or those around it do and it is near, or it was nearly a year ago and is to come within two months.
 */
export function nearestYear(
  month: number,
  day: number | null,
  reference: Reference | null,
  ahead: 'no' | 'perhaps' | 'plainly',
): number | null {
  if (!reference) return null;
  const distance = (month - reference.month) * 30.4 + (day === null ? 0 : day - reference.day);
  if (distance === 0) return reference.year;
  const since = distance > 0 ? 365 - distance : -distance;
  const until = 365 - since;
  const isAhead =
    ahead === 'plainly'
      ? until <= longestAhead
      : ahead === 'perhaps'
        ? until * 0.6 < since
        : until <= 60 && since > 300;
  if (isAhead) return distance > 0 ? reference.year : reference.year + 1;
  return distance > 0 ? reference.year - 1 : reference.year;
}
