import { foldWord } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';
import { Vocabulary } from '../text/words.ts';

/** From this number of words on the vocabulary is started anew. */
const MOST_WORDS = 2_000;

let vocabulary = new Vocabulary();

/** The folded words of a name, cut as the tokeniser cuts a text, joined by spaces. */
export function namePhrase(name: string): string {
  if (/^[ء-ي ]+$/.test(name)) return foldWord(name);
  if (vocabulary.size > MOST_WORDS) vocabulary = new Vocabulary();
  return tokenise(name, vocabulary)
    .map((token) => token.word.folded)
    .join(' ');
}
