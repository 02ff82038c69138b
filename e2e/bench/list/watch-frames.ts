/** Puts `frames` into a page: the longest time between two frames from `start` to `stop`, in milliseconds. */
export const watchFrames = `globalThis.frames = {
  start() {
    this.last = 0;
    this.longest = 0;
    this.watching = true;
    const onFrame = (at) => {
      if (!this.watching) return;
      if (this.last > 0) this.longest = Math.max(this.longest, at - this.last);
      this.last = at;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  },
  stop() {
    this.watching = false;
    return this.longest;
  },
}; 0`;
