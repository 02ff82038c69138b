import type { ServiceReply } from './service-reply.ts';
import { isAboutAnswer, roomForAnswer } from './too-long.ts';

/** A change to the request that a service asked for; each is made once. */
export type Repair = 'rename limit' | 'drop limit' | `limit to ${number}` | `drop ${string}`;

const limitFields = ['max_tokens', 'max_completion_tokens'];

/**
 * The one change to the request that would answer the service's complaint about one of its fields;
 * null when it complains about something else, or the change was already made.
 */
export function repairFor(
  reply: ServiceReply,
  body: Readonly<Record<string, unknown>>,
  made: ReadonlySet<Repair>,
): Repair | null {
  const { message, fields, status } = reply;
  const limit = limitFields.find((name) => name in body);
  if (limit && !otherTrouble.includes(status) && isAboutAnswer(`${reply.code} ${message}`)) {
    return shorterAnswer(message, Number(body[limit]), made);
  }
  if (status !== 400 && status !== 422) return null;
  const named = (name: string) =>
    fields.some((field) => field.split('.')[0] === name) ||
    new RegExp(`\\b${name}\\b`).test(message);
  if (limit && limitFields.some(named)) {
    const repair = made.has('rename limit') ? 'drop limit' : 'rename limit';
    return made.has(repair) ? null : repair;
  }
  const droppable = Object.keys(body).filter(
    (name) => !['messages', 'model', 'stream', 'response_format'].includes(name),
  );
  const field = droppable.find(named);
  return field && !made.has(`drop ${field}`) ? `drop ${field}` : null;
}

/** Statuses that are about something else than the request, whatever the words. */
const otherTrouble = [401, 402, 403, 404, 429];

/** Once as much as the service says it takes, or is left beside the prompt; else as much as it likes. */
function shorterAnswer(said: string, asked: number, made: ReadonlySet<Repair>): Repair | null {
  const room = roomForAnswer(said, asked);
  const isLimited = [...made].some((repair) => repair.startsWith('limit to'));
  if (room !== null && !isLimited) return `limit to ${room}`;
  return made.has('drop limit') ? null : 'drop limit';
}

/** The request with these changes made. */
export function repaired(
  body: Readonly<Record<string, unknown>>,
  repairs: ReadonlySet<Repair>,
): Record<string, unknown> {
  const result = { ...body };
  for (const repair of repairs) {
    const limit = limitFields.find((name) => name in result);
    if (repair === 'rename limit' && limit) {
      const other = limitFields.find((name) => name !== limit) as string;
      result[other] = result[limit];
      delete result[limit];
    } else if (repair.startsWith('limit to ')) {
      if (limit) result[limit] = Number(repair.slice('limit to '.length));
    } else if (repair === 'drop limit') for (const name of limitFields) delete result[name];
    else delete result[repair.slice('drop '.length)];
  }
  return result;
}
