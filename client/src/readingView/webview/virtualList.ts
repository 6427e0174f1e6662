import { Heights } from './heights.ts';

/** A place to scroll to, and to come back to when heights change: a paragraph, and how far from its top (0 to 1). */
export interface Anchor {
  readonly index: number;
  readonly fraction: number;
}

export interface Rows {
  /** Makes the element of a paragraph. */
  render(index: number): HTMLElement;
  /** An element leaves the page. */
  dropped(element: HTMLElement): void;
  /** Elements have come in or changed places; they can be measured. */
  placed(elements: readonly HTMLElement[]): void;
}

/** How many heights of the window are kept ready above and below. */
const MARGIN = 1;

/** Up to so many paragraphs everything stays in the page, so that the browser's own search and screen readers reach all of it. */
const SMALL = 150;

/** Shows of a long list only what is on the screen and around it. The rest is room that the padding of `content` keeps. */
export class VirtualList {
  readonly heights = new Heights();
  private elements: (HTMLElement | null)[] = [];
  private readonly indexes = new Map<HTMLElement, number>();
  /** The paragraphs that the page holds, hidden ones left out. */
  private range = { from: 0, to: 0 };
  private readonly observer = new ResizeObserver((entries) =>
    this.measure(entries.map(({ target }) => target as HTMLElement)),
  );

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
        this.update();
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
    const top = this.scroller.scrollTop;
    const index = this.heights.at(top);
    const height = this.heights.height(index);
    return { index, fraction: height > 0 ? (top - this.heights.offset(index)) / height : 0 };
  }

  /** Some paragraphs give way to others of these sizes. What is in the window stays where it is. */
  splice(start: number, removed: number, sizes: readonly number[]): void {
    const anchor = this.anchor;
    const gone = this.elements.slice(start, start + removed);
    for (const element of gone) if (element) this.drop(element);
    const fresh = sizes.map(() => null);
    this.elements = [...this.elements.slice(0, start), ...fresh, ...this.elements.slice(start + removed)];
    this.heights.splice(start, removed, sizes);
    this.renumber();
    const shift = sizes.length - removed;
    // At the very top what comes in above is seen; elsewhere what is on the screen stays.
    const isBehind = anchor.index >= start + removed && this.scroller.scrollTop > 0;
    this.keep(isBehind ? { ...anchor, index: anchor.index + shift } : anchor);
  }

  /** Makes elements anew: their contents have come, or look different now. */
  refresh(indexes: Iterable<number>): void {
    const anchor = this.anchor;
    for (const index of indexes) {
      const element = this.elements[index];
      if (!element) continue;
      this.drop(element);
      this.elements[index] = null;
    }
    this.keep(anchor);
  }

  scrollTo({ index, fraction }: Anchor): void {
    // Twice: what comes into the window for the first time is measured then.
    for (let pass = 0; pass < 2; pass++) {
      this.scroller.scrollTop = this.heights.offset(index) + fraction * this.heights.height(index);
      this.update();
    }
  }

  /** Scrolls as little as is needed to see a paragraph. */
  show(index: number): void {
    this.scrollIntoWindow(index);
    this.update();
    this.scrollIntoWindow(index);
    this.update();
  }

  /** Brings the page in line with the window. */
  update(): void {
    const anchor = this.anchor;
    for (let pass = 0; pass < 3 && this.renderWindow(); pass++) this.restore(anchor);
  }

  private keep(anchor: Anchor): void {
    this.restore(anchor);
    for (let pass = 0; pass < 3 && this.renderWindow(); pass++) this.restore(anchor);
  }

  private restore({ index, fraction }: Anchor): void {
    this.pad();
    const top = this.heights.offset(index) + fraction * this.heights.height(index);
    if (Math.abs(this.scroller.scrollTop - top) >= 1) this.scroller.scrollTop = top;
  }

  private scrollIntoWindow(index: number): void {
    const { scrollTop, clientHeight } = this.scroller;
    const top = this.heights.offset(index);
    const bottom = this.heights.offset(index + 1);
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.scroller.scrollTop = Math.min(top, bottom - clientHeight);
  }

  /** Whether anything changed. */
  private renderWindow(): boolean {
    const { from, to } = (this.range = this.window());
    for (const [element, index] of this.indexes) {
      if (index >= from && index < to && !this.heights.isHidden(index)) continue;
      this.drop(element);
      this.elements[index] = null;
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
      const element = this.rows.render(index);
      this.content.insertBefore(element, next);
      this.elements[index] = element;
      this.indexes.set(element, index);
      added.push(element);
    }
    this.pad();
    if (added.length === 0) return false;
    this.rows.placed(added);
    for (const element of added) {
      this.heights.measure(this.indexes.get(element)!, element.getBoundingClientRect().height);
      this.observer.observe(element);
    }
    return true;
  }

  private window(): { from: number; to: number } {
    const { length } = this.heights;
    if (length <= SMALL) return { from: 0, to: length };
    const { scrollTop, clientHeight } = this.scroller;
    const from = this.heights.at(scrollTop - MARGIN * clientHeight);
    const to = this.heights.at(scrollTop + (1 + MARGIN) * clientHeight) + 1;
    return { from, to: Math.min(length, to) };
  }

  /** The room of what is not in the page. */
  private pad(): void {
    const { from, to } = this.range;
    this.content.style.paddingBlockStart = `${this.heights.offset(from)}px`;
    this.content.style.paddingBlockEnd = `${this.heights.offset(this.heights.length) - this.heights.offset(to)}px`;
  }

  private renumber(): void {
    this.indexes.clear();
    this.elements.forEach((element, index) => {
      if (element) this.indexes.set(element, index);
    });
  }

  private drop(element: HTMLElement): void {
    this.observer.unobserve(element);
    this.indexes.delete(element);
    this.rows.dropped(element);
    element.remove();
  }

  /** A line holds more or less now: everything has a new height. */
  setLine(units: number, pixels: number): void {
    const anchor = this.anchor;
    this.heights.setLine(units, pixels);
    this.measure(this.indexes.keys(), anchor);
  }

  private measure(elements: Iterable<HTMLElement>, anchor = this.anchor): void {
    for (const element of elements) {
      const index = this.indexes.get(element);
      if (index !== undefined) this.heights.measure(index, element.getBoundingClientRect().height);
    }
    this.keep(anchor);
  }
}
