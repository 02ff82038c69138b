import { withoutControls } from '#domain/text/without-controls.ts';

const longest = 80;

/** A title as the name of a file that every file system takes, without an ending; `story` when nothing is left. */
export function fileNameOf(title: string): string {
  const name = withoutControls(title)
    .normalize('NFC')
    // Marks that turn what follows them around: a name must end as it is read.
    .replace(/[\u061c\u200e\u200f]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*#^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '');
  // What is at the end is taken away once little is left to look through.
  const cut = [...name]
    .slice(0, longest)
    .join('')
    .replace(/[.\s]+$/, '');
  return !cut || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cut) ? 'story' : cut;
}

/** Names made different where two are the same, whatever their case, by a number behind. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  /** Where to look on: each name is tried once with each number, however often it comes. */
  const tried = new Map<string, number>();
  return names.map((name) => {
    const known = name.toLowerCase();
    let number = tried.get(known) ?? 1;
    let free = number === 1 ? name : `${name} ${number}`;
    while (taken.has(free.toLowerCase())) free = `${name} ${++number}`;
    tried.set(known, number);
    taken.add(free.toLowerCase());
    return free;
  });
}
