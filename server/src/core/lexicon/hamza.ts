/** A word with أ إ آ written ا, as hurried writers do. Unlike full folding it keeps ى and ي, ة and ه apart: «على» is not «علي». */
export function hamzaless(word: string): string {
  return word.replace(/[أإآٱ]/g, 'ا');
}
