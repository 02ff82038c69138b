import type { Article } from '#domain/article/article.ts';
import { isCommonName } from '#domain/related/related-names.ts';
import { type Traits, traitsOfText } from '#domain/related/related-traits.ts';

const leadLength = 1500;

/** What is asked says more of what is wanted than what the article is about. */
const weightOfQuestion = 10;

/**
 * How much sentences have to do with an article, by the names and terms that its title and lead share with them; where
 * there is a question about it, first with that.
 */
export function sentenceRanker(article: Article, question = ''): (sentence: string) => number {
  const lead = `${article.title}\n${article.text.slice(0, leadLength)}`;
  const about = traitsOfText(lead, article.language);
  const asked = traitsOfText(question, article.language);
  return (sentence) => {
    const said = traitsOfText(sentence, article.language);
    return weightOfQuestion * shared(asked, said) + shared(about, said);
  };
}

function shared(about: Traits, said: Traits): number {
  let score = 0;
  for (const key of said.names.keys()) {
    if (about.names.has(key)) score += isCommonName(key) ? 0.5 : 2;
  }
  for (const key of said.terms.keys()) if (about.terms.has(key)) score += 1;
  return score;
}
