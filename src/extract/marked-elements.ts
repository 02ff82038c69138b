/** Elements of a page whose class may say what they hold, each list in the order of the page. */
export interface MarkedElements {
  titles: Element[];
  bylines: Element[];
  dates: Element[];
}

/**
 * Sorts all elements by their class at once: a page has few classes and many elements, and a selector
 * would look for each word in each of them. Who reads a list asks more exactly.
 */
export function markedElements(visible: Document): MarkedElements {
  const marked: MarkedElements = { titles: [], bylines: [], dates: [] };
  const listsOf = new Map<string, Element[][]>();
  for (const element of visible.body?.querySelectorAll('[class]') ?? []) {
    const name = element.getAttribute('class') ?? '';
    let lists = listsOf.get(name);
    if (!lists) {
      lists = [];
      if (/title|headline/i.test(name)) lists.push(marked.titles);
      if (/author|autor|byline|verfasser|auteur/i.test(name)) lists.push(marked.bylines);
      if (/dat[eu]|fecha|publish|posted|timestamp|byline|meta|info/i.test(name))
        lists.push(marked.dates);
      listsOf.set(name, lists);
    }
    for (const list of lists) list.push(element);
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
