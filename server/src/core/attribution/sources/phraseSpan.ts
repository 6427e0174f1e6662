import type { NounPhrase } from './nounPhrase.ts';
import { hasClass, type Passage, sourceNoun } from '../passage.ts';
import type { Walk } from './phraseRules.ts';

/**
 * The noun phrase of the tokens from `from` up to `to`: its span without wrapping marks and conjunctions, its head.
 * @param named whom it names; null for a pronoun
 */
export function phrase(
  passage: Passage,
  from: number,
  to: number,
  named: Pick<Walk, 'person' | 'unknown'> | null = null,
): NounPhrase {
  const { tokens, mentionAt, opens, closes } = passage;
  let first = from;
  let last = to - 1;
  // Marks that only wrap the name stay outside: "كيري".
  if (opens[first] >= 0 && closes[last] === opens[first]) {
    first++;
    last--;
  }
  const mention = mentionAt[first];
  const head = sourceNoun(passage, afterDeterminer(passage, first, last));
  const proclitic = procliticEnd(passage, first);
  return {
    from,
    to,
    start: mention && mention.start > tokens[first].start ? mention.start : tokens[first].start + proclitic,
    end: tokens[last].end,
    head,
    person: named?.person ?? null,
    unknown: named?.unknown ?? null,
    first: mention,
    pronoun: named === null,
  };
}

/** «هذه المؤسسة», «ذات المصدر», «"الجيش" الإسرائيلي»: the noun after what points at it, or after the mark. */
function afterDeterminer(passage: Passage, first: number, last: number): number {
  const determiner =
    passage.opens[first] >= 0 || hasClass(passage, first, 'demonstrative') || hasClass(passage, first, 'same');
  return determiner && first < last ? first + 1 : first;
}

/** The length of the conjunction before the phrase's first word, where the word is known without it. */
function procliticEnd(passage: Passage, token: number): number {
  const { word } = passage.tokens[token];
  const proclitics = sourceNoun(passage, token)?.proclitics;
  const known = proclitics ?? (hasClass(passage, token, 'pronoun') && word.readings.length > 1 ? word.bare[0] : '');
  return word.readings.find((reading) => reading.proclitics === known)?.length ?? 0;
}
