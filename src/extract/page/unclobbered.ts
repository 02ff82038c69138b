/**
 * Reads the tree of a live page past what it calls its form controls: a control named `nextElementSibling`
 * stands in that property's place on its form, and a loop over it may never end. The browser's own getters are
 * asked instead. They are there wherever there is a layout; elsewhere the property itself is.
 */
const owners: object[] =
  typeof Element === 'undefined' ? [] : [Element.prototype, Node.prototype, HTMLElement.prototype];

function getterOf(name: string): (() => unknown) | undefined {
  for (const owner of owners) {
    const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (get) return get;
  }
  return undefined;
}

function reader<Of extends Node, Name extends keyof Of & string>(name: Name) {
  const get = getterOf(name);
  return (node: Of): Of[Name] => {
    if (!get) return node[name];
    try {
      return Reflect.apply(get, node, []) as Of[Name];
    } catch {
      // A node of another implementation, as in tests without a browser.
      return node[name];
    }
  };
}

export const parentOf = reader<Node, 'parentElement'>('parentElement');
export const parentNodeOf = reader<Node, 'parentNode'>('parentNode');
export const firstChildOf = reader<Node, 'firstChild'>('firstChild');
export const nextSiblingOf = reader<Node, 'nextSibling'>('nextSibling');
export const childNodesOf = reader<Node, 'childNodes'>('childNodes');
export const nodeTypeOf = reader<Node, 'nodeType'>('nodeType');
const firstElement = reader<Element, 'firstElementChild'>('firstElementChild');
/** Of a shadow root as well, on which nothing stands in the way. */
export const firstElementOf = (node: Element | ShadowRoot): Element | null =>
  'host' in node && !('tagName' in node) ? node.firstElementChild : firstElement(node as Element);
export const nextElementOf = reader<Element, 'nextElementSibling'>('nextElementSibling');
export const shadowOf = reader<Element, 'shadowRoot'>('shadowRoot');
export const slotOf = reader<Element, 'assignedSlot'>('assignedSlot');
export const nameOf = reader<Element, 'localName'>('localName');
export const documentOf = reader<Node, 'ownerDocument'>('ownerDocument');

/** A method of the browser's own, whatever the page named so. */
function caller<
  Name extends 'checkVisibility' | 'getBoundingClientRect' | 'getAttribute' | 'contains',
>(name: Name) {
  const own = typeof Element === 'undefined' ? undefined : Element.prototype[name];
  return (element: Element, ...given: Parameters<Element[Name]>): ReturnType<Element[Name]> => {
    const method = own ?? element[name];
    try {
      return Reflect.apply(method, element, given);
    } catch {
      return Reflect.apply(element[name], element, given);
    }
  };
}

export const checkVisibility = caller('checkVisibility');
export const boxOf = caller('getBoundingClientRect');
export const attributeOf = caller('getAttribute');
export const contains = caller('contains');

/** Everything within that fits. */
export function queryAll(element: ParentNode, selector: string): Element[] {
  const own = typeof Element === 'undefined' ? undefined : Element.prototype.querySelectorAll;
  try {
    return [...Reflect.apply(own ?? element.querySelectorAll, element, [selector])];
  } catch {
    return [...element.querySelectorAll(selector)];
  }
}

const controls =
  ':is(button, fieldset, img, input, object, output, select, textarea):is([name], [id])';

/** Takes from the form controls of a copy the names that would stand in the place of properties of their form. */
export function unclobber(copy: Element): void {
  const shape = typeof HTMLFormElement === 'undefined' ? null : HTMLFormElement.prototype;
  if (!shape) return;
  for (const control of copy.querySelectorAll(controls)) {
    for (const attribute of ['name', 'id']) {
      const name = control.getAttribute(attribute);
      if (name && name in shape) control.removeAttribute(attribute);
    }
  }
}
