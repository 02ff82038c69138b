import { keepPainted } from './keep-painted.ts';
import type { PaintedPage } from './painted-page.ts';

interface Surroundings {
  page: PaintedPage;
  /** False once the extension was reloaded or removed under this script. */
  isConnected(): boolean;
  leave(): void;
  /** Highlights are at other places than before, or gone. */
  moved(): void;
}

/** Watches the page for as long as anything is highlighted in it, and puts highlights back that it lost. */
export class PaintKeeper {
  readonly #around: Surroundings;
  #stop: (() => void) | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Begins or ends the watch, as what is highlighted now asks for. */
  settle(): void {
    if (this.#around.page.wantsNothing) {
      this.#stop?.();
      this.#stop = null;
    } else {
      this.#stop ??= keepPainted({
        onChange: () => this.#check(),
        onTick: () => this.#restore(),
      });
    }
  }

  #check(): void {
    const { page, isConnected, leave, moved } = this.#around;
    if (!isConnected()) {
      leave();
      return;
    }
    const changed = page.anchorAgain();
    page.restore(changed);
    if (changed) moved();
  }

  #restore(): void {
    const { page, isConnected, leave } = this.#around;
    if (isConnected()) page.restore(false);
    else leave();
  }
}
