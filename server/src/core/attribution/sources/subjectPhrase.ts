import type { SourceClass } from '../../lexicon/cues.ts';
import type { Inflection } from '../../lexicon/morphology.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { MASCULINE } from '../speakers/speakers.ts';
import { hasClass, isComma, isPrepositional, type Passage, quotedWords, sourceNoun, verbReadings } from '../passage.ts';

/** «كل شيء» */
function isThing(passage: Passage, { from }: NounPhrase): boolean {
  return passage.tokens[from + 1].word.bare === 'شيء';
}

/** «هذا الأخير» */
function isLatter(passage: Passage, { from, to }: NounPhrase): boolean {
  return to - from === 2 && /^الأخير/.test(passage.tokens[from + 1].word.bare);
}

/** How many words a name in marks has at most that nobody knows. */
const QUOTED_NAME = 3;

/** «"شؤون المدينة" تعلن …», «قالت "المساء" إن»: a verb or «إن» right after the marks. */
function isQuotedName(passage: Passage, { from, to }: NounPhrase): boolean {
  if (!(passage.opens[from] >= 0) || quotedWords(passage, passage.opens[from]) > QUOTED_NAME) return false;
  return (
    hasClass(passage, to, 'complementiser') ||
    verbReadings(passage, to).some(({ inflection, proclitics }) => inflection.part === 'verb' && proclitics === '')
  );
}

const PEOPLE: ReadonlySet<SourceClass> = new Set(['official', 'office', 'correspondent', 'crowd']);

/** «14%», «39% من المستطلعين», «أربعة منهم»; not «40 منها», «3 آبار». */
function isCountOfPeople(passage: Passage, { from, to, person, head }: NounPhrase): boolean {
  if (person || head) return true;
  const share = /[%٪]/.test(passage.text.slice(passage.tokens[from].start, passage.tokens[to - 1].end));
  for (let i = from + 1; i < to; i++) {
    if (passage.tokens[i].word.bare === 'منهم' || passage.mentionAt[i]?.type === 'NORP') return true;
    const noun = sourceNoun(passage, i);
    if (noun?.number === 'p' && PEOPLE.has(noun.class)) return true;
  }
  return share && passage.tokens[to - 1].word.bare !== 'منها';
}

/** A noun phrase that can speak: a name, a pronoun, a noun of source-nouns.tsv. */
export function isSubject(passage: Passage, phrase: NounPhrase): boolean {
  if (hasClass(passage, phrase.from, 'quantifier') && phrase.to > phrase.from + 1) return !isThing(passage, phrase);
  if (isLatter(passage, phrase) || isQuotedName(passage, phrase)) return true;
  if (phrase.first?.type === 'NUM') return isCountOfPeople(passage, phrase);
  if (phrase.pronoun || phrase.person || phrase.head || passage.tokens[phrase.from].word.bare.startsWith('ال'))
    return true;
  const type = phrase.first?.type;
  return (
    isNominativePlural(passage, phrase.from) ||
    type === 'ORG' ||
    type === 'GPE' ||
    type === 'OCC' ||
    type === 'NORP' ||
    type === 'FAC' ||
    type === 'LOC' ||
    hasSourceNoun(passage, phrase)
  );
}

/** «متتبعون», «منظمو المهرجان»: a sound masculine plural in the nominative is of people, and a subject. */
export function isNominativePlural(passage: Passage, i: number): boolean {
  const { bare } = passage.tokens[i].word;
  if (/^[وف]?[يت]/.test(bare)) return false;
  const next = passage.tokens[i + 1];
  const construct = /^م.{2,}و$/.test(bare) && passage.mentionAt[i] === null;
  return /^و?.{3,}ون$/.test(bare) || (construct && (next?.kind === 'word' || passage.opens[i + 1] >= 0));
}

/** How many words a name has that is recognised by its place alone. */
const UNKNOWN_NAME = 2;

