import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright/test';
import type { Highlight } from '#domain/analysis/highlight.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { englishMessages } from '#e2e/browser/fake-i18n.ts';
import type { PageMessage, ToPageMessage } from '#messages/messages.ts';

/**
 * What the browser gives a content script: a global object of its own beside the page's. Only the
 * extension behind it is made up, and keeps what it is told.
 */
const standIn = `
  globalThis.said = [];
  globalThis.receivers = new Set();
  const english = ${JSON.stringify(englishMessages)};
  globalThis.browser = {
    i18n: {
      getMessage: (name, values = []) =>
        (english[name]?.message ?? '').replace(/\\$(\\d)/g, (_, digit) => values[digit - 1] ?? ''),
    },
    runtime: {
      id: 'gloss',
      sendMessage: (message) => { said.push(message); return Promise.resolve(); },
      onMessage: {
        addListener: (receiver) => receivers.add(receiver),
        removeListener: (receiver) => receivers.delete(receiver),
      },
    },
  };
  globalThis.chrome = globalThis.browser;
`;

/** The content script in a page, driven as the background would. */
export class ContentInPage {
  readonly #session: CDPSession;
  readonly #context: number;

  private constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  /** Makes a world of its own beside the page's and puts the rules for highlights there, not yet the script. */
  static async beside(page: Page, world = 'gloss'): Promise<ContentInPage> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: world,
    });
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { styleSheetId } = await session.send('CSS.createStyleSheet', {
      frameId: frameTree.frame.id,
    });
    const rules = new URL('../../src/content/highlights/highlight.css', import.meta.url);
    await session.send('CSS.setStyleSheetText', {
      styleSheetId,
      text: await readFile(rules, 'utf8'),
    });
    const content = new ContentInPage(session, executionContextId);
    await content.run(standIn);
    return content;
  }

  /** Runs the built script, as a click does. */
  async inject(): Promise<void> {
    await this.run(await bundleForPage('src/content/content.ts'));
  }

  async tell(message: ToPageMessage): Promise<void> {
    await this.run(
      `for (const receive of [...receivers]) receive(${JSON.stringify(message)}, { id: 'gloss' });`,
    );
  }

  paint(highlights: Highlight[], marks: OwnMark[] = [], selectionBar = false): Promise<void> {
    return this.tell({ type: 'paint-page', articleId: 'a', highlights, marks, selectionBar });
  }

  /** What the script has told the background, oldest first. */
  said(): Promise<PageMessage[]> {
    return this.run('said') as Promise<PageMessage[]>;
  }

  /** The last message of a kind, or undefined. */
  async lastSaid<T extends PageMessage['type']>(
    type: T,
  ): Promise<Extract<PageMessage, { type: T }> | undefined> {
    const messages = await this.said();
    return messages.findLast((message) => message.type === type) as
      | Extract<PageMessage, { type: T }>
      | undefined;
  }

  /** Takes the extension away under the script, as a reload of the extension does. */
  async killExtension(): Promise<void> {
    await this.run(`
      browser.runtime.id = undefined;
      browser.runtime.sendMessage = () => { throw new Error('Extension context invalidated.'); };
    `);
  }

  /** Evaluates an expression in the script's own world. */
  async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }
}

/** The words under each of our highlights, as the page itself sees the registry of a window. */
export function paintedWords(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const words: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('gloss-')) continue;
      words[name] = [...highlight].map((range) => (range as Range).toString());
    }
    return words;
  });
}

/** What stands in the page for assistive technology, our closed card included: role and name. */
export interface SeenNode {
  role: string;
  name: string;
  backendNodeId: number;
}

const cardNames = ['Claims based on this sentence', 'Your highlight'];

/** The note card as the reader meets it; null while none is open. */
export function openCard(page: Page): Promise<SeenNode[] | null> {
  return nodesWithin(page, (role, name) => role === 'dialog' && cardNames.includes(name));
}

/** What stands in the field of the card's form; undefined when there is none. */
export async function typedIn(page: Page): Promise<string | undefined> {
  const trees = await accessibleTrees(page);
  const field = trees.flat().find(({ role }) => role?.value === 'textbox');
  return field?.value?.value as string | undefined;
}

/** The accessible nodes of each document of the page: the card stands in a frame of its own. */
async function accessibleTrees(page: Page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const ids: string[] = [];
    const visit = ({ frame, childFrames }: typeof frameTree) => {
      ids.push(frame.id);
      for (const child of childFrames ?? []) visit(child);
    };
    visit(frameTree);
    // A frame may go while it is asked.
    const asked = ids.map((frameId) =>
      session.send('Accessibility.getFullAXTree', { frameId }).catch(() => ({ nodes: [] })),
    );
    return (await Promise.all(asked)).map(({ nodes }) => nodes);
  } finally {
    await session.detach();
  }
}

/**
 * What the reader meets under the first node of the page that fits, itself included, by role and name;
 * null where none does. Our element's shadow root is closed, so scripts cannot look.
 */
export async function nodesWithin(
  page: Page,
  fits: (role: string, name: string) => boolean,
): Promise<SeenNode[] | null> {
  for (const nodes of await accessibleTrees(page)) {
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const root = nodes.find(({ role, name }) => fits(String(role?.value), String(name?.value)));
    if (!root) continue;
    const seen: SeenNode[] = [];
    const visit = (id: string) => {
      const node = byId.get(id);
      if (!node) return;
      if (!node.ignored && node.backendDOMNodeId !== undefined) {
        seen.push({
          role: String(node.role?.value),
          name: String(node.name?.value ?? ''),
          backendNodeId: node.backendDOMNodeId,
        });
      }
      for (const child of node.childIds ?? []) visit(child);
    };
    visit(root.nodeId);
    return seen;
  }
  return null;
}

/** The box of a node of the card, in the window. */
export async function boxOf(page: Page, { backendNodeId }: SeenNode) {
  const session = await page.context().newCDPSession(page);
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  } finally {
    await session.detach();
  }
}

/** What cannot be undone is done only once the reader could see the button for a while. */
const decides = ['Remove highlight', 'Apply'];
const untilSeen = 700;

/** Clicks a button of the card by its name, as soon as the card takes it; `before` is run just before. */
export async function pressInCard(
  page: Page,
  name: string,
  before: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  if (decides.includes(name)) await page.waitForTimeout(untilSeen);
  const button = (await openCard(page))?.find(
    (node) => node.role === 'button' && node.name === name,
  );
  if (!button) throw new Error(`The card has no button ${name}`);
  const { x, y, width, height } = await boxOf(page, button);
  await before();
  await page.mouse.click(x + width / 2, y + height / 2);
}
