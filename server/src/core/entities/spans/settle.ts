import type { EntityType, Mention } from '../../model.ts';
import { byPosition, contains, overlaps } from '../../text/span.ts';
import type { Candidate } from '../scan.ts';

const COMPOSITE: readonly EntityType[] = ['ORG', 'GPE', 'LOC', 'NORP', 'PERS', 'FAC', 'EVENT'];

/** What may stand inside an entity (docs/annotation.md). */
const INNER: Readonly<Record<EntityType, readonly EntityType[]>> = {
  PERS: [],
  NORP: [],
  NUM: ['NORP'],
  GPE: ['NORP'],
  LOC: ['NORP', 'GPE', 'PERS'],
  DATE: ['NUM'],
  TIME: ['DATE', 'NUM', 'GPE'],
  ORG: COMPOSITE,
  FAC: COMPOSITE.filter((type) => type !== 'FAC'),
  OCC: [...COMPOSITE, 'OCC'],
  EVENT: [...COMPOSITE.filter((type) => type !== 'EVENT'), 'DATE'],
  LAW: COMPOSITE,
  PRODUCT: COMPOSITE,
};

/**
 * Chooses among candidates so that what stays nests and never crosses, and nothing crosses or repeats what an annotator tagged.
 * @returns the mentions in text order, outer before inner, `given` among them
 */
export function settle(candidates: readonly Candidate[], given: readonly Mention[]): Mention[] {
  const chosen: Mention[] = [...given];
  // The surest first; between equals the longer one.
  const order = [...candidates].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const index = new SpanIndex(chosen);
  for (const candidate of order) {
    if (candidate.start >= candidate.end || !index.allows(candidate)) continue;
    const { type, subtype, start, end, score } = candidate;
    // Written out: what is spread and added to gets a hidden class of its own, and all that reads mentions would be slow.
    const mention: Mention = { type, subtype, start, end, score, origin: 'text' };
    chosen.push(mention);
    index.add(mention);
  }
  return chosen.sort(byPosition);
}

/** Whether a candidate can stand beside, around or inside a mention that it overlaps. */
function agrees(candidate: Candidate, other: Mention): boolean {
  if (candidate.start === other.start && candidate.end === other.end) return false;
  if (contains(candidate, other)) return INNER[candidate.type].includes(other.type);
  return contains(other, candidate) && INNER[other.type].includes(candidate.type);
}

/** How many UTF-16 units one drawer of the index holds. */
const DRAWER = 64;

/** Spans by where they stand, so that those which overlap another are found without looking at all. */
class SpanIndex {
  private readonly drawers = new Map<number, Mention[]>();

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) this.add(mention);
  }

  add(mention: Mention): void {
    for (let drawer = Math.floor(mention.start / DRAWER); drawer * DRAWER < mention.end; drawer++) {
      const kept = this.drawers.get(drawer);
      if (kept) kept.push(mention);
      else this.drawers.set(drawer, [mention]);
    }
  }

  /** Whether a candidate agrees with all that it overlaps. */
  allows(candidate: Candidate): boolean {
    for (let drawer = Math.floor(candidate.start / DRAWER); drawer * DRAWER < candidate.end; drawer++) {
      const kept = this.drawers.get(drawer);
      if (kept === undefined) continue;
      for (const mention of kept) if (overlaps(mention, candidate) && !agrees(candidate, mention)) return false;
    }
    return true;
  }
}
