import type { ComponentChildren } from 'preact';
import { message } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import {
  acceptOfferedRule,
  changeOffered,
  readOffered,
  refuseOfferedRule,
} from '#store/settings/offered-settings.ts';
import { saveSettings } from '#store/settings/settings.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { ruleInWords } from './rule-in-words.ts';

/** What else a backup brought and does nothing by itself: the reader's words, a template, rules for sites. */
export function OfferedSettings({ onTaken }: { onTaken: () => void }) {
  const offered = useObserved('offered settings', () => observe(() => readOffered()));
  if (!offered) return null;
  const { reader, markdownTemplate, siteRules } = offered;
  if (!reader && !markdownTemplate && siteRules.length === 0) return null;
  const take = async (text: 'reader' | 'markdownTemplate') => {
    await saveSettings({ [text]: offered[text] });
    await changeOffered(() => ({ [text]: '' }));
    onTaken();
  };
  const refuse = (text: 'reader' | 'markdownTemplate') => changeOffered(() => ({ [text]: '' }));
  return (
    <section class="options-part">
      <h2>{message('optionsOfferedHeading')}</h2>
      <p class="quiet">{message('optionsOfferedAbout')}</p>
      <ul class="site-rules">
        {reader && (
          <Offer
            name={message('optionsReader')}
            onTake={() => take('reader')}
            onRefuse={() => refuse('reader')}
          >
            <q>{reader}</q>
          </Offer>
        )}
        {markdownTemplate && (
          <Offer
            name={message('optionsTemplate')}
            onTake={() => take('markdownTemplate')}
            onRefuse={() => refuse('markdownTemplate')}
          >
            <pre class="offered-text">{markdownTemplate}</pre>
          </Offer>
        )}
        {siteRules.map((rule) => (
          <Offer
            key={rule.site}
            name={rule.site}
            onTake={() => acceptOfferedRule(rule.site)}
            onRefuse={() => refuseOfferedRule(rule.site)}
          >
            <span class="faint">{ruleInWords(rule)}</span>
          </Offer>
        ))}
      </ul>
    </section>
  );
}

interface OfferProps {
  name: string;
  children: ComponentChildren;
  onTake: () => Promise<void>;
  onRefuse: () => Promise<void>;
}

function Offer({ name, children, onTake, onRefuse }: OfferProps) {
  return (
    <li class="field-line">
      <span>
        <bdi>{name}</bdi> {children}
      </span>
      <button
        type="button"
        class="text-button"
        aria-label={message('optionsOfferedTakeIt', name)}
        onClick={() => void onTake()}
      >
        {message('optionsOfferedTake')}
      </button>
      <button
        type="button"
        class="text-button"
        aria-label={message('optionsOfferedRefuseIt', name)}
        onClick={() => void onRefuse()}
      >
        {message('optionsOfferedRefuse')}
      </button>
    </li>
  );
}
