import type { Run } from './capital-runs.ts';
import { knownOrganizations, noOrganization, organizationWords } from './organization-words.ts';

const personBefore =
  /(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|President|Präsident|Senator|Minister|Judge|Justice|Captain|General|Pope|King|Queen|Prince|Princess|Herr|Frau|Monsieur|Madame|M|Mme|Señor|Don|coach|actor|actress|singer|author|writer|analyst|professor|son|daughter|wife|husband|brother|sister|father|mother)\.?\s$/u;

const organizationBefore =
  /(?:company|firm|startup|start-up|maker|giant|chain|retailer|manufacturer|developer|subsidiary|parent|owner|rival|competitor|bank|lender|carrier|airline|agency|charity|think tank|union|regulator|newspaper|platform|app|spokes(?:man|woman|person) (?:for|of|at)|CEO of|chief executive of|head of|shares of|shares in|stake in|founder of|acquired|acquire|bought|acquisition of|Unternehmen|Konzern|Firma|Hersteller|Anbieter|Verein|Partei|Zeitung|Händler|Bank|société|groupe|entreprise|constructeur|empresa|compañía|banco|grupo|azienda|società|gruppo|bedrijf|компани[яию]|şirketi)\s(?:the\s)?["“„«]?$/iu;
const organizationAfter =
  /^(?:['’]s?\s(?:shares|stock|chief executive|CEO|spokes|board|revenue|profits?|sales|customers|users|products?|parent|founder|headquarters|statement|researchers)|\s(?:shares|stock|spokes(?:man|woman|person)|executives?|officials?|employees|CEO|announced|launched|unveiled|released|acquired|reported (?:a |its )?(?:profit|revenue|loss|earnings|quarter)|said in a statement|declined to comment|did not (?:immediately )?respond)|,? (?:Inc|Corp|Ltd|LLC|PLC)\b|\s\((?:NASDAQ|NYSE|LON|ETR|HKG|TSE)[:)])/u;
/** Organizations act; what merely exists or is used does not. */
const actorAfter =
  /^\s(?:said|says|announced|plans|wants|argued|warned|told|has|had|will|won|lost|voted|agreed|reported|declined|decided|called|confirmed|refused|sagt|sagte|teilte|will|hat|fordert|kritisiert|warnt|plant|a\s(?:annoncé|déclaré|indiqué)|estime|ha\s(?:anunciado|dicho|asegurado|annunciato|detto)|anunció|dijo|zegt|zei|meldt|сообщил|заявил|açıkladı|duyurdu|uvedl|oznámil)/u;
const personAfter =
  /^(?:,\s\d{1,3}(?:,|\s)|\s\(\d{1,3}\)|,\swho\b|,\s(?:a|an|the)\s(?:former\s)?(?:\p{Ll}+\s){0,3}(?:at|of|for|who|director|professor|analyst|officer|secretary|president|minister|spokes|chair|founder|head)\b)/u;

/** An organization from 1 up; people and places score lower. */
export function evidenceOf(
  name: string,
  runs: readonly Run[],
  places: ReadonlySet<string>,
): number {
  if (knownOrganizations.has(name) && !isOtherThing(name, runs)) return 3;
  if (noOrganization.has(name) || places.has(name.toLowerCase())) return -9;
  const words = name.split(/\s+/u);
  if (words.length === 1 && runs.some(({ before }) => indefinite.test(before))) return -9;
  if (words.length === 1 && peopleOf.test(name)) return -9;
  if (
    isChain(words) ||
    placeWord.test(name) ||
    runs.every(isCutShort) ||
    runs.some(isShortForThing)
  )
    return -9;
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

/** "Ein Hinweis": a noun with its capital, in German, and no name. */
const indefinite = /(?<!\p{L})(?:[Kk]?[Ee]in(?:e[nmrs]?)?)\s$/u;
/** Palestinian, Chinese: of a people. */
const peopleOf = /\p{Ll}(?:ian|ean|ese|ish)$/u;
const placeWord =
  /\s(?:Airport|Stadium|Street|Avenue|Road|Square|Bridge|Park|Island|Islands|River|Lake|Mountains?)$/u;

/** "Ansiedlung der Fakultät der Universität": nouns in a row, in German, that end in an organization. */
function isChain(words: readonly string[]): boolean {
  const [first = ''] = words;
  return (
    words.some((word) => word === 'der' || word === 'des') &&
    !isOrganizationWord(first) &&
    !germanOrganization.test(first)
  );
}
const germanOrganization =
  /(?:verband|verbands|verein|ministerium|amt|kammer|gericht|institut|rat|behörde|zentrum|zentrale|kasse|bank|partei|union|bund|fakultät|akademie|gemeinschaft|vereinigung)$/iu;

/** "Binge eating disorder (BED)": short for words without a capital. */
function isShortForThing({ before, after }: Run): boolean {
  return /(?<![\p{L}\p{N}])\p{Ll}+\s\($/u.test(before) && after.startsWith(')');
}

/** "Seattle/Tacoma Airport", "International School on the Rhine": a part of a name. */
function isCutShort({ before, after }: Run): boolean {
  return /\p{L}[/]$/u.test(before) || /^\s(?:on|upon)\s(?:the\s)?\p{Lu}/u.test(after);
}

export function isOrganizationWord(word: string): boolean {
  return organizationWords.has(word.toLowerCase().replace(/\.$/u, ''));
}

/** "The Amazon" is a river: a company has no article, but for those whose name is a place or a body. */
function isOtherThing(name: string, runs: readonly Run[]): boolean {
  if (isAcronym(name) || /House|Pentagon|Kremlin|Taliban|Fed|Knesset|Bundeswehr/u.test(name))
    return false;
  const withArticle = runs.filter(({ before }) => /\bthe\s$/iu.test(before)).length;
  return withArticle * 2 > runs.length;
}

function isAcronym(name: string): boolean {
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&-]{2,7}$/u.test(name);
}

function isCamelCase(name: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(name) && !/^(?:Mc|Mac|De|La|Le|Di|O['’])\p{Lu}/u.test(name);
}

/** Last words of names that may be a person's, "Donald Trump": the same word alone is then a person too. */
export function surnamesOf(names: Iterable<string>): Set<string> {
  const surnames = new Set<string>();
  for (const name of names) {
    const words = name.split(/\s+/u);
    const last = words.at(-1) ?? '';
    if (words.length < 2 || words.length > 3 || words.some(isOrganizationWord)) continue;
    if (!knownOrganizations.has(last) && !isAcronym(last)) surnames.add(last);
  }
  return surnames;
}
