/** Elements of a page that may hold what is sought, each list in the order of the page. */
export interface MarkedElements {
  /** By a class, and all headings of the first two ranks. */
  titles: Element[];
  /** By a class alone. */
  bylines: Element[];
  /** By a class alone. */
  dates: Element[];
}

const headings = 'h1, h2, [itemprop~="headline"], [itemprop="name"]';

/**
 * Sorts all elements by their class at once: a page has few classes and many elements, and a selector
 * would look for each word in each of them. Who reads a list asks more exactly.
 */
export function markedElements(visible: Document): MarkedElements {
  const marked: MarkedElements = { titles: [], bylines: [], dates: [] };
  const listsOf = new Map<string, Element[][]>();
  const named = new Set(visible.body?.querySelectorAll(headings));
  for (const element of visible.body?.querySelectorAll(`[class], ${headings}`) ?? []) {
    const name = element.getAttribute('class') ?? '';
    let lists = listsOf.get(name);
    if (!lists) {
      lists = [];
      if (
        /author|autor|byline|verfasser|auteur|firma|journalist|reporter|writer|penulis/i.test(name)
      )
        lists.push(marked.bylines);
      if (/dat[eu]|fecha|publish|posted|timestamp|byline|meta|info/i.test(name))
        lists.push(marked.dates);
      if (/title|headline/i.test(name)) lists.push(marked.titles);
      listsOf.set(name, lists);
    }
    for (const list of lists) list.push(element);
    if (named.has(element) && !lists.includes(marked.titles)) marked.titles.push(element);
  }
  return marked;
}

/** Two lists, each in the order of the page, as one. */
export function inPageOrder(one: Iterable<Element>, others: readonly Element[]): Element[] {
  const ordered: Element[] = [];
  let at = 0;
  for (const element of one) {
    let other = others[at];
    while (other && other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) {
      ordered.push(other);
      other = others[++at];
    }
    if (other === element) at++;
    ordered.push(element);
  }
  return ordered.concat(others.slice(at));
}