/** «أقرت جيبس أن», «وقال لوح خلال …»: no other word stands so right after the verb and before what it says. */
export function isUnknownName(passage: Passage, { from, to, first }: NounPhrase, end: number): boolean {
  if (first || to - from > UNKNOWN_NAME) return false;
  const closed = to === end || isComma(passage, to) || hasClass(passage, to, 'preposition') || isAdverbial(passage, to);
  for (let i = from; i < to; i++) {
    const { kind, word } = passage.tokens[i];
    if (
      kind !== 'word' ||
      word.bare.length < 3 ||
      /(?:ا|ه|ها|هم)$/.test(word.bare) ||
      verbReadings(passage, i).length > 0
    )
      return false;
  }
  return closed;
}

/** Beginnings and endings of verbal nouns and other words that are hardly names: «استمرار», «تعزيز», «إخلاء», «مؤتمر». */
const NO_NAME = /^(?:ال|لل|إ|است|ان|ت|م)|(?:[اوهةيء]|ات|ها|هم|نا)$/;

/** «دعا حداد المواطنين إلى …»: an unknown noun without the article right after the verb, an object with it right after that. */
export function isNameBeforeObject(passage: Passage, i: number, end: number): boolean {
  const { kind, word } = passage.tokens[i];
  if (kind !== 'word' || i + 1 >= end || passage.mentionAt[i] || passage.cues.classes.of(word).size > 0) return false;
  if (word.bare.length < 3 || NO_NAME.test(word.bare)) return false;
  const object = passage.mentionAt[i + 1];
  const named = object !== null && object.start === passage.tokens[i + 1].start && object.type !== 'PERS';
  return (
    (named || passage.forms.shapes.of(passage.tokens[i + 1].word) === 'definite') &&
    sourceNoun(passage, i) === null &&
    !isPrepositional(passage, i) &&
    verbReadings(passage, i).length === 0 &&
    passage.forms.shapes.of(word) !== 'verb'
  );
}

function hasSourceNoun(passage: Passage, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++) if (sourceNoun(passage, i) || passage.mentionAt[i]?.type === 'ORG') return true;
  return false;
}

/**
 * «ناشد المسؤولين», «دعا الدول العربية إلى», «اتهمت الجيش بـ»: a noun right after the verb that is in the accusative, or does not agree with the verb, is its
 * object: a verb right before a feminine subject is feminine. Offices of women are often left masculine («قالت وكيل الوزارة»).
 * @param open whether the verb takes an object
 * @param end the token at which its complement begins
 */
export function isObject(
  passage: Passage,
  { from, head, person, pronoun, first }: NounPhrase,
  { gender }: Inflection,
  open: boolean,
  end: number,
): boolean {
  if (person || pronoun) return false;
  if (open && isAll(passage, from) && end < passage.tokens.length && isPrepositional(passage, end)) return true;
  if (head?.number === 'p' && passage.tokens[from].word.bare.endsWith('ين')) return true;
  if (!open || gender === null) return false;
  if (!head) return gender === 'm' && first?.type === 'GPE' && !MASCULINE.test(passage.tokens[from].word.bare);
  if (gender === 'm') return head.gender === 'f';
  return head.gender === 'm' && head.number === 's' && (head.class === 'institution' || head.class === 'authority');
}

/** «اتهم فيها طبيبا بـ»: an indefinite noun in the accusative is no subject; «معدا الورقة» is a dual before its complement. */
export function isAccusative(passage: Passage, { from, head }: NounPhrase): boolean {
  const { bare } = passage.tokens[from].word;
  if (!head || head.definite || !bare.endsWith('ا') || head.noun.endsWith('ا')) return false;
  const next = passage.tokens[from + 1];
  return !next?.word.bare.startsWith('ال') && !passage.mentionAt[from + 1];
}

/** «ودعا جميع المواطنين إلى», «وطالبت كافة الأطراف بـ»: all of them are rather called on than calling. */
function isAll(passage: Passage, from: number): boolean {
  return /^(?:جميع|كافة|سائر|كل)$/.test(passage.tokens[from].word.bare) && passage.tokens[from + 1].word.bare !== 'من';
}

/** Whether an adverb or a date stands at the token. */
export function isAdverbial(passage: Passage, i: number): boolean {
  const type = passage.mentionAt[i]?.type;
  return hasClass(passage, i, 'temporal') || hasClass(passage, i, 'adverb') || type === 'DATE' || type === 'TIME';
}
