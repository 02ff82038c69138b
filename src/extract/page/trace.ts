/** Tells which step took a block out or back in, and why; for looking at a page, not for readers. */
export type Trace = (line: string) => void;
