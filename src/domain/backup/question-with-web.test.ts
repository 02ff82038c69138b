import { expect, test } from 'vitest';
import type { Answer, Question } from '#domain/asking/question.ts';
import { questionSchema } from '#domain/asking/question-schema.ts';
import { storyAsHtml } from '#domain/export/export-html.ts';
import { storyAsMarkdown } from '#domain/export/export-markdown.ts';
import { storyAsWebAnnotations } from '#domain/export/export-web-annotation.ts';
import { carryQuestions } from '#domain/revisions/carry-question.ts';
import { textChange } from '#domain/revisions/text-change.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleSearch, sampleSource } from '#domain/samples/sample-search.ts';
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import { recheckListQuestion, recheckStory } from './recheck-story.ts';

/* A question whose answer rests on pages of the web, wherever it goes. */

const article = sampleArticle();
const yard = 'The batteries of the ship come from a yard in Turku.';
const seen = { at: 1, found: [true] };
const web = sampleSearch({ sources: [sampleSource('W1', { sentences: [yard], seen })] });
const claim = (text: string, sourceIds = ['W1.1']) =>
  sampleClaim('answer-1', text, {
    origin: 'web',
    sourceIds,
    evidence: { ...sampleEvidence(1), sentenceIds: [] },
  });
const asked = (text: string, changes: Partial<Question> = {}): Question => {
  const answer: Answer = { form: 'text', answered: true, claims: [claim(text)], complete: true };
  return sampleQuestion({
    articleId: article.id,
    text: 'Whose batteries?',
    answer,
    web,
    ...changes,
  });
};
const story = { article, run: sampleRun(), state: null };
const imported = (question: Question) => {
  const rest = { revision: null, notes: [], bookmark: null, predictions: [] };
  return recheckStory({ ...story, ...rest, questions: [questionSchema.parse(question)] })
    .questions[0];
};

test('a file’s answer is checked against the pages that it brings, which nobody here has seen', () => {
  const kept = imported(asked(yard));
  expect(kept?.web?.sources[0]).toMatchObject({ id: 'W1', sentences: [yard] });
  expect(kept?.web?.sources[0]?.seen).toBeUndefined();
  expect(kept?.answer?.claims[0]).toMatchObject({
    origin: 'web',
    evidence: { verdict: 'verified' },
  });
  const forged = imported(asked('The batteries of the ship come from a yard in Oslo.'));
  expect(forged?.answer?.claims[0]?.evidence.verdict).toBe('altered');
  const homeless = imported(asked(yard, { web: undefined }));
  expect(homeless?.answer?.claims[0]).toMatchObject({
    origin: 'article',
    evidence: { verdict: 'uncited' },
  });
  const underWay = imported(asked(yard, { web: { ...web, status: 'running', workerId: 'other' } }));
  expect(underWay?.web).toMatchObject({ status: 'stopped', workerId: null });
});

test('a question about all saved stories brings no pages of the web', () => {
  const told = { ...sampleListQuestion(), web };
  expect(recheckListQuestion(told).web).toBeUndefined();
});

test('an answer on pages alone stays when the article changes', () => {
  const after = sampleArticle({ ...article, text: `${article.text}` });
  const [carried] = carryQuestions([asked(yard)], textChange(article, after), 0);
  expect(carried?.answer?.claims).toEqual([claim(yard)]);
  expect(carried?.web).toEqual(web);
});

test('exports lead from the answer to its page, apart from the story’s own sources', () => {
  const markdown = storyAsMarkdown(story, 0, { questions: [asked(yard)] });
  const line = markdown.split('\n').find((each) => each.includes(yard)) ?? '';
  expect(line).toContain('(https://w1.example/a#:~:text=');
  expect(line).toContain('seen on the page');
  expect(line).not.toContain('[^W1]');
  expect(storyAsHtml(story, [asked(yard)])).toContain('<a href="https://w1.example/a#:~:text=');
  const { first } = JSON.parse(storyAsWebAnnotations(story, 0, [], [asked(yard)]));
  const item = first.items.find(({ id }: { id: string }) => id.includes(':question:'));
  expect(JSON.stringify(item.body)).toContain('https://w1.example/a');
  expect(item.target).toEqual([{ type: 'SpecificResource', source: article.url }]);
});

test('where nobody answered, exports quote the passages that were found on the web', () => {
  const question = asked(yard, { analyst: { kind: 'extractive' }, answer: null, passages: [] });
  const markdown = storyAsMarkdown(story, 0, { questions: [question] });
  expect(markdown).toContain(yard);
});
