import { type Passage, quotedWords } from '../passage.ts';
import { isVerbForm } from './phraseContinues.ts';
import { isBarrier, isCueVerb, isPreposition, looksImperfect, NAMING } from './phraseRules.ts';

/** A quotation of at most so many words inside a noun phrase is a name: «حركة "حماس"». */
export const QUOTED_NAME = 5;

/** Whether a noun phrase can begin at the token. */
export function canStart(passage: Passage, token: number): boolean {
  const found = passage.tokens[token];
  if (passage.mentionAt[token])
    return NAMING.has(passage.mentionAt[token].type) || passage.mentionAt[token].type === 'NUM';
  if (found.kind === 'mark')
    return passage.opens[token] >= 0 && quotedWords(passage, passage.opens[token]) <= QUOTED_NAME;
  if (found.kind === 'number' || found.kind === 'handle' || found.kind === 'hashtag' || found.kind === 'latin')
    return true;
  return (
    found.kind === 'word' &&
    !isBarrier(passage, token) &&
    !isPreposition(passage, token) &&
    !isCueVerb(passage, token) &&
    !(looksImperfect(found.word.bare) && isVerbForm(passage, token)) &&
    passage.cues.phrases.match(passage.tokens, token) === null
  );
}
