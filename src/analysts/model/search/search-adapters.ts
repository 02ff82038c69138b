import type { SearchingModel, SearchPresetId } from '#domain/settings/search-services.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { brave } from './brave.ts';
import { ollamaSearch } from './ollama-search.ts';
import { openaiSearch } from './openai-search.ts';
import { openrouterSearch } from './openrouter-search.ts';
import type { SearchAdapter } from './search-adapter.ts';
import { searxng } from './searxng.ts';
import { tavily } from './tavily.ts';
import { wikipedia } from './wikipedia.ts';

const adapters: Record<SearchPresetId | SearchingModel, SearchAdapter> = {
  brave,
  tavily,
  searxng,
  'ollama-search': ollamaSearch,
  wikipedia,
  openrouter: openrouterSearch,
  openai: openaiSearch,
};

/** How a service is asked; null for one that has no search. */
export function adapterOf({ preset }: Pick<Endpoint, 'preset'>): SearchAdapter | null {
  return Object.hasOwn(adapters, preset) ? adapters[preset as keyof typeof adapters] : null;
}
