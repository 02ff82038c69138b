import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { keepKey, withKey } from '#store/settings/keys.ts';
import { withdrawEndpoint } from '#store/settings/offered-settings.ts';
import { type DraftProblem, type EndpointDraft, endpointOf } from './endpoint-draft.ts';
import { askForHost, hasAccess } from './host-access.ts';
import { saveEndpoint } from './save-endpoint.ts';
import { tryEndpoint } from './try-endpoint.ts';

/** Without an address or a key, wherever one was kept. */
export const blankDraft: EndpointDraft = {
  preset: 'openai',
  address: '',
  key: '',
  keyApart: undefined,
  model: '',
  clearTo: '',
};

const problems: Record<DraftProblem, MessageKey> = {
  'address missing': 'optionsAddressMissing',
  'address invalid': 'optionsAddressInvalid',
  'in the clear': 'optionsAddressInTheClear',
  'model missing': 'optionsModelMissing',
};

/** What saving or testing came to, in words. */
export interface FormReport {
  text: string;
  failed: boolean;
}

const silent: FormReport = { text: '', failed: false };

export interface EndpointFormState {
  id: string | null;
  draft: EndpointDraft;
  report: FormReport;
  change: (patch: Partial<EndpointDraft>) => void;
  /** Both ask for the host, so call them within a click. */
  save: () => Promise<void>;
  test: () => Promise<void>;
}

/**
 * What is in the form, and what Save and Test do with it. `endpoint` is the one to change; null adds a new one.
 * `isOffered`: a file brought it, so the reader has agreed to nothing yet.
 */
export function useEndpointForm(endpoint: Endpoint | null, isOffered: boolean): EndpointFormState {
  const [draft, setDraft] = useState<EndpointDraft>(
    endpoint
      ? { ...endpoint, clearTo: isOffered ? '' : endpoint.address }
      : { ...blankDraft, address: presetOf(blankDraft.preset).address },
  );
  const [report, setReport] = useState(silent);
  const id = useRef(endpoint?.id ?? null);
  // A test that the reader has since outdated must not report.
  const attempt = useRef(0);

  const change = (patch: Partial<EndpointDraft>) => {
    attempt.current += 1;
    setReport(silent);
    setDraft({ ...draft, ...patch });
  };

  /** Asks for the host within the click, then goes on with a valid endpoint. */
  const withEndpoint = async (
    go: (endpoint: Endpoint, asked: Promise<boolean>) => Promise<void>,
  ) => {
    const result = endpointOf(draft, id.current);
    if ('problem' in result) {
      setReport({ text: message(problems[result.problem]), failed: true });
      return;
    }
    await go(result.endpoint, askForHost(result.endpoint.address));
  };

  const save = () =>
    withEndpoint(async (saved, asked) => {
      const kept = await keepKey(saved, browser.storage.session);
      if (!kept) {
        setReport({ text: message('optionsKeyLockedNow'), failed: true });
        return;
      }
      await saveEndpoint(kept);
      await withdrawEndpoint(kept.id);
      id.current = kept.id;
      setDraft((now) => ({ ...now, key: kept.key, keyApart: kept.keyApart }));
      setReport({ text: message('optionsSaved'), failed: false });
      if (!(await asked)) {
        setReport({ text: message('optionsSavedWithoutAccess'), failed: true });
      }
    });

  const test = () =>
    withEndpoint(async (tested, asked) => {
      attempt.current += 1;
      const mine = attempt.current;
      setReport({ text: message('optionsTesting'), failed: false });
      await asked;
      const { ok, sentence } = await tryEndpoint(
        await withKey(tested, browser.storage.session),
        hasAccess,
      );
      if (mine === attempt.current) setReport({ text: sentence, failed: !ok });
    });

  return { id: id.current, draft, report, change, save, test };
}
