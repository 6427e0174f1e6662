import type { Naming } from '../../entities/linking/naming.ts';
import type { AntecedentRule } from '../../model.ts';
import type { MissingSpeaker } from '../frame.ts';
import { agrees, FEMININE, fullName, type Place, type Speaker } from './speakers.ts';

/** Who says a relation's content, and how that was found where the clause does not say. */
export interface Found {
  readonly speaker: Speaker | null;
  readonly rule: AntecedentRule | null;
  /** The relation in which the antecedent spoke, by its number. */
  readonly spokeIn: number | null;
}

export const NOBODY: Found = { speaker: null, rule: null, spokeIn: null };

export function by(rule: AntecedentRule, speaker: Speaker, spokeIn: number | null = speaker.draft): Found {
  return { speaker, rule, spokeIn };
}

/** What stands before and around a clause that does not name its speaker. */
export interface Surroundings {
  /** Who spoke, the last one first. */
  readonly speakers: readonly Speaker[];
  /** The persons, organisations and countries named, the last one first. */
  readonly named: readonly Naming[];
  /** Where the clause stands. */
  readonly place: Place;
  /** Who says the content in which it stands. */
  readonly enclosing: Speaker | null;
  /** Who its sentence is about (`AttributionDraft.topic`): as the phrase tells, and whom it stands for. */
  readonly topic: { readonly speaker: Speaker; readonly identify: () => Found } | null;
}

/** The speaker of a clause that does not name them: a sieve, the surest rule first. Those who pass on the words of others come last. */
export function unexpressedSpeaker(missing: MissingSpeaker, around: Surroundings): Found {
  const { speakers, named, place, enclosing, topic } = around;
  if (missing.search === 'enclosing' && enclosing) return by('enclosing', enclosing);
  const sameLevel = (speaker: Speaker): boolean => speaker.parent === place.parent;
  const near = (speaker: Speaker): boolean =>
    speaker.paragraph === place.paragraph && speaker.sentence === place.sentence && sameLevel(speaker);
  const sentence = speakers.find((speaker) => near(speaker) && agrees(missing, speaker));
  if (sentence) return by('same-sentence', sentence);
  if (topic && agrees(missing, topic.speaker)) return { ...topic.identify(), rule: 'clause-subject', spokeIn: null };
  const agreeing = enclosing && agrees(missing, enclosing) ? enclosing : null;
  if (agreeing && missing.search === 'previous') return by('enclosing', agreeing);
  const ultimate = speakers.find((speaker) => sameLevel(speaker) && !speaker.mediates && agrees(missing, speaker));
  if (ultimate) return by('last-speaker', ultimate);
  if (agreeing) return by('enclosing', agreeing);
  const any = speakers.find((speaker) => agrees(missing, speaker));
  if (any) return by('last-agreeing', any);
  // Nobody agrees: the phrase may not show the number, as a collective does not.
  const last = speakers.find((speaker) => sameLevel(speaker) && !speaker.mediates);
  return last ? by('last', last) : latestNamed(missing, named, place);
}

/** The one named last who could be the subject, where nobody has spoken yet: a person, or for a feminine form an organisation. */
function latestNamed({ gender, number }: MissingSpeaker, named: readonly Naming[], place: Place): Found {
  if (number !== 's') return NOBODY;
  const feminine = gender === 'f';
  const naming =
    (feminine && named.find(({ type, name }) => type === 'ORG' && FEMININE.test(name))) ||
    named.find(({ type }) => type === (feminine ? 'ORG' : 'PERS'));
  if (!naming) return NOBODY;
  const name = fullName(naming);
  const said = { name, referent: naming.id, kind: feminine ? ('institution' as const) : ('named' as const), gender };
  const unsaid = { descriptions: [name], noun: null, class: null, number: null };
  return by('latest-named', { ...said, ...unsaid, ...place }, null);
}
