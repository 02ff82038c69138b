import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type SetName = 'zyte' | 'fundus' | 'trafilatura';

/** A saved page and what is known of it; what is not known is left out. */
export interface LabelledPage {
  set: SetName;
  id: string;
  file: string;
  url: string;
  /** Bodies of which the best match counts. */
  bodies: string[];
  mustContain: string[];
  mustNotContain: string[];
  title?: string;
  authors?: string[];
  published?: string;
  site?: string;
  /** Primary subtags that are right. */
  languages?: string[];
}

const setNames: SetName[] = ['zyte', 'fundus', 'trafilatura'];

interface Truth {
  url?: string;
  file?: string;
  articleBody?: string;
  articleBodyWithoutSummary?: string;
  title?: string;
  author?: string | string[];
  authors?: string[];
  date?: string;
  publishedTime?: string;
  publisher?: string;
  country?: string;
  mustContain?: string[];
  mustNotContain?: string[];
}

/** The pages under a folder that holds the sets as sub-folders, or is one of them. */
export function loadSets(folder: string): LabelledPage[] {
  if (existsSync(join(folder, 'ground-truth.json'))) return loadSet(folder, nameOf(folder));
  return setNames.flatMap((name) =>
    existsSync(join(folder, name, 'ground-truth.json')) ? loadSet(join(folder, name), name) : [],
  );
}

function nameOf(folder: string): SetName {
  const named = setNames.find((name) => basename(folder).includes(name));
  if (named) return named;
  const [first] = Object.values(readTruth(folder));
  if (first?.mustContain) return 'trafilatura';
  return first?.publishedTime ? 'fundus' : 'zyte';
}

const readTruth = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;

function loadSet(folder: string, set: SetName): LabelledPage[] {
  const files = new Set(readdirSync(join(folder, 'html')));
  return Object.entries(readTruth(folder)).flatMap(([id, truth]): LabelledPage[] => {
    const file = truth.file ?? `html/${id}.html.gz`;
    if (!files.has(basename(file))) return [];
    return [
      {
        set,
        id,
        file: join(folder, file),
        url: /^https?:\/\//.test(truth.url ?? '')
          ? (truth.url as string)
          : `https://example.org/${encodeURIComponent(id)}`,
        bodies: [truth.articleBody, truth.articleBodyWithoutSummary].filter(
          (body) => body !== undefined,
        ),
        mustContain: truth.mustContain ?? [],
        mustNotContain: truth.mustNotContain ?? [],
        ...optional('title', truth.title),
        ...optional('authors', truth.authors?.length ? truth.authors : authorsOf(truth.author)),
        ...optional('published', truth.publishedTime || truth.date),
        ...optional('site', truth.publisher),
        ...optional('languages', languagesOf(truth.country)),
      },
    ];
  });
}

const optional = <K extends string, V>(key: K, value: V | undefined | '') =>
  (value ? { [key]: value } : {}) as { [key in K]?: V };

const authorsOf = (line: string | string[] | undefined) =>
  line?.length ? [line].flat() : undefined;

const languagesOfCountry: Record<string, string> = {
  at: 'de',
  au: 'en',
  be: 'nl fr de en',
  bd: 'bn en',
  br: 'pt',
  ca: 'en fr',
  ch: 'de fr it',
  cl: 'es',
  cn: 'zh en',
  cz: 'cs',
  de: 'de',
  dk: 'da',
  es: 'es ca',
  eu: 'en',
  fi: 'fi',
  fr: 'fr',
  gl: 'kl da',
  gr: 'el',
  gb: 'en',
  uk: 'en',
  hk: 'zh en',
  hu: 'hu',
  ie: 'en',
  il: 'en he',
  ind: 'en hi bn',
  in: 'en hi bn',
  isl: 'is',
  is: 'is',
  it: 'it',
  jp: 'ja',
  kr: 'ko',
  lb: 'ar en fr',
  lt: 'lt',
  lu: 'de fr lb',
  ls: 'en',
  ma: 'ar fr',
  mx: 'es',
  my: 'ms en',
  na: 'en',
  nl: 'nl',
  no: 'no nb nn',
  nz: 'en',
  pl: 'pl',
  pt: 'pt',
  py: 'es',
  ru: 'ru',
  se: 'sv',
  sg: 'en',
  si: 'sl',
  tr: 'tr',
  tw: 'zh',
  tz: 'en sw',
  ua: 'uk ru',
  us: 'en',
  vn: 'vi',
  za: 'en af',
  ar: 'es',
};

/** The languages of a country's papers; undefined where too many or none are known. */
const languagesOf = (country: string | undefined) =>
  country === undefined ? undefined : languagesOfCountry[country]?.split(' ');

/** The page's bytes, and whether they are UTF-8; an older encoding is left to the browser to find. */
export function readPage(page: LabelledPage): { body: Buffer; contentType: string } {
  const raw = readFileSync(page.file);
  const body = page.file.endsWith('.gz') ? gunzipSync(raw) : raw;
  return { body, contentType: isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html' };
}

function isUtf8(body: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}
