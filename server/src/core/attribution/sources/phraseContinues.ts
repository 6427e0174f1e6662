import {
  hasClass,
  isComma,
  isPunctuation,
  type Passage,
  prepositionalProclitic,
  sourceNoun,
  verbReadings,
} from '../passage.ts';
import { isBarrier, isCueVerb, isPreposition, type Walk } from './phraseRules.ts';
import { isAdverbial } from './subjectPhrase.ts';

/** What goes on with a noun phrase that seems to be complete. */

/** Mentions with which a phrase may be complete. */
export const COMPLETE: ReadonlySet<string> = new Set(['PERS', 'ORG', 'GPE', 'FAC']);

/** «يتعلق»: a verb as far as running text tells, and no noun that heads a source. */
export function isVerbForm(passage: Passage, token: number): boolean {
  const shape = passage.forms.shapes.of(passage.tokens[token].word);
  return (shape === 'verb' || shape === 'imperfect') && sourceNoun(passage, token) === null;
}

/** «وهو», «الذي» */
export function opensAside(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'relative') || /^و(?:هو|هي|هم)$/.test(passage.tokens[i]?.word.bare ?? '');
}

/** «14% منهم», «9% فقط من المشاركين»: what goes on with a count. */
export function countsOn(passage: Passage, from: number, i: number): boolean {
  const counted = passage.mentionAt[from]?.type === 'NUM' || hasClass(passage, from, 'quantifier');
  const { bare } = passage.tokens[i].word;
  return (
    counted && (/^من(?:هم|ها|هن|هما)$/.test(bare) || (bare === 'فقط' && passage.tokens[i + 1]?.word.bare === 'من'))
  );
}

/** How many words say what a body is for. */
const PURPOSE = 5;

/** «المعهد الوطني لقياس الرأي», «وكالة تونس للأنباء»: what a body is for, up to where the phrase ends. */
export function isPurpose(passage: Passage, from: number, i: number, end: number, walk: Walk): boolean {
  const body = sourceNoun(passage, from)?.class;
  if (walk.open || walk.person || (body !== 'institution' && body !== 'outlet')) return false;
  for (let k = i; k < Math.min(end, i + PURPOSE); k++) {
    const type = passage.mentionAt[k]?.type;
    if (k > i && (isComma(passage, k) || type === 'DATE' || type === 'TIME')) break;
    if (passage.tokens[k].kind !== 'word' || passage.mentionAt[k] || isBarrier(passage, k)) return false;
    if (k > i && isPreposition(passage, k)) return false;
  }
  return sourceNoun(passage, i) === null && prepositionalProclitic(passage, i, 'ل') !== null;
}

/** «رئيس قسم الأخبار لمنطقة …»: ل after an office leads on to what it is for. */
export function belongsTo(passage: Passage, from: number, i: number, walk: Walk): boolean {
  if (walk.open || !/^ل(?!ل)/.test(passage.tokens[i].word.bare)) return false;
  return (
    passage.mentionAt[from]?.type === 'OCC' &&
    prepositionalProclitic(passage, i, 'ل') !== null &&
    sourceNoun(passage, i) === null
  );
}

/** «سارة حداد وهي أستاذة في الجامعة»: what the person is; not «وهو يشرح». */
export function describesPerson(passage: Passage, i: number): boolean {
  const next = passage.tokens[i + 1];
  return (
    /^و(?:هو|هي)$/.test(passage.tokens[i].word.bare) &&
    next?.kind === 'word' &&
    !isVerbForm(passage, i + 1) &&
    verbReadings(passage, i + 1).length === 0
  );
}

/** How many tokens an apposition between commas has at most. */
const APPOSITION = 14;

/** «سامي الحداد، الحائز على الجائزة، إن», «كتائب الشمال، الجناح العسكري للحركة، أن»: what a complete name is, from its comma to the next; -1 for none. */
export function enclosedApposition(passage: Passage, from: number, end: number, walk: Walk): number {
  const first = passage.tokens[from];
  if (!walk.ended || from >= end || first.kind !== 'word' || !first.word.bare.startsWith('ال')) return -1;
  if (hasClass(passage, from, 'relative') || isAdverbial(passage, from)) return -1;
  // «اتهمت الحركة، الحكومة، بـ …»
  if (walk.open && sourceNoun(passage, from)) return -1;
  for (let i = from; i < Math.min(end, from + APPOSITION); i++) {
    if (isComma(passage, i)) return i;
    if (isBarrier(passage, i) || isCueVerb(passage, i) || isVerbForm(passage, i) || isPunctuation(passage, i, ':.'))
      return -1;
  }
  return -1;
}

/** «المقاومة الشعبية في الشمال - حزب الأفق، …»: the name of the same body after a dash, up to a comma; `i` where none stands. */
export function afterDash(passage: Passage, i: number, end: number, { ended, person }: Walk): number {
  const { mentionAt, mentionTo } = passage;
  const to = mentionTo[i + 1];
  if (!ended || person || mentionAt[i + 1]?.type !== 'ORG') return i;
  return to >= end || isComma(passage, to) ? to : i;
}

/** «الكاتب، فلان محمد الحداد، …»: a name whose first word nobody knows, between commas. */
export function isHalfKnownName(passage: Passage, from: number, end: number): boolean {
  const to = passage.mentionTo[from + 1];
  return (
    passage.tokens[from]?.kind === 'word' &&
    passage.mentionAt[from + 1]?.type === 'PERS' &&
    (to >= end || isComma(passage, to))
  );
}

/** «مراسل القناة في حلب»: the name at the end makes an office definite, as the article does. */
export function endsInName({ mentionAt, mentionTo }: Passage, to: number): boolean {
  for (let i = to - 1; i >= 0 && mentionTo[i] <= to; i--) {
    const mention = mentionAt[i];
    if (mention?.type === 'OCC') return false;
    if (mention && mentionTo[i] === to) return COMPLETE.has(mention.type);
  }
  return false;
}
