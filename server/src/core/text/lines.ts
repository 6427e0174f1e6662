import { isLineBreak } from './characters.ts';
import type { SourceText } from './sourceText.ts';
import type { Edit } from './span.ts';

/** A place as editors count it: zero-based line, and UTF-16 units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start. Lines end as in VS Code: LF, CR LF or CR. Immutable. */
export class LineIndex {
  private constructor(
    private readonly text: SourceText,
    private readonly starts: Int32Array,
  ) {}

  /** Reads all of `text`. */
  static of(text: string): LineIndex {
    return new LineIndex(text, Int32Array.from([0, ...lineStarts(text, text.length)]));
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The index of the edited text, in which `edit.length` units stand for what was the span; reads only those. */
  edited(text: SourceText, edit: Edit): LineIndex {
    const shift = edit.length - (edit.end - edit.start);
    // A line that starts right at the edit may start elsewhere after it: an LF can join the CR before it.
    const kept = this.lineAt(edit.start - 1) + 1;
    const from = this.starts[kept - 1];
    const touched = edit.start + edit.length;
    const fresh = lineStarts(text.slice(from, touched + 1), touched - from);
    const behind = this.lineAt(edit.end) + 1;
    const starts = new Int32Array(kept + fresh.length + this.starts.length - behind);
    starts.set(this.starts.subarray(0, kept));
    for (let i = 0; i < fresh.length; i++) starts[kept + i] = from + fresh[i];
    const moved = kept + fresh.length - behind;
    for (let line = behind; line < this.starts.length; line++) starts[line + moved] = this.starts[line] + shift;
    return new LineIndex(text, starts);
  }

  /** The place of an offset; offsets outside the text are taken as its ends, one inside a line break as the line's end. O(log n). */
  positionAt(offset: number): Position {
    const line = this.lineAt(Math.min(offset, this.text.length));
    return { line, character: Math.max(0, Math.min(offset, this.endFrom(line, offset)) - this.starts[line]) };
  }

  /** Whether `positionAt` gives this place for the offset; said of no offset inside a line break. O(1). */
  isAt(offset: number, { line, character }: Position): boolean {
    return this.starts[line] + character === offset && offset <= this.endFrom(line, offset);
  }

  /** The offset of a place; a character beyond the line's end is taken as its end, a line beyond the last as the end of the text. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.starts.length) return this.text.length;
    if (line < 0) return 0;
    return Math.min(this.starts[line] + Math.max(0, character), this.endOf(line));
  }

  /** The end of a line, before its line break, or at least an offset that is before it and behind `offset`. */
  private endFrom(line: number, offset: number): number {
    // No line break is longer: the text is not looked at.
    const latest = (line + 1 === this.starts.length ? this.text.length : this.starts[line + 1]) - '\r\n'.length;
    return offset < latest ? latest : this.endOf(line);
  }

  /** The end of a line, before its line break. */
  private endOf(line: number): number {
    if (line + 1 === this.starts.length) return this.text.length;
    const next = this.starts[line + 1];
    const isPair = next - 2 >= this.starts[line] && this.text.charCodeAt(next - 2) === CR;
    return next - (isPair && this.text.charCodeAt(next - 1) === LF ? 2 : 1);
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

const LF = 0x0a;
const CR = 0x0d;

/** Where lines start in `text` behind its first, up to `to`; one unit more may be given, to tell CR LF from CR. */
function lineStarts(text: string, to: number): number[] {
  const starts: number[] = [];
  for (let i = 0; i < to; i++) {
    if (!isLineBreak(text.charCodeAt(i))) continue;
    if (text.startsWith('\r\n', i)) i++;
    if (i + 1 <= to) starts.push(i + 1);
  }
  return starts;
}
