import { siteOf } from '#domain/article/site-of.ts';
import { buttonHides } from '#domain/settings/built-for.ts';
import { agreeing, isConsentOutdated } from '#domain/settings/consent.ts';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import {
  checkerOf,
  type Endpoint,
  findEndpoint,
  type Settings,
} from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { forgetTab } from '#store/settings/tabs.ts';
import { SentenceMark } from '#ui/claims/provenance-chip.tsx';
import { splitTail } from '#ui/claims/split-tail.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { PageState } from '#ui/controls/page-state.tsx';

/** Shown before the first article is read, and again, once, when what is done with articles has changed. */
export function AskConsent({ tabId, settings }: { tabId: number; settings: Settings }) {
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  const checker = endpoint && otherChecker(settings, endpoint);
  const example = splitTail(message('consentExample'));
  const agree = async () => {
    await changeSettings((now) => agreeing(now, 'reading', new Date()));
    sendToBackground({ type: 'read-page', tabId });
  };
  return (
    <PageState
      title={message(
        isConsentOutdated(settings, 'reading') ? 'consentChangedTitle' : 'consentTitle',
      )}
    >
      <p>{message('consentDoes')}</p>
      <p class="consent-example" aria-hidden="true">
        {example.head}
        <span class="claim-tail">
          {example.tail}
          <span class="chip paragraph words">
            <SentenceMark kind="words" paragraph="3" />
          </span>
        </span>
      </p>
      <p>
        {endpoint && <strong>{message('consentGoesTerm')} </strong>}
        {endpoint
          ? messageWith(
              checker ? 'consentGoesToModels' : 'consentGoesToModel',
              ...placeOf(endpoint),
              ...(checker ? placeOf(checker) : []),
            )
          : message('welcomeOffline')}
      </p>
      <details class="details">
        <summary>{message('welcomeDetails')}</summary>
        <dl>
          <div>
            <dt>{message('consentReadsTerm')}</dt>
            <dd>{message('consentReads')}</dd>
          </div>
          {!endpoint && (
            <div>
              <dt>{message('consentGoesTerm')}</dt>
              <dd>{message('consentGoesNowhere')}</dd>
            </div>
          )}
          <div>
            <dt>{message('consentKeptTerm')}</dt>
            <dd>{message('consentKept')}</dd>
          </div>
        </dl>
      </details>
      <div class="buttons">
        <button type="button" class="button main" onClick={() => void agree()}>
          {message('consentAgree')}
        </button>
        <button type="button" class="text-button" onClick={() => void forgetTab(tabId)}>
          {message('consentNotNow')}
        </button>
      </div>
      {buttonHides && <p class="faint">{message('welcomePin')}</p>}
    </PageState>
  );
}

/** Who reads claims a second time, where it is not who writes the analysis. */
function otherChecker(settings: Settings, writer: Endpoint): Endpoint | null {
  if (settings.secondReading.when === 'never') return null;
  const checker = checkerOf(settings, writer);
  return checker?.address === writer.address ? null : checker;
}

function placeOf(endpoint: Endpoint) {
  return [providerName(endpoint), <bdi>{siteOf(endpoint.address)}</bdi>];
}
