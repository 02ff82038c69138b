import type { GivenReading } from '#domain/checking/apply-readings.ts';
import type { Figures } from './claim-set-figures.ts';
import type { RecordedReadings } from './claim-sets.ts';
import { type JudgedClaim, standingWith } from './judge-set-claims.ts';
import { balancedAccuracy, type ReadableSummary } from './judge-summaries.ts';
import { seededChance } from './seeded-random.ts';

/** Shares of a weaker reader's verdicts that are flipped. */
const flippedShares = [0, 0.1, 0.25];

/**
 * What the marks are worth with the recorded verdicts of a capable model put through the merging of
 * marks, and with a weaker reader, played by turning a tenth and a quarter of its verdicts round.
 */
export function readingFigures(
  judged: readonly JudgedClaim[],
  summaries: readonly ReadableSummary[],
  recorded: RecordedReadings,
): Figures {
  const figures: Figures = {};
  for (const share of flippedShares) {
    const name = share === 0 ? 'read' : `read.flipped.${share}`;
    const chance = seededChance(7);
    const readings = new Map(
      recorded.claims.map(({ claim, verdict, claimWords, sourceWords }) => {
        const reading: GivenReading = { verdict, claimWords, sourceWords };
        return [claim, chance.next() < share ? flipped(reading) : reading] as const;
      }),
    );
    const read = judged.map((each, index) => {
      const reading = readings.get(index);
      return reading ? { ...each, standing: standingWith(each, reading) } : each;
    });
    const lies = read.filter(({ claim }) => !claim.true);
    const truths = read.filter(({ claim }) => claim.true);
    const held = lies.filter(({ standing }) => /words$/.test(standing));
    const lost = truths.filter(({ standing }) => !/words$/.test(standing));
    figures[`${name}.false.confirmed`] = held.length / lies.length;
    figures[`${name}.true.lost`] = lost.length / truths.length;
    figures[`${name}.figures.overruled`] = read.filter(
      ({ evidence, standing }) => evidence.verdict === 'altered' && standing !== 'differs',
    ).length;
  }
  if (summaries.length > 0 && recorded.summaries.length > 0) {
    const alone = recorded.summaries.flatMap(({ summary, consistent }) => {
      const known = summaries[summary];
      return known ? [{ known, alone: { true: known.true, passed: consistent } }] : [];
    });
    figures['summedits.reader.bacc'] = balancedAccuracy(alone.map((each) => each.alone));
    figures['summedits.read.bacc'] = balancedAccuracy(
      alone.map(({ known, alone: { passed } }) => ({
        true: known.true,
        passed: known.inItsWords || (passed && !known.differs),
      })),
    );
  }
  return figures;
}

function flipped(reading: GivenReading): GivenReading {
  return reading.verdict === 'supported'
    ? { ...reading, verdict: 'not stated' }
    : { ...reading, verdict: 'supported', claimWords: '', sourceWords: '' };
}
