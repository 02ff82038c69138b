import type { Progress } from '#domain/analysis/analysis-run.ts';
import { AnswerReader } from './answer-reader.ts';
import { type AnswerEnd, askModel } from './ask-model.ts';
import type { EndpointSession } from './endpoint-session.ts';
import { grantedFetch } from './granted-fetch.ts';
import type { ModelCall } from './model-job.ts';
import type { ModelTask } from './model-task.ts';

export interface Answer {
  end: AnswerEnd;
  reader: AnswerReader;
  reasoning: string;
}

/** Looked into only where a model put its answer there. */
const longestReasoning = 300_000;

/** Makes one request, reads its answer to the end and reports each phase when it begins. */
export async function hearAnswer(
  call: ModelCall,
  { patience }: EndpointSession,
  task: Pick<ModelTask<unknown>, 'isWanted' | 'follow'>,
  body: Record<string, unknown>,
): Promise<Answer> {
  const reader = new AnswerReader((root) => task.isWanted(root));
  const follower = task.follow?.(reader);
  const enter = phaseTeller(call);
  let reasoning = '';
  enter('connecting', patience.headers);
  const end = await askModel({
    endpoint: call.endpoint,
    body,
    patience,
    fetch: grantedFetch(call.environment),
    signal: call.signal,
    onHeaders: () => enter('waiting', patience['first token']),
    onReasoning: (text) => {
      if (reasoning.length < longestReasoning) reasoning += text;
      enter('thinking', patience.silence);
    },
    onContent: (text) => {
      reader.push(text);
      enter(reader.thinking ? 'thinking' : 'writing', patience.silence);
      follower?.grow();
    },
  });
  follower?.end();
  return { end, reader, reasoning };
}

/** Reports a phase when it begins; `limit`: milliseconds after which Gloss gives up. */
function phaseTeller({ environment, onProgress }: ModelCall) {
  let current: Progress['phase'] | null = null;
  return (phase: Progress['phase'], limit: number) => {
    if (phase === current) return;
    current = phase;
    onProgress({ phase, since: (environment.now ?? Date.now)(), limit });
  };
}
