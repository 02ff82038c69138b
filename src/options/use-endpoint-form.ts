import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { suggestModel } from '#analysts/model/suggest-model.ts';
import { testEndpoint } from '#analysts/model/test-endpoint.ts';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message, plural } from '#i18n/message.ts';
import { keepKey, withKey } from '#store/settings/keys.ts';
import { withdrawEndpoint } from '#store/settings/offered-settings.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import { connectEndpoint } from './connect-endpoint.ts';
import { connectionOf, type EndpointDraft, endpointOf } from './endpoint-draft.ts';
import {
  type FormProblem,
  mayHavePassed,
  problemOfDraft,
  problemOfFailure,
} from './form-problem.ts';
import { askForHost, hasAccess } from './host-access.ts';
import { leaveOriginOutNow } from './leave-origin-out.ts';
import { saveEndpoint } from './save-endpoint.ts';

/** Without an address or a key, wherever one was kept. */
export const blankDraft: EndpointDraft = {
  preset: 'openai',
  address: '',
  key: '',
  keyApart: undefined,
  model: '',
  clearTo: '',
};

export interface EndpointFormState {
  id: string | null;
  draft: EndpointDraft;
  problem: FormProblem | null;
  /** What was done last, in words. */
  report: string;
  /** The models to choose from; null before the endpoint was asked for them. */
  models: readonly string[] | null;
  /** What was saved, until something is changed. */
  saved: Endpoint | null;
  change: (patch: Partial<EndpointDraft>) => void;
  /** These ask for the host, so call them within a click. */
  connect: () => Promise<void>;
  save: () => Promise<void>;
  test: () => Promise<void>;
  /** Does what the button under a failure says. */
  act: (action: FailureAction, target: string | null) => Promise<void>;
}

/**
 * What is in the form, and what its buttons do with it. `endpoint` is the one to change; null adds a new one, made
 * from `preset`. `isOffered`: a file brought it, so the reader has agreed to nothing yet.
 */
export function useEndpointForm(
  endpoint: Endpoint | null,
  preset: string,
  isOffered: boolean,
): EndpointFormState {
  const [draft, setDraft] = useState<EndpointDraft>(
    endpoint
      ? { ...endpoint, clearTo: isOffered ? '' : endpoint.address }
      : { ...blankDraft, preset, address: presetOf(preset).address },
  );
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [report, setReport] = useState('');
  const [models, setModels] = useState<readonly string[] | null>(null);
  const [saved, setSaved] = useState<Endpoint | null>(null);
  const id = useRef(endpoint?.id ?? null);
  // What the reader has since outdated must not report.
  const attempt = useRef(0);
  const again = useRef<() => Promise<void>>(async () => {});

  const tell = (text: string, wrong: FormProblem | null = null) => {
    setReport(text);
    setProblem(wrong);
  };

  const change = (patch: Partial<EndpointDraft>) => {
    attempt.current += 1;
    tell('');
    setSaved(null);
    if ('address' in patch || 'key' in patch || 'preset' in patch) setModels(null);
    setDraft((before) => ({ ...before, ...patch }));
  };

  /** Begins something that takes a while; what it is given says whether it is still wanted. */
  const begin = (text: string) => {
    attempt.current += 1;
    const mine = attempt.current;
    tell(text);
    return () => mine === attempt.current;
  };

  const connectTo = async (from: EndpointDraft, mayAsk: boolean) => {
    const result = connectionOf(from, id.current);
    if ('problem' in result) return tell('', problemOfDraft(result.problem));
    const asked = mayAsk && askForHost(result.endpoint.address);
    const isWanted = begin(message('optionsConnecting'));
    again.current = () => connectTo(from, false);
    await asked;
    const answer = await connectEndpoint(result.endpoint);
    if (!isWanted()) return;
    if ('failure' in answer) return tell('', problemOfFailure(answer.failure));
    const { hint, names } = { hint: presetOf(from.preset).modelHint, names: answer.models };
    setModels(names);
    setDraft((before) => ({ ...before, model: suggestModel(names, before.model, hint) }));
    tell(
      names.length > 0
        ? plural('optionsConnectedWithModels', names.length)
        : message('optionsConnectedNoModels'),
    );
  };

  /** Asks for the host within the click, then goes on with a whole endpoint. */
  const withEndpoint = async (go: (whole: Endpoint, asked: Promise<boolean>) => Promise<void>) => {
    const result = endpointOf(draft, id.current);
    if ('problem' in result) return tell('', problemOfDraft(result.problem));
    await go(result.endpoint, askForHost(result.endpoint.address));
  };

  const save = () =>
    withEndpoint(async (whole, asked) => {
      attempt.current += 1;
      const kept = await keepKey(whole, browser.storage.session);
      if (!kept) return tell('', { place: 'key', text: message('optionsKeyLockedNow') });
      await saveEndpoint(kept);
      await withdrawEndpoint(kept.id);
      id.current = kept.id;
      setDraft((now) => ({ ...now, key: kept.key, keyApart: kept.keyApart }));
      setSaved(kept);
      tell(message('optionsSaved'));
      if (!(await asked)) {
        setSaved(null);
        tell('', { place: 'connection', text: message('optionsSavedWithoutAccess') });
      }
    });

  const testOnce = async (whole: Endpoint, asked: Promise<boolean> | null) => {
    const isWanted = begin(message('optionsTesting'));
    again.current = () => testOnce(whole, null);
    await asked;
    const opened = await withKey(whole, browser.storage.session);
    const result = await testEndpoint(opened, { hasAccess, isOnline: () => navigator.onLine });
    if (!isWanted()) return;
    if (result.ok) tell(message('optionsConnected'));
    else tell('', problemOfFailure(result.failure));
  };

  const act = async (action: FailureAction, target: string | null) => {
    switch (action) {
      case 'allow access':
        return connectTo(draft, true);
      case 'leave origin out': {
        const result = connectionOf(draft, id.current);
        if ('endpoint' in result) await leaveOriginOutNow(result.endpoint.address);
        return again.current();
      }
      case 'copy origin line':
        if (await copyText(target ?? '')) setReport(message('panelCopied'));
        return;
      case 'add /v1': {
        const versioned = { ...draft, address: target ?? draft.address };
        change(versioned);
        return connectTo(versioned, false);
      }
      case 'open billing':
      case 'open address':
        if (target && /^https?:/.test(target)) await browser.tabs.create({ url: target });
        return;
      default:
        return again.current();
    }
  };

  const canHavePassed = mayHavePassed(problem);
  useEffect(() => {
    if (!canHavePassed) return;
    const askAgain = () => void again.current();
    addEventListener('focus', askAgain);
    return () => removeEventListener('focus', askAgain);
  }, [canHavePassed]);

  return {
    id: id.current,
    draft,
    problem,
    report,
    models,
    saved,
    change,
    connect: () => connectTo(draft, true),
    save,
    test: () => withEndpoint(testOnce),
    act,
  };
}
