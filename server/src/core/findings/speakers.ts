import type { Gender, GrammaticalNumber } from '../lexicon/morphology.ts';
import { SIGN } from '../lexicon/wordSigns.ts';
import { verbCue } from './cues.ts';
import type { ParagraphFacts, Relation } from './facts.ts';
import { headNoun } from './sources.ts';

/** Somebody who speaks in a paragraph, as a later verb without a subject could mean them. */
export interface SpeakerForm {
  readonly name: string;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber;
}

const known = new WeakMap<ParagraphFacts, readonly SpeakerForm[]>();

/** Those who speak, in their own right, in the last sentence of a paragraph in which anybody does; each once, in order. */
export function speakersIn(paragraph: ParagraphFacts): readonly SpeakerForm[] {
  if (paragraph.relations.length === 0) return NOBODY;
  const kept = known.get(paragraph);
  if (kept) return kept;
  const speakers = new Map<string, SpeakerForm>();
  let sentence = -1;
  for (const relation of paragraph.relations) {
    const name = relation.parent === null && relation.cues.length > 0 ? relation.source.resolved : null;
    if (name === null) continue;
    const at = paragraph.sentenceOf(paragraph.tokenAt(relation.cues[0].span.start)).from;
    if (at !== sentence) speakers.clear();
    sentence = at;
    if (!speakers.has(name)) speakers.set(name, { name, ...formOf(relation, paragraph) });
  }
  const found = [...speakers.values()];
  known.set(paragraph, found);
  return found;
}

export function sameSpeakers(a: readonly SpeakerForm[], b: readonly SpeakerForm[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ name, gender, number }, i) => name === b[i].name && gender === b[i].gender && number === b[i].number)
  );
}

const NOBODY: readonly SpeakerForm[] = [];

/** The gender is that of the verb, which agrees; the number is the noun's, as a verb before its subject is singular. */
function formOf(relation: Relation, paragraph: ParagraphFacts): Omit<SpeakerForm, 'name'> {
  const genders = new Set(verbCue(relation, paragraph)?.readings.map(({ inflection }) => inflection.gender));
  const [gender = null] = genders;
  const [span] = relation.source.spans;
  const number = span ? (headNoun(span, paragraph)?.number ?? 's') : 's';
  return { gender: genders.size === 1 ? gender : null, number };
}

/** Whether a verb of saying stands before a place of the paragraph, whoever its subject is: then somebody may have spoken who was not found out. */
export function holdsReport({ tokens, signs }: ParagraphFacts, before: number): boolean {
  for (let i = 0; i < tokens.length; i++) if ((signs[i] & SIGN.report) !== 0) return tokens[i].end <= before;
  return false;
}
