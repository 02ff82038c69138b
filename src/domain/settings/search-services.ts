import { isLocalAddress } from './endpoint-presets.ts';
import type { Endpoint, Settings } from './settings.ts';

/** What is known of a service that searches the web. */
export interface SearchPreset {
  id: SearchPresetId;
  name: string;
  /** Base address; empty where the reader types their own server's. */
  address: string;
  needsKey: boolean;
  keyHint: string;
  /** Where the reader gets a key, and where they see and add credit; null where there is no such page. */
  keyUrl: string | null;
  billingUrl: string | null;
  /** US dollars for one search; null where the price depends on the reader's plan. */
  price: number | null;
  /** It lets any page read its answers: the browser asks for no access. */
  open: boolean;
}

export const searchPresetIds = [
  'brave',
  'tavily',
  'searxng',
  'ollama-search',
  'wikipedia',
] as const;

export type SearchPresetId = (typeof searchPresetIds)[number];

/** In the order in which they are offered. */
export const searchPresets: readonly SearchPreset[] = [
  {
    id: 'wikipedia',
    name: 'Wikipedia',
    address: 'https://wikipedia.org',
    needsKey: false,
    keyHint: '',
    keyUrl: null,
    billingUrl: null,
    price: 0,
    open: true,
  },
  {
    id: 'searxng',
    name: 'SearXNG',
    address: '',
    needsKey: false,
    keyHint: '',
    keyUrl: null,
    billingUrl: null,
    price: 0,
    open: false,
  },
  {
    id: 'brave',
    name: 'Brave Search',
    address: 'https://api.search.brave.com',
    needsKey: true,
    keyHint: 'BSA…',
    keyUrl: 'https://api-dashboard.search.brave.com/app/keys',
    billingUrl: 'https://api-dashboard.search.brave.com/app/subscriptions',
    price: 0.005,
    open: false,
  },
  {
    id: 'tavily',
    name: 'Tavily',
    address: 'https://api.tavily.com',
    needsKey: true,
    keyHint: 'tvly-…',
    keyUrl: 'https://app.tavily.com/home',
    billingUrl: 'https://app.tavily.com/billing',
    price: null,
    open: false,
  },
  {
    id: 'ollama-search',
    name: 'Ollama web search',
    address: 'https://ollama.com',
    needsKey: true,
    keyHint: '',
    keyUrl: 'https://ollama.com/settings/keys',
    billingUrl: 'https://ollama.com/settings',
    price: null,
    open: false,
  },
];

/** Model services that search the web themselves, by the id of their preset. */
const searchingModels = ['openrouter', 'openai'] as const;
export type SearchingModel = (typeof searchingModels)[number];

/** The preset of a search service; null for a model's own search, or for one that is not known. */
export function searchPresetOf({ preset }: Pick<Endpoint, 'preset'>): SearchPreset | null {
  return searchPresets.find(({ id }) => id === preset) ?? null;
}

/** True for a service that lets any page read its answers, at its own address: the browser asks for no access. */
export function isOpen(service: Pick<Endpoint, 'preset' | 'address'>): boolean {
  const open = searchPresetOf(service)?.open === true;
  return open && /(?:^|\.)wikipedia\.org$/.test(new URL(service.address).hostname);
}

/** Which of the model services with a search of their own an endpoint is; null for any other. */
export function searchingModelOf({ preset }: Pick<Endpoint, 'preset'>): SearchingModel | null {
  return searchingModels.find((id) => id === preset) ?? null;
}

/** Everything that the reader can search with, in the order in which it is offered. */
export function searchersIn({ searchServices, endpoints }: Settings): Endpoint[] {
  return [...searchServices, ...endpoints.filter((endpoint) => searchingModelOf(endpoint))];
}

/** What the reader searches with; null where nothing was chosen, or the choice is gone. */
export function chosenSearcher(settings: Settings): Endpoint | null {
  return searchersIn(settings).find(({ id }) => id === settings.searcherId) ?? null;
}

/** The name of a service for the reader; a server of their own goes by its host. */
export function searcherName(service: Pick<Endpoint, 'preset' | 'address'>): string {
  const preset = searchPresetOf(service);
  if (preset) return preset.name;
  return searchingModelOf(service) === 'openai' ? 'OpenAI' : 'OpenRouter';
}

/** The host that a search goes to. Wikipedia has one for each language. */
export function hostOfSearch({ address }: Pick<Endpoint, 'address'>): string {
  return new URL(address).host;
}

/** US dollars for one search; null where neither the table nor the address tells. */
export function priceOfSearch(service: Endpoint): number | null {
  if (isLocalAddress(service.address)) return 0;
  return searchPresetOf(service)?.price ?? null;
}
