import type { ServiceReply } from './service-reply.ts';

/** A change to the request that a service asked for; each is made once. */
export type Repair = 'rename limit' | 'drop limit' | `drop ${string}`;

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
  if (reply.status !== 400 && reply.status !== 422) return null;
  const { message, fields } = reply;
  const named = (name: string) =>
    fields.some((field) => field.split('.')[0] === name) ||
    new RegExp(`\\b${name}\\b`).test(message);
  const limit = limitFields.find((name) => name in body);
  if (limit && limitFields.some(named)) {
    const repair =
      made.has('rename limit') || /too (large|big|high)|at most|less than/i.test(message)
        ? 'drop limit'
        : 'rename limit';
    return made.has(repair) ? null : repair;
  }
  const droppable = Object.keys(body).filter(
    (name) => !['messages', 'model', 'stream', 'response_format'].includes(name),
  );
  const field = droppable.find(named);
  return field && !made.has(`drop ${field}`) ? `drop ${field}` : null;
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
    } else if (repair === 'drop limit') for (const name of limitFields) delete result[name];
    else delete result[repair.slice('drop '.length)];
  }
  return result;
}
