import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { type Article, type Sentence, sentenceText } from '#domain/article/article.ts';
import {
  claimsNoLongerHolding,
  compareEditions,
  isUnchanged,
} from '#domain/revisions/compare-revisions.ts';
import type { Edition } from '#domain/revisions/revision.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { reasonInWords } from '#ui/claims/reason-in-words.ts';
import './revision-notice.css';

interface EditionNoticeProps {
  edition: Edition;
  article: Article;
  onSeen: () => void;
}

/** What changed in an article since it was read before, and which claims that took the ground from. */
export function EditionNotice({ edition, article, onSeen }: EditionNoticeProps) {
  const { before, analysisBefore } = edition;
  const changes = useMemo(() => compareEditions(before, article), [before, article]);
  const fallen = useMemo(
    () => (analysisBefore ? claimsNoLongerHolding(claimsOf(analysisBefore), before, article) : []),
    [analysisBefore, before, article],
  );
  if (isUnchanged(changes)) return null;
  const { headline, added, removed, reworded } = changes;
  const counts = [
    headline && 'another headline',
    counted(added.length, 'sentence added', 'sentences added'),
    counted(removed.length, 'sentence removed', 'sentences removed'),
    counted(reworded.length, 'sentence reworded', 'sentences reworded'),
    counted(fallen.length, 'claim no longer holds', 'claims no longer hold'),
  ].filter(Boolean);
  return (
    <details class="edition">
      <summary>
        Changed since you read it on {momentInWords(before.collectedAt)}: {counts.join(', ')}
      </summary>
      <dl>
        {headline && (
          <Change term="Headline before">
            <q lang={before.language} dir={before.direction}>
              {headline.before}
            </q>
          </Change>
        )}
        {fallen.map(({ claim, evidence }) => (
          <Change key={claim.id} term="No longer holds">
            {claim.text} <span class="faint">{reasonInWords(evidence)}</span>
          </Change>
        ))}
        {reworded.map((pair) => (
          <Change key={pair.after.id} term={`Reworded, ¶${pair.after.paragraph}`}>
            <del>
              <Words article={before} sentence={pair.before} />
            </del>{' '}
            <ins>
              <Words article={article} sentence={pair.after} />
            </ins>
          </Change>
        ))}
        {added.map((sentence) => (
          <Change key={sentence.id} term={`Added, ¶${sentence.paragraph}`}>
            <ins>
              <Words article={article} sentence={sentence} />
            </ins>
          </Change>
        ))}
        {removed.map((sentence) => (
          <Change key={sentence.id} term="Removed">
            <del>
              <Words article={before} sentence={sentence} />
            </del>
          </Change>
        ))}
      </dl>
      <button type="button" class="text-button" onClick={onSeen}>
        I have seen it
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

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
