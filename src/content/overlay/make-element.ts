/** An element with text in it: whatever the text is, it never becomes markup. */
export function makeElement(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** A button; what stands in `title` before a parenthesis is its name where its text is a sign. */
export function makeButton(text: string, press: () => void, title = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (title) {
    made.title = title;
    made.setAttribute('aria-label', title.replace(/ \(.*$/, ''));
  }
  made.addEventListener('click', press);
  return made;
}
