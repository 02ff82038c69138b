import type { Analysis } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import type { PickedKind } from '#domain/analysis/picked.ts';
import type { Article, Paragraph, Sentence } from '#domain/article/article.ts';
import { articleIdOf } from '#domain/article/article-id.ts';
import type { ReadingState } from '#domain/story/story.ts';

const syllables =
  'ba co di fen gor ha im jo ka lu men no or pra qui ra sol ta u ver wex yo zi chi el stra nor mi pe ti sha'.split(
    ' ',
  );
/** Words as frequent as the commonest English ones are, so that lists grow as long as real ones. */
const common =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too mr how little good world make very year still see own work men day get here old life both between being under three never know same last another while us might great go come since against right came take used himself few house use place during high without again home around small however found mrs part school thought went say general once upon war'.split(
    ' ',
  );
const han =
  '的一是不了人在有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市';
const sites = [
  'The Ledger',
  'Harbour Wire',
  'North Post',
  'Chip Weekly',
  'Il Foglio Nuovo',
  '晨报',
];
const tagNames = ['ai', 'chips', 'energy', 'policy', 'earnings', 'supply chain', 'to cite'];
const day = 86_400_000;

/** The same numbers in every run: a xorshift of 32 bits. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** The word of a rank: the common ones, then invented ones, as many as there are ranks. */
export function wordOfRank(rank: number): string {
  if (rank < common.length) return common[rank] as string;
  let rest = rank - common.length + syllables.length;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

/**
 * A rank as frequent as in news: 8 kB have some 550 different words, and new ones keep coming, some 50,000
 * in 1,500 stories and 400,000 in all (Heaps' law with the values of Reuters' RCV1).
 */
function rankOf(random: () => number): number {
  const most = random() < 0.97 ? 20_000 : 400_000;
  return Math.floor(most ** (random() ** 1.2)) - 1;
}

function sentenceOf(random: () => number): string {
  const words = Array.from({ length: 12 + Math.floor(random() * 16) }, () =>
    wordOfRank(rankOf(random)),
  );
  if (random() < 0.2) words.push(String(Math.floor(random() * 5000)));
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Sentences drawn from again and again: making every one anew would take longer than all that is measured. */
const drawn = new Map<string, string[]>();
const sentencesDrawn = 20_000;

function drawSentence(random: () => number, make: (random: () => number) => string): string {
  const known = drawn.get(make.name) ?? [];
  drawn.set(make.name, known);
  if (random() < 0.1) return make(random);
  const place = Math.floor(random() * sentencesDrawn);
  known[place] ??= make(randomOf(place + 7_000_000));
  return known[place];
}

function hanSentenceOf(random: () => number): string {
  const length = 15 + Math.floor(random() * 25);
  let text = '';
  for (let at = 0; at < length; at++) text += han[Math.floor(han.length ** random()) - 1] ?? '中';
  return `${text}。`;
}

export interface MadeStory {
  article: Article;
  run: AnalysisRun;
  state: ReadingState;
}

/** An invented story, the same for the same `nth`: some 8 kB of text and 3 kB of analysis; one in 20 is Chinese. */
export function makeStory(nth: number, textBytes = 8000, saved = Date.UTC(2026, 0, 1)): MadeStory {
  const random = randomOf(nth + 1);
  const chinese = nth % 20 === 19;
  const sentence = chinese ? hanSentenceOf : sentenceOf;
  const url = `https://news.example/${nth}/${wordOfRank(rankOf(random))}`;
  const savedAt = saved + nth * 60_000;
  const article: Article = {
    id: articleIdOf(url),
    url,
    canonicalUrl: url,
    title: sentence(random).slice(0, 70),
    authors: [`${wordOfRank(rankOf(random))} ${wordOfRank(300 + (nth % 500))}`],
    siteName: sites[nth % sites.length] as string,
    publishedAt: new Date(savedAt - Math.floor(random() * 3 * day)).toISOString(),
    modifiedAt: null,
    collectedAt: new Date(savedAt).toISOString(),
    language: chinese ? 'zh' : 'en',
    direction: 'ltr',
    leadImage: null,
    section: null,
    keywords: [],
    kind: 'article',
    ...textOf(random, sentence, chinese ? textBytes / 3 : textBytes),
    links: [],
  };
  const tags = tagNames.filter(() => random() < 0.12);
  const state: ReadingState = {
    articleId: article.id,
    savedAt,
    readAt: random() < 0.6 ? savedAt + day : null,
    archivedAt: random() < 0.2 ? savedAt + 2 * day : null,
    tags,
    note: random() < 0.05 ? sentence(random) : '',
  };
  return { article, run: runOf(article, savedAt), state };
}

type Text = Pick<Article, 'text' | 'paragraphs' | 'sentences' | 'coverage' | 'words'>;

function textOf(
  random: () => number,
  sentence: (random: () => number) => string,
  length: number,
): Text {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  while (text.length < length) {
    if (text) text += '\n\n';
    const start = text.length;
    const number = paragraphs.length + 1;
    for (let nth = 0; nth < 3; nth++) {
      if (nth > 0) text += ' ';
      const from = text.length;
      text += drawSentence(random, sentence);
      sentences.push({
        id: `S${sentences.length + 1}`,
        paragraph: number,
        start: from,
        end: text.length,
      });
    }
    paragraphs.push({ number, kind: 'text', start, end: text.length });
  }
  const read = paragraphs.length;
  return {
    text,
    paragraphs,
    sentences,
    coverage: { extent: 'whole', readParagraphs: read, totalParagraphs: read, reason: null },
    words: Math.round(text.length / 6),
  };
}

function runOf(article: Article, at: number): AnalysisRun {
  const claim = (section: string, place: number, nth: number): Claim => {
    const sentence = article.sentences[nth % article.sentences.length] as Sentence;
    return {
      id: `${section}-${place}`,
      text: article.text.slice(sentence.start, sentence.end),
      origin: 'article',
      inferred: false,
      evidence: {
        sentenceIds: [sentence.id],
        span: null,
        verdict: 'verified',
        reason: null,
        alterations: [],
      },
      sourceIds: [],
      complete: true,
    };
  };
  const picked = <T>(kind: PickedKind, content: T) => ({
    writtenBy: 'extractive' as const,
    complete: true,
    picked: kind,
    content,
  });
  const brief: Analysis = {
    tldr: picked('lead', {
      whatChanged: claim('tldr', 1, 0),
      whyItMatters: claim('tldr', 2, 4),
      whatToDoNext: null,
      whoShouldCare: [],
      lead: [claim('tldr', 5, 1)],
    }),
    keyTakeaways: picked(
      'points',
      [1, 2, 3, 4].map((place) => claim('takeaway', place, 5 + place)),
    ),
    timeline: picked('dates', [
      { date: '2026-03', dateText: 'March', event: claim('timeline', 1, 12) },
      { date: '2026-04', dateText: 'April', event: claim('timeline', 2, 14) },
    ]),
  };
  return {
    articleId: article.id,
    analyst: { kind: 'extractive' },
    status: 'done',
    workerId: null,
    resumed: 0,
    brief,
    draft: null,
    progress: null,
    failure: null,
    usage: null,
    startedAt: at,
    finishedAt: at + 40,
  };
}
