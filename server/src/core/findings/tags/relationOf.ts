import type { Element } from '../../markup/elements.ts';
import type { Attribution, PlacedSpan } from '../../model.ts';
import { overlaps } from '../../text/span.ts';

const byParagraph = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Attribution[]>>();

/** The relation that reports the words of an element: of those that share words with it the one whose content fits best. */
export function relationOf({ spans }: Element, attributions: readonly Attribution[]): Attribution | null {
  const relations = relationsByParagraph(attributions);
  let best: Attribution | null = null;
  let least = Infinity;
  for (const span of spans) {
    for (const attribution of relations.get(span.paragraph) ?? []) {
      for (const content of attribution.contents) {
        const distance = distanceOf(span, content);
        if (distance < least) [best, least] = [attribution, distance];
      }
    }
  }
  return best;
}

/** By how many units two stretches differ at their ends; infinite where they share nothing. */
function distanceOf(a: PlacedSpan, b: PlacedSpan): number {
  if (a.paragraph !== b.paragraph || !overlaps(a, b)) return Infinity;
  return Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
}

function relationsByParagraph(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> {
  const known = byParagraph.get(attributions);
  if (known) return known;
  const made = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    for (const paragraph of new Set(attribution.contents.map((content) => content.paragraph))) {
      const here = made.get(paragraph);
      if (here) here.push(attribution);
      else made.set(paragraph, [attribution]);
    }
  }
  byParagraph.set(attributions, made);
  return made;
}
