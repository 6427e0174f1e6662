/** What is painted behind or under text without an element of its own: it may cross mentions, and must not cut words into pieces. */
export type Mark = 'same' | 'selection' | 'found' | 'found-here';

/** Marks are CSS custom highlights; where a browser has none, the rail and the notes say the same. */
const registry: HighlightRegistry | null = 'highlights' in CSS ? CSS.highlights : null;

/** Marks that belong together and go together. */
export class Marks {
  private readonly marked: (readonly [Highlight, StaticRange])[] = [];

  add(mark: Mark, range: StaticRange): void {
    if (!registry) return;
    let highlight = registry.get(mark);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITIES[mark] ?? 0;
      registry.set(mark, highlight);
    }
    highlight.add(range);
    this.marked.push([highlight, range]);
  }

  clear(): void {
    for (const [highlight, range] of this.marked.splice(0)) highlight.delete(range);
  }
}

/** Of marks at one place the higher wins. */
const PRIORITIES: Readonly<Partial<Record<Mark, number>>> = {
  same: 1,
  selection: 2,
  found: 3,
  'found-here': 4,
};
