import { type Passage, quotedWords } from '../passage.ts';
import { isPreposition, isQuotedName, namesWhom, opensBodyName, type Walk } from './phraseRules.ts';
import { QUOTED_NAME } from './phraseStart.ts';

/** The token after a name in marks that goes on with a noun phrase, «حركة "حماس"»; `i` where the mark ends the phrase. */
export function markStep(passage: Passage, from: number, i: number, end: number, walk: Walk): number {
  const quotation = passage.opens[i];
  if (quotation < 0) return passage.closes[i] >= 0 && i > from ? i : i + 1;
  const { closeToken } = passage.quotations[quotation];
  const body = opensBodyName(passage, i);
  const longest = !body && quotedWords(passage, quotation) > QUOTED_NAME;
  if (closeToken === null || closeToken >= end || longest) return i;
  const named = body || isPreposition(passage, i - 1) || isQuotedName(passage, i);
  if (i > from && (walk.person !== null || ((walk.open || walk.ended) && !named))) return i;
  for (let inner = i + 1; inner < closeToken; inner++) {
    const mention = passage.mentionAt[inner];
    if (mention?.type === 'PERS' && namesWhom(passage, from, i, walk)) walk.person ??= mention;
  }
  walk.ended = true;
  return closeToken + 1;
}
