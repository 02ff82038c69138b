import type { BrowserContext, CDPSession } from 'playwright';

/** Seconds of processor time since the browser began: of the processes that run pages, and of all. */
export interface ProcessorTime {
  pages: number;
  all: number;
}

/** Reads how much processor time a browser's processes have used. */
export async function processorMeter(
  context: BrowserContext,
): Promise<() => Promise<ProcessorTime>> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is closed.');
  const session: CDPSession = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sum = (own: typeof processInfo) => own.reduce((total, { cpuTime }) => total + cpuTime, 0);
    return {
      pages: sum(processInfo.filter(({ type }) => type === 'renderer')),
      all: sum(processInfo),
    };
  };
}
