/**
 * CSS selectors for a block that the reader pointed at, made for the inert copy of the page. What a
 * page's makers name by hand (a class, an id, a role) outlives what is counted or what a tool named.
 */

/** Tags that say by themselves that they are not what an article says. */
const telling = new Set(['aside', 'figure', 'figcaption', 'footer', 'nav', 'form']);

const namedBy = ['data-testid', 'data-component', 'data-block', 'data-type', 'data-qa', 'itemprop'];

/** Classes that come and go with what the reader does. */
const passing =
  /^(is|has|js|no)-|^(active|open|opened|closed|visible|hidden|show|shown|loaded|loading|lazy|hover|focus|selected|current|first|last|odd|even)$/i;

const longest = 1000;

/**
 * A selector that matches the element, by the most lasting of its names that `isFit` accepts; the
 * place among its siblings is what is left at last. Null where even that is too long to keep.
 */
export function chooseSelector(
  element: Element,
  isFit: (matched: Element[]) => boolean,
): string | null {
  const page = element.ownerDocument;
  const fits = (selector: string) => {
    const matched = [...page.querySelectorAll(selector)];
    return matched.includes(element) && isFit(matched);
  };
  const own = namesOf(element);
  for (const name of own) if (fits(name)) return name;
  for (const around of namedAround(element)) {
    for (const name of own.length ? own : [tagOf(element)]) {
      for (const path of [`${around} > ${name}`, `${around} ${name}`]) if (fits(path)) return path;
    }
  }
  const counted = countedPath(element);
  return counted.length <= longest && fits(counted) ? counted : null;
}

/** Ways to name an element by itself, the most lasting first. */
function namesOf(element: Element): string[] {
  const tag = tagOf(element);
  const names: string[] = [];
  if (isLasting(element.id)) names.push(`#${CSS.escape(element.id)}`);
  for (const attribute of namedBy) {
    const value = element.getAttribute(attribute);
    if (value && value.length <= 60 && isLasting(value)) {
      names.push(`${tag}[${attribute}="${CSS.escape(value)}"]`);
    }
  }
  const classes = [...element.classList];
  const lasting = classes.filter((name) => isLasting(name) && !passing.test(name));
  for (const name of lasting) names.push(`${tag}.${CSS.escape(name)}`);
  if (lasting.length > 1)
    names.push(`${tag}${lasting.map((name) => `.${CSS.escape(name)}`).join('')}`);
  for (const name of classes) {
    const stem = stemOf(name);
    if (stem) names.push(`${tag}[class*="${CSS.escape(stem)}"]`);
  }
  const role = element.getAttribute('role');
  if (role) names.push(`${tag}[role="${CSS.escape(role)}"]`);
  if (telling.has(tag)) names.push(tag);
  return names.filter((name) => name.length <= longest / 3);
}

/** The best names of the parts around an element, from the inside out. */
function namedAround(element: Element): string[] {
  const names: string[] = [];
  for (let up = element.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    const [name] = namesOf(up);
    if (name) names.push(name);
    if (names.length >= 5) break;
  }
  return names;
}

/** From the nearest part that has a name of its own, by tag and place among siblings of that tag. */
function countedPath(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (at !== element) {
      const name = namesOf(at).find(
        (own) => element.ownerDocument.querySelectorAll(own).length === 1,
      );
      if (name) return [name, ...steps].join(' > ');
    }
    const tag = at.tagName;
    const alike = [...(at.parentElement?.children ?? [])].filter((one) => one.tagName === tag);
    const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(at) + 1})` : '';
    steps.unshift(`${tagOf(at)}${place}`);
  }
  return ['body', ...steps].join(' > ');
}

const tagOf = (element: Element) => CSS.escape(element.localName);

/** A name that a person gave, as against a number, a hash or the key of a row. */
function isLasting(name: string): boolean {
  if (name.length < 2 || name.length > 60) return false;
  return !name.split(/[-_:]+/).some(isMadeUp) && !/\d{3,}/.test(name);
}

/** `css-1x2y3z`, `sc-bdVaJa`, `jsx-2871293847`, `Body_text__3xYzA`: a part of the name that a tool made up. */
function isMadeUp(part: string): boolean {
  if (part.length < 4) return /^(sc|css|jss|jsx|emotion)$/.test(part);
  if (/\d/.test(part) && /[a-z]/i.test(part)) return !/^[a-z]+\d{1,2}$/i.test(part);
  return /[a-z][A-Z]/.test(part) && !/[aeiouy]/i.test(part);
}

/** The part of a tool's class name that a person wrote: `Body_text__` of `Body_text__3xYzA`. */
function stemOf(name: string): string | null {
  const stem = /^([A-Za-z][A-Za-z-]*(?:_[A-Za-z-]+)*__)[\w-]*\d[\w-]*$/.exec(name)?.[1];
  return stem && stem.length >= 6 ? stem : null;
}
