import { message } from './message.ts';

/** As much of a question as the note depends on. */
interface NotedQuestion {
  /** Null where passages are all there is. */
  answer: object | null;
  /** Of a question about all saved stories alone. */
  stories?: readonly object[];
  changed?: boolean;
  ofEarlierText?: boolean;
}

/** What is said of a question whose text has changed since it was asked; empty where nothing is. */
export function noteOnQuestion({ answer, stories, changed, ofEarlierText }: NotedQuestion): string {
  if (changed && stories) return message('listAskChanged');
  if (changed) return message(answer ? 'questionChanged' : 'questionSearchedAgain');
  if (!ofEarlierText) return '';
  return message(stories ? 'listAskOfEarlierText' : 'questionOfEarlierText');
}
