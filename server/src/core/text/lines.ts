import { isLineBreak } from './characters.ts';
import type { Edit } from './span.ts';

/** A place as editors count it: zero-based line, and UTF-16 units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start. Lines end as in VS Code: LF, CR LF or CR. Immutable. */
export class LineIndex {
  private constructor(
    private readonly text: string,
    private readonly starts: readonly number[],
  ) {}

  /** Reads all of `text`. */
  static of(text: string): LineIndex {
    const starts = [0];
    collectStarts(text, 0, text.length, starts);
    return new LineIndex(text, starts);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The index of the edited text, in which `edit.length` units stand for what was the span; reads only those. */
  edited(text: string, edit: Edit): LineIndex {
    const shift = edit.length - (edit.end - edit.start);
    // A line that starts right at the edit may start elsewhere after it: an LF can join the CR before it.
    const kept = this.lineAt(edit.start - 1) + 1;
    const starts = this.starts.slice(0, kept);
    collectStarts(text, starts[kept - 1], edit.start + edit.length, starts);
    for (let line = this.lineAt(edit.end) + 1; line < this.starts.length; line++)
      starts.push(this.starts[line] + shift);
    return new LineIndex(text, starts);
  }

  /** The place of an offset; offsets outside the text are taken as its ends, one inside a line break as the line's end. O(log n). */
  positionAt(offset: number): Position {
    const line = this.lineAt(Math.min(offset, this.text.length));
    return { line, character: Math.max(0, Math.min(offset, this.endOf(line)) - this.starts[line]) };
  }

  /** The offset of a place; a character beyond the line's end is taken as its end, a line beyond the last as the end of the text. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.starts.length) return this.text.length;
    if (line < 0) return 0;
    return Math.min(this.starts[line] + Math.max(0, character), this.endOf(line));
  }

  /** The end of a line, before its line break. */
  private endOf(line: number): number {
    if (line + 1 === this.starts.length) return this.text.length;
    const next = this.starts[line + 1];
    return next - (this.text.startsWith('\r\n', next - 2) && next - 2 >= this.starts[line] ? 2 : 1);
  }

  /** The last line that starts at or before an offset; the first line for a negative one. */
  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Adds the starts of the lines that begin after `from` (a line's start) and not after `to`. */
function collectStarts(text: string, from: number, to: number, starts: number[]): void {
  for (let i = from; i < to; i++) {
    if (!isLineBreak(text.charCodeAt(i))) continue;
    if (text.startsWith('\r\n', i)) i++;
    if (i + 1 <= to) starts.push(i + 1);
  }
}
