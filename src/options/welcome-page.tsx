import { buttonHides } from '#domain/settings/built-for.ts';
import { message } from '#i18n/message.ts';
import { messageWith } from '#ui/controls/message-with.tsx';
import { ShortcutKeys } from '#ui/controls/shortcut-keys.tsx';
import { SampleStory } from './sample-story.tsx';
import './welcome-page.css';

/** Opens once, after Gloss was installed: what it is, how a story looks, and how to begin. */
export function WelcomePage() {
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icons/gloss-48.png" alt="" width="40" height="40" />
        <h1 class="serif-title">{message('welcomeTitle')}</h1>
        <p class="welcome-lead">{message('welcomeLead')}</p>
        <p class="quiet">{message('welcomeOffline')}</p>
        <details class="quiet">
          <summary>{message('welcomeDetails')}</summary>
          <ul>
            <li>{message('consentReads')}</li>
            <li>{message('consentGoesNowhere')}</li>
            <li>{message('consentKept')}</li>
          </ul>
        </details>
      </header>
      <ol class="welcome-steps">
        {buttonHides && (
          <li>
            <h2>{message('welcomePinTitle')}</h2>
            <p>{message('welcomePin')}</p>
          </li>
        )}
        <li>
          <h2>{message('welcomeReadTitle')}</h2>
          <p>{messageWith('panelEmptyHint', <ShortcutKeys />)}</p>
        </li>
        <li>
          <h2>{message('welcomeModelTitle')}</h2>
          <p>{message('welcomeModel')}</p>
          <a class="button" href="/src/options/index.html">
            {message('welcomeAddModel')}
          </a>
        </li>
      </ol>
      <section class="welcome-sample" aria-labelledby="welcome-sample">
        <h2 id="welcome-sample">{message('welcomeSampleTitle')}</h2>
        <p class="quiet">{message('welcomeSampleAbout')}</p>
        <SampleStory />
      </section>
    </main>
  );
}
