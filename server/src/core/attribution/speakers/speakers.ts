import type { Naming } from '../../entities/linking/naming.ts';
import type { Gender, GrammaticalNumber } from '../../lexicon/morphology.ts';
import type { SourceClass } from '../../lexicon/cues.ts';
import type { SourceKind } from '../../model.ts';
import type { Agreement } from '../frame.ts';
import { phraseWords } from '../sources/phraseWords.ts';

/** Where somebody spoke. */
export interface Place {
  /** The relation in which they spoke, by its number; null where only a tag says that they did. */
  readonly draft: number | null;
  /** The relation inside whose content that stands. */
  readonly parent: number | null;
  readonly paragraph: number;
  readonly sentence: number;
  /** Whether they only passed on somebody else's words there. */
  readonly mediates: boolean;
}

/** Somebody who has spoken in the article, or could have. */
export interface Speaker extends Place {
  readonly name: string;
  readonly referent: string | null;
  readonly kind: SourceKind | null;
  /** Every phrase by which they were called so far, roles included. */
  readonly descriptions: readonly string[];
  /** The noun that heads the phrase, «مصدر» of «المصدر ذاته», and its class; null where source-nouns.tsv has none. */
  readonly noun: string | null;
  readonly class: SourceClass | null;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
}

/** How many of the last speakers a pronoun can reach. */
const MEMORY = 24;
/** How many phrases are kept for one speaker. */
const MOST_DESCRIPTIONS = 8;

/** The speakers before, the last one first, with one more; what the same one was called before is kept. */
export function remember(speakers: readonly Speaker[], speaker: Speaker): readonly Speaker[] {
  const known = speakers.find(({ name }) => name === speaker.name);
  const descriptions = known ? withAll(known.descriptions, speaker.descriptions) : speaker.descriptions;
  const gender = speaker.gender ?? known?.gender ?? null;
  return [{ ...speaker, descriptions, gender }, ...speakers.slice(0, MEMORY - 1)];
}

/** The phrases with more of them, each once; the last ones where they are too many. The very list where none is new. */
function withAll(phrases: readonly string[], more: readonly string[]): readonly string[] {
  if (more.every((phrase) => phrases.includes(phrase))) return phrases;
  return [...new Set([...phrases, ...more])].slice(-MOST_DESCRIPTIONS);
}

/** Whether the verb's or participle's form admits the speaker as its subject. What either side does not say agrees. */
export function agrees(form: Agreement, speaker: Speaker): boolean {
  if (form.number === 'd') return speaker.number === 'd';
  if (form.number === 'p') return speaker.number === 'p' || (speaker.number === null && speaker.kind !== 'named');
  if (form.number === 's' && (speaker.number === 'd' || (speaker.number === 'p' && speaker.gender === 'm')))
    return false;
  return form.gender === null || speaker.gender === null || form.gender === speaker.gender;
}

/** Countries that are masculine; the others, and cities, are feminine. */
export const MASCULINE = /^(?:المغرب|لبنان|الأردن|العراق|السودان|اليمن|الصومال|قطاع)(?:\s|$)/;

/** The gender of a country, or of an organisation whose name begins with a feminine noun; null where the name does not show it. */
export function genderOfName({ type, name }: Naming): Gender | null {
  if (type === 'GPE') return MASCULINE.test(name) ? 'm' : 'f';
  return type === 'ORG' && FEMININE.test(name) ? 'f' : null;
}

/** «هيئة …», «وزارة …» */
export const FEMININE = /^\S+ة(?:\s|$)/;

/** «هيئة الإذاعة البريطانية (بي بي سي)»: with an organisation's full name the one that shares no word with it. */
export function fullName({ type, name, aliases }: Naming): string {
  if (type !== 'ORG') return name;
  const words = phraseWords(name);
  const other = aliases.find((alias) => !phraseWords(alias).some((word) => words.includes(word)));
  return other === undefined ? name : `${name} (${other})`;
}
