import type { Span } from '../model.ts';

/** A span that wants to be an element of its own. */
export interface Layer extends Span {
  /** `fixed`: stands in the file already; `whole`: left out rather than cut; `divisible`: cut into parts where it would cross. */
  readonly kind: 'fixed' | 'whole' | 'divisible';
}

/** A layer, or a part of one that was cut. */
export interface Nested<L extends Layer> extends Span {
  readonly layer: L;
  /** Its place among the layers as given. */
  readonly order: number;
}

/**
 * Makes spans nest: of two that cross, a divisible one is cut at the other's edge (the later of two), else the one that is not in the file yet is left
 * out. In text order, outer before inner; of two with the same span the one that was given first stands outside.
 */
export function nest<L extends Layer>(layers: readonly L[]): readonly Nested<L>[] {
  const queue: Nested<L>[] = layers
    .map((layer, order) => ({ start: layer.start, end: layer.end, layer, order }))
    .filter(({ start, end }) => start < end)
    .sort(outerFirst);
  /** What was cut off, by where it starts; taken up again when the sweep gets there. */
  const rests: Nested<L>[] = [];
  const open: Nested<L>[] = [];
  const done: Nested<L>[] = [];
  let taken = 0;
  const take = (): Nested<L> | undefined => {
    const next = queue[taken];
    const rest = rests[rests.length - 1];
    if (rest && (!next || outerFirst(rest, next) < 0)) return rests.pop();
    if (next) taken++;
    return next;
  };
  const putBack = (rest: Nested<L>): void => {
    let at = rests.length;
    while (at > 0 && outerFirst(rests[at - 1], rest) < 0) at--;
    rests.splice(at, 0, rest);
  };
  for (let part = take(); part; part = take()) {
    let current: Nested<L> | null = part;
    while (current) {
      const around: Nested<L> | undefined = open[open.length - 1];
      if (!around || current.end <= around.end) {
        open.push(current);
        current = null;
      } else if (around.end <= current.start) {
        done.push(around);
        open.pop();
      } else if (current.layer.kind === 'divisible') {
        putBack({ ...current, start: around.end });
        current = { ...current, end: around.end };
      } else if (around.layer.kind === 'divisible') {
        done.push({ ...around, end: current.start });
        putBack({ ...around, start: current.start });
        open.pop();
      } else if (current.layer.kind === 'whole') {
        current = null;
      } else {
        // What stands in the file stays; two such cross only where its tags are broken.
        open.pop();
      }
    }
  }
  done.push(...open);
  return done.sort(outerFirst);
}

function outerFirst(a: Nested<Layer>, b: Nested<Layer>): number {
  return a.start - b.start || b.end - a.end || a.order - b.order;
}
