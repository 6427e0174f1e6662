import { GenerationalCache } from '../../generationalCache.ts';
import { bareWord, foldWord } from '../../text/normalise.ts';

/** How many UTF-16 units of phrases are kept: an article's sources are asked for again at every edit. */
const CACHE_SIZE = 500_000;

const cache = new GenerationalCache<readonly string[]>(CACHE_SIZE);
const beforeClauses = new GenerationalCache<readonly string[]>(CACHE_SIZE);

/** The words of a phrase, folded, without the article and the feminine ending: «الإسرائيلية» and «إسرائيلي» are the same. */
export function phraseWords(phrase: string): readonly string[] {
  const kept = cache.get(phrase);
  if (kept) return kept;
  const words = phrase
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      foldWord(bareWord(word))
        .replace(/^(?:و?ال|لل)(?=..)/, '')
        .replace(/ه$/, ''),
    );
  cache.set(phrase, words, phrase.length);
  return words;
}

/** `phraseWords` of what stands before a relative clause: in «فلان، الذي يقود الوفد» what follows says something of others too. */
export function wordsBeforeClause(phrase: string): readonly string[] {
  const kept = beforeClauses.get(phrase);
  if (kept) return kept;
  const words = phraseWords(phrase.split(RELATIVE, 1)[0]);
  beforeClauses.set(phrase, words, phrase.length);
  return words;
}

const RELATIVE = /،?\s(?:و?الذي|و?التي|الذين|وهو|وهي)\s/;
