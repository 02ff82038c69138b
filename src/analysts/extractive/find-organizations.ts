import {
  knownOrganizations,
  newsSources,
  noOrganization,
  organizationWords,
} from './organization-words.ts';
import { placeNames } from './place-names.ts';
import type { Candidate, Reading } from './reading.ts';
import { spacelessOrganizations } from './spaceless-organizations.ts';

/** An organisation that the article names. */
export interface Organization {
  /** As the article writes it. */
  name: string;
  /** How often it is named, in whichever of its forms. */
  mentions: number;
  /** The candidates that name it, and how far into each it stands (0 at the beginning, 1 at the end). */
  places: { candidate: Candidate; at: number }[];
}

interface Run {
  name: string;
  candidate: Candidate;
  at: number;
  before: string;
  after: string;
}

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’&.]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{Ll}\p{Lu}[\p{L}\p{N}]+)`;
const joint = String.raw`(?:(?:of|for|de|du|des|della|dello|del|di|do|da|dos|das|für|der|van|voor)(?:\s(?:the|la|las|los))?|&)`;
const capitalRun = new RegExp(
  `(?<![\\p{L}\\p{N}])${word}(?:\\s(?:${joint}\\s)?${word}){0,6}`,
  'gu',
);

const personBefore =
  /(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|President|Präsident|Senator|Minister|Judge|Justice|Captain|General|Pope|King|Queen|Prince|Princess|Herr|Frau|Monsieur|Madame|M|Mme|Señor|Don|coach|actor|actress|singer|author|writer|analyst|professor|son|daughter|wife|husband|brother|sister|father|mother)\.?\s$/u;
const organizationBefore =
  /(?:company|firm|startup|start-up|maker|giant|chain|retailer|manufacturer|developer|subsidiary|parent|owner|rival|competitor|bank|lender|carrier|airline|agency|charity|think tank|union|regulator|newspaper|platform|app|spokes(?:man|woman|person) (?:for|of|at)|CEO of|chief executive of|head of|shares of|shares in|stake in|founder of|acquired|acquire|bought|acquisition of|Unternehmen|Konzern|Firma|Hersteller|Anbieter|Verein|Partei|Zeitung|Händler|Bank|société|groupe|entreprise|constructeur|empresa|compañía|banco|grupo|azienda|società|gruppo|bedrijf|компани[яию]|şirketi)\s(?:the\s)?["“„«]?$/iu;
const organizationAfter =
  /^(?:['’]s?\s(?:shares|stock|chief executive|CEO|spokes|board|revenue|profits?|sales|customers|users|products?|parent|founder|headquarters|statement|researchers)|\s(?:shares|stock|spokes(?:man|woman|person)|executives?|officials?|employees|CEO|announced|launched|unveiled|released|acquired|reported (?:a |its )?(?:profit|revenue|loss|earnings|quarter)|said in a statement|declined to comment|did not (?:immediately )?respond)|,? (?:Inc|Corp|Ltd|LLC|PLC)\b|\s\((?:NASDAQ|NYSE|LON|ETR|HKG|TSE)[:)])/u;
/** Organisations act: what only is, or is used, does not. */
const actorAfter =
  /^\s(?:said|says|announced|plans|wants|argued|warned|told|has|had|will|won|lost|voted|agreed|reported|declined|decided|called|confirmed|refused|sagt|sagte|teilte|will|hat|fordert|kritisiert|warnt|plant|a\s(?:annoncé|déclaré|indiqué)|estime|ha\s(?:anunciado|dicho|asegurado|annunciato|detto)|anunció|dijo|zegt|zei|meldt|сообщил|заявил|açıkladı|duyurdu|uvedl|oznámil)/u;
const personAfter =
  /^(?:,\s\d{1,3}(?:,|\s)|\s\(\d{1,3}\)|,\swho\b|,\s(?:a|an|the)\s(?:former\s)?(?:\p{Ll}+\s){0,3}(?:at|of|for|who|director|professor|analyst|officer|secretary|president|minister|spokes|chair|founder|head)\b)/u;

/**
 * The organisations that an article names at least twice, most named first. A name counts only
 * where its own words, its capitals, or what stands beside it say that it is an organisation;
 * the publisher and the places it speaks of do not count.
 */
export function findOrganizations(reading: Reading): Organization[] {
  const found = spacelessOrganizations(reading) ?? capitalisedOrganizations(reading);
  const title = reading.article.title;
  const publisher = fold(reading.article.siteName);
  return found
    .filter(({ name }) => {
      const own = fold(name);
      if (publisher && (own === publisher || publisher.includes(own) || own.includes(publisher)))
        return false;
      return !newsSources.has(own) || title.includes(name);
    })
    .filter(({ mentions, places }) => mentions >= 2 && places.length >= 1)
    .sort((a, b) => b.mentions - a.mentions || places(a) - places(b));
}

function places(organization: Organization): number {
  return organization.places[0]?.candidate.index ?? 0;
}

function fold(name: string): string {
  return name.replace(/[’]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
}

function capitalisedOrganizations(reading: Reading): Organization[] {
  const runs = capitalRuns(reading);
  const forms = new Map<string, Run[]>();
  for (const run of runs) {
    const list = forms.get(run.name);
    if (list) list.push(run);
    else forms.set(run.name, [run]);
  }
  const places = placeNames(reading.language);
  const evidence = new Map<string, number>();
  for (const [name, list] of forms) evidence.set(name, evidenceOf(name, list, places));
  const short = shortForms(forms, reading.article.text);
  const organizations: Organization[] = [];
  const usedUp = new Set<string>();
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  for (const name of longestFirst) {
    if (usedUp.has(name)) continue;
    const aliases = [...forms.keys()].filter(
      (other) =>
        other !== name &&
        !usedUp.has(other) &&
        isShortFor(other, name, short) &&
        (evidence.get(name) ?? 0) > 0,
    );
    const names = [name, ...aliases];
    const total = names.reduce((sum, one) => sum + (evidence.get(one) ?? 0), 0);
    if (total < 1) continue;
    for (const one of names) usedUp.add(one);
    const own = names.flatMap((one) => forms.get(one) ?? []);
    const shown = names.reduce(
      (best, one) => ((forms.get(one)?.length ?? 0) > (forms.get(best)?.length ?? 0) ? one : best),
      name,
    );
    organizations.push({
      name: shown,
      mentions: own.length,
      places: own
        .map(({ candidate, at }) => ({ candidate, at }))
        .sort((a, b) => a.candidate.index - b.candidate.index),
    });
  }
  return organizations;
}

function capitalRuns({ candidates, functionWords, article }: Reading): Run[] {
  const lowerCase = new Set(
    article.text.slice(0, 300_000).match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu) ?? [],
  );
  const runs: Run[] = [];
  for (const candidate of candidates) {
    for (const match of candidate.text.matchAll(capitalRun)) {
      let name = match[0].replace(/['’]s$/u, '').replace(/[.&-]+$/u, '');
      let index = match.index;
      // A sentence's first word has its capital from its place.
      for (;;) {
        const first = /^\p{L}[\p{L}\p{M}’'-]*/u.exec(name)?.[0] ?? '';
        const lower = first.toLowerCase();
        const opens =
          /^[\p{P}\s]*$/u.test(candidate.text.slice(0, index)) ||
          /[.!?:]["”“«»]?\s["“„«]?$/u.test(candidate.text.slice(0, index)) ||
          /["“„«]$/u.test(candidate.text.slice(0, index));
        const loose =
          functionWords.has(lower) ||
          (opens && first !== first.toUpperCase() && lowerCase.has(lower));
        if (!loose || !first) break;
        const rest = name
          .slice(first.length)
          .replace(/^\s+(?:(?:of|for|de|du|des|del|di|do|da|der|van)\s)?/u, '');
        index += name.length - rest.length;
        name = rest;
        if (!name) break;
      }
      if (name.length < 2 || !/\p{L}{2}/u.test(name)) continue;
      runs.push({
        name,
        candidate,
        at: index / Math.max(1, candidate.text.length),
        before: candidate.text.slice(Math.max(0, index - 40), index),
        after: candidate.text.slice(index + name.length, index + name.length + 60),
      });
    }
  }
  return runs;
}

/** From 1 on an organisation; persons and places fall below. */
function evidenceOf(name: string, runs: readonly Run[], places: ReadonlySet<string>): number {
  if (knownOrganizations.has(name)) return 3;
  if (noOrganization.has(name) || places.has(name.toLowerCase())) return -9;
  const words = name.split(/\s+/u);
  let evidence = 0;
  if (words.length > 1 && words.some(isOrganizationWord)) evidence += 2;
  if (words.length === 1 && (isAcronym(name) || isCamelCase(name))) {
    evidence += 0.5;
    if (runs.some(({ after }) => actorAfter.test(after))) evidence += 0.5;
  }
  for (const { before, after } of runs) {
    if (organizationBefore.test(before)) evidence += 1;
    if (organizationAfter.test(after)) evidence += 1;
    if (personBefore.test(before)) evidence -= 2;
    if (personAfter.test(after)) evidence -= 2;
  }
  return evidence;
}

function isOrganizationWord(word: string): boolean {
  return organizationWords.has(word.toLowerCase().replace(/\.$/u, ''));
}

function isAcronym(name: string): boolean {
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&-]{2,7}$/u.test(name);
}

function isCamelCase(name: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(name) && !/^(?:Mc|Mac|De|La|Le|Di|O['’])\p{Lu}/u.test(name);
}

/** Acronyms that the text itself expands, `Civil Aviation Authority (CAAN)`: acronym to full name. */
function shortForms(forms: ReadonlyMap<string, Run[]>, text: string): Map<string, string> {
  const short = new Map<string, string>();
  for (const name of forms.keys()) {
    const at = text.indexOf(`${name} (`);
    if (at < 0) continue;
    const acronym = /^\(["“]?([\p{Lu}][\p{L}\p{N}&-]{1,9})["”]?\)/u.exec(
      text.slice(at + name.length + 1),
    )?.[1];
    if (acronym) short.set(acronym, name);
  }
  return short;
}

function isShortFor(short: string, long: string, expanded: ReadonlyMap<string, string>): boolean {
  if (expanded.get(short) === long) return true;
  if (long.length <= short.length) return false;
  if (!long.startsWith(`${short} `)) return false;
  const rest = long.slice(short.length + 1).split(/\s+/u);
  return rest.every(isOrganizationWord);
}
