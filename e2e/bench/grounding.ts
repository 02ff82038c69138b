import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sentenceText } from '#domain/article/article.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { type LabelledArticle, labelledArticles } from '#e2e/evaluate/labelled-articles.ts';
import { type Judged, judgeClaims } from './grounding/judge-claims.ts';
import { languageSet } from './grounding/language-set.ts';
import { falseKinds } from './grounding/make-false-claims.ts';
import { measureClaimSets } from './grounding/measure-claim-sets.ts';
import { printClaimSets } from './grounding/print-claim-sets.ts';
import { timeQuotes } from './grounding/time-quotes.ts';

/**
 * `npm run bench -- grounding [--claims FOLDER] [--pages FOLDER] [--each N] [--seed N] [--json FILE] [--no-browser]`:
 * claims that people and models wrote, against the checker, alone and with a second reading; claims
 * that are true and false by construction, as a regression; how long it takes; and how many sentences
 * of saved pages are found at their place in Chromium.
 */

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
};
const folder = resolve(option('pages') ?? '../shared/extraction');
const claimsFolder = resolve(option('claims') ?? '../shared/claims');
const each = Number(option('each') ?? 3000);
const seed = Number(option('seed') ?? 1);

const sets = measureClaimSets(claimsFolder);
if (sets.claims.length === 0) {
  process.stdout.write(`No sets of claims in ${claimsFolder}.\n`);
} else {
  printClaimSets(sets.figures);
}
const saved = existsSync(folder) ? labelledArticles(folder) : [];
if (saved.length === 0) {
  process.stdout.write(`No labelled articles in ${folder}: measuring the language set alone.\n`);
}
const judged = [
  ...judgeClaims(saved, saved.length === 0 ? 0 : each, seed),
  ...judgeClaims([...languageSet(), ...borrowed(saved)], Math.ceil(each / 3), seed + 100),
];
const figures = {
  ...sets.figures,
  ...accuracy(judged),
  ...speed(saved.length > 0 ? saved : languageSet()),
};
printTable(judged);
printLanguages(judged);
process.stdout.write(
  `\nOne article: ${figures['ms.article.median']?.toFixed(1)} ms (p95 ${figures['ms.article.p95']?.toFixed(1)}) to prepare it and check 20 claims.\n` +
    `40 quotes in 50 kB: ${figures['quotes.ms']?.toFixed(2)} ms, plain search ${figures['quotes.plain.ms']?.toFixed(2)} ms, ratio ${figures['quotes.time.ratio']?.toFixed(2)}.\n`,
);
if (!process.argv.includes('--no-browser')) {
  const { measureAnchoring } = await import('./grounding/measure-anchoring.ts');
  Object.assign(figures, await measureAnchoring(folder));
}
const target = option('json');
if (target) writeFileSync(target, `${JSON.stringify(figures, null, 2)}\n`);

/** Something for the stories of the language set to borrow foreign sentences from. */
function borrowed(articles: LabelledArticle[]): LabelledArticle[] {
  const languages = new Set<string>();
  return articles.filter(({ language }) => {
    if (languages.has(language)) return false;
    languages.add(language);
    return true;
  });
}

function accuracy(claims: Judged[]): Record<string, number> {
  const truths = claims.filter(({ kind }) => kind === 'true');
  const kept = truths.filter(({ verdict }) => verdict === 'verified' || verdict === 'near');
  const verified = claims.filter(({ verdict }) => verdict === 'verified');
  const result: Record<string, number> = {
    'true.kept': kept.length / truths.length,
    'true.count': truths.length,
    'true.verified': share(truths, 'verified'),
    'precision.verified': verified.filter(({ kind }) => kind === 'true').length / verified.length,
  };
  for (const kind of falseKinds) {
    const lies = claims.filter((claim) => claim.kind === kind);
    result[`false.verified.${kind}`] = share(lies, 'verified');
    result[`false.near.${kind}`] = share(lies, 'near');
    result[`false.count.${kind}`] = lies.length;
  }
  return result;
}

function share(claims: Judged[], verdict: Judged['verdict']): number {
  return claims.filter((claim) => claim.verdict === verdict).length / Math.max(1, claims.length);
}

function speed(articles: LabelledArticle[]): Record<string, number> {
  const times = articles.map(({ article }) => {
    const fresh = { ...article };
    const begin = performance.now();
    for (const sentence of fresh.sentences.slice(0, 20)) {
      const text = sentenceText(fresh, sentence);
      checkClaim(fresh, { text, sentenceIds: [sentence.id], quote: text });
    }
    return performance.now() - begin;
  });
  times.sort((left, right) => left - right);
  const quotes = timeQuotes(articles);
  return {
    'ms.article.median': times[Math.floor(times.length / 2)] ?? Number.NaN,
    'ms.article.p95': times[Math.floor(times.length * 0.95)] ?? Number.NaN,
    'quotes.time.ratio': quotes.ratio,
    'quotes.ms': quotes.ours,
    'quotes.plain.ms': quotes.plain,
    'quotes.found': quotes.found,
    'quotes.count': quotes.quotes,
  };
}

function printTable(claims: Judged[]): void {
  const row = (name: string, of: Judged[]) =>
    [
      name.padEnd(10),
      String(of.length).padStart(7),
      ...(['verified', 'near', 'altered', 'not found'] as const).map((verdict) =>
        `${(100 * share(of, verdict)).toFixed(2)} %`.padStart(11),
      ),
    ].join('');
  const head = ['claims', 'made', 'verified', 'near', 'altered', 'not found'];
  process.stdout.write(
    `${head.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(at === 1 ? 7 : 11))).join('')}\n`,
  );
  for (const kind of ['true', ...falseKinds] as const) {
    const of = claims.filter((claim) => claim.kind === kind);
    process.stdout.write(`${row(kind, of)}\n`);
  }
  const { 'precision.verified': precision = 0, 'true.kept': recall = 0 } = accuracy(claims);
  process.stdout.write(
    `precision of "verified" ${(100 * precision).toFixed(2)} %, recall (true claims verified or near) ${(100 * recall).toFixed(2)} %\n`,
  );
}

/** For each language the true claims lost and the false ones believed. */
function printLanguages(claims: Judged[]): void {
  process.stdout.write('\nlanguage   claims  true kept  false verified\n');
  for (const language of [...new Set(claims.map((claim) => claim.language))].sort()) {
    const of = claims.filter((claim) => claim.language === language);
    const truths = of.filter(({ kind }) => kind === 'true');
    const lies = of.filter(({ kind }) => kind !== 'true');
    const kept = share(truths, 'verified') + share(truths, 'near');
    process.stdout.write(
      `${language.padEnd(8)}${String(of.length).padStart(9)}${`${(100 * kept).toFixed(1)} %`.padStart(11)}${`${(100 * share(lies, 'verified')).toFixed(2)} %`.padStart(16)}\n`,
    );
  }
}
