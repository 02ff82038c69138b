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
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const cut = [...name].slice(0, longest).join('').trim();
  return !cut || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cut) ? 'story' : cut;
}

/** Names made different where two are the same, whatever their case, by a number behind. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let next = 2; taken.has(free.toLowerCase()); next++) free = `${name} ${next}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
