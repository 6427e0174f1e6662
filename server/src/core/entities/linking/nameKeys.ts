import { ENTITY_TYPES, type EntityType, type Span } from '../../model.ts';
import { bareWord, foldWord } from '../../text/normalise.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';
import { firstEndingAfter } from '../../text/tokens.ts';
import { WordMemo, type WordType } from '../../text/words.ts';

/** A name without harakat, quotation marks and brackets, folded; «"حماس"» and «حماس», «أميركا» with and without its hamza are one. */
export function keyOf(name: string): string {
  const folded = foldWord(bareWord(name));
  if (isArabicWord(folded)) return folded;
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ').replaceAll(/عبد ال/g, 'عبدال');
}

/** Whether a text is one word of Arabic letters, as most are of which names are made. */
function isArabicWord(folded: string): boolean {
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (unit < 0x621 || unit > 0x64a) return false;
  }
  return true;
}

/** A mention's name made comparable; where it follows the preposition ل, «لموساد» of «للموساد» gets its article back. */
export function keyInText(paragraph: ParagraphText, mention: Span): string {
  const key = keyOfTokens(paragraph, mention);
  const { text } = paragraph;
  return key.startsWith('ل') && mention.start > 0 && text[mention.start - 1] === 'ل' && key.length > 3
    ? `ال${key.slice(1)}`
    : key;
}

/** `keyOf` the words of a span, put together from what is kept of each word: names are made of few words, which come again and again. */
function keyOfTokens({ text, tokens }: ParagraphText, { start, end }: Span): string {
  let key = '';
  for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i].start < end; i++) {
    const token = tokens[i];
    const part =
      token.end > end
        ? keyOf(text.slice(Math.max(start, token.start), end))
        : keyBehind(token.word, Math.max(0, start - token.start));
    if (part === '') continue;
    // What stands against the word before may make one word with it: «إف16».
    if (key !== '' && !token.spaced) return keyOf(text.slice(start, end));
    if (key === '') key = part;
    else key += key.endsWith('عبد') && part.startsWith('ال') ? part : ` ${part}`;
  }
  return key;
}

/** `keyOf` a word without its first so many UTF-16 units. */
function keyBehind(word: WordType, cut: number): string {
  const keys = KEYS.of(word);
  return (keys[cut] ??= keyOf(word.surface.slice(cut)));
}

/** By how much of the word is cut off. */
const KEYS = new WordMemo((): string[] => []);

/** Types whose mentions name somebody or something. */
export const NAMING: ReadonlySet<EntityType> = new Set(
  ENTITY_TYPES.filter((type) => type !== 'DATE' && type !== 'TIME' && type !== 'NUM'),
);

const PARTICLES = new Set(['بن', 'ابن', 'ابو', 'ابي', 'ال', 'عبد', 'ولد', 'ايت', 'فان', 'فون', 'دي', 'بو']);

/** Where the part of a name starts by which its bearer is called: a particle belongs to the word after it. */
export function surnameStart(words: readonly string[]): number {
  const last = words.length - 1;
  return last > 0 && PARTICLES.has(words[last - 1]) ? last - 1 : last;
}

/**
 * Where an organisation's own name starts behind the noun that says what it is; 0 where it has none: «شركة تويوتا», but not «شركة النفط».
 * @param isClassNoun whether a word is such a noun (grammar.tsv, `class-noun`): what is so called is not the only one of its kind
 */
export function ownNameStart(words: readonly string[], isClassNoun: (word: string) => boolean): number {
  return words.length > 1 && isClassNoun(words[0]) && !words[1].startsWith('ال') ? 1 : 0;
}
