import { hasClass, isComma, type Passage, prepositionalProclitic, sourceNoun } from './passage.ts';
import { isBarrier, isPreposition, type Walk } from './phraseRules.ts';

/** What goes on with a noun phrase that seems to be complete. */

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
