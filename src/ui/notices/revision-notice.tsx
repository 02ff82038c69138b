import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Article, type Sentence, sentenceText } from '#domain/article/article.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import { interfaceLanguage, message, type PluralKey, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { reasonInWords } from '#ui/claims/reason-in-words.ts';
import { useLoaded } from '#ui/controls/use-loaded.ts';
import './revision-notice.css';

const loadComparison = () => import('#domain/revisions/compare-revisions.ts');

interface RevisionNoticeProps {
  revision: Revision;
  article: Article;
  onSeen: () => void;
}

/** What changed in an article since it was last read, and which claims are no longer supported. */
export function RevisionNotice({ revision, article: now, onSeen }: RevisionNoticeProps) {
  const { before, analysisBefore } = revision;
  const article = revision.after ?? now;
  const comparison = useLoaded(loadComparison);
  const changes = useMemo(
    () => comparison?.compareRevisions(before, article),
    [comparison, before, article],
  );
  const fallen = useMemo(
    () =>
      (analysisBefore && comparison?.claimsNoLongerHolding(analysisBefore, before, article)) || [],
    [comparison, analysisBefore, before, article],
  );
  if (!changes || comparison?.isUnchanged(changes)) return null;
  const { headline, added, removed, reworded } = changes;
  const counts = [
    headline ? message('revisionNewHeadline') : '',
    counted('revisionSentencesAdded', added),
    counted('revisionSentencesRemoved', removed),
    counted('revisionSentencesReworded', reworded),
    counted('revisionClaimsFallen', fallen),
  ].filter((words) => words !== '');
  const list = new Intl.ListFormat(interfaceLanguage(), { type: 'unit' });
  return (
    <details class="revision">
      <summary>
        {message('revisionChanged', momentInWords(before.collectedAt), list.format(counts))}
      </summary>
      <dl>
        {headline && (
          <Change term={message('revisionHeadlineBefore')}>
            <q lang={before.language} dir={before.direction}>
              {headline.before}
            </q>
          </Change>
        )}
        {fallen.map(({ claim, evidence }) => (
          <Change key={claim.id} term={message('revisionNoLongerSupported')}>
            <bdi>{claim.text}</bdi> <span class="faint">{reasonInWords(evidence)}</span>
          </Change>
        ))}
        {reworded.map((pair) => (
          <Change key={pair.after.id} term={message('revisionReworded', pair.after.paragraph)}>
            <del>
              <Words article={before} sentence={pair.before} />
            </del>{' '}
            <ins>
              <Words article={article} sentence={pair.after} />
            </ins>
          </Change>
        ))}
        {added.map((sentence) => (
          <Change key={sentence.id} term={message('revisionAdded', sentence.paragraph)}>
            <ins>
              <Words article={article} sentence={sentence} />
            </ins>
          </Change>
        ))}
        {removed.map((sentence) => (
          <Change key={sentence.id} term={message('revisionRemoved')}>
            <del>
              <Words article={before} sentence={sentence} />
            </del>
          </Change>
        ))}
      </dl>
      <button type="button" class="text-button" onClick={onSeen}>
        {message('revisionDismiss')}
      </button>
    </details>
  );
}

function Change({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt class="label">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Words({ article, sentence }: { article: Article; sentence: Sentence }) {
  return (
    <q lang={article.language} dir={article.direction}>
      {sentenceText(article, sentence)}
    </q>
  );
}

function counted(key: PluralKey, { length }: readonly unknown[]): string {
  return length === 0 ? '' : plural(key, length);
}
