import { hasClass, type Passage } from '../passage.ts';

const ALONE = /^(?:في(?:ه|ها|هما)|من(?:ه|هم|ي|ا)|ل(?:ي|ه|هم|هما|نا))$/;
const THROUGH = /^خلال(?:ه|ها|هما)$/;

/**
 * How many tokens a preposition with a pronoun takes that stands between a verb and its object: «كشفت فيه معاناتهم», «طلب منه رقم …» one,
 * «أعلن من خلاله التوقيع» two; 0 where none stands at the token. It takes up what the words stand in, or those to whom they are said.
 */
export function takenUpLength(passage: Passage, i: number): number {
  const bare = passage.tokens[i]?.word.bare ?? '';
  if (ALONE.test(bare)) return 1;
  return hasClass(passage, i, 'preposition') && THROUGH.test(passage.tokens[i + 1]?.word.bare ?? '') ? 2 : 0;
}
