import { make } from './elements.ts';
import { rectanglesOf } from './paragraphText.ts';

/** A stretch of a line, in pixels from the corner of the column. */
export interface LineBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The lines that a range covers: one box for each, however many elements are in it. */
export function lineBoxes(range: StaticRange, origin: DOMRect): LineBox[] {
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const { left, right, top, bottom, width } of rectanglesOf(range)) {
    if (width === 0) continue;
    // The boxes of elements come before those of the text in them: a line may come back.
    const same = boxes.find((box) => Math.abs(box.top - top) < (bottom - top) / 2);
    if (same) {
      same.left = Math.min(same.left, left);
      same.right = Math.max(same.right, right);
    } else boxes.push({ left, right, top, bottom });
  }
  return boxes.map(({ left, right, top, bottom }) => ({
    left: left - origin.left,
    top: top - origin.top,
    width: right - left,
    height: bottom - top,
  }));
}

/**
 * Colours behind text, as boxes of their own: a highlight of the browser would take the colour from the lines under names, and an element around the
 * text would cross them.
 */
export class Tints {
  readonly element = make('div', { class: 'tints', attributes: { 'aria-hidden': 'true' } });

  add(className: string, boxes: readonly LineBox[]): void {
    for (const { left, top, width, height } of boxes) {
      const box = make('div', { class: `tint ${className}` });
      Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      this.element.append(box);
    }
  }

  clear(): void {
    this.element.replaceChildren();
  }
}
