import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Where a command works: the windows of the browser itself, or the page in the selected tab. */
export type Context = 'chrome' | 'content';

interface Waiting {
  resolve(value: unknown): void;
  reject(cause: Error): void;
}

/**
 * Marionette, the protocol by which Firefox is driven from outside: each packet is
 * `LENGTH:[type, id, …]`, the length in bytes. One client at a time, on a port of this machine.
 * See https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #unread: Buffer = Buffer.alloc(0);
  #lastId = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** Waits until Firefox listens at the port and greets; throws when it does not within 60 s. */
  static async connect(port: number): Promise<Marionette> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const greeted = await Marionette.#greeted(port);
      if (greeted) return greeted;
      if (Date.now() > deadline) throw new Error('Firefox did not start.');
      await wait(50);
    }
  }

  /** Firefox accepts connections before it hears them: only the greeting counts. */
  static #greeted(port: number): Promise<Marionette | null> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', () => resolve(null));
      socket.once('close', () => resolve(null));
      const marionette = new Marionette(socket, () => resolve(marionette));
    });
  }

  private constructor(socket: Socket, onGreeting: () => void) {
    this.#socket = socket;
    socket.on('data', (piece: Buffer) => {
      this.#unread = Buffer.concat([this.#unread, piece]);
      for (let packet = this.#next(); packet !== null; packet = this.#next()) {
        if (Array.isArray(packet)) this.#settle(packet);
        else onGreeting();
      }
    });
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox hung up.'));
      this.#waiting.clear();
    });
  }

  #next(): unknown {
    const colon = this.#unread.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(this.#unread.subarray(0, colon).toString());
    if (this.#unread.length < end) return null;
    const packet: unknown = JSON.parse(this.#unread.subarray(colon + 1, end).toString());
    this.#unread = this.#unread.subarray(end);
    return packet;
  }

  #settle([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    this.#waiting.delete(id as number);
    if (error) {
      const { error: kind, message } = error as { error: string; message: string };
      waiting?.reject(new Error(`${kind}: ${message}`));
    } else {
      const answer = result as { value?: unknown } | null;
      waiting?.resolve(answer && 'value' in answer ? answer.value : answer);
    }
  }

  #send(name: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Sends a command, in a context where it needs one; commands go one after another. */
  command(name: string, parameters: object = {}, context?: Context): Promise<unknown> {
    const mine = this.#turn.then(async () => {
      if (context) await this.#send('Marionette:SetContext', { value: context });
      return this.#send(name, parameters);
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  close(): void {
    this.#socket.destroy();
  }
}
