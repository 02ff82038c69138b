/** A number as a text gives it, with its sign, scale and unit. Offsets are UTF-16, end exclusive. */
export interface Figure {
  start: number;
  end: number;
  /** What it may be worth: more than one where `1.234` or `5 m` can be read in two ways. */
  values: number[];
  /** The unit spelt one way for all languages, e.g. `%`, `€`, `km`; null when none is written. */
  unit: string | null;
  ordinal: boolean;
  /** True where the notation may be either, as the full stop of German (`der 3. Platz`, `Er wurde 3.`). */
  either?: boolean;
  /** Digits that carry meaning: 1,200,000 and 1.2 million have two. */
  significant: number;
}
