import { useMemo } from 'preact/hooks';
import type { Sentence } from '#domain/article/article.ts';
import { passageClaim } from '#domain/asking/passage-claim.ts';
import { type PassagesArticle, passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import { type AskedStory, isBeingAnswered, type ListQuestion } from '#domain/asking/question.ts';
import { textDirection } from '#domain/text/text-direction.ts';
import { message } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { paragraphsOfStories } from '#i18n/paragraph-names.ts';
import { ClaimText } from '#ui/claims/claim-text.tsx';
import { StoryContext, type StoryOnScreen, useStory } from '#ui/claims/story-context.ts';
import { AnswerClaims } from './answer-claims.tsx';
import { answerLabels } from './answer-labels.ts';
import { AnswerOffer, type OfferedModel } from './answer-offer.tsx';
import type { QuestionActions } from './question-actions.ts';
import { QuestionFrame } from './question-frame.tsx';
import './list-question-view.css';

interface ListQuestionViewProps extends QuestionActions {
  question: ListQuestion;
  /** Which one of those that were asked in the same words, from 1. */
  nth: number;
  /** Which of the stories are still there. */
  there: ReadonlySet<string>;
  /** Address of a story on this page, at a sentence of it where one is given. */
  addressOf: (articleId: string, sentenceId: string | null) => string;
  onOpen: (address: string) => void;
  /** The model that could answer; null where none is set. */
  model: OfferedModel | null;
  onAnswer: (question: ListQuestion) => void;
}

const words = {
  notSaid: 'listAskNotSaid',
  nearest: 'listAskNearest',
  nothingFound: 'listAskNothingFound',
} as const;

/** One question about all saved stories: the answer, and the passages that it rests on or that may answer, by story. */
export function ListQuestionView(props: ListQuestionViewProps) {
  const { question, model, onAnswer } = props;
  const put = useMemo(() => passagesAsArticle(question.stories), [question.stories]);
  return (
    <QuestionFrame {...props}>
      {put ? (
        <Found {...props} put={put} />
      ) : (
        question.status === 'done' && <p>{message('listAskNone')}</p>
      )}
      {put && model && mayAnswer(question) && (
        <AnswerOffer question={question} model={model} onAnswer={() => onAnswer(question)} />
      )}
    </QuestionFrame>
  );
}

/** Not while it is being answered, not after an answer, and not beside a failure, which has a button of its own. */
function mayAnswer(question: ListQuestion): boolean {
  if (isBeingAnswered(question) || question.status === 'failed') return false;
  return question.answer === null || question.status === 'stopped';
}

function Found({
  question,
  nth,
  put,
  there,
  addressOf,
  onOpen,
}: ListQuestionViewProps & { put: PassagesArticle }) {
  const { answer, stories, text } = question;
  const screen = useMemo((): StoryOnScreen => {
    const { article, placeOf, placeOfParagraph } = put;
    const storyOf = (paragraph: number) => placeOfParagraph.get(paragraph)?.story;
    return {
      article,
      leaves: true,
      reveal: (id) => {
        const place = placeOf.get(id);
        if (place) onOpen(addressOf(place.story.articleId, place.passage.sentenceId));
      },
      places: {
        nameOf: paragraphsOfStories(placeOfParagraph),
        languageOf: (paragraph) => storyOf(paragraph)?.language ?? '',
        sourceOf: (paragraph) => storyOf(paragraph) ?? article,
      },
      labels: answerLabels({ answer, text }, foundIn(put), nth),
    };
  }, [put, answer, text, nth]);
  const answered = answer !== null && (answer.claims.length > 0 || !answer.answered);
  return (
    <StoryContext.Provider value={screen}>
      {answered && <AnswerClaims answer={answer} words={words} />}
      <p class="quiet">{message(answered ? 'listAskRestsOn' : 'questionPassages')}</p>
      <ul class="asked-stories">
        {stories.map((story) => (
          <AskedStoryPassages
            key={story.articleId}
            story={story}
            put={put}
            address={there.has(story.articleId) ? addressOf(story.articleId, null) : null}
          />
        ))}
      </ul>
    </StoryContext.Provider>
  );
}

function foundIn({ article, placeOf }: PassagesArticle): Sentence[] {
  return article.sentences.filter(({ id }) => placeOf.get(id)?.passage.found);
}

interface AskedStoryPassagesProps {
  story: AskedStory;
  put: PassagesArticle;
  /** Null where the story was deleted. */
  address: string | null;
}

function AskedStoryPassages({ story, put, address }: AskedStoryPassagesProps) {
  const { title, siteName, publishedAt, language } = story;
  const from = [siteName, publishedAt && momentInWords(publishedAt)].filter(Boolean).join(' · ');
  const sentences = put.article.sentences.filter(({ id }) => put.placeOf.get(id)?.story === story);
  const screen = useStory();
  const { places } = screen;
  // Under the name of the story, its paragraphs need no more than their numbers.
  const underTitle: StoryOnScreen = {
    ...screen,
    ...(places && {
      places: {
        ...places,
        nameOf: (paragraph) => `${put.placeOfParagraph.get(paragraph)?.passage.paragraph ?? ''}`,
      },
    }),
  };
  return (
    <li>
      <p class="asked-story-title" lang={language} dir={textDirection(title)}>
        {address ? <a href={address}>{title}</a> : title}
      </p>
      <p class="faint">
        <bdi>{from}</bdi>
        {!address && ` · ${message('listAskStoryGone')}`}
      </p>
      <StoryContext.Provider value={underTitle}>
        <ul class="asked-passages">
          {sentences.map((sentence) => {
            const passage = put.placeOf.get(sentence.id)?.passage;
            if (!passage) return null;
            return (
              <li
                key={sentence.id}
                class={passage.found ? undefined : 'leads-up'}
                lang={language}
                dir={textDirection(passage.text)}
              >
                {passage.found ? (
                  <ClaimText claim={passageClaim(put.article, sentence)} />
                ) : (
                  passage.text
                )}
              </li>
            );
          })}
        </ul>
      </StoryContext.Provider>
    </li>
  );
}
