import { MARK_OF_WORD, type MarkStyle } from '../text/marks.ts';
import type { Quotation } from '../text/quotations.ts';
import type { ParagraphFacts } from './facts.ts';

/** A quotation that is longer is more likely two of which each lacks a mark. */
const LONGEST_RUN = 6;

/** The quotations that open in one paragraph and close in a later one. */
export interface RunningQuotations {
  /** Each half by its paragraph, as an index into the paragraph's quotations: it looks broken there, and is not. */
  readonly running: ReadonlyMap<number, readonly number[]>;
  /** The paragraphs, the last one included, that go on with a quotation, by its style. */
  readonly inside: ReadonlyMap<number, MarkStyle>;
}

interface OpenQuotation {
  readonly quotation: number;
  readonly paragraph: number;
}

/**
 * Finds the quotations that run over the end of a paragraph, to one of the next few. What opens must run to the end of its paragraph, and no other mark of
 * its style may stand open or alone in between.
 */
export function runningQuotations(
  paragraphs: readonly ParagraphFacts[],
  tellings: readonly { readonly hasOpenQuotation: boolean }[],
): RunningQuotations {
  const running = new Map<number, number[]>();
  const inside = new Map<number, MarkStyle>();
  const open = new Map<MarkStyle, OpenQuotation>();
  const add = (paragraph: number, quotation: number): void => {
    const own = running.get(paragraph);
    if (own) own.push(quotation);
    else running.set(paragraph, [quotation]);
  };
  paragraphs.forEach((facts, paragraph) => {
    if (!tellings[paragraph].hasOpenQuotation) return;
    const { tokens, quotations } = facts.text;
    quotations.forEach((quotation, index) => {
      const style = quotation.broken === null ? null : styleOf(quotation, tokens);
      if (!style) return;
      if (quotation.broken === 'unopened') {
        const start = open.get(style);
        if (start && paragraph > start.paragraph && paragraph - start.paragraph <= LONGEST_RUN) {
          add(start.paragraph, start.quotation);
          add(paragraph, index);
          for (let i = start.paragraph + 1; i <= paragraph; i++) inside.set(i, style);
        }
        open.delete(style);
      } else if (quotation.broken === 'unclosed') {
        const lastWord = tokens.findLast(({ kind }) => kind !== 'punctuation');
        if (lastWord && quotation.inner.end >= lastWord.end) open.set(style, { quotation: index, paragraph });
        else open.delete(style);
      }
    });
  });
  return { running, inside };
}

function styleOf({ openToken, closeToken }: Quotation, tokens: ParagraphFacts['tokens']): MarkStyle | null {
  const mark = openToken ?? closeToken;
  return mark === null ? null : (MARK_OF_WORD.of(tokens[mark].word)?.style ?? null);
}
