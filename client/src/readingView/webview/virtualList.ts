import { Heights } from './heights.ts';

/** A place to scroll to, and to come back to when heights change: a paragraph, and how far from its top (0 to 1). */
export interface Anchor {
  readonly index: number;
  readonly fraction: number;
}

export interface Rows {
  /**
   * Makes the element of a paragraph.
   * @param isPassing whether the list is being scrolled: what does not change a height may wait until `shown`
   */
  render(index: number, isPassing: boolean): HTMLElement;
  /** An element leaves the page. */
  dropped(element: HTMLElement): void;
  /**
   * Elements have come in: returns how high each of them is, in pixels.
   * @param isPassing as for `render`
   */
  placed(elements: readonly HTMLElement[], isPassing: boolean): readonly number[];
  /** The frame with all that has come in is on the screen. */
  shown(): void;
}

/** Numbers of paragraphs, `to` not included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many heights of the window are kept ready above and below. */
const MARGIN = 1;

/** So many paragraphs are made ready on either side between two frames. */
const STEP = 3;

/** Up to so many paragraphs everything stays in the page, so that screen readers reach all of it. */
const SMALL = 150;

/** What comes in is measured, and may leave room for more: after so many times the window is full, whatever the estimates were. */
const PASSES = 4;

/** Room above the first paragraph and below the last that belongs to the window, in pixels. */
const EDGE = 40;

/**
 * Shows of a long list only what is on the screen and around it. The rest is room that the padding of `content` keeps. What is on the screen comes in
 * one frame; what is around it in the pauses after that, so that a jump to another place costs no more than what is seen there.
 */
export class VirtualList {
  readonly heights = new Heights();
  private elements: (HTMLElement | null)[] = [];
  private readonly indexes = new Map<HTMLElement, number>();
  /** The paragraphs that the page holds, hidden ones left out: one stretch without gaps. */
  private range: Span = { from: 0, to: 0 };
  private isPreparing = false;
  private isPassing = false;
  private readonly observer = new ResizeObserver((entries) => this.resized(entries));

