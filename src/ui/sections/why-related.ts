import type { SharedTraits } from '#domain/related/related.ts';
import { interfaceLanguage, message } from '#i18n/message.ts';

const mostNamed = 3;

/** E.g. `Both mention the Harbor Board and Anna Weller.`; the topics if they have no name in common. */
export function whyRelated({ organizations, names, topics }: SharedTraits): string {
  const list = new Intl.ListFormat(interfaceLanguage());
  const named = [...organizations, ...names].slice(0, mostNamed);
  if (named.length > 0) return message('relatedBothMention', list.format(named));
  return message('relatedBothAbout', list.format(topics.slice(0, mostNamed)));
}
