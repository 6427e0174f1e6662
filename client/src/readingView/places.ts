import type * as vscode from 'vscode';
import type { Range, ReadingSlot } from '../protocol.ts';
import type { PagePlace } from './messages.ts';

/** Where the paragraphs of the article in the pane stand in the document: kept in step with the page, by the same changes. */
export class Places {
  private slots: readonly ReadingSlot[] = [];
  private starts: Uint32Array = new Uint32Array(1);
  private current = 0;

  /** The version of the document that the places are of. */
  get version(): number {
    return this.current;
  }

  get length(): number {
    return this.slots.length;
  }

  clear(): void {
    this.slots = [];
    this.starts = new Uint32Array(1);
    this.current = 0;
  }

  apply(
    version: number,
    { start, removed, inserted }: { start: number; removed: number; inserted: readonly ReadingSlot[] },
  ): void {
    this.current = version;
    if (removed === 0 && inserted.length === 0) return;
    this.slots = [...this.slots.slice(0, start), ...inserted, ...this.slots.slice(start + removed)];
    this.starts = new Uint32Array(this.slots.length + 1);
    this.slots.forEach(([, size], index) => {
      this.starts[index + 1] = this.starts[index] + size;
    });
  }

  /** The number of the paragraph in which an offset of the document lies. */
  paragraphAt(offset: number): number {
    let low = 0;
    let high = this.slots.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** Where a paragraph starts in the document, as an offset. */
  startOf(paragraph: number): number {
    return this.starts[Math.min(paragraph, this.slots.length)];
  }

  /** A place of the page in the document; null where it is of another version. */
  rangeOf(document: vscode.TextDocument, { version, paragraph, start, end }: PagePlace): Range | null {
    if (version !== this.current || version !== document.version) return null;
    const from = this.startOf(paragraph);
    return { start: plain(document.positionAt(from + start)), end: plain(document.positionAt(from + end)) };
  }

  /** A selection of the editor as a place of the page: in the paragraph in which it starts. */
  placeOf(document: vscode.TextDocument, selection: vscode.Range): PagePlace {
    const start = document.offsetAt(selection.start);
    const paragraph = this.paragraphAt(start);
    const from = this.startOf(paragraph);
    const end = Math.min(document.offsetAt(selection.end), this.startOf(paragraph + 1));
    return { version: this.current, paragraph, start: start - from, end: Math.max(start, end) - from };
  }
}

function plain({ line, character }: vscode.Position): Range['start'] {
  return { line, character };
}
