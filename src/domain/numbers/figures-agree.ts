import type { Figure } from './figure.ts';

/** `rounded` also when only one of the two gives a unit. */
export type FigureAgreement = 'same' | 'rounded' | 'other unit' | 'different';

/** The furthest a rounded figure may lie from the one it stands for, as a share. */
const mostRounding = 0.06;

/**
 * Whether a claim's figure says what the source's says: the same worth in the same unit; or fewer
 * digits of it, rounded either way. Years and small whole numbers have no rounded form.
 */
export function figuresAgree(claim: Figure, source: Figure): FigureAgreement {
  const unitsDiffer = claim.unit !== null && source.unit !== null && claim.unit !== source.unit;
  for (const said of claim.values) {
    for (const known of source.values) {
      if (close(said, known)) {
        if (unitsDiffer || !areOfOneKind(claim, source)) return 'other unit';
        return claim.unit === source.unit ? 'same' : 'rounded';
      }
    }
  }
  if (unitsDiffer || claim.ordinal || source.ordinal) return 'different';
  for (const said of claim.values) {
    for (const known of source.values) {
      if (isRounded(said, claim, known, source)) return 'rounded';
    }
  }
  return 'different';
}

/** Whether both are ordinals, or neither, as far as their notation tells. */
export function areOfOneKind(one: Figure, other: Figure): boolean {
  return one.ordinal === other.ordinal || one.either === true || other.either === true;
}

function close(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}

function isRounded(said: number, claim: Figure, known: number, source: Figure): boolean {
  if (claim.significant >= source.significant || said === 0 || known === 0) return false;
  // 61 is not 60: a small number is given as it is.
  if (source.significant < 3 && Math.abs(known) < 1000) return false;
  if (Math.abs(said - known) > mostRounding * Math.abs(known) || said < 0 !== known < 0)
    return false;
  if (
    source.unit === null &&
    Number.isInteger(known) &&
    known >= 1000 &&
    known <= 2100 &&
    source.significant >= 3
  ) {
    return false;
  }
  const place = 10 ** (Math.floor(Math.log10(Math.abs(said))) - claim.significant + 1);
  return Math.abs(said - known) < place * (1 + 1e-9);
}
