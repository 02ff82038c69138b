import type {
  AnalystFailure,
  FailureKind,
  FailureSubject,
  FailureValues,
} from '#domain/analysis/analyst-failure.ts';
import { isVersioned } from '#domain/analysis/make-failure.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import {
  interfaceLanguage,
  type MessageKey,
  message,
  type PluralKey,
  plural,
} from '#i18n/message.ts';

/** The words may name any of these; what an earlier Gloss did not keep is empty. */
type Known = Required<Pick<FailureValues, 'provider' | 'host' | 'model' | 'address' | 'said'>> &
  FailureValues;
type Words = (known: Known) => string;
/** `any` holds for every subject that has no words of its own. */
type WordsBySubject = { any: Words } & Partial<Record<FailureSubject, Words>>;

const naming =
  (key: MessageKey, ...names: ('provider' | 'host' | 'model' | 'address')[]): Words =>
  (known) =>
    message(key, ...names.map((name) => known[name]));

/** With what the service said, where it said something. */
const saying =
  (key: MessageKey, keySaying: MessageKey): Words =>
  ({ provider, said }) =>
    said ? message(keySaying, provider, said) : message(key, provider);

/** How much of an analysis is there already, or that nothing is. */
const counting =
  (none: MessageKey, some: PluralKey): Words =>
  ({ complete = 0, model }) =>
    complete > 0 ? plural(some, complete, model) : message(none, model);

