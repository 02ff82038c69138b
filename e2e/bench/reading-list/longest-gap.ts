/** Watches how long the page cannot answer: the longest time between two ticks of a timer, in milliseconds. */
export function longestGap(): { stop: () => number } {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 4);
  return {
    stop: () => {
      tick();
      clearInterval(timer);
      return longest;
    },
  };
}
