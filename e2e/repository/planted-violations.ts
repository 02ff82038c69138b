/** A file that breaks one fence, and what must be said about it. */
export interface Planted {
  fence: string;
  path: string;
  code: string;
  /** Biome's rule, as `style/noRestrictedImports`. */
  rule: string;
  /** Words of the fence's own sentence; null where the rule's own words do. */
  sentence: string | null;
}

const imports = 'style/noRestrictedImports';
const globals = 'style/noRestrictedGlobals';
const use = (source: string) =>
  `import { thing } from '${source}';\n\nexport const used = thing;\n`;

let planted = 0;
const fileIn = (folder: string, ending = 'ts') => `src/${folder}/planted-${++planted}.${ending}`;

/** Each source may not be imported in the folder. */
function banned(folder: string, sentence: string, sources: string[], ending = 'ts'): Planted[] {
  return sources.map((source) => ({
    fence: `${folder}/ may not import ${source}`,
    path: fileIn(folder, ending),
    code: use(source),
    rule: imports,
    sentence,
  }));
}

/** Each global may not be touched in the folder. */
function untouchable(folder: string, sentences: Record<string, string>): Planted[] {
  return Object.entries(sentences).map(([name, sentence]) => ({
    fence: `${folder}/ may not touch ${name}`,
    path: fileIn(folder),
    code: `export const touched = ${name};\n`,
    rule: globals,
    sentence,
  }));
}

const imported: Planted[] = [
  ...banned('domain', 'domain/ is the ground', [
    '#store/database.ts',
    '#ui/button.tsx',
    '#extract/read.ts',
    '#analysts/analyst.ts',
    '#messages/messages.ts',
    '#e2e/launch-extension.ts',
    '../store/database.ts',
    '../../e2e/launch-extension.ts',
    'dexie',
    'openai',
    'webextension-polyfill',
    '@mozilla/readability',
    '@zip.js/zip.js',
    'minisearch',
    'parse5',
    'preact',
  ]),
  ...banned('domain/export', 'domain/export/ writes files for people', [
    '#store/database.ts',
    '#ui/button.tsx',
    'dexie',
  ]),
  ...banned('i18n', 'i18n/ looks words up', ['#domain/claim.ts', 'zod']),
  ...banned('ui', 'ui/ draws what it is given', [
    '#store/articles.ts',
    '#messages/messages.ts',
    '#extract/read.ts',
    '#analysts/analyst.ts',
    '../store/articles.ts',
    '../panel/panel.tsx',
    'webextension-polyfill',
    'dexie',
    'zod',
    'openai',
  ]),
  ...banned('extract', 'extract/ turns a document into an article', [
    '#store/articles.ts',
    '#analysts/analyst.ts',
    '#messages/messages.ts',
    '#ui/button.tsx',
    '../content/content.ts',
    'webextension-polyfill',
    'dexie',
    'preact',
    'openai',
  ]),
  ...banned('analysts', 'analysts/ turn an article into an analysis', [
    '#store/articles.ts',
    '#extract/read.ts',
    '#messages/messages.ts',
    '#ui/button.tsx',
    '../background/background.ts',
    'webextension-polyfill',
    'dexie',
    'preact',
  ]),
  ...banned('analysts/model', 'analysts/ turn an article into an analysis', [
    '../extractive/extractive.ts',
    '../../store/articles.ts',
  ]),
  ...banned('store', 'store/ keeps what it is given', [
    '#analysts/analyst.ts',
    '#messages/messages.ts',
    '#ui/button.tsx',
    '#extract/read.ts',
    '../panel/panel.tsx',
    'webextension-polyfill',
    'minisearch',
    'openai',
    'preact',
  ]),
  ...banned('messages', 'messages/ says who may tell whom what', [
    '#store/articles.ts',
    '#analysts/analyst.ts',
    '#extract/read.ts',
    '#ui/button.tsx',
    '../background/background.ts',
    'dexie',
    'openai',
    'preact',
  ]),
  ...banned('background', 'background/ runs analysts/, store/ and messages/', [
    '#ui/button.tsx',
    '#extract/read.ts',
    '../panel/panel.tsx',
    '../content/content.ts',
    'dexie',
    'openai',
    '@mozilla/readability',
    'preact',
  ]),
  ...banned('content', "content/ runs inside other people's pages: it imports", [
    '#store/database.ts',
    '#analysts/analyst.ts',
    '#ui/button.tsx',
    '../background/background.ts',
    'dexie',
    'openai',
    'preact',
  ]),
  ...banned(
    'panel',
    'A page shows rows: it imports',
    ['#analysts/analyst.ts', '#extract/read.ts', '../options/options.tsx', 'dexie', 'openai'],
    'tsx',
  ),
  ...banned(
    'reading-list',
    'A page shows rows: it imports',
    ['#analysts/analyst.ts', '#extract/read.ts', '../panel/panel.tsx', 'dexie', 'openai'],
    'tsx',
  ),
  ...banned(
    'options',
    'options/ imports domain/',
    ['#extract/read.ts', '../panel/panel.tsx', 'dexie', 'openai'],
    'tsx',
  ),
  ...banned(
    'domain',
    'The test of a part stands on the same floor',
    ['#store/articles.ts'],
    'test.ts',
  ),
  ...banned(
    'analysts/model',
    'The test of a part stands on the same floor',
    ['#extract/read.ts', '#store/articles.ts', '../../store/articles.ts'],
    'test.ts',
  ),
  ...banned('panel', 'A page shows rows', ['#reading-list/navigation/route.ts']),
  ...banned('panel', 'Inside a folder imports are relative', ['../store/articles.ts'], 'test.ts'),
  {
    fence: 'e2e/ reaches src/ by its names',
    path: 'e2e/planted-relative.ts',
    code: use('../src/domain/claim.ts'),
    rule: imports,
    sentence: 'Crossing a folder is spelled by its name',
  },
  {
    fence: 'a command needs no package to start',
    path: 'e2e/planted-command.mjs',
    code: use('playwright'),
    rule: imports,
    sentence: 'run before anything is installed',
  },
];

