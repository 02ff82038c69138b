import { zodResponseFormat } from 'openai/helpers/zod';
import { describe, expect, test } from 'vitest';
import { type SectionName, sectionNames } from '#domain/analysis/analysis.ts';
import { answerFromArticle } from '#e2e/fake-model-server/answer-from-article.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { articleAsData, instructionsInWords } from './article-prompt.ts';
import { replyKeyOf, wireJsonSchema, wireSchema } from './reply-schema.ts';
import { shapeInWords, systemPrompt } from './system-prompt.ts';

/** Every object of a schema, with how deep it lies. */
function objectsIn(schema: unknown, depth = 1): { node: Record<string, unknown>; depth: number }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((item) => objectsIn(item, depth));
  const node = schema as Record<string, unknown>;
  const isObject = node.type === 'object';
  const inner = Object.values(node).flatMap((value) => objectsIn(value, depth + Number(isObject)));
  return isObject ? [{ node, depth }, ...inner] : inner;
}

describe('the schema that a service is asked to keep to', () => {
  const schema = wireJsonSchema(sectionNames);

  test('is one that the client library itself takes for strict', () => {
    const format = zodResponseFormat(wireSchema(sectionNames), 'analysis');
    expect(format.json_schema.strict).toBe(true);
    const named = (node: unknown) =>
      objectsIn(node).map((object) => Object.keys(object.node.properties as object));
    expect(named(schema)).toEqual(named(format.json_schema.schema));
  });

  test('has closed objects only, with every key required', () => {
    for (const { node } of objectsIn(schema)) {
      expect(node.additionalProperties).toBe(false);
      expect(node.required).toEqual(Object.keys(node.properties as object));
    }
  });

  test('keeps to the part of JSON Schema that every service takes', () => {
    expect(JSON.stringify(schema)).not.toMatch(
      /"(minLength|maxLength|minItems|maxItems|minimum|maximum|format|pattern|default|\$ref|\$schema|oneOf)"/,
    );
  });

  test('nests no deeper than five objects', () => {
    expect(Math.max(...objectsIn(schema).map(({ depth }) => depth))).toBeLessThanOrEqual(5);
  });

  test('has the evidence of a claim before its text, and the short sections before the long', () => {
    expect(Object.keys(schema.properties as object)).toEqual(
      sectionNames.map((name) => replyKeyOf[name]),
    );
    const { h: hook } = schema.properties as { h: { properties: object } };
    expect(Object.keys(hook.properties)).toEqual(['s', 't', 'k']);
  });

  test('has a key for saved stories only where a claim may cite them, and only if there are any', () => {
    expect(JSON.stringify(schema)).not.toContain('"r":{"type":"array","items":{"type":"number"}');
    const { h, k } = wireJsonSchema(sectionNames, true).properties as {
      h: { properties: object };
      k: { items: { properties: object } };
    };
    expect(Object.keys(h.properties)).toEqual(['s', 't', 'k']);
    expect(Object.keys(k.items.properties)).toEqual(['s', 'r', 't', 'k']);
    const format = zodResponseFormat(wireSchema(sectionNames, true), 'analysis');
    expect(format.json_schema.strict).toBe(true);
  });

  test('holds nothing but what is asked for', () => {
    const wanted: SectionName[] = ['tldr', 'timeline'];
    expect(Object.keys(wireJsonSchema(wanted).properties as object)).toEqual(['l', 't']);
  });

  test('is kept to by what the fake server answers', () => {
    const article = sampleArticle();
    const instructions = instructionsInWords(article, {
      outputLanguage: 'article',
      reader: '',
      sections: sectionNames,
      responseFormat: 'json_schema',
    });
    const content = `${articleAsData(article)}\n\n${instructions}`;
    const answer = answerFromArticle({ messages: [{ role: 'user', content }] });
    expect(wireSchema(sectionNames).strict().safeParse(answer).error).toBeUndefined();
  });
});

test('the system prompt says what every key stands for', () => {
  const keys = objectsIn(wireJsonSchema(sectionNames)).flatMap(({ node }) =>
    Object.keys(node.properties as object),
  );
  for (const key of new Set(keys)) expect(systemPrompt).toContain(`"${key}"`);
});

test('the shape in words names the same keys', () => {
  const keys = sectionNames.map((name) => replyKeyOf[name]);
  const words = shapeInWords(keys);
  for (const key of keys) expect(words).toContain(`"${key}":`);
  expect(shapeInWords(['h'])).not.toContain('"w":');
});
