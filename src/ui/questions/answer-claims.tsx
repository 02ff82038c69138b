import { holds } from '#domain/analysis/claim.ts';
import type { Answer } from '#domain/asking/question.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { ClaimList } from '#ui/claims/claim-list.tsx';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { AnswerTable } from './answer-table.tsx';

interface AnswerClaimsProps {
  answer: Answer;
  /** What is said of the text where it doesn't answer, alone and before what comes closest, and where nothing was matched. */
  words: Record<'notSaid' | 'nearest' | 'nothingFound', MessageKey>;
}

/** What a model answered: its claims, and a sentence where they are no answer. */
export function AnswerClaims({ answer, words }: AnswerClaimsProps) {
  const { claims, answered, complete } = answer;
  return (
    <>
      {!answered && (
        <p class="question-not-said">{message(words[claims.length > 0 ? 'nearest' : 'notSaid'])}</p>
      )}
      {complete && answered && !claims.some(({ evidence }) => holds(evidence)) && (
        <p class="section-note">{message(words.nothingFound)}</p>
      )}
      <Claims answer={answer} />
    </>
  );
}

function Claims({ answer }: { answer: Answer }) {
  const { form, claims } = answer;
  if (form === 'table') return <AnswerTable answer={answer} />;
  if (form === 'list') return <ClaimList claims={claims} />;
  const [first, ...others] = claims;
  return (
    <>
      {first && (
        <p class="question-first" dir={textDirection(first.text)}>
          <ClaimText claim={first} />
        </p>
      )}
      {others.length > 0 && <ClaimList claims={others} />}
    </>
  );
}
