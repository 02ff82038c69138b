/**
 * Puts text on the clipboard, from a press of the reader's; false when the browser refuses. A page
 * without a secure origin has no clipboard to write to: there the text is copied from a field that
 * stands in `within`, in a document of our own, for that moment.
 */
export async function copyText(text: string, within: HTMLElement): Promise<boolean> {
  const { navigator } = within.ownerDocument.defaultView ?? window;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there at all: the older way needs no permission of its own.
    return copyFromField(text, within);
  }
}

function copyFromField(text: string, within: HTMLElement): boolean {
  const { ownerDocument: inner } = within;
  const field = inner.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  within.appendChild(field);
  field.select();
  const copied = inner.execCommand('copy');
  field.remove();
  return copied;
}
