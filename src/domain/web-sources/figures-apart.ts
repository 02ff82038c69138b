import type { FiguresApart } from '#domain/analysis/web-search.ts';
import { type WebSource, webSentencesIn } from '#domain/analysis/web-source.ts';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { figuresAgree } from '#domain/numbers/figures-agree.ts';
import {
  differingFigures,
  type FigureStatement,
  figureStatement,
} from '#domain/related/differing-figures.ts';
import { traitsOfText } from '#domain/related/related-traits.ts';

/** Most that are told. */
const most = 12;
/** Share of the shorter sentence's words that both have: less, and they speak of different things. */
const leastShared = 0.5;

interface Told extends FigureStatement {
  id: string;
  words: Set<string>;
}

/**
 * Where a source gives another figure than the article for what seems to be the same. Languages are not mixed: what
 * is said in another one is not compared.
 */
export function figuresApart(article: Article, sources: readonly WebSource[]): FiguresApart[] {
  const own = article.sentences.flatMap(
    (sentence) => told(sentence.id, sentenceText(article, sentence), article.language) ?? [],
  );
  const apart: FiguresApart[] = [];
  for (const { id, text, source } of sources.flatMap(webSentencesIn)) {
    const said = source.dependsOn?.of === 'article' ? null : told(id, text, source.language);
    if (!said) continue;
    const about = own.filter((each) => each.language === said.language && alike(each, said));
    // Where one sentence of the article has the same figure, another is about something else.
    if (about.some((sentence) => sharesFigure(sentence, said))) continue;
    for (const sentence of about) {
      const figures = differingFigures(sentence, said);
      if (!figures) continue;
      const [inArticle, inSource] = figures;
      apart.push({ sentenceId: sentence.id, webSentenceId: id, inArticle, inSource });
      break;
    }
    if (apart.length === most) break;
  }
  return apart;
}

function told(id: string, text: string, tag: string): Told | null {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  const statement = figureStatement(text, language);
  if (!statement) return null;
  const { names, terms } = traitsOfText(text, language);
  return { ...statement, id, words: new Set([...names.keys(), ...terms.keys()]) };
}

function sharesFigure(one: FigureStatement, other: FigureStatement): boolean {
  return one.figures.some((a) =>
    other.figures.some((b) => a.unit === b.unit && figuresAgree(a, b) !== 'different'),
  );
}

function alike({ words: one }: Told, { words: other }: Told): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 3 && shared / Math.min(one.size, other.size) >= leastShared;
}