const pure = 'domain/ is pure: what a browser knows comes in as an argument.';
const polyfill = 'Import browser from webextension-polyfill';
const logged = 'What went wrong belongs in a row the reader sees';

const touched: Planted[] = [
  ...untouchable('domain', {
    browser: pure,
    caches: pure,
    chrome: pure,
    document: 'extract/ makes one of a document',
    DOMParser: 'extract/ makes one of a document',
    fetch: 'analysts/ fetch, and hand over plain data',
    globalThis: pure,
    indexedDB: 'store/ keeps things',
    localStorage: 'store/ keeps things',
    location: pure,
    navigator: pure,
    process: 'what a computer knows comes in as an argument',
    self: pure,
    sessionStorage: 'store/ keeps things',
    setInterval: 'it has no clock',
    setTimeout: 'it has no clock',
    console: 'return what you found',
    window: pure,
    XMLHttpRequest: 'analysts/ fetch',
  }),
  ...untouchable('ui', {
    browser: 'the page that uses it talks to the browser',
    chrome: 'the page that uses it talks to the browser',
    caches: 'ui/ stores nothing',
    console: logged,
    fetch: 'ui/ fetches nothing',
    indexedDB: 'ui/ stores nothing',
    localStorage: 'ui/ stores nothing',
    sessionStorage: 'ui/ stores nothing',
    WebSocket: 'ui/ fetches nothing',
    XMLHttpRequest: 'ui/ fetches nothing',
  }),
  ...untouchable('extract', {
    browser: 'extract/ knows no browser API',
    chrome: 'extract/ knows no browser API',
    console: logged,
    document: 'never the one it happens to run in',
    location: 'never the one it happens to run in',
    fetch: 'it asks nobody else',
    XMLHttpRequest: 'it asks nobody else',
  }),
  ...untouchable('analysts', {
    browser: 'the browser stays in background/',
    chrome: 'the browser stays in background/',
    console: logged,
    document: 'there is no document',
    indexedDB: 'background/ stores it',
    localStorage: 'background/ stores it',
    window: 'there is no window',
  }),
  ...untouchable('store', {
    browser: 'store/ is the database and nothing else',
    chrome: 'store/ is the database and nothing else',
    console: logged,
    document: 'there is no document',
    fetch: 'it sends nothing anywhere',
    localStorage: 'There is one truth',
    window: 'there is no window',
    XMLHttpRequest: 'it sends nothing anywhere',
  }),
  ...untouchable('messages', {
    chrome: polyfill,
    console: logged,
    document: 'there is no document',
    fetch: 'messages/ speaks inside Gloss only',
    window: 'there is no window',
  }),
  ...untouchable('background', {
    chrome: polyfill,
    console: logged,
    document: 'What concerns a page is done in content/',
    localStorage: 'keep it in the database',
    window: 'What concerns a page is done in content/',
  }),
  ...untouchable('content', {
    chrome: polyfill,
    console: 'The console of a page is read by the page',
    fetch: 'it asks nothing of the network',
    indexedDB: "the page's own database",
    localStorage: "the page's own storage",
    sessionStorage: "the page's own storage",
    XMLHttpRequest: 'it asks nothing of the network',
  }),
  ...['panel', 'reading-list'].flatMap((page) =>
    untouchable(page, {
      chrome: polyfill,
      console: logged,
      fetch: 'no request leaves it',
      localStorage: 'There is one truth',
      XMLHttpRequest: 'no request leaves it',
    }),
  ),
  ...untouchable('options', {
    chrome: polyfill,
    console: logged,
    fetch: 'The endpoint is asked through analysts/',
    localStorage: 'There is one truth',
    XMLHttpRequest: 'The endpoint is asked through analysts/',
  }),
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
    fence: `${property} is never used`,
    path: fileIn('content'),
    code: `export const markup = (node: Element) => node.${property};\n`,
    rule: 'nursery/noJsRestrictedProperties',
    sentence: 'become text, never markup',
  })),
];

