/** Hits, false alarms and misses by figure. */
export class Tally {
  private readonly counts = new Map<string, Counts>();

  add(figure: string, hits: number, falseAlarms: number, misses: number): void {
    const { hits: h, falseAlarms: f, misses: m } = this.counts.get(figure) ?? NONE;
    this.counts.set(figure, { hits: h + hits, falseAlarms: f + falseAlarms, misses: m + misses });
  }

  /** Counts two lists of keys against each other, each key as often as it occurs. */
  addKeys(figure: string, gold: readonly string[], found: readonly string[]): void {
    const open = new Map<string, number>();
    for (const key of gold) open.set(key, (open.get(key) ?? 0) + 1);
    let hits = 0;
    for (const key of found) {
      const left = open.get(key) ?? 0;
      if (left === 0) continue;
      open.set(key, left - 1);
      hits++;
    }
    this.add(figure, hits, found.length - hits, gold.length - hits);
  }

  /** Every figure, in the order in which it was first counted. */
  figures(): Record<string, Figure> {
    return Object.fromEntries([...this.counts].map(([figure, counts]) => [figure, figureOf(counts)]));
  }
}

interface Counts {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

const NONE: Counts = { hits: 0, falseAlarms: 0, misses: 0 };

/** Precision, recall and their harmonic mean to four places, with what they were counted on. */
export interface Figure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly gold: number;
  readonly found: number;
}

function figureOf({ hits, falseAlarms, misses }: Counts): Figure {
  const gold = hits + misses;
  const found = hits + falseAlarms;
  const p = found > 0 ? hits / found : 0;
  const r = gold > 0 ? hits / gold : 0;
  return { p: rounded(p, 4), r: rounded(r, 4), f1: p + r > 0 ? rounded((2 * p * r) / (p + r), 4) : 0, gold, found };
}

/** `value` to so many places, a tie to the even digit (`toFixed` takes it up). */
export function rounded(value: number, places: number): number {
  // A double lies exactly between two decimals only if it is an odd multiple of 2^-(places + 1).
  const halves = value * 2 ** (places + 1);
  const tie = Number.isInteger(halves) && halves % 2 !== 0;
  if (!tie) return Number(value.toFixed(places));
  const below = Math.floor(value * 10 ** places);
  return (below % 2 === 0 ? below : below + 1) / 10 ** places;
}
