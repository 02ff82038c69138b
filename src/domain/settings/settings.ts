import { type SectionName, sectionNames } from '#domain/analysis/analysis.ts';
import { builtFor } from './built-for.ts';

/** A model service: where it is, how to be let in, what to ask for. */
export interface Endpoint {
  id: string;
  /** Id of the preset it was made from; `custom` for none. */
  preset: string;
  /** Base address of an OpenAI-compatible API, e.g. `https://api.openai.com/v1`, no slash at the end. */
  address: string;
  /** Empty where none is needed, or where it is kept apart. Never leaves the settings row but to the address's own host. */
  key: string;
  /** Where the key is, if not here: see `keyKeepings`. */
  keyApart?: ApartKeeping;
  model: string;
  /** When the reader last saved it, in epoch milliseconds; absent for one saved before this was kept. */
  changedAt?: number;
}

/**
 * Where keys are kept: here, as they are; in memory until the browser ends; encrypted under the reader's
 * passphrase, and in memory once that was typed.
 */
export const keyKeepings = ['unencrypted', 'session', 'passphrase'] as const;
export type KeyKeeping = (typeof keyKeepings)[number];
export type ApartKeeping = Exclude<KeyKeeping, 'unencrypted'>;

/** Whether claims are read a second time by a model, beside the sentences they cite. */
export const secondReadingTimes = ['always', 'ask', 'never'] as const;

export interface SecondReadingSettings {
  /** `always`: by itself where it costs nothing or up to `upTo`; elsewhere, and with `ask`, it is offered. */
  when: (typeof secondReadingTimes)[number];
  /** The endpoint that reads; null for the one that wrote the analysis. */
  endpointId: string | null;
  /** US dollars. */
  upTo: number;
}

/** How our own pages look; `system`: as the reader's device says. */
export const themes = ['system', 'light', 'dark'] as const;

/** The size of all text in our own pages; `system`: as the reader set it in the browser. */
export const textSizes = ['system', 'small', 'medium', 'large', 'larger'] as const;

/** Sections that the reader may switch off. */
export const optionalSections: readonly SectionName[] = sectionNames.filter(
  (name) => name !== 'hook' && name !== 'tldr',
);

export interface Settings {
  /** When the reader agreed to have articles read: ISO 8601; null until then. */
  consentedAt: string | null;
  /** Which version of each practice the reader agreed to: see `consent.ts`. */
  consents: { reading?: number; sync?: number };
  endpoints: Endpoint[];
  /** The endpoint that analyses by default; null for the extractive analyst on the device. */
  defaultEndpointId: string | null;
  keyKeeping: KeyKeeping;
  /** BCP 47, or `article` for the article's own language. */
  outputLanguage: string;
  /** Who the reader is, in their own words; used for "what to do next" and "who should care". */
  reader: string;
  hiddenSections: SectionName[];
  /** Whether cited sentences are highlighted in pages. */
  highlights: boolean;
  /** Sections folded in the panel. */
  foldedSections: string[];
  /** US dollars above which Gloss asks before a run; null never asks. */
  askAboveCost: number | null;
  secondReading: SecondReadingSettings;
  /** Whether short extracts of saved stories that bear on an article go to the model as numbered sources. */
  storiesAsSources: boolean;
  /** Services that search the web, with their keys, as endpoints without a model. */
  searchServices: Endpoint[];
  /** The server that keeps the list in step with the reader's other devices, with the password as its key; one or none. */
  syncServers: Endpoint[];
  /** The service or endpoint that searches; null for none. */
  searcherId: string | null;
  /** The host to which the reader agreed to send queries; null until then, and anew for another host. */
  searchAgreedHost: string | null;
  /** Whether the web is searched by itself for each article that the reader saves. */
  searchSavedArticles: boolean;
  /** Day of the week on which a notification offers the recap: 1 Monday to 7 Sunday; null for none. */
  recapDay: number | null;
  /** The reader's own template for Markdown; empty for the one of Gloss. */
  markdownTemplate: string;
  /** Origins of local servers whose requests from Gloss go out without an `Origin` header. */
  originsWithoutOrigin: string[];
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  /** Whether a bar is shown at words that are selected in a page that was read. */
  selectionBar: boolean;
  /** Whether the line on what `¶3` means was dismissed. */
  marksExplained: boolean;
}

export const defaultSettings: Settings = {
  consentedAt: null,
  consents: {},
  endpoints: [],
  defaultEndpointId: null,
  keyKeeping: 'unencrypted',
  outputLanguage: 'article',
  reader: '',
  hiddenSections: [],
  highlights: true,
  foldedSections: [],
  askAboveCost: null,
  // A cent: several times what a small model takes for an article of news.
  secondReading: { when: 'always', endpointId: null, upTo: 0.01 },
  storiesAsSources: false,
  searchServices: [],
  syncServers: [],
  searcherId: null,
  searchAgreedHost: null,
  searchSavedArticles: false,
  recapDay: null,
  markdownTemplate: '',
  originsWithoutOrigin: [],
  theme: 'system',
  textSize: 'system',
  selectionBar: true,
  marksExplained: false,
};

/** Everything of the reader's that has a key. */
export function keyedServices({ endpoints, searchServices, syncServers }: Settings): Endpoint[] {
  return [...endpoints, ...searchServices, ...syncServers];
}

/** The endpoint of that id; null when there is none, or when the id is null. */
export function findEndpoint(settings: Settings, id: string | null): Endpoint | null {
  return settings.endpoints.find((endpoint) => endpoint.id === id) ?? null;
}

/** The endpoint without its key, and without a word of one that is kept elsewhere. */
export function endpointWithoutKey({ id, preset, address, model }: Endpoint): Endpoint {
  return { id, preset, address, key: '', model };
}

/** The endpoint that reads claims a second time, of an analysis that `writer` wrote; null where both are gone. */
export function checkerOf(settings: Settings, writer: Endpoint | null): Endpoint | null {
  return findEndpoint(settings, settings.secondReading.endpointId) ?? writer;
}

/**
 * The match pattern of exactly the endpoint's host, as the permission for it is asked. Firefox knows no
 * ports in patterns: it grants one with a port, and then that one matches nothing.
 */
export function hostPattern(address: string): string {
  const { protocol, host, hostname } = new URL(address);
  return `${protocol}//${builtFor === 'firefox' ? hostname : host}/*`;
}
