import { siteOf } from '#domain/article/site-of.ts';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import { findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { saveSettings } from '#store/settings/settings.ts';
import { PageState } from '#ui/controls/page-state.tsx';

/** Said once, before the first article is read. */
export function AskConsent({ tabId, settings }: { tabId: number; settings: Settings }) {
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  const agree = async () => {
    await saveSettings({ consentedAt: new Date().toISOString() });
    sendToBackground({ type: 'read-page', tabId });
  };
  return (
    <PageState title="Before Gloss reads its first article">
      <dl>
        <div>
          <dt>What is read</dt>
          <dd>
            The visible text of a page, its title, authors, dates and links, when you press the
            Gloss button on it. Never another page, and never by itself.
          </dd>
        </div>
        <div>
          <dt>Where it goes</dt>
          <dd>
            {endpoint ? (
              <>
                To {providerName(endpoint)} (<bdi>{siteOf(endpoint.address)}</bdi>), the model that
                you set up, and nowhere else.
              </>
            ) : (
              <>
                Nowhere. Gloss works on this device. Only if you set a model up yourself is the
                article sent to the address that you enter there.
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>What stays</dt>
          <dd>
            The articles you read and what was said of them are kept in this browser, on this
            device, until you delete them. There is no account, and nothing is counted.
          </dd>
        </div>
      </dl>
      <button type="button" class="button main" onClick={() => void agree()}>
        Read this article
      </button>
    </PageState>
  );
}
