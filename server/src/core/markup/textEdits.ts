import type { Span } from '../model.ts';

/** `text` takes the place of what the span holds. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The edits in text order as one edit a place: those that begin at the same offset are joined, in the order given. They must not overlap otherwise. */
export function mergeEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits.map((edit, order) => ({ edit, order }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.order - b.order);
  const merged: TextEdit[] = [];
  for (const { edit } of sorted) {
    const last = merged[merged.length - 1];
    if (last && last.start === edit.start) {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        text: last.text + edit.text,
      };
    } else merged.push(edit);
  }
  return merged;
}

/** @param edits in text order, disjoint (as mergeEdits and the operations of this folder return them) */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let kept = 0;
  for (const edit of edits) {
    pieces.push(text.slice(kept, edit.start), edit.text);
    kept = edit.end;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
}

/** A stretch that is kept of the text before, or something new. */
type Piece = Span | string;

/**
 * One list of edits for two that follow each other: `first` leads from a to b, `second` from b to c, the result from a to c.
 * Each list is in text order and disjoint; so is the result.
 */
export function chainEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const between = new Pieces(first);
  const result: TextEdit[] = [];
  let kept = 0;
  let written = '';
  const keep = (piece: Piece): void => {
    if (typeof piece === 'string') {
      written += piece;
      return;
    }
    if (piece.start === piece.end) return;
    if (piece.start > kept || written !== '') result.push({ start: kept, end: piece.start, text: written });
    kept = piece.end;
    written = '';
  };
  let at = 0;
  for (const { start, end, text } of second) {
    between.take(start - at).forEach(keep);
    between.take(end - start);
    keep(text);
    at = end;
  }
  between.take(Infinity).forEach(keep);
  return result;
}

/** The text that edits leave, as pieces that are taken from its beginning on. */
class Pieces {
  private readonly pieces: Piece[] = [];
  private next = 0;

  constructor(edits: readonly TextEdit[]) {
    let kept = 0;
    for (const { start, end, text } of edits) {
      this.pieces.push({ start: kept, end: start }, text);
      kept = end;
    }
    this.pieces.push({ start: kept, end: Infinity });
  }

  take(length: number): Piece[] {
    const taken: Piece[] = [];
    let left = length;
    while (left > 0 && this.next < this.pieces.length) {
      const piece = this.pieces[this.next];
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      if (size <= left) {
        taken.push(piece);
        left -= size;
        this.next++;
        continue;
      }
      const [head, tail] =
        typeof piece === 'string'
          ? [piece.slice(0, left), piece.slice(left)]
          : [
              { start: piece.start, end: piece.start + left },
              { start: piece.start + left, end: piece.end },
            ];
      taken.push(head);
      this.pieces[this.next] = tail;
      left = 0;
    }
    return taken;
  }
}
