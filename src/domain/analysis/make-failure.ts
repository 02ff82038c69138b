import type {
  AnalystFailure,
  FailureAction,
  FailureKind,
  FailureSubject,
  FailureValues,
} from './analyst-failure.ts';

/** Where the way out of a failure leads. */
export interface FailurePlaces {
  /** Origin of the endpoint's address. */
  origin: string;
  /** Match pattern of its host, as the permission for it is asked. */
  pattern: string;
  /** Where the reader adds credit; null where nothing is charged. */
  billing: string | null;
  /** What to set on the server so that it takes requests of an extension. */
  originLine: string;
}

interface Given {
  subject: FailureSubject;
  values: FailureValues;
  places: FailurePlaces | null;
}

type Remedy = [action: FailureAction, target?: string | null, others?: FailureAction[]];

/**
 * Half an analysis is finished; of anything else half is of no use, so it is asked for again. Another try
 * at a second reading asks only about what is left.
 */
const finish = ({ subject }: Given): Remedy => [subject === 'article' ? 'finish' : 'try again'];
const always = (action: FailureAction) => (): Remedy => [action];

const remedies: Record<FailureKind, (given: Given) => Remedy> = {
  'costs much': ({ subject, values }) => [
    'go ahead',
    null,
    // A question or a search that is too dear is let be or deleted.
    subject === 'question' || subject === 'search'
      ? []
      : [values.complete ? 'keep as it is' : 'keep the brief'],
  ],
  'no key': always('open settings'),
  'key locked': ({ subject }) => [
    'unlock keys',
    null,
    subject === 'article' ? ['keep the brief'] : [],
  ],
  'key gone': ({ subject }) => [
    'open settings',
    null,
    subject === 'article' ? ['keep the brief'] : [],
  ],
  'refused key': always('open settings'),
  'origin refused': ({ places }) => ['leave origin out', places?.originLine, ['copy origin line']],
  'not permitted': ({ subject }) => [subject === 'search' ? 'open settings' : 'choose model'],
  'format refused': always('open settings'),
  'no credit': ({ places }) =>
    places?.billing ? ['open billing', places.billing] : ['open settings'],
  'no such model': always('choose model'),
  'service removed': always('open settings'),
  'no service here': ({ subject, values: { address = '' } }) =>
    subject === 'search' || isVersioned(address)
      ? ['open settings']
      : ['add /v1', `${address.replace(/\/+$/, '')}/v1`],
  'too long': always('choose model'),
  'cut silently': always('choose model'),
  'rate limited': always('try again'),
  'request rejected': always('open settings'),
  busy: always('try again'),
  'access not granted': ({ places }) => ['allow access', places?.pattern],
  offline: always('try again'),
  'nothing listening': always('open settings'),
  unreachable: ({ places }) => ['open address', places?.origin],
  'web page instead': ({ places }) => ['open address', places?.origin],
  redirected: ({ places }) => ['open settings', places?.origin, ['open address']],
  'no answer': always('try again'),
  'stopped sending': finish,
  'broken off': finish,
  'length limit': finish,
  declined: always('choose model'),
  'unusable answer': ({ subject }) => [subject === 'search' ? 'open settings' : 'choose model'],
  'nothing matched': ({ subject }) =>
    subject === 'article' ? ['show anyway', null, ['choose model']] : ['choose model'],
  interrupted: finish,
  'storage full': always('free space'),
  internal: always('try again'),
};

interface Circumstances {
  values?: FailureValues;
  places?: FailurePlaces;
  details?: Record<string, string>;
  /** Epoch milliseconds. */
  retryAt?: number | null;
}

/** A failure as it is stored: what happened, to what, and what can be done about it. */
export function makeFailure(
  kind: FailureKind,
  subject: FailureSubject,
  { values = {}, places, details = {}, retryAt = null }: Circumstances = {},
): AnalystFailure {
  const given = { subject, values, places: places ?? null };
  const [action, target = null, others = []] = remedies[kind](given);
  return {
    kind,
    subject,
    values,
    action,
    actionTarget: target,
    ...(others.length > 0 && { others }),
    details,
    retryAt,
  };
}

/** Whether an address ends like that of a model service, in `/v1` or the like. */
export function isVersioned(address: string): boolean {
  return URL.canParse(address) && /\/v\d/.test(new URL(address).pathname);
}
