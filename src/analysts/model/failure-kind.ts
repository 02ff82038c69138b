import type { FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { ServiceReply } from './service-reply.ts';
import { isAboutAnswer, saysTooLong } from './too-long.ts';

const finalQuota =
  /insufficient_quota|credit_balance_exhausted|billing_\w+|quota_exceeded|insufficient_balance/i;
const noCredit =
  /insufficient (balance|credits?|funds)|credit balance is too low|out of credits|requires more credits/i;
const badKey = /invalid_api_key|api_key_invalid|authentication_error|invalid[ _]authentication/i;
const badKeyWords =
  /(invalid|incorrect|missing|expired|not valid)[^.]{0,20}api[ _-]?key|api[ _-]?key[^.]{0,20}(invalid|incorrect|not valid|expired|missing)/i;
const missingModel =
  /model_not_found|model[^.]{0,80}(not found|does(n't| not) exist|not available|not exist|is not supported|not a valid model|not loaded)|(no such|unknown|invalid|not a valid) model|try pulling|no models? loaded|no endpoints found/i;
const declined = /content_filter|content_policy|moderation|safety_|flagged/i;
const busyStatuses = [408, 409, 425, 500, 502, 503, 504, 529];

/** What went wrong, from what a service said. `local`: it runs on the reader's own machine or network. */
export function failureKindOf(reply: ServiceReply, local: boolean): FailureKind {
  const { status, message, code, pageTitle } = reply;
  const all = `${code} ${message}`;
  if (reply.redirectedTo !== undefined) return 'redirected';
  if (pageTitle !== null) {
    if (busyStatuses.includes(status)) return 'busy';
    return status === 404 || status === 405 ? 'no service here' : 'web page instead';
  }
  if (finalQuota.test(code) || status === 402 || noCredit.test(message)) return 'no credit';
  // The request was made with less already, as far as that helps.
  if (isAboutAnswer(all)) return 'request rejected';
  if (saysTooLong(all) || status === 413) return 'too long';
  if (/anthropic-dangerous-direct-browser-access/.test(message)) return 'request rejected';
  if (status === 401 || badKey.test(code) || badKeyWords.test(message)) return 'refused key';
  if (status === 429 || /rate_limit/i.test(code)) return 'rate limited';
  if (declined.test(code)) return 'declined';
  if (missingModel.test(all)) return 'no such model';
  if (status === 403) return message === '' && local ? 'origin refused' : 'not permitted';
  if (status === 404 || status === 405) return 'no service here';
  if (busyStatuses.includes(status) || /overloaded|loading model/i.test(all)) return 'busy';
  return status >= 400 ? 'request rejected' : 'no service here';
}

/** True when another try a little later may well succeed and costs nothing. */
export function isWorthRetrying(kind: FailureKind): boolean {
  return kind === 'rate limited' || kind === 'busy';
}
