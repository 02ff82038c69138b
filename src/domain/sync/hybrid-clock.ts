/**
 * A hybrid logical clock (Kulkarni and others, 2014): wall time where clocks agree, and never before a moment that
 * this device has seen, so that a change made after another sorts after it even where the clock is behind.
 */
export interface HybridClock {
  /** Epoch milliseconds. */
  wall: number;
  counter: number;
}

/**
 * A moment of one device as text, by which moments sort: 9 digits of wall time and 4 of the counter, both of
 * base 36, then the device.
 */
export type Stamp = string;

const wallDigits = 9;
const counterDigits = 4;
const mostCounted = 36 ** counterDigits - 1;

/** No clock shows a later one; what has one would count for ever, and with longer ones moments couldn't be told. */
const latestWall = Date.UTC(3000, 0);

/** The next moment of this device for something done at `at` (epoch milliseconds). */
export function tick(clock: HybridClock, at: number): HybridClock {
  if (at > clock.wall && at < latestWall) return { wall: at, counter: 0 };
  if (clock.counter < mostCounted) return { wall: clock.wall, counter: clock.counter + 1 };
  return { wall: clock.wall + 1, counter: 0 };
}

/** The clock after another device's moment was seen. */
export function witness(clock: HybridClock, stamp: Stamp): HybridClock {
  const seen = momentOf(stamp);
  const isLater =
    seen.wall > clock.wall || (seen.wall === clock.wall && seen.counter > clock.counter);
  return isLater ? seen : clock;
}

export function stampOf({ wall, counter }: HybridClock, device: string): Stamp {
  const digits = (value: number, length: number) => value.toString(36).padStart(length, '0');
  return `${digits(wall, wallDigits)}${digits(counter, counterDigits)}${device}`;
}

/** Whether another device's moment is one that a clock can have shown. */
export function isShown(stamp: Stamp): boolean {
  return momentOf(stamp).wall <= latestWall;
}

export function deviceOf(stamp: Stamp): string {
  return stamp.slice(wallDigits + counterDigits);
}

/** The moment that a stamp names. */
export function momentOf(stamp: Stamp): HybridClock {
  return {
    wall: Number.parseInt(stamp.slice(0, wallDigits), 36),
    counter: Number.parseInt(stamp.slice(wallDigits, wallDigits + counterDigits), 36),
  };
}
