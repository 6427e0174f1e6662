import { type Item, relationsAt } from './items.ts';
import { rectanglesOf } from './paragraphText.ts';
import type { ParagraphView } from './paragraphView.ts';
import type { Reader } from './reader.ts';

/** What the mouse is on. */
export interface Pointed {
  readonly index: number;
  readonly view: ParagraphView;
  /** A name, a bar of the rail or a note; null on plain text. */
  readonly item: Item | null;
  /** The innermost relation that the words there belong to. */
  readonly relation: Extract<Item, { kind: 'relation' }>['of'] | null;
  /** In the paragraph's text; null beside it. */
  readonly offset: number | null;
}

/** What stands at a point of the window; null where there is no paragraph. */
export function pointedAt(reader: Reader, event: MouseEvent): Pointed | null {
  const target = event.target as Element | null;
  const found = target && reader.viewOf(target);
  if (!found) return null;
  const { index, view } = found;
  const element = target.closest('.mention, .said, .note');
  const item = (element && view.itemOf(element)) ?? null;
  const offset = offsetAt(view, event.clientX, event.clientY);
  const relation =
    item?.kind === 'relation' ? item.of : offset === null ? null : (relationsAt(view.paragraph, offset)[0] ?? null);
  return { index, view, item, relation, offset };
}

/** The offset in the text of the letter under a point; null where there is none. */
function offsetAt(view: ParagraphView, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const offset = caret && view.offsetOf(caret.node, caret.offset);
  if (offset === null || offset === undefined) return null;
  // The caret is at the nearest letter, be it far away: beside a short last line there is nothing.
  const around = rectanglesOf(view.range(Math.max(0, offset - 1), offset + 1));
  const isOn = [...around].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
  return isOn ? offset : null;
}

/** One half of the browsers has the one, one the other. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
