import { z } from 'zod';
import { type SiteRule, siteRuleSchema } from '#domain/article/site-rule.ts';
import { presetOf } from '#domain/settings/endpoint-presets.ts';
import {
  defaultSettings,
  type Endpoint,
  endpointWithoutKey,
  type Settings,
} from '#domain/settings/settings.ts';
import { isEndpoint } from '#domain/settings/settings-held.ts';
import { withoutControls } from '#domain/text/without-controls.ts';

const mostEndpoints = 50;
const mostRules = 2000;

export const offeredSettingsSchema = z.object({
  /** Without keys. */
  endpoints: z.array(z.custom<Endpoint>(isEndpoint)).max(mostEndpoints),
  reader: z.string().max(2000),
  markdownTemplate: z.string().max(20_000),
  siteRules: z.array(siteRuleSchema).max(mostRules),
});

/**
 * What a file brought that would send something somewhere, speak to a model, write into the reader's exports, or
 * hide a part of a site. It lies apart and does nothing until the reader takes it, one by one: anybody can
 * have written the file.
 */
export type OfferedSettings = z.infer<typeof offeredSettingsSchema>;

export const nothingOffered: OfferedSettings = {
  endpoints: [],
  reader: '',
  markdownTemplate: '',
  siteRules: [],
};

/** The settings of a file that are taken as they are: none of them sends, spends or hides anything. */
export function settingsFromFile(settings: Settings): Settings {
  const { outputLanguage, hiddenSections, highlights, foldedSections } = settings;
  const { askAboveCost, secondReading } = settings;
  const mine = defaultSettings.secondReading;
  return {
    ...defaultSettings,
    outputLanguage,
    hiddenSections,
    highlights,
    foldedSections,
    // Of what can cost money, only what makes Gloss ask more often.
    askAboveCost,
    secondReading: {
      ...mine,
      when: secondReading.when,
      upTo: Math.min(secondReading.upTo, mine.upTo),
    },
  };
}

/** What of the settings and rules of a file waits for the reader. */
export function offeredBy(settings: Settings | null, siteRules: SiteRule[]): OfferedSettings {
  const { endpoints, reader, markdownTemplate } = settings ?? defaultSettings;
  return {
    endpoints: endpoints.slice(0, mostEndpoints).map(offeredEndpoint),
    // What the reader looks at before they take it must be all that they take.
    reader: withoutControls(reader),
    markdownTemplate: withoutControls(markdownTemplate),
    siteRules: siteRules.slice(0, mostRules),
  };
}

function offeredEndpoint(endpoint: Endpoint): Endpoint {
  const { model, preset, ...rest } = endpointWithoutKey(endpoint);
  const named = presetOf(preset);
  // A file may not call another host by the name of a known service.
  const isIts = !named.needsKey || hostOf(named.address) === hostOf(endpoint.address);
  return { ...rest, preset: isIts ? preset : 'custom', model: withoutControls(model) };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

/** Two files' offers together; of the same thing the later one counts. */
export function offeredTogether(before: OfferedSettings, after: OfferedSettings): OfferedSettings {
  const others = before.endpoints.filter(({ id }) => after.endpoints.every((one) => one.id !== id));
  const rules = before.siteRules.filter(({ site }) =>
    after.siteRules.every((one) => one.site !== site),
  );
  return {
    endpoints: [...after.endpoints, ...others].slice(0, mostEndpoints),
    reader: after.reader || before.reader,
    markdownTemplate: after.markdownTemplate || before.markdownTemplate,
    siteRules: [...after.siteRules, ...rules].slice(0, mostRules),
  };
}
