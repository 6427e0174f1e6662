import type { Naming } from '../../entities/linking/naming.ts';
import type { AntecedentRule, SourceKind } from '../../model.ts';
import { foldWord } from '../../text/normalise.ts';
import type { DraftParty } from '../find.ts';
import type { Offices } from './officeHolders.ts';
import { phraseWords, wordsBeforeClause } from '../sources/phraseWords.ts';
import { fullName, type Speaker } from './speakers.ts';

/** Whom a source phrase that names nobody stands for, and by which rule that was decided. */
export interface Antecedent {
  readonly name: string;
  readonly referent: string | null;
  /** What kind of source they are; null where the phrase itself tells. */
  readonly kind: SourceKind | null;
  readonly rule: AntecedentRule;
  /** The relation in which they spoke, by its number; null where they have only been named. */
  readonly spokeIn: number | null;
}

/** What stands before a phrase in the article. */
export interface Before {
  /** Who spoke, the last one first. */
  readonly speakers: readonly Speaker[];
  /** The persons, organisations and countries named, the last one first. */
  readonly named: readonly Naming[];
  readonly holders: Offices;
}

/** A phrase for which an antecedent is looked for. */
export interface Anaphor {
  readonly party: DraftParty;
  /** Its words folded, without those that only say that it is the same again («ذاته»). */
  readonly words: readonly string[];
  /** Whether a word says that it is the same again. */
  readonly same: boolean;
  /** «المتحدث», «هذه المؤسسة», «المصدر ذاته»: the article or a demonstrative takes up what was there. */
  readonly definite: boolean;
  /** Those who could be meant: everyone before but the phrase's own referent. */
  readonly others: readonly Speaker[];
  readonly speaker: Speaker;
}

/** Words that say that somebody is meant who was there before, folded as `phraseWords` does. */
export const SAME: ReadonlySet<string> = new Set([
  'ذات',
  'نفس',
  'ذاته',
  'ذاتها',
  'نفسه',
  'نفسها',
  'عينه',
  'عينها',
  'اخير',
  'مذكور',
  'هذا',
  'هذ',
]);

/** What a phrase says of whom it stands for. @param text its words as they stand alone */
export function readAnaphor(party: DraftParty, text: string, speaker: Speaker, before: Before): Anaphor {
  const all = wordsBeforeClause(text);
  const words = all.filter((word) => !SAME.has(word));
  const same = words.length < all.length;
  const byPronoun = party.head?.definite === true && party.head.class !== 'official' && party.head.class !== 'office';
  return {
    party,
    words,
    same,
    definite: same || /^(?:ال|هذ|لل)/.test(text) || byPronoun,
    others: before.speakers.filter(({ name }) => name !== speaker.name),
    speaker,
  };
}

export function spoke(found: Speaker, rule: AntecedentRule): Antecedent;
export function spoke(found: Speaker | undefined, rule: AntecedentRule): Antecedent | null;
export function spoke(found: Speaker | undefined, rule: AntecedentRule): Antecedent | null {
  return found ? { name: found.name, referent: found.referent, kind: null, rule, spokeIn: found.draft } : null;
}

export function named(found: Naming | undefined, rule: AntecedentRule): Antecedent | null {
  return found ? { name: fullName(found), referent: found.id, kind: null, rule, spokeIn: null } : null;
}

/** The last of the others who fits; one who spoke at the same level, not inside somebody's words, comes first. */
export function last({ others, speaker }: Anaphor, fits: (other: Speaker) => boolean): Speaker | undefined {
  return others.find((other) => other.parent === speaker.parent && fits(other)) ?? others.find(fits);
}

export function isPerson({ kind }: Speaker): boolean {
  return kind === 'named' || kind === 'office' || kind === 'anonymous';
}

/** Whether one of the speaker's descriptions has all the words of the phrase: «المديرية العامة» of «المديرية العامة للأمن». */
export function describes({ words, party, definite }: Anaphor, other: Speaker): boolean {
  const noun = other.noun === null ? null : foldedNoun(other.noun);
  // «الرئيس» is not «محامي الرئيس».
  const whole = words.length === 1 || (party.kind === 'institution' && isPerson(other));
  if (whole && party.head && noun !== null && noun !== foldedNoun(party.head.noun)) return false;
  const says = (description: string): boolean => {
    const known = wordsBeforeClause(description);
    return words.every((word) => known.includes(word));
  };
  if (says(other.name)) return true;
  // «خليفة فلان» is not فلان, «مسؤول في الداخلية» not «الداخلية».
  const bare =
    !party.head && party.mention === null && (!definite || (party.kind === 'institution' && isPerson(other)));
  return !bare && other.descriptions.some(says);
}

export function foldedNoun(noun: string): string {
  return phraseWords(noun)[0] ?? foldWord(noun);
}

export function agreesInGender(other: Speaker, speaker: Speaker): boolean {
  return other.gender === null || speaker.gender === null || other.gender === speaker.gender;
}