const written: Planted[] = [
  {
    fence: 'exports are named',
    path: fileIn('domain'),
    code: 'export default 1;\n',
    rule: 'style/noDefaultExport',
    sentence: null,
  },
  {
    fence: 'files are named in kebab-case',
    path: 'src/domain/PlantedName.ts',
    code: 'export const named = 1;\n',
    rule: 'style/useFilenamingConvention',
    sentence: null,
  },
  {
    fence: 'any is no type',
    path: fileIn('domain'),
    code: 'export const loose = (value: any) => value;\n',
    rule: 'suspicious/noExplicitAny',
    sentence: null,
  },
  {
    fence: 'nothing unused is kept: an import',
    path: fileIn('domain'),
    code: "import { z } from 'zod';\n\nexport const used = 1;\n",
    rule: 'correctness/noUnusedImports',
    sentence: null,
  },
  {
    fence: 'nothing unused is kept: a variable',
    path: fileIn('domain'),
    code: 'const idle = 1;\n\nexport const used = 1;\n',
    rule: 'correctness/noUnusedVariables',
    sentence: null,
  },
  {
    fence: 'nothing unused is kept: a parameter',
    path: fileIn('domain'),
    code: 'export const used = (idle: number) => 1;\n',
    rule: 'correctness/noUnusedFunctionParameters',
    sentence: null,
  },
  {
    fence: 'nothing unused is kept: a private member',
    path: fileIn('domain'),
    code: 'export class Used {\n  #idle = 1;\n}\n',
    rule: 'correctness/noUnusedPrivateClassMembers',
    sentence: null,
  },
  {
    fence: 'types are imported as types',
    path: fileIn('domain'),
    code: "import { Claim } from './claim.ts';\n\nexport const used = (claim: Claim) => claim;\n",
    rule: 'style/useImportType',
    sentence: null,
  },
  {
    fence: 'files do not import each other in a circle',
    path: 'src/domain/planted-circle-a.ts',
    code: "import { b } from './planted-circle-b.ts';\n\nexport const a = () => b;\n",
    rule: 'suspicious/noImportCycles',
    sentence: null,
  },
  {
    fence: 'files do not import each other in a circle',
    path: 'src/domain/planted-circle-b.ts',
    code: "import { a } from './planted-circle-a.ts';\n\nexport const b = () => a;\n",
    rule: 'suspicious/noImportCycles',
    sentence: null,
  },
  {
    fence: 'a file that only passes others on is no file',
    path: fileIn('domain'),
    code: "export { thing } from './claim.ts';\n",
    rule: 'performance/noBarrelFile',
    sentence: null,
  },
  {
    fence: 'everything is not passed on',
    path: fileIn('domain'),
    code: "export * from './claim.ts';\n",
    rule: 'performance/noReExportAll',
    sentence: null,
  },
  {
    fence: 'markup is not set in JSX',
    path: fileIn('panel', 'tsx'),
    code: "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n",
    rule: 'security/noDangerouslySetInnerHtml',
    sentence: null,
  },
  {
    fence: 'what is shipped imports no Node module',
    path: fileIn('background'),
    code: use('node:fs'),
    rule: 'correctness/noNodejsModules',
    sentence: null,
  },
  {
    fence: 'what is shipped imports no development package',
    path: fileIn('domain'),
    code: use('fast-check'),
    rule: 'correctness/noUndeclaredDependencies',
    sentence: null,
  },
];

