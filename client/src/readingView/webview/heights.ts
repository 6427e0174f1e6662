/** In pixels: layout counts in 64ths of one. */
const ROUNDING = 0.1;

/**
 * How high the paragraphs of an article are, and so where each stands: measured where one was on the screen, estimated from its length elsewhere.
 */
export class Heights {
  private heights: (number | null)[] = [];
  private sizes: number[] = [];
  private hidden: boolean[] = [];
  private offsets: Float64Array | null = null;
  /** Measured pixels over estimated lines, to estimate the others by. */
  private measuredPixels = 0;
  private measuredLines = 0;
  private unitsInLine = 60;
  private linePixels = 40;

  get length(): number {
    return this.sizes.length;
  }

  /** What a line holds and how high it is. A change makes all measures void. */
  setLine(units: number, pixels: number): void {
    if (this.unitsInLine === units && this.linePixels === pixels) return;
    this.unitsInLine = units;
    this.linePixels = pixels;
    this.heights.fill(null);
    this.measuredPixels = 0;
    this.measuredLines = 0;
    this.offsets = null;
  }

  splice(start: number, removed: number, sizes: readonly number[]): void {
    const unknown = sizes.map(() => null);
    const shown = sizes.map(() => false);
    this.sizes = [...this.sizes.slice(0, start), ...sizes, ...this.sizes.slice(start + removed)];
    this.heights = [...this.heights.slice(0, start), ...unknown, ...this.heights.slice(start + removed)];
    this.hidden = [...this.hidden.slice(0, start), ...shown, ...this.hidden.slice(start + removed)];
    this.offsets = null;
  }

  /** A hidden paragraph takes up no room. */
  hide(index: number, isHidden: boolean): void {
    if (this.hidden[index] === isHidden) return;
    this.hidden[index] = isHidden;
    this.offsets = null;
  }

  isHidden(index: number): boolean {
    return this.hidden[index];
  }

  /** Returns whether that is news, by more than the browser rounds. */
  measure(index: number, pixels: number): boolean {
    const before = this.heights[index];
    if (before !== null && Math.abs(before - pixels) < ROUNDING) return false;
    if (before === null) {
      this.measuredPixels += pixels;
      this.measuredLines += this.lines(index);
    }
    this.heights[index] = pixels;
    this.offsets = null;
    return true;
  }

  /** Where a paragraph starts; for the number after the last, the whole height. */
  offset(index: number): number {
    return this.all()[Math.min(index, this.length)];
  }

  height(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The paragraph that stands at a height; the last one below the end. */
  at(offset: number): number {
    const offsets = this.all();
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  private all(): Float64Array {
    if (this.offsets) return this.offsets;
    const perLine = this.measuredLines > 0 ? this.measuredPixels / this.measuredLines : this.linePixels;
    const offsets = new Float64Array(this.length + 1);
    for (let i = 0; i < this.length; i++) {
      const height = this.hidden[i] ? 0 : (this.heights[i] ?? perLine * this.lines(i));
      offsets[i + 1] = offsets[i] + height;
    }
    this.offsets = offsets;
    return offsets;
  }

  private lines(index: number): number {
    return Math.ceil(this.sizes[index] / this.unitsInLine);
  }
}
