import { MARK_OF_WORD, type MarkStyle } from '../text/marks.ts';
import type { Quotation } from '../text/quotations.ts';
import type { ArticleParagraph } from './rule.ts';

/** A quotation that is longer is more likely two of which each lacks a mark. */
const LONGEST_RUN = 6;

/**
 * The quotations that open in one paragraph and close in a later one of the next few: each half looks broken in its own paragraph, and is not.
 * What opens must run to the end of its paragraph, and no other mark of its style may stand open or alone in between.
 */
export function runningQuotations(paragraphs: readonly ArticleParagraph[]): ReadonlySet<Quotation> {
  const running = new Set<Quotation>();
  const open = new Map<MarkStyle, { readonly quotation: Quotation; readonly paragraph: number }>();
  paragraphs.forEach(({ text: { tokens, quotations } }, paragraph) => {
    const lastWord = tokens.findLast(({ kind }) => kind !== 'punctuation');
    for (const quotation of quotations) {
      const mark = quotation.openToken ?? quotation.closeToken;
      const style = mark === null ? undefined : MARK_OF_WORD.of(tokens[mark].word)?.style;
      if (!style) continue;
      if (quotation.broken === 'unopened') {
        const start = open.get(style);
        if (start && paragraph > start.paragraph && paragraph - start.paragraph <= LONGEST_RUN) {
          running.add(start.quotation).add(quotation);
        }
        open.delete(style);
      } else if (quotation.broken === 'unclosed') {
        if (lastWord && quotation.inner.end >= lastWord.end) open.set(style, { quotation, paragraph });
        else open.delete(style);
      }
    }
  });
  return running;
}
