const slice = 8;
let began = 0;

/** Lets the page draw and respond after every 8 ms of work. */
export async function yieldToPage(): Promise<void> {
  const now = performance.now();
  if (now - began < slice) return;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  began = performance.now();
}
