import { type Elements, pairTags } from './elements.ts';
import { scanParagraph } from './scan.ts';
import { applyEdits, chainEdits, type TextEdit } from './textEdits.ts';
import type { PlacedMarkup } from './write.ts';

/**
 * An operation of several steps, each worked out on what the one before it left. Steps may add and take away tags and backslashes, never line breaks,
 * so that the paragraphs stay the same ones. The result is one list of edits.
 */
export class Rewriting {
  private current: readonly PlacedMarkup[];
  private done: readonly TextEdit[] = [];
  private pairs: Elements | null = null;

  constructor(paragraphs: readonly PlacedMarkup[]) {
    this.current = paragraphs;
  }

  /** The paragraphs as they are now; places and offsets are those of the text with the steps so far. */
  get paragraphs(): readonly PlacedMarkup[] {
    return this.current;
  }

  /** The elements as they are now. */
  get elements(): Elements {
    this.pairs ??= pairTags(this.current.map(({ markup }) => markup));
    return this.pairs;
  }

  /** All steps so far, as edits of the text before the first. */
  get edits(): readonly TextEdit[] {
    return this.done;
  }

  /** @param edits of the text as it is now, in text order, disjoint, each inside one paragraph */
  apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    let next = 0;
    let shift = 0;
    this.current = this.current.map(({ start, markup }) => {
      const inside: TextEdit[] = [];
      const end = start + markup.raw.length;
      for (; next < edits.length && edits[next].start <= end; next++) {
        const edit = edits[next];
        inside.push({ start: edit.start - start, end: edit.end - start, text: edit.text });
      }
      const moved = start + shift;
      if (inside.length === 0) return shift === 0 ? { start, markup } : { start: moved, markup };
      const changed = scanParagraph(applyEdits(markup.raw, inside));
      shift += changed.raw.length - markup.raw.length;
      return { start: moved, markup: changed };
    });
    this.done = chainEdits(this.done, edits);
    this.pairs = null;
  }
}
