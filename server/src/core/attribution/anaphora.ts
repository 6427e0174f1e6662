import type { Naming } from '../entities/naming.ts';
import type { SourceNoun } from '../lexicon/cues.ts';
import type { AntecedentRule, SourceKind } from '../model.ts';
import { foldWord } from '../text/normalise.ts';
import type { DraftParty } from './find.ts';
import { NISBA, type Offices, officeWords } from './officeHolders.ts';
import { lastPair } from './pairs.ts';
import { phraseWords, wordsBeforeClause } from './phraseWords.ts';
import { agrees, fullName, type Speaker } from './speakers.ts';

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
interface Anaphor {
  readonly party: DraftParty;
  /** Its words folded, without those that only say that it is the same again («ذاته»). */
  readonly words: readonly string[];
  /** «المتحدث», «هذه المؤسسة», «المصدر ذاته»: the article or a demonstrative takes up what was there. */
  readonly definite: boolean;
  /** Those who could be meant: everyone before but the phrase's own referent. */
  readonly others: readonly Speaker[];
  readonly speaker: Speaker;
}

/** The antecedent of «المتحدث», «الوزارة», «المصدر ذاته», «هو», «وزير الخارجية»; null where the phrase speaks for itself. */
export function findAntecedent(party: DraftParty, text: string, speaker: Speaker, before: Before): Antecedent | null {
  const type = party.mention?.type;
  if (!party.pronoun && (type === 'PERS' || type === 'ORG' || type === 'GPE')) return null;
  const all = wordsBeforeClause(text);
  const words = all.filter((word) => !SAME.has(word));
  const anaphor: Anaphor = {
    party,
    words,
    definite:
      words.length < all.length ||
      /^(?:ال|هذ|لل)/.test(text) ||
      (party.head?.definite === true && party.head.class !== 'official' && party.head.class !== 'office'),
    others: before.speakers.filter(({ name }) => name !== speaker.name),
    speaker,
  };
  if (party.pronoun) return ofPronoun(anaphor, before);
  if (words.length === 0) return all.length > 0 ? ofLatter(text, before) : null;
  if (isHonour(anaphor)) return ofPerson(anaphor, before);
  const both = words.length === 1 ? ofBoth(anaphor, before) : null;
  if (both) return both;
  if (party.kind === 'office' && party.head?.class !== 'correspondent') return ofOffice(anaphor, text, before);
  const holder = mayBeHeld(anaphor) ? before.holders.find(officeWords(text), before.named) : null;
  if (holder) return named(holder, 'office');
  const described = spoke(
    anaphor.others.find((other) => describes(anaphor, other)),
    'same-words',
  );
  if (described) return described;
  // «مراسلنا» is the outlet's, «صديقتها» anybody's.
  if (party.head?.class === 'correspondent' && party.head.definite) return ofSameNoun(anaphor, party.head);
  if (!anaphor.definite) return null;
  switch (party.kind) {
    case 'institution':
      return party.head?.class === 'document' ? ofDocument(anaphor) : ofInstitution(anaphor, before);
    case 'generic':
      return party.head && words.length === 1 ? ofSameNoun(anaphor, party.head) : null;
    default:
      if (words[0] === SOURCE) return ofSource(anaphor);
      if (!party.head) return LIKE_A_PERSON.test(text) ? ofPerson(anaphor, before) : null;
      return party.head.number === 's' ? ofPerson(anaphor, before) : ofSameNoun(anaphor, party.head);
  }
}

/** «خبير اقتصادي» in the headline, «المدرب»: what is no office may still stand beside a name; «المتحدث» is whoever spoke. */
function mayBeHeld({ party: { kind, head }, words }: Anaphor): boolean {
  if (head?.number !== 's') return false;
  return kind === 'anonymous' ? words.length > 1 : head.class === 'office' && head.noun !== 'متحدث';
}

/** «البلدان», «المسؤولان»: those who were called so, or the two of their kind who were named last. */
function ofBoth(anaphor: Anaphor, { named: all }: Before): Antecedent | null {
  const pair = anaphor.definite ? lastPair(anaphor.words[0], all) : null;
  if (!pair) return null;
  const called = anaphor.others.find((other) => describes(anaphor, other));
  if (called) return spoke(called, 'same-words');
  const name = pair.map((naming) => naming.name).join(' و');
  return { name, referent: null, kind: null, rule: 'latest-named', spokeIn: null };
}

/** Of the nouns that nobody knows those that by their pattern are rather a person's: «المتسابق», «الشابة», «السباحة السورية»; not «الحفل», «الحوار». */
const LIKE_A_PERSON = /^ال(?:م|.ا|\p{L}+ي[ةه]?(?:\s|$))/u;

/** «المصدر», «ذات المصدر» */
const SOURCE = 'مصدر';

