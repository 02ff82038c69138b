import type { Claim, Provenance } from '#domain/analysis/claim.ts';
import {
  independentSources,
  type PassageStanding,
  standingOfPassage,
  type WebSource,
  webSentencesOf,
  webSourcesOf,
} from '#domain/analysis/web-source.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { message, plural } from '#i18n/message.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { inQuotes } from '#i18n/punctuation.ts';
import { passageInWords, timeBesideArticle } from '#i18n/web-source-in-words.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { PlainChip } from './provenance-chip.tsx';
import { useLabel, useStory } from './story-context.ts';
import './provenance-chip.css';

const mostChips = 3;

interface WebSourceChipsProps {
  claim: Claim;
  provenance: Extract<Provenance, { kind: 'web source' | 'altered web source' }>;
}

/**
 * `reuters.com · 3 days later`: a chip for each page that a claim cites, which opens it at the passage, and how
 * many of them are independent of each other and of the article.
 */
export function WebSourceChips({ claim, provenance }: WebSourceChipsProps) {
  const { web = [] } = useStory();
  const { sourceIds } = provenance;
  const cited = webSourcesOf(sourceIds, web);
  if (cited.length === 0) return <PlainChip label={provenanceLabel(provenance)} kind="outside" />;
  return (
    <>
      {provenance.kind === 'altered web source' && (
        <span class="chip altered" title={differences(provenance)}>
          <Icon name="differs" />
          {provenanceLabel(provenance)}
        </span>
      )}
      {cited.slice(0, mostChips).map((source) => (
        <PageChip
          key={source.id}
          claim={claim}
          source={source}
          confirmedBy={provenance.kind === 'web source' ? provenance.confirmedBy : null}
        />
      ))}
      <Independence cited={cited} web={web} sourceIds={sourceIds} />
    </>
  );
}

function PageChip({
  claim,
  source,
  confirmedBy,
}: {
  claim: Claim;
  source: WebSource;
  confirmedBy: string | null;
}) {
  const { article } = useStory();
  const called = useLabel(claim.id);
  const sentences = webSentencesOf(claim.sourceIds, [source]);
  const passage = sentences.map(({ text }) => text).join(' ');
  const standing = standingOfPassage(source, claim.sourceIds);
  const time = timeBesideArticle(source.publishedAt, article.publishedAt);
  const words =
    standing === 'from a passage' && source.wording === 'service'
      ? message('webInServiceWords')
      : passageInWords(standing);
  const told = [words, confirmedBy && message('claimConfirmedHint', confirmedBy)].filter(Boolean);
  return (
    <a
      class={`chip web ${standing === 'not on the page' ? 'altered' : 'outside'}`}
      href={linkToSentence(source.url, sentences[0]?.text ?? '')}
      target="_blank"
      rel="noopener noreferrer"
      title={`${source.title}\n${told.join('. ')}\n${inQuotes(passage)}`}
      aria-description={[called, ...told, inQuotes(passage)].filter(Boolean).join('. ')}
    >
      {standing === 'seen on the page' && <Icon name="check" />}
      {standing === 'not on the page' && <Icon name="differs" />}
      <bdi>{source.site}</bdi>
      {time && ` · ${time}`}
      {` · ${shortly(source, standing)}`}
    </a>
  );
}

function shortly({ wording }: WebSource, standing: PassageStanding): string {
  if (standing !== 'from a passage') return passageInWords(standing);
  return message(wording === 'service' ? 'webChipService' : 'webChipPassage');
}

/** Said where the number of chips is not the number of sources. */
function Independence({
  cited,
  web,
  sourceIds,
}: {
  cited: readonly WebSource[];
  web: readonly WebSource[];
  sourceIds: readonly string[];
}) {
  const count = independentSources(sourceIds, web).length;
  if (count === cited.length && count < 2) return null;
  const words = count === 0 ? message('webNotIndependent') : plural('webIndependent', count);
  return <span class="chip unmatched">{words}</span>;
}

function differences({ alterations }: Extract<Provenance, { kind: 'altered web source' }>): string {
  return alterations
    .map(({ claimed, found }) =>
      found === null
        ? message('webWordNotThere', claimed)
        : message('webWordDiffers', claimed, found),
    )
    .join(' ');
}
