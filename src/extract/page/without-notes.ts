/** A note is no longer than this, in characters. */
const longestNote = 1_500;
/** Marks and lists of notes beyond this are left as they are: no article has so many. */
const mostMarks = 2_000;

const note = /(?:^|[\s_-])(?:foot|end)-?notes?(?:[\s_-]|$)|(?:^|[\s_-])reflist(?:[\s_-]|$)/i;
const lists =
  '[role="doc-endnotes"], [role="doc-footnote"], [class*="notes" i], [id*="notes" i], [class*="reflist" i], ol.references';

/** Takes the marks out, what they lead to, and the lists of notes around that. */
export function withoutNotes(body: Element, marks: readonly Element[]): void {
  if (!marks.length) return;
  const notes = new Set<Element>();
  for (const mark of marks.slice(0, mostMarks)) {
    const aimed = noteOf(mark, body);
    if (aimed) notes.add(aimed);
  }
  for (const mark of marks) mark.remove();
  for (const list of body.querySelectorAll(lists)) {
    const isNamed =
      list.matches('[role^="doc-"], ol.references') ||
      note.test(`${list.getAttribute('class') ?? ''} ${list.id}`);
    if (
      isNamed &&
      /^(?:ASIDE|DIV|DL|OL|P|SECTION|UL)$/.test(list.tagName) &&
      !list.querySelector('h1')
    )
      notes.add(list);
  }
  for (const one of notes) one.remove();
}

/** The part that a mark leads to: a line or a paragraph, never one that holds the mark. */
function noteOf(mark: Element, body: Element): Element | null {
  const link = mark.matches('a') ? mark : mark.querySelector('a[href*="#"]');
  const id = /#(.+)$/.exec(link?.getAttribute('href') ?? '')?.[1];
  if (!id) return null;
  const aimed = body.ownerDocument.getElementById(decoded(id));
  const part = aimed?.closest('li, p, dd, dt, div, td, aside') ?? null;
  if (!part || part === body || part.contains(mark) || part.querySelector('h1')) return null;
  return (part.textContent ?? '').length <= longestNote ? part : null;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A stray percent sign: as it stands then.
    return id;
  }
}
