import type { ComponentChildren } from 'preact';
import { type MessageKey, message } from '#i18n/message.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { DiffersMark, PlainChip, SentenceMark } from './provenance-chip.tsx';
import type { SentenceChipKind } from './words-of-chip.ts';

const differs = provenanceLabel({
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
        <Entry
          mark={<Paragraph kind="words" />}
          name="legendNameArticleWords"
          meaning="legendArticleWords"
        />
        <Entry
          mark={<Paragraph kind="confirmed" />}
          name="legendNameConfirmed"
          meaning="legendConfirmed"
        />
        <Entry mark={<Paragraph kind="reworded" />} name="legendNameNear" meaning="legendNear" />
        <Entry
          mark={
            <span class="chip altered">
              <DiffersMark label={differs} />
            </span>
          }
          meaning="legendDiffers"
        />
        <Entry
          mark={
            <>
              <PlainChip kind="unmatched" label={provenanceLabel({ kind: 'not matched' })} />{' '}
              <Paragraph kind="compare" />
            </>
          }
          meaning="legendUnmatched"
        />
        <Entry
          mark={
            <>
              <PlainChip kind="outside" label={provenanceLabel({ kind: 'inference' })} />{' '}
              <Paragraph kind="ground" />
            </>
          }
          meaning="legendInferred"
        />
        <Entry mark={<Outside kind="saved story" />} meaning="legendSavedStory" />
        <Entry mark={<Outside kind="web source" />} meaning="legendWebSource" />
        <Entry mark={<Outside kind="background" />} meaning="legendBackground" />
        <Entry mark={<Outside kind="advice" />} meaning="legendAdvice" />
        <Entry
          mark={<span class="models-own">{message('modelsOwn')}</span>}
          meaning="legendModelsOwn"
        />
      </dl>
    </details>
  );
}

function Paragraph({ kind }: { kind: SentenceChipKind }) {
  return (
    <span class={`chip paragraph ${kind}`}>
      <SentenceMark kind={kind} paragraph="3" />
    </span>
  );
}

function Outside({ kind }: { kind: 'saved story' | 'web source' | 'background' | 'advice' }) {
  return <PlainChip kind="outside" label={provenanceLabel({ kind })} />;
}

interface EntryProps {
  mark: ComponentChildren;
  /** What a screen reader says in place of a mark that is told apart by its look alone. */
  name?: MessageKey;
  meaning: MessageKey;
}

function Entry({ mark, name, meaning }: EntryProps) {
  return (
    <div>
      {name ? (
        <dt>
          <span aria-hidden="true">{mark}</span>
          <span class="unseen">{message(name)}</span>
        </dt>
      ) : (
        <dt>{mark}</dt>
      )}
      <dd>{message(meaning)}</dd>
    </div>
  );
}
