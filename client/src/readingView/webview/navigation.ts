import { type Filters, NO_FILTERS, showsMention } from './filters.ts';
import { type Item, type ItemKind, itemsOf } from './items.ts';
import type { Reader } from './reader.ts';

/** Where the reader's focus is. */
export interface Position {
  readonly index: number;
  readonly item: Item;
}

/** Goes from item to item through the whole article, whether it is in the page yet or not. */
export class Navigation {
  private position: Position | null = null;
  private filters: Filters = NO_FILTERS;

  constructor(private readonly reader: Reader) {}

  get current(): Position | null {
    return this.position;
  }

  setFilters(filters: Filters): void {
    this.filters = filters;
  }

  set(position: Position | null): void {
    this.position = position;
  }

  /** The next (1) or previous (-1) item, of one kind or of any. Without a current item, the first on the screen. */
  step(direction: 1 | -1, kind: ItemKind | null = null): Position | null {
    const { article, list } = this.reader;
    const from = this.position?.index ?? list.anchor.index;
    for (let index = from; index >= 0 && index < article.length; index += direction) {
      const items = this.itemsIn(index, kind);
      const next = index === this.position?.index ? this.beside(items, this.position.item, direction) : null;
      const found = index === this.position?.index ? next : direction > 0 ? items.at(0) : items.at(-1);
      if (found) return { index, item: found };
    }
    return null;
  }

  /** The first item of the next (1) or previous (-1) paragraph that has one. */
  stepParagraph(direction: 1 | -1): Position | null {
    const { article, list } = this.reader;
    const from = this.position ? this.position.index + direction : list.anchor.index;
    for (let index = from; index >= 0 && index < article.length; index += direction) {
      const item = this.itemsIn(index, null).at(0);
      if (item) return { index, item };
    }
    return null;
  }

  /** After a change of the article: the same item again, else the one nearest to where it was. */
  follow(change: {
    readonly start: number;
    readonly removed: number;
    readonly inserted: readonly unknown[];
  }): Position | null {
    if (!this.position) return null;
    const { index, item } = this.position;
    const { start, removed, inserted } = change;
    const shift = inserted.length - removed;
    const moved =
      index >= start + removed ? index + shift : Math.min(index, Math.max(start, start + inserted.length - 1));
    const items = this.itemsIn(moved, null);
    const same = items.find(({ id }) => id === item.id);
    const nearest = items.reduce<Item | null>(
      (best, candidate) => (best && distance(best, item) <= distance(candidate, item) ? best : candidate),
      null,
    );
    const found = same ?? nearest;
    this.position = found ? { index: moved, item: found } : null;
    return this.position;
  }

  private itemsIn(index: number, kind: ItemKind | null): Item[] {
    const paragraph = this.reader.article.paragraph(index);
    if (!paragraph || !this.reader.isShown(index)) return [];
    return itemsOf(paragraph).filter(
      (item) =>
        (kind === null || item.kind === kind) && (item.kind !== 'mention' || showsMention(this.filters, item.of)),
    );
  }

  private beside(items: readonly Item[], { id, start }: Item, direction: 1 | -1): Item | undefined {
    const at = items.findIndex((item) => item.id === id);
    if (at >= 0) return items[at + direction];
    return direction > 0 ? items.find((item) => item.start > start) : items.findLast((item) => item.start < start);
  }
}

/** Another kind is further away than another place. */
function distance(a: Item, b: Item): number {
  return Math.abs(a.start - b.start) + (a.kind === b.kind ? 0 : 10_000);
}
