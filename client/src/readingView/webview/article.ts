import type { ReadingParagraph, ReadingSlot } from '../../protocol.ts';
import type { ArticleUpdate } from '../messages.ts';

/** The article as far as the page has it: every paragraph's place and size, and the contents of those that were loaded. */
export class Article {
  uri = '';
  version = 0;
  readOnly = false;
  private slots: readonly ReadingSlot[] = [];
  private readonly contents = new Map<number, ReadingParagraph>();

  get length(): number {
    return this.slots.length;
  }

  /** How many UTF-16 units of the file the paragraph of this number takes up. */
  size(index: number): number {
    return this.slots[index][1];
  }

  /** Undefined where it is not loaded yet. */
  paragraph(index: number): ReadingParagraph | undefined {
    const slot = this.slots[index];
    return slot && this.contents.get(slot[0]);
  }

  isLoaded(index: number): boolean {
    return this.contents.has(this.slots[index][0]);
  }

  /** Whether all of it is. */
  get isComplete(): boolean {
    return this.slots.every(([id]) => this.contents.has(id));
  }

  apply({ uri, version, readOnly, continues, change, paragraphs }: ArticleUpdate): void {
    if (!continues) {
      this.slots = [];
      this.contents.clear();
    }
    const { start, removed, inserted } = change;
    if (removed > 0 || inserted.length > 0) {
      this.slots = [...this.slots.slice(0, start), ...inserted, ...this.slots.slice(start + removed)];
    }
    for (const paragraph of paragraphs) this.contents.set(paragraph.id, paragraph);
    this.uri = uri;
    this.version = version;
    this.readOnly = readOnly;
    this.forgetGone();
  }

  /** The numbers of paragraphs that are not loaded, as ranges of at most `size`: those around `near` first. */
  missing(near: number, size: number): { from: number; to: number } | null {
    for (let distance = 0; distance < this.length; distance++) {
      for (const index of [near + distance, near - distance]) {
        if (index < 0 || index >= this.length || this.isLoaded(index)) continue;
        const from = index < near ? Math.max(0, index - size + 1) : index;
        return { from, to: Math.min(this.length, from + size) };
      }
    }
    return null;
  }

  /** Every edit leaves the paragraph behind that it changed. */
  private forgetGone(): void {
    if (this.contents.size < 2 * this.slots.length + 100) return;
    const present = new Set(this.slots.map(([id]) => id));
    for (const id of this.contents.keys()) if (!present.has(id)) this.contents.delete(id);
  }
}
