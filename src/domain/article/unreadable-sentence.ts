import type { UnreadableReason } from './tab-state.ts';

interface UnreadableWords {
  /** What is the matter, in one sentence. */
  sentence: string;
  /** What the reader can do instead. */
  wayOn: string;
  /** Whether reading the same page again can help. */
  again: boolean;
}

const words: Record<UnreadableReason | 'access lost', UnreadableWords> = {
  'browser page': {
    sentence: 'This page belongs to the browser, which lets no extension read it.',
    wayOn: 'Open a news article in this tab and press the Gloss button there.',
    again: false,
  },
  'store page': {
    sentence: 'The browser closes its extension store to every extension.',
    wayOn: 'Open a news article in this tab and press the Gloss button there.',
    again: false,
  },
  pdf: {
    sentence: 'This is a PDF, and Gloss reads web pages only.',
    wayOn: 'Look for the web version of this article and press the Gloss button there.',
    again: false,
  },
  'no article': {
    sentence: 'No article was found on this page.',
    wayOn: 'If there is one, wait until it stands on the page, then read the page again.',
    again: true,
  },
  'too short': {
    sentence: 'There is too little text on this page to say anything about it.',
    wayOn:
      'If more opens with a click (“read more”, a cookie notice), open it, then read the page again.',
    again: true,
  },
  'section front': {
    sentence: 'This is a front page that leads to articles, not an article itself.',
    wayOn: 'Open one of its articles and press the Gloss button there.',
    again: true,
  },
  'search results': {
    sentence: 'This is a page of search results, not an article.',
    wayOn: 'Open one of the results and press the Gloss button there.',
    again: true,
  },
  'sign-in': {
    sentence: 'This page asks you to sign in before it shows the article.',
    wayOn: 'Sign in on the page, then read it again.',
    again: true,
  },
  gallery: {
    sentence: 'This is a gallery of pictures, with too little text to read.',
    wayOn: 'Open an article and press the Gloss button there.',
    again: true,
  },
  'not loaded': {
    sentence: 'This page has not finished loading.',
    wayOn: 'Wait until it has, then read the page again.',
    again: true,
  },
  'access lost': {
    sentence: 'Gloss may not read this page yet.',
    wayOn:
      'Press the Gloss button in the toolbar: that gives it access to this page, and to no other.',
    again: false,
  },
  failed: {
    sentence: 'Gloss could not read this page.',
    wayOn: 'Reload the page, then press the Gloss button in the toolbar.',
    again: true,
  },
};

/** What the reader is told when a page could not be read, and the way on. */
export function unreadableSentence(reason: UnreadableReason): UnreadableWords {
  return words[reason];
}
