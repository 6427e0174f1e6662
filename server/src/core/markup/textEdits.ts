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
