import type { Edit } from './span.ts';

/** A file's text as far as it is read a place at a time: a string, or one that is edited. Offsets are UTF-16 units. */
export interface SourceText {
  readonly length: number;
  charCodeAt(index: number): number;
  slice(start: number, end?: number): string;
  /** All of it in one string. */
  toString(): string;
}

/** How long a piece is that is cut anew, in UTF-16 units. */
const PIECE = 4096;

/**
 * A text that is edited, in pieces. Immutable: an edit makes another text, which shares all pieces but those that the edit touches. A string put
 * together of three would be copied as a whole as soon as one unit of it is read; of a megabyte that is most of what a key costs.
 */
export class EditedText implements SourceText {
  private whole: string | null = null;

  private constructor(
    private readonly pieces: readonly string[],
    /** Where each piece starts, and where the last one ends. */
    private readonly starts: readonly number[],
  ) {}

  static of(text: string): EditedText {
    const made = fromPieces(cut(text), (pieces, starts) => new EditedText(pieces, starts));
    made.whole = text;
    return made;
  }

  get length(): number {
    return this.starts[this.pieces.length];
  }

  charCodeAt(index: number): number {
    const piece = this.pieceAt(index);
    return piece < 0 ? NaN : this.pieces[piece].charCodeAt(index - this.starts[piece]);
  }

  /** As that of a string, but neither offset may be negative. */
  slice(start: number, end = this.length): string {
    if (this.whole !== null) return this.whole.slice(start, end);
    const { pieces, starts } = this;
    const last = Math.min(end, this.length);
    let found = '';
    for (let piece = this.pieceAt(start); piece >= 0 && piece < pieces.length && starts[piece] < last; piece++) {
      found += pieces[piece].slice(Math.max(0, start - starts[piece]), last - starts[piece]);
    }
    return found;
  }

  toString(): string {
    return (this.whole ??= this.pieces.join(''));
  }

  /** The text with `inserted`, of the edit's length, in the place of the edit's span. */
  edited({ start, end }: Edit, inserted: string): EditedText {
    const { pieces, starts } = this;
    if (pieces.length === 0) return EditedText.of(inserted);
    const first = start < this.length ? this.pieceAt(start) : pieces.length - 1;
    const last = end > start ? this.pieceAt(end - 1) : first;
    const before = pieces[first].slice(0, start - starts[first]);
    const after = pieces[last].slice(end - starts[last]);
    const changed = before + inserted + after;
    const fresh = changed.length > 2 * PIECE ? cut(changed) : changed === '' ? [] : [changed];
    return fromPieces(
      [...pieces.slice(0, first), ...fresh, ...pieces.slice(last + 1)],
      (pieces, starts) => new EditedText(pieces, starts),
    );
  }

  /** The piece in which an offset lies; -1 for one outside the text. */
  private pieceAt(offset: number): number {
    if (offset < 0 || offset >= this.length) return -1;
    const { starts } = this;
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function fromPieces<T>(pieces: readonly string[], make: (pieces: readonly string[], starts: number[]) => T): T {
  const starts = [0];
  for (const [i, piece] of pieces.entries()) starts.push(starts[i] + piece.length);
  return make(pieces, starts);
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}
