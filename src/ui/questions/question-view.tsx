import type { ComponentChildren } from 'preact';
import { findSentence } from '#domain/article/article.ts';
import { passageClaim } from '#domain/asking/passage-claim.ts';
import { isBeingAnswered, type Question } from '#domain/asking/question.ts';
import { message } from '#i18n/message.ts';
import { ClaimList } from '#ui/claims/claim-list.tsx';
import { useStory } from '#ui/claims/story-context.ts';
import { AnswerClaims } from './answer-claims.tsx';
import type { QuestionActions } from './question-actions.ts';
import { QuestionFrame } from './question-frame.tsx';

interface QuestionViewProps extends QuestionActions {
  question: Question;
}

const words = {
  notSaid: 'questionNotSaid',
  nearest: 'questionNotSaidNearest',
  nothingFound: 'questionNothingFound',
} as const;

/** One question about an article with its answer. */
export function QuestionView(props: QuestionViewProps) {
  return (
    <QuestionFrame {...props}>
      <AnswerView question={props.question} />
    </QuestionFrame>
  );
}

function AnswerView({ question }: { question: Question }) {
  const { answer, analyst } = question;
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

/** Sentences of the article that may answer, as they stand. */
function Passages({ question, intro }: { question: Question; intro: ComponentChildren }) {
  const { article } = useStory();
  const sentences = question.passages.flatMap((id) => findSentence(article, id) ?? []);
  if (sentences.length === 0) return null;
  return (
    <>
      <p class="quiet">{intro}</p>
      <ClaimList claims={sentences.map((sentence) => passageClaim(article, sentence))} />
    </>
  );
}
