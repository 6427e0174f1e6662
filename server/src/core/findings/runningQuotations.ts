import { MARK_OF_WORD, type MarkStyle } from '../text/marks.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import type { Quotation } from '../text/quotations.ts';

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

/** A quotation of which one mark is missing in its paragraph. */
export interface HalfQuotation {
  /** As an index into the paragraph's quotations. */
  readonly index: number;
  readonly style: MarkStyle;
  readonly isOpened: boolean;
  /** Whether it is opened and has all of its paragraph's words from there on. */
  readonly runsOn: boolean;
}

/** The halves in a paragraph, in text order. */
export function halfQuotations({ tokens, quotations }: ParagraphText): readonly HalfQuotation[] {
  const halves: HalfQuotation[] = [];
  quotations.forEach((quotation, index) => {
    const { broken, inner } = quotation;
    if (broken !== 'unopened' && broken !== 'unclosed') return;
    const style = styleOf(quotation, tokens);
    if (!style) return;
    const isOpened = broken === 'unclosed';
    const lastWord = isOpened ? tokens.findLast(({ kind }) => kind !== 'punctuation') : undefined;
    halves.push({ index, style, isOpened, runsOn: lastWord !== undefined && inner.end >= lastWord.end });
  });
  return halves.length > 0 ? halves : NO_HALVES;
}

const NO_HALVES: readonly HalfQuotation[] = [];

/**
 * Finds the quotations that run over the end of a paragraph, to one of the next few. What opens must run to the end of its paragraph, and no other mark of
 * its style may stand open or alone in between.
 */
export function runningQuotations(
  paragraphs: readonly { readonly halves: readonly HalfQuotation[] }[],
): RunningQuotations {
  const running = new Map<number, number[]>();
  const inside = new Map<number, MarkStyle>();
  const open = new Map<MarkStyle, OpenQuotation>();
  const add = (paragraph: number, quotation: number): void => {
    const own = running.get(paragraph);
    if (own) own.push(quotation);
    else running.set(paragraph, [quotation]);
  };
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { halves } = paragraphs[paragraph];
    if (halves.length === 0) continue;
    for (const { index, style, isOpened, runsOn } of halves) {
      if (isOpened) {
        if (runsOn) open.set(style, { quotation: index, paragraph });
        else open.delete(style);
        continue;
      }
      const start = open.get(style);
      if (start && paragraph > start.paragraph && paragraph - start.paragraph <= LONGEST_RUN) {
        add(start.paragraph, start.quotation);
        add(paragraph, index);
        for (let i = start.paragraph + 1; i <= paragraph; i++) inside.set(i, style);
      }
      open.delete(style);
    }
  }
  return { running, inside };
}

function styleOf({ openToken, closeToken }: Quotation, tokens: ParagraphText['tokens']): MarkStyle | null {
  const mark = openToken ?? closeToken;
  return mark === null ? null : (MARK_OF_WORD.of(tokens[mark].word)?.style ?? null);
}
