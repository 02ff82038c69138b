import { type SectionName, sectionNames } from '#domain/analysis/analysis.ts';
import { areConsents } from './consent.ts';
import { foldedSectionOf } from './folded-section.ts';
import {
  defaultSettings,
  type Endpoint,
  type KeyKeeping,
  keyKeepings,
  type SecondReadingSettings,
  type Settings,
  secondReadingTimes,
  textSizes,
  themes,
} from './settings.ts';

/*
 * The check of stored settings, in plain code: every page reads them before its first paint, and
 * would otherwise load zod for them alone.
 */

/** True for a whole endpoint with an address of the web. */
export function isEndpoint(value: unknown): value is Endpoint {
  if (typeof value !== 'object' || value === null) return false;
  const { id, preset, address, key, model, keyApart }: { [name in keyof Endpoint]?: unknown } =
    value;
  return (
    isShort(id) &&
    id !== '' &&
    isShort(preset) &&
    isWebAddress(address) &&
    isText(key) &&
    key.length <= mostAddress &&
    (keyApart === undefined || (isKeeping(keyApart) && keyApart !== 'unencrypted')) &&
    isText(model) &&
    model.length <= mostAddress
  );
}

/** True when every setting that is there holds. */
export function areSettings(row: Record<string, unknown>): boolean {
  return names.every((name) => row[name] === undefined || checks[name](row[name]));
}

/** The settings of a row; the default stands in for each that is missing or does not hold. */
export function settingsOf(row: Record<string, unknown>): Settings {
  const settings = { ...defaultSettings };
  for (const name of names) take(settings, name, row[name]);
  settings.foldedSections = settings.foldedSections.map(foldedSectionOf);
  return settings;
}

type Check<Value> = (value: unknown) => value is Value;

const isText = (value: unknown): value is string => typeof value === 'string';
const mostAddress = 4000;
const isShort = (value: unknown): value is string => isText(value) && value.length <= 200;
/** It stands in every prompt, so it is a tag of a language and no sentence. */
const isLanguage = (value: unknown): value is string =>
  isText(value) &&
  (value === 'article' || /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(value));
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isWeekday = (value: unknown): value is number =>
  [1, 2, 3, 4, 5, 6, 7].some((day) => day === value);
const isKeeping = (value: unknown): value is KeyKeeping =>
  keyKeepings.some((keeping) => keeping === value);
const isSection = (value: unknown): value is SectionName =>
  sectionNames.some((name) => name === value);
const isWebAddress = (value: unknown): value is string =>
  isText(value) &&
  value.length <= mostAddress &&
  URL.canParse(value) &&
  /^https?:$/.test(new URL(value).protocol);
const textUpTo =
  (length: number): Check<string> =>
  (value): value is string =>
    isText(value) && value.length <= length;
const orNull =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value): value is Value | null =>
    value === null || check(value);
const listOf =
  <Value>(check: Check<Value>): Check<Value[]> =>
  (value): value is Value[] =>
    Array.isArray(value) && value.every(check);

const oneOf =
  <Value extends string>(values: readonly Value[]): Check<Value> =>
  (value): value is Value =>
    values.some((each) => each === value);

function isSecondReading(value: unknown): value is SecondReadingSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { when, endpointId, upTo }: { [name in keyof SecondReadingSettings]?: unknown } = value;
  const known = secondReadingTimes.some((time) => time === when);
  return known && (endpointId === null || isText(endpointId)) && isAmount(upTo);
}

const checks: { [Name in keyof Settings]: Check<Settings[Name]> } = {
  consentedAt: orNull(isText),
  consents: areConsents,
  endpoints: listOf(isEndpoint),
  defaultEndpointId: orNull(isText),
  keyKeeping: isKeeping,
  outputLanguage: isLanguage,
  reader: textUpTo(2000),
  hiddenSections: listOf(isSection),
  highlights: isSwitch,
  foldedSections: listOf(textUpTo(200)),
  askAboveCost: orNull(isAmount),
  secondReading: isSecondReading,
  storiesAsSources: isSwitch,
  searchServices: listOf(isEndpoint),
  syncServers: listOf(isEndpoint),
  searcherId: orNull(isText),
  searchAgreedHost: orNull(textUpTo(300)),
  searchSavedArticles: isSwitch,
  recapDay: orNull(isWeekday),
  markdownTemplate: textUpTo(20_000),
  originsWithoutOrigin: listOf(textUpTo(mostAddress)),
  theme: oneOf(themes),
  textSize: oneOf(textSizes),
  selectionBar: isSwitch,
  marksExplained: isSwitch,
};
const names = Object.keys(checks) as (keyof Settings)[];

function take<Name extends keyof Settings>(settings: Settings, name: Name, value: unknown): void {
  if (checks[name](value)) settings[name] = value;
}
