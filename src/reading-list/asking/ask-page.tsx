import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  isBeingAnswered,
  isListQuestion,
  type ListQuestion,
  type Question,
  readingListId,
} from '#domain/asking/question.ts';
import { markdownListQuestion } from '#domain/export/export-list-questions.ts';
import { findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { watchWorker } from '#messages/watch-worker.ts';
import { actionsOnPage } from '#reading-list/navigation/act-on-question.ts';
import { BackToList } from '#reading-list/navigation/back-to-list.tsx';
import { addressOfSentence, addressOfStory } from '#reading-list/navigation/route.ts';
import { observe } from '#store/database/observe.ts';
import { readSettings, saveSettings } from '#store/settings/settings.ts';
import { articlesThere } from '#store/stories/find-article.ts';
import { listQuestions } from '#store/stories/questions.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { useObserved } from '#ui/controls/use-observed.ts';
import type { OfferedModel } from '#ui/questions/answer-offer.tsx';
import { ListQuestionView } from '#ui/questions/list-question-view.tsx';
import { QuestionField } from '#ui/questions/question-field.tsx';
import './ask-page.css';

/** Where all saved stories are asked, and what was asked of them, newest first. */
export function AskPage({ onNotice }: { onNotice: (notice: Notice) => void }) {
  const asked = useObserved('list questions', () => observe(() => listQuestions()));
  const settings = useObserved('settings', () => observe(readSettings));
  const questions = useMemo(() => [...(asked ?? [])].reverse(), [asked]);
  const ids = [...new Set(questions.flatMap(({ stories }) => stories.map((one) => one.articleId)))];
  const there = useObserved(`there ${ids.join(' ')}`, () => observe(() => articlesThere(ids)));
  const asking = questions.some(isBeingAnswered);
  useEffect(() => (asking ? watchWorker() : undefined), [asking]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const actions = actionsOnPage(
    (question) => (isListQuestion(question) ? markdownListQuestion(question) : ''),
    answerAgain,
    onNotice,
  );
  const model = settings ? modelOf(settings) : null;
  return (
    <div class="ask-page">
      <nav>
        <BackToList />
      </nav>
      <main>
        <h1 class="serif-title">{message('listAsk')}</h1>
        <p class="quiet">{message('listAskAbout')}</p>
        <QuestionField label={message('listAskLabel')} suggestions={[]} field={field} onAsk={ask} />
        {questions.length > 0 && <h2 class="unseen">{message('sectionQuestions')}</h2>}
        {questions.map((question, at) => (
          <ListQuestionView
            key={question.id}
            question={question}
            nth={questions.slice(at).filter(({ text }) => text === question.text).length}
            there={there ?? new Set(ids)}
            addressOf={(articleId, sentenceId) =>
              sentenceId === null
                ? addressOfStory(articleId)
                : addressOfSentence(articleId, sentenceId)
            }
            onOpen={(address) => {
              location.hash = address;
            }}
            model={model}
            onAnswer={answer}
            {...actions}
            // As a question of its own: the answer that was paid for stays.
            onAgain={({ text }) => ask(text)}
          />
        ))}
        <p class="unseen" role="status">
          {questions[0] ? announced(questions[0]) : ''}
        </p>
      </main>
    </div>
  );
}

function ask(text: string): void {
  const id = crypto.randomUUID();
  sendToBackground({ type: 'ask-question', articleId: readingListId, id, text });
}

function answer({ id }: Question): void {
  sendToBackground({ type: 'answer-from-list', id });
}

/** Where a model failed, it is asked again from the same passages; where finding them did, they are looked for again. */
function answerAgain(question: Question): void {
  if (question.analyst.kind === 'model') answer(question);
  else sendToBackground({ type: 'ask-again', id: question.id });
}

function modelOf(settings: Settings): OfferedModel | null {
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  if (!endpoint) return null;
  return {
    endpointId: endpoint.id,
    model: endpoint.model,
    host: new URL(endpoint.address).host,
    allowed: settings.storiesAsSources,
    onAllow: () => void saveSettings({ storiesAsSources: true }),
  };
}

/** For a listener: that it is being answered, and what the answer begins with. */
function announced({ status, analyst, answer: given, stories, text }: ListQuestion): string {
  if (isBeingAnswered({ status })) {
    return analyst.kind === 'model'
      ? message('questionRunning', analyst.model)
      : message('listAskLooking');
  }
  if (status !== 'done') return '';
  const first = given?.claims[0];
  if (given && !given.answered) return message('listAskNotSaid');
  if (first) return message('questionAnnounced', text, first.text);
  return message(stories.length > 0 ? 'questionPassages' : 'listAskNone');
}
