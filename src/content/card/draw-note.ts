import { makeButton, makeElement } from '#content/overlay/make-element.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { message } from '#i18n/message.ts';

interface NoteActions {
  /** Opens the form, for a new note or another one. */
  write(): void;
  save(): void;
  cancel(): void;
  remove(): void;
  restore(): void;
}

/** A note of the reader's as it is written: the field holds it until it is saved. */
export interface NoteForm {
  block: HTMLElement;
  field: HTMLTextAreaElement;
}

/** No longer note is stored, in UTF-16 units. */
const longestNote = 20_000;

/** A mark of the reader's own: its note, if it has one, and what can be done with it. */
export function drawNote(mark: OwnMark, actions: NoteActions): HTMLElement {
  const block = ownBlock(message(mark.note ? 'cardYourNote' : 'cardYourHighlight'));
  if (mark.note) {
    const text = makeElement('p', 'text note', mark.note);
    text.dir = 'auto';
    block.append(text);
  }
  const buttons = makeElement('div', 'buttons');
  buttons.append(
    makeButton(message(mark.note ? 'cardEditNote' : 'cardAddNote'), actions.write),
    makeButton(message('cardRemoveHighlight'), actions.remove),
  );
  block.append(buttons);
  return block;
}

/** The form in which a note is written; closing the card keeps what was typed, only `cancel` does not. */
export function drawNoteForm(text: string, trouble: string, actions: NoteActions): NoteForm {
  const block = makeElement('form', 'claim own') as HTMLFormElement;
  const label = makeElement('label', 'label');
  label.append(glyph(), makeElement('span', '', message('cardYourNote')));
  label.setAttribute('for', 'note');
  const field = document.createElement('textarea');
  field.id = 'note';
  field.rows = 3;
  field.maxLength = longestNote;
  field.dir = 'auto';
  field.value = text;
  const buttons = makeElement('div', 'buttons');
  const save = makeButton(message('cardSave'), actions.save);
  save.className = 'main';
  save.title = message('cardSaveKeys');
  buttons.append(save, makeButton(message('cardCancel'), actions.cancel));
  block.append(label);
  if (trouble) block.append(drawTrouble(trouble));
  block.append(field, buttons);
  block.addEventListener('submit', (event) => event.preventDefault());
  return { block, field };
}

/** What stands in the place of a mark that was just removed. */
export function drawRemovedNote(actions: NoteActions): HTMLElement {
  const block = ownBlock(message('cardHighlightRemoved'));
  block.setAttribute('role', 'status');
  const buttons = makeElement('div', 'buttons');
  buttons.append(makeButton(message('cardUndo'), actions.restore));
  block.append(buttons);
  return block;
}

/** A line that says what went wrong. */
export function drawTrouble(trouble: string): HTMLElement {
  const said = makeElement('p', 'trouble', trouble);
  said.setAttribute('role', 'alert');
  return said;
}

function ownBlock(name: string): HTMLElement {
  const block = makeElement('div', 'claim own');
  const label = makeElement('p', 'label');
  label.append(glyph(), makeElement('span', '', name));
  block.append(label);
  return block;
}

function glyph(): HTMLElement {
  const sign = makeElement('span', 'dot');
  sign.setAttribute('aria-hidden', 'true');
  return sign;
}
