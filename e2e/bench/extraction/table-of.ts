import type { ExtractorName } from './in-page.ts';

/** The figures as a Markdown table, a column for each extractor. */
export function tableOf(figures: Record<string, number>, extractors: ExtractorName[]): string {
  const names = [
    ...new Set(Object.keys(figures).map((key) => key.replace(/^(readability|defuddle)\./, ''))),
  ];
  const cell = (name: string, extractor: ExtractorName) => {
    const value = figures[extractor === 'gloss' ? name : `${extractor}.${name}`];
    if (value === undefined) return '';
    if (name.endsWith('.ratio')) return `${value.toFixed(2)}x`;
    if (name.startsWith('ms.')) return `${value.toFixed(1)} ms`;
    if (/pages$|errors|changed/.test(name)) return String(value);
    return /f1|precision|recall/.test(name) ? value.toFixed(3) : `${(value * 100).toFixed(1)} %`;
  };
  return [
    `| | ${extractors.join(' | ')} |`,
    `|---|${extractors.map(() => '---:|').join('')}`,
    ...names.map((name) => `| ${name} | ${extractors.map((one) => cell(name, one)).join(' | ')} |`),
  ].join('\n');
}
