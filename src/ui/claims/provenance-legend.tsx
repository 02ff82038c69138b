import type { ComponentChildren } from 'preact';
import { type MessageKey, message } from '#i18n/message.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { PlainChip } from './provenance-chip.tsx';

const saved = provenanceLabel({ kind: 'saved story' });
const altered = provenanceLabel({
  kind: 'differs',
  paragraph: 3,
  alterations: [{ kind: 'number' }],
});

/** What the marks after claims mean, folded away. */
export function ProvenanceLegend() {
  return (
    <details class="legend">
      <summary>{message('legendTitle')}</summary>
      <dl>
        <Entry mark={<span class="chip paragraph">¶3</span>} meaning="legendParagraph" />
        <Entry mark={<span class="chip paragraph near">¶3</span>} meaning="legendNear" />
        <Entry
          mark={<PlainChip kind="outside" label={message('claimInferred')} />}
          meaning="legendInferred"
        />
        <Entry mark={<span class="chip altered">{altered}</span>} meaning="legendAltered" />
        <Entry
          mark={<PlainChip kind="unmatched" label={provenanceLabel({ kind: 'not matched' })} />}
          meaning="legendUnmatched"
        />
        <Entry mark={<PlainChip kind="outside" label={saved} />} meaning="legendSavedStory" />
        <Entry
          mark={<PlainChip kind="outside" label={provenanceLabel({ kind: 'background' })} />}
          meaning="legendBackground"
        />
        <Entry
          mark={<PlainChip kind="outside" label={provenanceLabel({ kind: 'advice' })} />}
          meaning="legendAdvice"
        />
      </dl>
    </details>
  );
}

function Entry({ mark, meaning }: { mark: ComponentChildren; meaning: MessageKey }) {
  return (
    <div>
      <dt>{mark}</dt>
      <dd>{message(meaning)}</dd>
    </div>
  );
}
