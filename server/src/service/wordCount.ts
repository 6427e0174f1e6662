import type { DocumentAnalysis } from '../core/analysis.ts';
import type { Attribution, Span } from '../core/model.ts';
import type { ParagraphText } from '../core/text/paragraphs.ts';

/** How many words and numbers stand in a span of a paragraph. */
export function wordsIn({ tokens }: Pick<ParagraphText, 'tokens'>, span: Span): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].start < span.start) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (; low < tokens.length && tokens[low].end <= span.end; low++) {
    const { kind } = tokens[low];
    if (kind === 'word' || kind === 'latin' || kind === 'number') count++;
  }
  return count;
}

/** The words of all that a relation reports. */
export function wordsSaid(
  { paragraphs }: Pick<DocumentAnalysis, 'paragraphs'>,
  { contents }: Pick<Attribution, 'contents'>,
): number {
  return contents.reduce((sum, span) => sum + wordsIn(paragraphs[span.paragraph].text, span), 0);
}