/** «معاليه», «سموه»: a form of address for somebody named before, without the pronoun's ه as `phraseWords` has them. */
const HONOURS: ReadonlySet<string> = new Set([
  'معالي',
  'سمو',
  'فضيلت',
  'سعادت',
  'جلالت',
  'فخامت',
  'سيادت',
  'سماحت',
  'دولت',
]);

function isHonour({ party, words }: Anaphor): boolean {
  return words.length === 1 && HONOURS.has(words[0]) && party.mention === null;
}

/** Words that say that somebody is meant who was there before, folded as `phraseWords` does. */
const SAME: ReadonlySet<string> = new Set([
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

function spoke(found: Speaker | undefined, rule: AntecedentRule): Antecedent | null {
  return found ? { name: found.name, referent: found.referent, kind: null, rule, spokeIn: found.draft } : null;
}

function named(found: Naming | undefined, rule: AntecedentRule): Antecedent | null {
  return found ? { name: fullName(found), referent: found.id, kind: null, rule, spokeIn: null } : null;
}

/** The last of the others who fits; one who spoke at the same level, not inside somebody's words, comes first. */
function last({ others, speaker }: Anaphor, fits: (other: Speaker) => boolean): Speaker | undefined {
  return others.find((other) => other.parent === speaker.parent && fits(other)) ?? others.find(fits);
}

function isPerson({ kind }: Speaker): boolean {
  return kind === 'named' || kind === 'office' || kind === 'anonymous';
}

/** Whether one of the speaker's descriptions has all the words of the phrase: «المديرية العامة» of «المديرية العامة للأمن». */
function describes({ words, party }: Anaphor, other: Speaker): boolean {
  const noun = other.noun === null ? null : foldedNoun(other.noun);
  // «الرئيس» is not «محامي الرئيس».
  if (words.length === 1 && party.head && noun !== null && noun !== foldedNoun(party.head.noun)) return false;
  const says = (description: string): boolean => {
    const known = wordsBeforeClause(description);
    return words.every((word) => known.includes(word));
  };
  return other.descriptions.some(says) || says(other.name);
}

function foldedNoun(noun: string): string {
  return phraseWords(noun)[0] ?? foldWord(noun);
}

/** «هو»: the person named last, where nobody who spoke agrees. */
function ofPronoun({ others, speaker }: Anaphor, before: Before): Antecedent | null {
  return (
    spoke(
      others.find((other) => agrees(speaker, other)),
      'pronoun',
    ) ?? named(speaker.number === 's' ? before.named.find(({ type }) => type === 'PERS') : undefined, 'latest-person')
  );
}

/** «الأخير», «هذه الأخيرة»: whoever was named last; the feminine form is rather an organisation or a country. */
function ofLatter(text: string, { named: all }: Before): Antecedent | null {
  const feminine = /ة$/.test(text);
  return named((feminine ? all.find(({ type }) => type !== 'PERS') : undefined) ?? all[0], 'latest-named');
}

/** «وزير الخارجية»: who holds the office by the article, who was called so before, or the last speaker where nothing is known of their office. */
function ofOffice(anaphor: Anaphor, text: string, { holders, named: persons }: Before): Antecedent | null {
  const { words, party, others } = anaphor;
  const office = officeWords(text).filter((word) => !SAME.has(word));
  // «معالي وزير الصحة»: the office begins with the second word.
  const honoured = party.head === null || officeWords(party.head.noun)[0] !== office[0];
  const holder = holders.find(honoured ? office.slice(1) : office, persons) ?? holders.find(office, persons);
  const described = (other: Speaker): boolean => describes(anaphor, other);
  const found = named(holder ?? undefined, 'office') ?? spoke(others.find(described), 'same-words');
  if (found || !(anaphor.definite || words.length > 1) || party.head?.number === 'p') return found;
  const called = (other: Speaker): boolean =>
    other.descriptions.some((description) => phraseWords(description)[0] === words[0]);
  const same = words.length === 1 ? others.find((other) => isPerson(other) && called(other)) : undefined;
  if (same) return spoke(same, 'same-office');
  const latest = others.find(({ mediates }) => !mediates);
  if (latest && words.length > 1 && mayHold(anaphor, text, latest)) return spoke(latest, 'last-speaker');
  // «الدبلوماسي المغربي», «المدرب السويسري»: no office of which there is one only.
  const taken = party.head?.class === 'official' || words.length === 1;
  return anaphor.definite && taken ? ofPerson(anaphor, { named: persons }) : null;
}

/**
 * Whether an office that the article gives to nobody may be that of the one who spoke last: «فلان … وأضاف المشرف على القطاع». «متحدث باسم …» is somebody new,
 * «وزير الداخلية» is not the minister of health; «الوزير المغربي» may be.
 */
function mayHold({ words, speaker }: Anaphor, text: string, latest: Speaker): boolean {
  const { kind, number } = latest;
  const one = kind === 'named' && number !== 'd' && number !== 'p' && agreesInGender(latest, speaker);
  if (!one || text.startsWith('ال') || HONOURS.has(words[0])) return one;
  const other = latest.descriptions.some((description) => {
    const known = phraseWords(description);
    return known[0] === words[0] && !known.includes(words[1]);
  });
  return words[1] !== 'باسم' && !other;
}

/** «الباحثون», «مراسلنا»: who was called by the same noun. */
function ofSameNoun({ others }: Anaphor, head: SourceNoun): Antecedent | null {
  const same = others.find(({ noun, number }) => noun === head.noun && (number === 's') === (head.number === 's'));
  return spoke(same, 'same-words');
}

/** «المسؤول», «الباحثة», «معاليه»: the last person who spoke and agrees; for one who must have a name also the person named last. */
function ofPerson(anaphor: Anaphor, before: Pick<Before, 'named'>): Antecedent | null {
  const { party, others, speaker } = anaphor;
  const fits = (other: Speaker): boolean =>
    !other.mediates && isPerson(other) && agreesInGender(other, speaker) && other.number !== 'p';
  const found = last(anaphor, fits);
  if ((party.kind !== 'named' && party.kind !== 'office') || (found && found.kind !== 'anonymous'))
    return spoke(found, 'resumptive');
  const isOther = ({ id }: Naming): boolean =>
    others.some((other) => other.referent === id && !agreesInGender(other, speaker));
  const person = before.named.find((naming) => naming.type === 'PERS' && !isOther(naming));
  return named(person, 'latest-person') ?? spoke(found, 'resumptive');
}

/** «المصدر ذاته»: whoever spoke last, a statement and an organisation too, and of their kind. */
function ofSource(anaphor: Anaphor): Antecedent | null {
  const source = last(anaphor, ({ mediates }) => !mediates);
  const found = spoke(source, 'resumptive');
  return found && source ? { ...found, kind: source.kind } : found;
}

/** Nouns that any organisation can be taken up by. */
const ANY_ORGANISATION: ReadonlySet<string> = new Set(['مؤسسة', 'منظمة', 'هيئة', 'جهة', 'مجموعة']);

/** «الوزارة», «الحركة»: the organisation of that kind named last; else the one that spoke last, unless it is of another kind. */
function ofInstitution(anaphor: Anaphor, before: Before): Antecedent | null {
  const { party, words, speaker } = anaphor;
  const { head } = party;
  if (!head) return ofUnknown(anaphor);
  if (head.class === 'authority' || head.number !== 's') return null;
  const noun = foldedNoun(head.noun);
  const organisation = before.named.find(({ type, name, aliases }) => {
    if (type !== 'ORG' && type !== 'FAC') return false;
    return [name, ...aliases].some((form) => {
      const known = phraseWords(form);
      return known[0] === noun && words.every((word) => known.includes(word));
    });
  });
  if (organisation) return named(organisation, 'same-words');
  const any = ANY_ORGANISATION.has(head.noun);
  // «الصحيفة الأميركية» says no more than «الصحيفة».
  if (words.slice(1).some((word) => !NISBA.test(word)) && !any) return null;
  const fits = (other: Speaker): boolean =>
    other.kind === 'institution' &&
    other.class !== 'document' &&
    (any || (agreesInGender(other, speaker) && (other.noun === null || foldedNoun(other.noun) === noun)));
  return spoke(last(anaphor, fits), 'resumptive');
}

/** «الأسبوعية الفرنسية», «النجمة الأميركية»: a noun that nobody knows with a nationality, of whoever spoke last and agrees. */
function ofUnknown(anaphor: Anaphor): Antecedent | null {
  const { words, speaker } = anaphor;
  if (words.length !== 2 || !NISBA.test(words[1])) return null;
  const fits = (other: Speaker): boolean =>
    !other.mediates && (other.kind === 'institution' || other.kind === 'named') && agreesInGender(other, speaker);
  return spoke(last(anaphor, fits), 'resumptive');
}

/** Documents in which somebody else speaks. */
const STATEMENTS: ReadonlySet<string> = new Set(['بيان', 'بلاغ', 'تقرير']);

/** «البيان»: the words are those of the one who issued it; a report is rather the outlet's. */
function ofDocument(anaphor: Anaphor): Antecedent | null {
  const { party, words, others } = anaphor;
  const { head } = party;
  if (!head || head.number !== 's' || !STATEMENTS.has(head.noun) || words.length > 1) return null;
  const outlet = head.noun === 'تقرير' ? others.find(({ mediates }) => mediates) : undefined;
  return spoke(outlet ?? last(anaphor, ({ mediates, class: kind }) => !mediates && kind !== 'document'), 'author');
}

function agreesInGender(other: Speaker, speaker: Speaker): boolean {
  return other.gender === null || speaker.gender === null || other.gender === speaker.gender;
}
