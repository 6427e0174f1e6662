import { DASHES, hasClass, isComma, isPunctuation, type Passage } from './passage.ts';

/** How many tokens an aside has at most. */
const LONGEST = 40;

/**
 * The comma or dash that closes the aside which the one at `i` opens: «المصدر - الذي طلب ألا يذكر اسمه - أن», «الوزير، وهو طبيب، إن»,
 * «بلاغ للمكتب، توصلت به الصحيفة، أن»; `i` where none is opened. Verbs in it are not the clause's own.
 */
export function asideEnd(passage: Passage, i: number, limit: number): number {
  const dash = isPunctuation(passage, i, DASHES);
  if (!dash && !(isComma(passage, i) && describesBefore(passage, i + 1))) return i;
  for (let close = i + 2; close < Math.min(limit - 1, i + LONGEST); close++) {
    if (dash ? isPunctuation(passage, close, DASHES) : isComma(passage, close)) return close;
    if (passage.opens[close] >= 0) return i;
  }
  return i;
}

/** Whether a clause about what stands before begins at the token: with a relative or «وهو», or with a verb that a pronoun takes up («توصلت به»). */
function describesBefore(passage: Passage, i: number): boolean {
  const token = passage.tokens[i];
  if (token?.kind !== 'word') return false;
  if (hasClass(passage, i, 'relative') || /^و(?:هو|هي|هم)$/.test(token.word.bare)) return true;
  const shape = passage.forms.shapes.of(token.word);
  const verb = shape === 'verb' || shape === 'imperfect' || shape === 'feminine past';
  return verb && takesUpNoun(passage, i + 1);
}

/** Whether the token takes up the noun that the verb before it tells of: «بلاغ توصلت به …», «تصريحات أدلى بها». */
export function takesUpNoun(passage: Passage, i: number): boolean {
  return /^(?:به|بها|عليه|عليها|منه|منها)$/.test(passage.tokens[i]?.word.bare ?? '');
}
