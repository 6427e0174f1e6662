import type { Referent } from '../core/model.ts';
import { attributionsAt, mentionsAt, type Snapshot } from './snapshot.ts';

/**
 * Who or what is meant at a file offset: the referent of the innermost mention, else the speaker of the cue there, whom the clause may leave out
 * («وأضاف»). Null where nobody is.
 */
export function entityAt(snapshot: Snapshot, offset: number): Referent | null {
  const { links } = snapshot.analysis;
  for (const { paragraph, mention } of mentionsAt(snapshot, offset)) {
    const referent = links.referentOf(paragraph, mention);
    if (referent) return referent;
  }
  const cue = attributionsAt(snapshot, offset).find(({ part }) => part === 'cue');
  const speaker = cue?.attribution.source.referent ?? null;
  return speaker === null ? null : (links.referents.find(({ id }) => id === speaker) ?? null);
}

/** The number of the same in `analysis.links.referents`; null where there is none. */
export function indexOfEntity(snapshot: Snapshot, offset: number): number | null {
  const referent = entityAt(snapshot, offset);
  return referent ? snapshot.analysis.links.referents.indexOf(referent) : null;
}
