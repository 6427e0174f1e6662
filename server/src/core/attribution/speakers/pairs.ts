import type { Naming } from '../../entities/linking/naming.ts';
import type { SourceClass, SourceNoun } from '../../lexicon/cues.ts';
import type { EntityType } from '../../model.ts';

const PERSONS: ReadonlySet<EntityType> = new Set(['PERS']);
const COUNTRIES: ReadonlySet<EntityType> = new Set(['GPE']);
const BODIES: ReadonlySet<EntityType> = new Set(['ORG', 'GPE']);

/** Whom a dual takes up, by the class of its noun: «البلدان» two countries, «الجانبان» countries or organisations. */
const TAKEN_UP: Partial<Record<SourceClass, ReadonlySet<EntityType>>> = {
  official: PERSONS,
  office: PERSONS,
  correspondent: PERSONS,
  authority: COUNTRIES,
  institution: BODIES,
  outlet: BODIES,
};

/**
 * The two whom a dual with the article takes up, in text order: «البلدان», «المسؤولان»; null for another word, and where two of the kind were not named.
 * @param word its only word: of persons only the nominative is taken, the other case is rather a plural («المدربين»)
 * @param named the last one first
 */
export function lastPair(
  word: string,
  head: SourceNoun,
  named: readonly Naming[],
): readonly [first: Naming, second: Naming] | null {
  const types = head.number === 'd' ? TAKEN_UP[head.class] : undefined;
  if (!types || (types === PERSONS && !word.endsWith('ان'))) return null;
  const [second, first] = named.filter(({ type }) => types.has(type));
  return first ? [first, second] : null;
}
