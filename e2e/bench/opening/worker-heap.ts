import type { BrowserContext } from 'playwright';

/** Megabytes of JavaScript heap that the extension's worker uses once its garbage is collected. */
export async function workerHeap(context: BrowserContext, extensionId: string): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is closed.');
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) =>
        type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
    );
    if (!worker) throw new Error('The worker is not running.');
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: worker.targetId,
      // Playwright takes no session of a worker; without `flatten` its messages come wrapped in ours.
      flatten: false,
    });
    const ask = (id: number, method: string) =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        session.on('Target.receivedMessageFromTarget', (event) => {
          if (event.sessionId !== sessionId) return;
          const reply = JSON.parse(event.message);
          if (reply.id !== id) return;
          if (reply.error) reject(new Error(reply.error.message));
          else resolve(reply.result);
        });
        const message = JSON.stringify({ id, method });
        session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      });
    await ask(1, 'HeapProfiler.enable');
    await ask(2, 'HeapProfiler.collectGarbage');
    const { usedSize } = await ask(3, 'Runtime.getHeapUsage');
    return Number(usedSize) / 1024 / 1024;
  } finally {
    await session.detach();
  }
}
