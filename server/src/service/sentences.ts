import type { ParagraphText } from '../core/text/paragraphs.ts';
import type { TokenRange } from '../core/text/tokens.ts';
import type { Span } from '../core/model.ts';

/** The sentence in which a base offset of a paragraph lies, or the nearest before it; the whole paragraph where it has no sentences. */
export function sentenceAt(paragraph: ParagraphText, offset: number): Span {
  const range = rangeAt(paragraph, offset);
  if (!range) return { start: 0, end: paragraph.text.length };
  return { start: paragraph.tokens[range.from].start, end: paragraph.tokens[range.to - 1].end };
}

/** A sentence and its words alone, with the letters folded that writers vary: what stays the same under retouching. */
export function foldedSentenceAt(paragraph: ParagraphText, offset: number): { text: string; folded: string } {
  const span = sentenceAt(paragraph, offset);
  const range = rangeAt(paragraph, offset) ?? { from: 0, to: paragraph.tokens.length };
  const words: string[] = [];
  for (let i = range.from; i < range.to; i++) {
    const { kind, word } = paragraph.tokens[i];
    if (kind === 'word' || kind === 'latin' || kind === 'number') words.push(word.folded);
  }
  const text = paragraph.text.slice(span.start, span.end);
  return { text, folded: words.length > 0 ? words.join(' ') : text };
}

function rangeAt({ sentences, tokens }: ParagraphText, offset: number): TokenRange | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens[sentences[middle].from].start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.from < found.to ? found : null;
}
