import type { FailureFacts } from './describe-failure.ts';
import type { ServiceReply } from './service-reply.ts';

/** What a refusal says about itself, for its description. */
export function refusalFacts(reply: ServiceReply): FailureFacts {
  const { status, message, code, requestId, tokens, pageTitle, redirectedTo } = reply;
  return {
    status,
    message,
    code,
    requestId,
    tokens,
    ...(pageTitle && { pageTitle }),
    ...(redirectedTo && { redirectedTo }),
  };
}
