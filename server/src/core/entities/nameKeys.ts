import { ENTITY_TYPES, type EntityType, type Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { bareWord, foldWord } from '../text/normalise.ts';

/** A mention's name made comparable: «"حماس"» and «حماس», «أميركا» with and without its hamza are one. */
export function nameKey({ text }: ParagraphText, { start, end }: Mention): string {
  return keyOf(text.slice(start, end));
}

/** A name without harakat, quotation marks and brackets, folded; «لموساد» of «للموساد» gets its article back. */
export function keyOf(name: string): string {
  const words = foldWord(bareWord(name)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ').replaceAll(/عبد ال/g, 'عبدال');
}

/** The same, for a mention that follows the preposition ل: «لموساد» of «للموساد» is «الموساد». */
export function keyInText(paragraph: ParagraphText, mention: Mention): string {
  const key = nameKey(paragraph, mention);
  const { text } = paragraph;
  return key.startsWith('ل') && mention.start > 0 && text[mention.start - 1] === 'ل' && key.length > 3
    ? `ال${key.slice(1)}`
    : key;
}

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
