/** A word with أ إ آ written ا, as hurried writers do. Unlike full folding it keeps ى and ي, ة and ه apart: «على» is not «علي». */
export function hamzaless(word: string): string {
  // Most words have none.
  for (let i = 0; i < word.length; i++) if (HAMZAS.has(word.charCodeAt(i))) return word.replace(/[أإآٱ]/g, 'ا');
  return word;
}

const HAMZAS: ReadonlySet<number> = new Set([...'أإآٱ'].map((letter) => letter.charCodeAt(0)));