export const plantedViolations: Planted[] = [...imported, ...touched, ...written];

const each = (sources: string[]) =>
  sources.map((source, at) => `import { thing as thing${at} } from '${source}';\n`).join('') +
  `\nexport const used = [${sources.map((_, at) => `thing${at}`).join(', ')}];\n`;

/** Files that do all that their folder may. */
export const plantedConforming: Pick<Planted, 'path' | 'code'>[] = [
  { path: 'src/domain/conforming.ts', code: each(['approx-string-match', 'zod', './claim.ts']) },
  { path: 'src/ui/conforming.tsx', code: each(['#domain/claim.ts', 'preact', './chip.tsx']) },
  {
    path: 'src/extract/conforming.ts',
    code: each(['@mozilla/readability', '#domain/claim.ts', './read.ts']),
  },
  {
    path: 'src/analysts/model/conforming.ts',
    code: each(['jsonrepair', 'openai', '#domain/claim.ts', '../analyst.ts', './prompt.ts']),
  },
  { path: 'src/analysts/extractive/conforming.ts', code: each(['#domain/claim.ts', './rank.ts']) },
  { path: 'src/store/conforming.ts', code: each(['dexie', '#domain/claim.ts', './database.ts']) },
  {
    path: 'src/messages/conforming.ts',
    code: each(['webextension-polyfill', 'zod', '#domain/claim.ts']),
  },
  {
    path: 'src/background/conforming.ts',
    code: `import script from '../content/content.ts?script&iife';\n${each([
      'webextension-polyfill',
      '#analysts/analyst.ts',
      '#domain/claim.ts',
      '#messages/messages.ts',
      '#store/articles.ts',
      './keep-awake.ts',
    ]).replace('[', '[script, ')}`,
  },
  {
    path: 'src/content/conforming.ts',
    code: each(['webextension-polyfill', '#domain/claim.ts', '#extract/read.ts', './paint.ts']),
  },
  {
    path: 'src/panel/conforming.tsx',
    code: each(['webextension-polyfill', '#domain/claim.ts', '#store/articles.ts', '#ui/chip.tsx']),
  },
  {
    path: 'src/options/conforming.tsx',
    code: each(['webextension-polyfill', '#analysts/analyst.ts', '#ui/chip.tsx']),
  },
  {
    path: 'src/analysts/model/conforming.test.ts',
    code: each(['vitest', '#domain/claim.ts', '#e2e/fake-model-server/server.ts', './prompt.ts']),
  },
  {
    path: 'src/panel/conforming.test.ts',
    code: each(['vitest', '#store/articles.ts', './tab.ts']),
  },
  { path: 'e2e/conforming.ts', code: each(['playwright', '#domain/claim.ts', './serve.ts']) },
  { path: 'e2e/conforming.mjs', code: each(['node:fs', './install.mjs']) },
];
