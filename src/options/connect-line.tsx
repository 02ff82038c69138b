import { useEffect, useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import type { EndpointDraft } from './endpoint-draft.ts';
import { hasAccess } from './host-access.ts';

interface ConnectLineProps {
  draft: EndpointDraft;
  /** Changes once the browser was asked. */
  tried: boolean;
  onConnect: () => void;
}

/** The button that connects, and what the browser will ask when it is pressed. */
export function ConnectLine({ draft, tried, onConnect }: ConnectLineProps) {
  const address = URL.canParse(draft.address) ? new URL(draft.address) : null;
  const host = address && /^https?:$/.test(address.protocol) ? address.host : '';
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    let late = false;
    const look = async () => {
      const allowed = host === '' || (await hasAccess(draft.address));
      if (!late) setAsks(!allowed);
    };
    void look();
    return () => {
      late = true;
    };
  }, [host, draft.address, tried]);
  return (
    <div class="connect-line">
      <button type="button" class="button" onClick={onConnect}>
        {message('optionsConnect')}
      </button>
      {asks && <p class="faint">{message('optionsConnectAsks', host)}</p>}
    </div>
  );
}
