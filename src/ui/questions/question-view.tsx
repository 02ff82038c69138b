import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { passageClaim } from '#domain/asking/passage-claim.ts';
import { isBeingAnswered, type Question } from '#domain/asking/question.ts';
import { webPassageClaim, webPassages } from '#domain/web-sources/web-passages.ts';
import { message } from '#i18n/message.ts';
import { ClaimList } from '#ui/claims/claim-list.tsx';
import { StoryContext, useStory } from '#ui/claims/story-context.ts';
import { AnswerClaims } from './answer-claims.tsx';
import { answerLabels, passagesIn } from './answer-labels.ts';
import type { QuestionActions } from './question-actions.ts';
import { QuestionFrame } from './question-frame.tsx';

interface QuestionViewProps extends QuestionActions {
  question: Question;
  /** Which one of those that were asked in the same words, from 1. */
  nth: number;
  /** What the web has to say to it, and the search for that. */
  web?: ComponentChildren;
}

const wordsOfArticle = {
  notSaid: 'questionNotSaid',
  nearest: 'questionNotSaidNearest',
  nothingFound: 'questionNothingFound',
} as const;
const wordsWithWeb = {
  notSaid: 'questionNotSaidWeb',
  nearest: 'questionNotSaidWebNearest',
  nothingFound: 'questionNothingFoundWeb',
} as const;

/** One question about an article with its answer. */
export function QuestionView(props: QuestionViewProps) {
  const { question, nth } = props;
  const screen = useStory();
  const { article } = screen;
  const named = useMemo(
    () => ({
      ...screen,
      // Its pages are its own: the story's go by the same numbers.
      web: question.web?.sources ?? [],
      labels: answerLabels(question, passagesIn(article, question), nth),
    }),
    [screen, article, question, nth],
  );
  return (
    <QuestionFrame {...props}>
      <StoryContext.Provider value={named}>
        <AnswerView question={question} />
        <WebPassages question={question} />
      </StoryContext.Provider>
      {props.web}
    </QuestionFrame>
  );
}

function AnswerView({ question }: { question: Question }) {
  const { answer, analyst, web } = question;
  const words = web?.sources.length ? wordsWithWeb : wordsOfArticle;
  if (answer && (answer.claims.length > 0 || !answer.answered)) {
    return (
      <>
        <AnswerClaims answer={answer} words={words} />
        {!answer.answered && answer.claims.length === 0 && (
          <Passages question={question} intro={message('questionNearest')} />
        )}
      </>
    );
  }
  if (isBeingAnswered(question)) return null;
  if (analyst.kind === 'extractive' && question.passages.length === 0) {
    return <p>{message('questionNoPassages')}</p>;
  }
  return (
    <Passages
      question={question}
      intro={message(question.nearest ? 'questionNearestOnly' : 'questionPassages')}
    />
  );
}

/** Sentences of pages of the web that may answer, where no model answered from them. */
function WebPassages({ question }: { question: Question }) {
  const { answer, text, web } = question;
  const found = useMemo(() => (web?.sources.length ? webPassages(text, web) : null), [text, web]);
  if (!found || isBeingAnswered(question) || answer?.answered) return null;
  if (found.length === 0) return <p>{message('questionWebNothing')}</p>;
  return (
    <>
      <p class="quiet">{message('questionWebPassages')}</p>
      <ClaimList claims={found.map(webPassageClaim)} />
    </>
  );
}

/** Sentences of the article that may answer, as they stand. */
function Passages({ question, intro }: { question: Question; intro: ComponentChildren }) {
  const { article } = useStory();
  const sentences = passagesIn(article, question);
  if (sentences.length === 0) return null;
  return (
    <>
      <p class="quiet">{intro}</p>
      <ClaimList claims={sentences.map((sentence) => passageClaim(article, sentence))} />
    </>
  );
}