  constructor(
    private readonly scroller: HTMLElement,
    private readonly content: HTMLElement,
    private readonly rows: Rows,
  ) {
    let waiting = false;
    scroller.addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.passTo(this.anchor);
      });
    });
  }

  /** The paragraphs in the page, by number. */
  get rendered(): ReadonlyMap<HTMLElement, number> {
    return this.indexes;
  }

  element(index: number): HTMLElement | null {
    return this.elements[index] ?? null;
  }

  /** The paragraph at the top of the window. */
  get anchor(): Anchor {
    return this.anchorAt(this.scroller.scrollTop);
  }

  /** Some paragraphs give way to others of these sizes. What is in the window stays where it is. */
  splice(start: number, removed: number, sizes: readonly number[]): void {
    const anchor = this.anchor;
    // At the very top what comes in above is seen; elsewhere what is on the screen stays.
    const isBehind = anchor.index >= start + removed && this.scroller.scrollTop > 0;
    for (const element of this.elements.slice(start, start + removed)) if (element) this.drop(element);
    const fresh = sizes.map(() => null);
    this.elements = [...this.elements.slice(0, start), ...fresh, ...this.elements.slice(start + removed)];
    this.heights.splice(start, removed, sizes);
    this.indexes.clear();
    this.elements.forEach((element, index) => {
      if (element) this.indexes.set(element, index);
    });
    this.settle(isBehind ? { ...anchor, index: anchor.index + sizes.length - removed } : anchor);
  }

  /** Makes elements anew: their contents have come, or look different now. */
  refresh(indexes: Iterable<number>): void {
    const anchor = this.anchor;
    for (const index of indexes) if (this.elements[index]) this.drop(this.elements[index]);
    this.settle(anchor);
  }

  scrollTo(anchor: Anchor): void {
    this.passTo(anchor);
  }

  /** Scrolls as little as is needed to see a paragraph. */
  show(index: number): void {
    const { scrollTop } = this.scroller;
    const clientHeight = this.scroller.clientHeight - this.head();
    // Twice: what comes into the window for the first time is measured then.
    for (let pass = 0; pass < 2; pass++) {
      const top = this.heights.offset(index);
      const bottom = this.heights.offset(index + 1);
      if (top < scrollTop) this.settle({ index, fraction: 0 });
      else if (bottom > scrollTop + clientHeight) this.settle(this.anchorAt(Math.min(top, bottom - clientHeight)));
    }
  }

  /** A line holds more or less now: everything has a new height. */
  setLine(units: number, pixels: number): void {
    const anchor = this.anchor;
    this.heights.setLine(units, pixels);
    for (const [element, index] of this.indexes) this.heights.measure(index, element.getBoundingClientRect().height);
    this.settle(anchor);
  }

  private passTo(anchor: Anchor): void {
    this.isPassing = true;
    this.settle(anchor);
    this.isPassing = false;
  }

  /** Brings the page in line with a place of the article at the top of the window. */
  private settle(anchor: Anchor): void {
    const { clientHeight } = this.scroller;
    for (let pass = 0; pass < PASSES && this.fill(this.joined(this.window(anchor, clientHeight))); pass++);
    this.pad();
    const top = this.topOf(anchor);
    if (Math.abs(this.scroller.scrollTop - top) >= 1) this.scroller.scrollTop = top;
    this.prepareLater();
  }

  /** After the frame with what is seen the neighbours come in, a few at a time. */
  private prepareLater(): void {
    if (this.isPreparing) return;
    this.isPreparing = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.isPreparing = false;
        this.rows.shown();
        this.prepare();
      }),
    );
  }

  private prepare(): void {
    const anchor = this.anchor;
    const { clientHeight } = this.scroller;
    const { length } = this.heights;
    const all = length <= SMALL ? { from: 0, to: length } : this.window(anchor, clientHeight, MARGIN * clientHeight);
    const { from, to } = this.joined(this.window(anchor, clientHeight));
    const next = { from: Math.max(all.from, this.beyond(from, -STEP)), to: Math.min(all.to, this.beyond(to, STEP)) };
    if (!this.fill(next)) return;
    this.settle(anchor);
  }

  /** The paragraphs between the top of the window and its bottom, with so many pixels more on either side. */
  private window(anchor: Anchor, height: number, margin = 0): Span {
    const { length } = this.heights;
    // The last paragraphs do not come up to the top of the window.
    const top = Math.max(0, Math.min(this.topOf(anchor), this.heights.offset(length) - height));
    const from = this.heights.at(top - margin - EDGE);
    const to = this.heights.at(top + height + margin + EDGE) + 1;
    return { from, to: Math.min(length, to) };
  }

  /** The span and whatever stands in the page beside it without a gap. */
  private joined({ from, to }: Span): Span {
    const { length } = this.heights;
    while (from > 0 && this.isDone(from - 1)) from--;
    while (to < length && this.isDone(to)) to++;
    return { from, to };
  }

  private isDone(index: number): boolean {
    return this.elements[index] !== null || this.heights.isHidden(index);
  }

  /** The number so many paragraphs further on; hidden ones do not count. */
  private beyond(index: number, count: number): number {
    const step = Math.sign(count);
    let left = Math.abs(count);
    while (left > 0 && index + step >= 0 && index + step <= this.heights.length) {
      if (!this.heights.isHidden(step > 0 ? index : index - 1)) left--;
      index += step;
    }
    return index;
  }

  /** Has the page hold these paragraphs and no others. Returns whether any came in. */
  private fill({ from, to }: Span): boolean {
    this.range = { from, to };
    for (const [element, index] of this.indexes) {
      if (index < from || index >= to || this.heights.isHidden(index)) this.drop(element);
    }
    const added: HTMLElement[] = [];
    let next: ChildNode | null = this.content.firstChild;
    for (let index = from; index < to; index++) {
      if (this.heights.isHidden(index)) continue;
      const present = this.elements[index];
      if (present) {
        next = present.nextSibling;
        continue;
      }
      const element = this.rows.render(index, this.isPassing);
      this.content.insertBefore(element, next);
      this.elements[index] = element;
      this.indexes.set(element, index);
      added.push(element);
    }
    if (added.length === 0) return false;
    this.pad();
    const measured = this.rows.placed(added, this.isPassing);
    added.forEach((element, i) => {
      this.heights.measure(this.indexes.get(element)!, measured[i]);
      this.observer.observe(element);
    });
    return true;
  }

  /** The room above the first paragraph, in pixels: so much lower everything stands in the window. */
  private head(): number {
    const { scroller, content } = this;
    return content.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  }

  /** The room of what is not in the page. */
  private pad(): void {
    const { from, to } = this.range;
    this.content.style.paddingBlockStart = `${this.heights.offset(from)}px`;
    this.content.style.paddingBlockEnd = `${this.heights.offset(this.heights.length) - this.heights.offset(to)}px`;
  }

  private drop(element: HTMLElement): void {
    this.observer.unobserve(element);
    this.elements[this.indexes.get(element)!] = null;
    this.indexes.delete(element);
    this.rows.dropped(element);
    const hadFocus = element.contains(document.activeElement);
    element.remove();
    // Keys go on to be heard.
    if (hadFocus) this.scroller.focus({ preventScroll: true });
  }

  private resized(entries: readonly ResizeObserverEntry[]): void {
    const anchor = this.anchor;
    let isChanged = false;
    for (const { target, borderBoxSize } of entries) {
      const index = this.indexes.get(target as HTMLElement);
      if (index !== undefined && this.heights.measure(index, borderBoxSize[0].blockSize)) isChanged = true;
    }
    if (isChanged) this.settle(anchor);
  }

  private anchorAt(top: number): Anchor {
    const index = this.heights.at(top);
    const height = this.heights.height(index);
    return { index, fraction: height > 0 ? (top - this.heights.offset(index)) / height : 0 };
  }

  private topOf({ index, fraction }: Anchor): number {
    return this.heights.offset(index) + fraction * this.heights.height(index);
  }
}
