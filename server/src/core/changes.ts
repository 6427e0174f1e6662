/** Where two versions of a list differ: the items before `start` are the same in both, and so are those behind `end`. */
export interface ListChange {
  readonly start: number;
  /** Where the common end begins in the older list, … */
  readonly oldEnd: number;
  /** … and in the newer. */
  readonly newEnd: number;
}

/** The shortest stretch outside of which two lists hold the very same items. Linear, with next to nothing done for each item. */
export function changeBetween<T>(older: readonly T[], newer: readonly T[]): ListChange {
  const most = Math.min(older.length, newer.length);
  let start = 0;
  while (start < most && older[start] === newer[start]) start++;
  let oldEnd = older.length;
  let newEnd = newer.length;
  while (oldEnd > start && newEnd > start && older[oldEnd - 1] === newer[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

/**
 * The index in the older list of the item that most likely is the one at `index` of the newer: the same one outside of the change, the one at the same
 * distance from its start within; -1 where the older list had fewer there.
 */
export function oldIndex({ start, oldEnd, newEnd }: ListChange, index: number): number {
  if (index < start) return index;
  if (index >= newEnd) return index - newEnd + oldEnd;
  return index < oldEnd ? index : -1;
}

/**
 * A list to go with the newer one, from that which went with the older: outside of the change its items, and within it those of `fresh`, one for each that
 * came in. A copy, which costs next to nothing however long it is.
 */
export function carriedOver<T>(older: readonly T[], { start, oldEnd }: ListChange, fresh: readonly T[]): T[] {
  return older.slice(0, start).concat(fresh, older.slice(oldEnd));
}

/** Whether two lists hold the very same items. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
