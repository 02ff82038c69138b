/** An element with text in it: whatever the text is, it never becomes markup. */
export function makeElement(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

interface ButtonWords {
  /** What the button is called where its text is a sign or too short. */
  name: string;
  /** The tooltip, where it says more than the name, such as the keys. */
  hint?: string;
}

export function makeButton(
  text: string,
  press: () => void,
  words?: ButtonWords,
): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (words) {
    made.title = words.hint ?? words.name;
    made.setAttribute('aria-label', words.name);
  }
  // What a script of the page presses is no wish of the reader's.
  made.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return made;
}