/** The one table of what a failure is called: by kind, and by what was asked for. */
const words: Record<FailureKind, WordsBySubject> = {
  'costs much': {
    any: ({ cost = 0, model, withReading }) =>
      message(
        withReading ? 'failureCostsMuchWithReading' : 'failureCostsMuch',
        costInWords(cost),
        model,
      ),
    question: ({ cost = 0, model }) =>
      message('failureCostsMuchQuestion', costInWords(cost), model),
    search: ({ cost = 0, provider }) =>
      message('failureCostsMuchSearch', costInWords(cost), provider),
  },
  'no key': {
    any: naming('failureNoKey', 'provider'),
    search: naming('failureNoKeySearch', 'provider'),
    article: naming('failureNoKeyArticle', 'provider'),
    recap: naming('failureNoKeyRecap', 'provider'),
  },
  'key locked': {
    any: naming('failureKeyLocked', 'provider'),
    article: naming('failureKeyLockedArticle', 'provider'),
    recap: naming('failureKeyLockedRecap', 'provider'),
  },
  'key gone': {
    any: naming('failureKeyGone', 'provider'),
    article: naming('failureKeyGoneArticle', 'provider'),
    recap: naming('failureKeyGoneRecap', 'provider'),
  },
  'refused key': { any: naming('failureRefusedKey', 'provider') },
  'origin refused': { any: naming('failureOriginRefused', 'host') },
  'not permitted': {
    any: ({ provider, model, said }) =>
      said
        ? message('failureServiceSays', provider, said)
        : message('failureNotPermitted', provider, model),
    search: ({ provider, said }) =>
      said
        ? message('failureServiceSays', provider, said)
        : message('failureNotPermittedSearch', provider),
  },
  'format refused': { any: naming('failureFormatRefused', 'host') },
  'no credit': { any: naming('failureNoCredit', 'provider') },
  'no such model': {
    any: ({ provider, model }) =>
      model
        ? message('failureNoSuchModel', provider, model)
        : message('failureNoModelChosen', provider),
  },
  'service removed': { any: naming('failureServiceRemoved', 'provider') },
  'no service here': {
    any: ({ address }) =>
      message(isVersioned(address) ? 'failureNoServiceHere' : 'failureNoServiceHereTryV1', address),
    search: naming('failureNoServiceHereSearch', 'address'),
  },
  'too long': {
    any: naming('failureTooLong', 'model'),
    'second reading': naming('failureTooLongReading', 'model'),
    question: naming('failureTooLongQuestion', 'model'),
    article: ({ model, tokensNeeded, tokenLimit }) =>
      tokensNeeded && tokenLimit
        ? message('failureTooLongArticleTokens', model, number(tokensNeeded), number(tokenLimit))
        : message('failureTooLongArticle', model),
    recap: naming('failureTooLongRecap', 'model'),
  },
  'cut silently': {
    any: naming('failureCutSilently', 'host'),
    article: naming('failureCutSilentlyArticle', 'host'),
    recap: naming('failureCutSilentlyRecap', 'model'),
    question: naming('failureCutSilentlyQuestion', 'model'),
  },
  'rate limited': { any: naming('failureRateLimited') },
  'request rejected': { any: saying('failureRequestRejected', 'failureRequestRejectedSaying') },
  busy: {
    any: naming('failureBusy', 'provider'),
    search: saying('failureBusySearch', 'failureBusySearchSaying'),
  },
  'access not granted': {
    any: ({ address, host }) =>
      message('failureAccessNotGranted', URL.canParse(address) ? new URL(address).origin : host),
  },
  offline: { any: naming('failureOffline') },
  'nothing listening': { any: naming('failureNothingListening', 'host') },
  unreachable: { any: naming('failureUnreachable', 'host') },
  'web page instead': {
    any: ({ host, pageTitle }) =>
      pageTitle
        ? message('failureWebPageInsteadTitled', host, pageTitle)
        : message('failureWebPageInstead', host),
  },
  redirected: {
    any: ({ host, redirectedTo }) =>
      redirectedTo
        ? message('failureRedirectedTo', host, redirectedTo)
        : message('failureRedirected', host),
  },
  'no answer': {
    any: ({ waited = 0, model }) => plural('failureNoAnswer', Math.round(waited / 1000), model),
  },
  'stopped sending': {
    any: naming('failureStoppedSending', 'model'),
    article: counting('failureStoppedSendingArticle', 'failureStoppedSendingPart'),
    recap: naming('failureStoppedSendingRecap', 'model'),
  },
  'broken off': {
    any: naming('failureBrokenOff'),
    article: counting('failureBrokenOffArticle', 'failureBrokenOffPart'),
    recap: naming('failureBrokenOffRecap'),
  },
  'length limit': {
    any: naming('failureLengthLimit'),
    article: counting('failureLengthLimitArticle', 'failureLengthLimitPart'),
    recap: naming('failureLengthLimitRecap'),
  },
  declined: {
    any: saying('failureDeclined', 'failureDeclinedSaying'),
    article: saying('failureDeclinedArticle', 'failureDeclinedArticleSaying'),
    'second reading': saying('failureDeclinedReading', 'failureDeclinedReadingSaying'),
    recap: naming('failureDeclinedRecap', 'model'),
    question: saying('failureDeclinedQuestion', 'failureDeclinedQuestionSaying'),
  },
  'unusable answer': {
    any: naming('failureUnusableAnswer'),
    search: naming('failureUnusableAnswerSearch', 'provider'),
  },
  'nothing matched': {
    any: naming('failureNothingMatched', 'model'),
    article: naming('failureNothingMatchedArticle', 'model'),
    recap: naming('failureNothingMatchedRecap', 'model'),
  },
  interrupted: {
    any: naming('failureInterrupted'),
    article: naming('failureInterruptedArticle'),
    'second reading': naming('failureInterruptedReading'),
    recap: naming('failureInterruptedRecap'),
    question: naming('failureInterruptedQuestion'),
    search: naming('failureInterruptedSearch'),
  },
  'storage full': {
    any: naming('failureStorageFull'),
    article: naming('failureStorageFullArticle'),
    'second reading': naming('failureStorageFullReading'),
    recap: naming('failureStorageFullRecap'),
    question: naming('failureStorageFullQuestion'),
    search: naming('failureStorageFullSearch'),
  },
  internal: {
    any: naming('failureInternal'),
    article: naming('failureInternalArticle'),
    recap: naming('failureInternalRecap'),
  },
};

/** What the reader is told of a failure, in one or two sentences. */
export function failureInWords({ kind, subject, values }: AnalystFailure): string {
  const bySubject = words[kind];
  const { host = '', provider = host, model = '', address = '', said = '' } = values;
  return (bySubject[subject] ?? bySubject.any)({ ...values, host, provider, model, address, said });
}

function number(count: number): string {
  return count.toLocaleString(interfaceLanguage());
}
