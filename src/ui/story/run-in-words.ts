import { type Analysis, sectionNames } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { interfaceLanguage, message, plural } from '#i18n/message.ts';

/** Who made the analysis, with tokens, cost and time, as one line for the foot. */
export function runInWords(run: AnalysisRun): string {
  const { analyst, draft, usage, startedAt, finishedAt } = run;
  const asked = run.failure?.kind !== 'costs much';
  if (analyst.kind === 'extractive' || (!draft && !asked)) return message('runOnDevice');
  const { model, provider, host } = analyst;
  const service = provider === host ? host : message('runService', provider, host);
  if (!draft) return message('runNothingWritten', model, service);
  const parts = [message('runModel', model, service)];
  if (usage) {
    const number = new Intl.NumberFormat(interfaceLanguage());
    const { inputTokens, outputTokens, cost } = usage;
    parts.push(message('runTokens', number.format(inputTokens), number.format(outputTokens)));
    if (cost !== null) parts.push(costInWords(cost));
  }
  if (finishedAt !== null) parts.push(timeInWords(finishedAt - startedAt));
  return parts.join(' · ');
}

/** Who read the claims a second time, with tokens and cost, as one line for the foot; null where nobody did. */
export function readingInWords({ secondReading: reading }: AnalysisRun): string | null {
  if (!reading?.usage) return null;
  const number = new Intl.NumberFormat(interfaceLanguage());
  const { inputTokens, outputTokens, cost } = reading.usage;
  const parts = [
    message('runReading', reading.model, reading.provider),
    message('runTokens', number.format(inputTokens), number.format(outputTokens)),
    ...(cost === null ? [] : [costInWords(cost)]),
  ];
  return parts.join(' · ');
}

/** What searched the web, how often and for how much, and what the second call took; one line each. */
export function searchInWords({ web }: Pick<AnalysisRun, 'web'>): string[] {
  if (!web || web.searches === 0) return [];
  const { provider, searches, cost, writing } = web;
  const counted =
    cost === null
      ? [plural('webSearched', searches), message('webPriceUnknown')]
      : [
          cost === 0
            ? plural('webSearched', searches)
            : plural('webSearchedFor', searches, costInWords(cost)),
        ];
  const lines = [[message('runSearched', provider), counted.join(' ')].join(' · ')];
  if (writing?.usage) {
    const { inputTokens, outputTokens, cost: paid } = writing.usage;
    const number = new Intl.NumberFormat(interfaceLanguage());
    const tokens = message('runTokens', number.format(inputTokens), number.format(outputTokens));
    const money = paid === null ? [] : [costInWords(paid)];
    lines.push([message('runWroteWithWeb', writing.model), tokens, ...money].join(' · '));
  }
  return lines;
}

/** Who wrote what is on screen, as a few words under the title. */
export function writersInWords(run: AnalysisRun, shown: Analysis): string {
  const model = run.analyst.kind === 'model' ? run.analyst.model : null;
  const writers = new Set(sectionNames.flatMap((name) => shown[name]?.writtenBy ?? []));
  if (model === null || !writers.has('model')) return message('writersOnDevice');
  return message(writers.has('extractive') ? 'writersMixed' : 'writersModel', model);
}

function timeInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit }).format(count);
}
