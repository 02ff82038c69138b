import { highlightColors } from '#domain/analysis/section-color.ts';
import frameRules from './highlight.css?inline';

/** Every name under which Gloss registers a highlight; the rules for them are in highlight.css. */
export const highlightNames = [
  ...highlightColors.flatMap(
    (color) => [`gloss-${color}`, `gloss-${color}-second`, `gloss-${color}-focus`] as const,
  ),
  'gloss-own',
  'gloss-own-third',
  'gloss-own-focus',
] as const;
export type HighlightName = (typeof highlightNames)[number];

type View = Window & typeof globalThis;

/** Ranges under the name of the highlight they belong to. */
export type Picture = Map<HighlightName, Range[]>;

/**
 * What is registered with `CSS.highlights`, in the page's own document and in those of its frames:
 * each document paints only from the registry of its own window. The registries are shared with the
 * page, which may clear them.
 */
export class HighlightRegistries {
  readonly #registered = new Map<View, Map<HighlightName, Highlight>>();
  /** Of each range that the page can reach, the one that it was made from. */
  readonly #originals = new WeakMap<AbstractRange, Range>();
  readonly #count = new WeakMap<Highlight, number>();
  readonly #sheets = new Map<View, CSSStyleSheet>();

  /** Registers exactly this picture and nothing else of ours. */
  show(picture: Picture): void {
    const byView = new Map<View, Map<HighlightName, Highlight>>();
    for (const [name, ranges] of picture) {
      for (const range of ranges) {
        const view = viewOf(range);
        if (!view?.CSS?.highlights) continue;
        const names = byView.get(view) ?? new Map<HighlightName, Highlight>();
        byView.set(view, names);
        const highlight = names.get(name) ?? new view.Highlight();
        names.set(name, highlight);
        // The page may move what is registered: ours stays out of its reach.
        const shown = range.cloneRange();
        this.#originals.set(shown, range);
        highlight.add(shown);
        this.#count.set(highlight, highlight.size);
      }
    }
    for (const view of this.#registered.keys()) {
      if (!byView.has(view)) this.#register(view, new Map());
    }
    for (const [view, names] of byView) this.#register(view, names);
  }

  /** True when the page took some of our highlights out of a registry, added to one or moved one. */
  isDisturbed(): boolean {
    for (const [view, names] of this.#registered) {
      for (const [name, highlight] of names) {
        if (view.CSS.highlights.get(name) !== highlight) return true;
        if (highlight.size !== this.#count.get(highlight)) return true;
        for (const shown of highlight.values()) if (!this.#isWhereMade(shown)) return true;
      }
    }
    return false;
  }

  #isWhereMade(shown: AbstractRange): boolean {
    const original = this.#originals.get(shown);
    return (
      original?.startContainer === shown.startContainer &&
      original.endContainer === shown.endContainer &&
      original.startOffset === shown.startOffset &&
      original.endOffset === shown.endOffset
    );
  }

  #register(view: View, names: Map<HighlightName, Highlight>): void {
    const earlier = this.#registered.get(view);
    for (const [name, highlight] of earlier ?? []) {
      // A newer script may have put its own in the place of ours.
      if (!names.has(name) && view.CSS.highlights.get(name) === highlight) {
        view.CSS.highlights.delete(name);
      }
    }
    for (const [name, highlight] of names) {
      highlight.priority = priorityOf(name);
      view.CSS.highlights.set(name, highlight);
    }
    if (names.size > 0) this.#registered.set(view, names);
    else this.#registered.delete(view);
    this.#dress(view, names.size > 0);
  }

  /** The rules that the background puts into a page do not reach its frames. */
  #dress(view: View, wanted: boolean): void {
    if (view === window) return;
    const sheet = this.#sheets.get(view);
    const { document } = view;
    if (wanted && !sheet) {
      const made = new view.CSSStyleSheet();
      made.replaceSync(frameRules);
      document.adoptedStyleSheets.push(made);
      this.#sheets.set(view, made);
    } else if (!wanted && sheet) {
      const at = document.adoptedStyleSheets.indexOf(sheet);
      if (at !== -1) document.adoptedStyleSheets.splice(at, 1);
      this.#sheets.delete(view);
    }
  }
}

/** What is looked at lies over the rest, the reader's own line over those of the sections. */
function priorityOf(name: HighlightName): number {
  if (name.endsWith('-focus')) return 3;
  if (name.startsWith('gloss-own')) return 2;
  return name.endsWith('-second') ? 1 : 0;
}

function viewOf(range: Range): View | null {
  return (range.startContainer.ownerDocument?.defaultView ?? null) as View | null;
}
