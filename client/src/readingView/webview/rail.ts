import type { ReadingRelation } from '../../protocol.ts';
import { make } from './elements.ts';
import type { Item } from './items.ts';
import { fill, type Strings, wordCount } from './strings.ts';

type RelationItem = Extract<Item, { kind: 'relation' }>;

/** Where a bar stands, in pixels from the top of the paragraph. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

interface Measured {
  readonly item: RelationItem;
  readonly extent: Extent;
  readonly labelHeight: number;
}

/** Where a bar goes, how far out, and its label, in pixels from the top of the paragraph; null for a bar without one. */
interface Placed {
  readonly item: RelationItem;
  readonly extent: Extent;
  readonly lane: number;
  readonly labelTop: number | null;
}

/** Room between the labels of two sources. */
const GAP = 8;

/** The margin beside a paragraph: for everything that is said in it a bar as long as it, with who says it, how long, and through whom. */
export class Rail {
  readonly element = make('div', { class: 'rail' });
  readonly entries: ReadonlyMap<RelationItem, HTMLElement>;
  private readonly labels = new Map<RelationItem, HTMLElement>();
  private measured: readonly Measured[] = [];
  private placed: readonly Placed[] = [];

  constructor(items: readonly RelationItem[], strings: Strings) {
    const entries = new Map<RelationItem, HTMLElement>();
    items.forEach((item, index) => {
      const isRepeated = index > 0 && isSameSource(items[index - 1].of, item.of);
      const label = isRepeated ? null : makeLabel(item.of, wordsFrom(items, index), strings);
      if (label) this.labels.set(item, label);
      const { type, tagged } = item.of;
      const entry = make('div', {
        class: `said ${type} ${tagged ? 'tagged' : 'suggested'}`,
        attributes: { role: 'group', tabindex: '-1', 'aria-label': describeRelation(item.of, strings) },
        children: [label],
      });
      entries.set(item, entry);
      this.element.append(entry);
    });
    this.entries = entries;
  }

  /** Reads from the page what `arrange` needs, so that many paragraphs can be measured before the first is changed. */
  measure(extentOf: (relation: ReadingRelation) => Extent): void {
    this.measured = [...this.entries.keys()].map((item) => ({
      item,
      extent: extentOf(item.of),
      labelHeight: this.labels.get(item)?.offsetHeight ?? 0,
    }));
  }

  /**
   * Finds each bar its place beside what is said; a bar inside another's height stands further out. A label gives way to the one before it. Returns the room
   * that takes, in pixels; more than there is anyway is kept free. `draw` then puts the bars there.
   * @param present as high as the paragraph is without the rail
   */
  arrange(present: number): number {
    const placed: Placed[] = [];
    let free = 0;
    for (const { item, extent, labelHeight } of this.measured) {
      const taken = placed.filter((other) => other.extent.bottom > extent.top + 1).map(({ lane }) => lane);
      const lane = [0, 1, 2].find((number) => !taken.includes(number)) ?? 2;
      const labelTop = this.labels.has(item) ? Math.max(extent.top, free) : null;
      placed.push({ item, extent, lane, labelTop });
      if (labelTop !== null) free = labelTop + labelHeight + GAP;
    }
    this.placed = placed;
    // Where nothing changes nothing is laid out anew.
    const room = free > present ? `${free}px` : '';
    if (this.element.style.minHeight !== room) this.element.style.minHeight = room;
    return free;
  }

  draw(): void {
    for (const { item, extent, lane, labelTop } of this.placed) {
      const entry = this.entries.get(item)!;
      entry.style.top = `${extent.top}px`;
      entry.style.height = `${extent.bottom - extent.top}px`;
      entry.dataset['lane'] = String(lane);
      if (labelTop !== null) this.labels.get(item)!.style.top = `${labelTop - extent.top}px`;
    }
  }
}

/** The accessible name of a relation: who, how much, through whom. */
export function describeRelation(relation: ReadingRelation, strings: Strings): string {
  const { speaker, words, through, tagged } = relation;
  return [
    fill(strings.says, { speaker: speaker ?? strings.unknownSource }),
    wordCount(strings, words),
    ...(through.length > 0 ? [fill(strings.through, { names: through.join(strings.comma) })] : []),
    tagged ? strings.tagged : strings.suggested,
  ].join(strings.comma);
}

function makeLabel({ speaker, kind, through }: ReadingRelation, words: number, strings: Strings): HTMLElement {
  const measure = wordCount(strings, words);
  return make('div', {
    class: 'who',
    attributes: { 'aria-hidden': 'true' },
    children: [
      make('div', {
        class: `name ${speaker === null ? 'unknown' : (kind ?? 'unknown')}`,
        children: [make('bdi', { text: speaker ?? strings.unknownSource })],
      }),
      make('div', { class: 'measure', text: measure }),
      through.length > 0
        ? make('div', { class: 'measure', text: fill(strings.through, { names: through.join(strings.comma) }) })
        : null,
    ],
  });
}

/** The words of a relation and of those by the same source right after it. */
function wordsFrom(items: readonly RelationItem[], index: number): number {
  let { words } = items[index].of;
  for (let next = index + 1; next < items.length && isSameSource(items[index].of, items[next].of); next++) {
    // What stands inside what was counted is counted.
    if (items[next].start >= items[next - 1].end) words += items[next].of.words;
  }
  return words;
}

function isSameSource(a: ReadingRelation, b: ReadingRelation): boolean {
  return a.speaker === b.speaker && a.through.join('\n') === b.through.join('\n');
}
