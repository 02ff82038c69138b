import { expect, test } from 'vitest';
import type { FailureKind } from '#domain/analysis/analyst-failure.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';
import { Conversation } from './conversation.ts';
import { EndpointSession } from './endpoint-session.ts';
import { isRecord } from './is-record.ts';
import type { ModelTask } from './model-task.ts';

const server = await serverForTests({ reply: null, fault: null });

/** A task as small as they come: one word. */
class OneWord implements ModelTask<string> {
  readonly form = { name: 'word', schema: () => ({ type: 'object' }) };
  readonly longestAnswer = 50;
  readonly failures: FailureKind[] = [];

  messages() {
    return [{ role: 'user', content: `Failures so far: ${this.failures.length}` } as const];
  }

  isWanted(root: unknown): boolean {
    return isRecord(root) && typeof root.word === 'string';
  }

  accept(root: unknown): string {
    return isRecord(root) ? String(root.word) : '';
  }

  onFailure(kind: FailureKind): void {
    this.failures.push(kind);
    if (this.failures.length > 1) throw new Error(kind);
    server.fault = null;
  }
}

async function converse(task: OneWord): Promise<string> {
  const endpoint = { id: 'e', preset: 'custom', address: server.url, key: '', model: 'fake-large' };
  const environment = { hasAccess: async () => true, isOnline: () => true, wait: async () => {} };
  const { signal } = new AbortController();
  const call = { endpoint, environment, signal, onProgress: () => {} };
  return new Conversation(call, await EndpointSession.recall(endpoint, environment), task).run();
}

test('a task gets its answer in the form and length that it asks for', async () => {
  server.reply = { word: 'yes' };
  expect(await converse(new OneWord())).toBe('yes');
  expect(server.completions[0]?.body).toMatchObject({
    max_tokens: 50,
    response_format: { json_schema: { name: 'word', schema: { type: 'object' } } },
  });
});

test('a task that returns from a failure is asked for its messages again', async () => {
  server.reply = { word: 'yes' };
  server.fault = 'refused key';
  const task = new OneWord();
  expect(await converse(task)).toBe('yes');
  expect(task.failures).toEqual(['refused key']);
  expect(JSON.stringify(server.completions[1]?.body)).toContain('Failures so far: 1');
});

test('an answer of another kind is sent back once, then it is a failure of the task', async () => {
  server.reply = { number: 3 };
  await expect(converse(new OneWord())).rejects.toThrow('unusable answer');
  expect(JSON.stringify(server.completions[1]?.body)).toContain('That is not the JSON object');
});
