import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import type { Article } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { isPickedSelector } from '#domain/article/picked-selector.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { contactsIn } from '#domain/checking/contacts-in-text.ts';
import { foreignContacts } from '#domain/checking/foreign-address.ts';
import { hanNumbers } from '#domain/numbers/han-numbers.ts';
import { figuresIn } from '#domain/numbers/numbers-in-text.ts';
import { spelledNumbers } from '#domain/numbers/spelled-numbers.ts';
import { spanOfHorizon } from '#domain/predictions/time-horizon.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { traitsOfText } from '#domain/related/related-traits.ts';
import { compareRevisions } from '#domain/revisions/compare-revisions.ts';
import { placeOfSelection } from '#domain/story/place-of-selection.ts';
import { tidyTags } from '#domain/story/story-tag.ts';
import { countWords } from '#domain/text/count-words.ts';
import { findQuote } from '#domain/text/find-quote.ts';
import { normalizeText } from '#domain/text/normalize-text.ts';
import { piecesWithWords } from '#domain/text/pieces-with-words.ts';
import { indexText } from '#domain/text/quote-index.ts';
import { splitSentences } from '#domain/text/split-sentences.ts';
import { textDirective } from '#domain/text/text-fragment-link.ts';
import { withoutControls } from '#domain/text/without-controls.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { vocabularyOf } from '#domain/words/vocabulary.ts';
import { wordsIn } from '#domain/words/words-in-text.ts';
import type { Reader } from './growth.ts';

const beside = 'The council of Vellin voted on Tuesday to rebuild the harbor for 48 million euros.';

/** The longest claim that a reply can hold: a longer one is cut before it is checked. */
const longestClaim = 1200;

function articleWith(text: string): Article {
  return articleOf([beside, text.trim() || 'x']);
}

function claimed(article: Article, text: string, quote: string | null, sentenceIds: string[]) {
  return checkClaim(article, { text, quote, sentenceIds });
}

/** Whatever reads words: of a page, of a model, of a file. */
export const textReaders: Record<string, Reader> = {
  'sentences, English': (text) => splitSentences(text, 'en'),
  'sentences, German': (text) => splitSentences(text, 'de'),
  'sentences, Japanese': (text) => splitSentences(text, 'ja'),
  'count of words': countWords,
  'normalized text': normalizeText,
  'words, English': (text) => wordsIn(text, 'en'),
  'words, German': (text) => wordsIn(text, 'de'),
  'words, Chinese': (text) => wordsIn(text, 'zh'),
  vocabulary: (text) => vocabularyOf(text, 'en'),
  language: (text) => languageOf(text),
  'figures, English': (text) => figuresIn(text, 'en'),
  'figures, German': (text) => figuresIn(text, 'de'),
  'figures, French': (text) => figuresIn(text, 'fr'),
  'figures, Chinese': (text) => figuresIn(text, 'zh'),
  'spelled numbers': (text) => spelledNumbers(text, 'en'),
  'Han numbers': hanNumbers,
  'time horizon': (text) => spanOfHorizon(text, '2026-03-19', 'en'),
  contacts: contactsIn,
  'contacts not in an article': (text) =>
    foreignContacts('call 0800 555 0199 or pay-now.example, docker run x', text),
  'words to a machine': isAddressedToMachine,
  'without controls': withoutControls,
  'traits of a story': (text) => traitsOfText(text, 'en'),
  tags: (text) => tidyTags(text.split(' ')),
  'pieces with words': (text) => piecesWithWords(text, ['a', 'word', '“']),
  'selector of a rule': isPickedSelector,
  'text directive': textDirective,
  'quote in a short text': (text) => findQuote(indexText(beside), text),
  'quote of many parts': (text) => findQuote(indexText(text), 'Word … a word that is … nowhere'),
  'quote in its own text': (text) => findQuote(indexText(text), text.slice(7, 307)),
  'selection in an article': (text) =>
    placeOfSelection(articleWith(text), { exact: text.slice(5, 405), prefix: '', suffix: '!' }),
  'an article': articleWith,
  'on-device analysis': (text) => analyzeExtractively(articleWith(text)),
  revisions: (text) => compareRevisions(articleWith(text), articleWith(`${text} x. Another.`)),
  'claim against a long sentence': (text) =>
    claimed(articleWith(text), beside, null, ['S1', 'S2', 'S3']),
  'claim with a quote against a long text': (text) =>
    claimed(articleWith(text), beside, text.slice(3, 303), ['S1', 'S2']),
  'long claim': (text) =>
    claimed(articleWith(text.slice(0, 9000)), text.slice(0, longestClaim), text.slice(0, 900), [
      'S2',
    ]),
};
