import { lineKind, type LineKind, lineShape, type LineShape } from './boilerplate.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { tokenise } from './tokenise.ts';
import type { Token, TokenRange } from './tokens.ts';
import type { Vocabulary } from './words.ts';

/** A paragraph's base text taken apart: everything here depends on the text alone. */
export interface ParagraphText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly quotations: readonly Quotation[];
  /** What the line is by its own words (see settleLineKinds). */
  readonly kind: LineKind;
  readonly shape: LineShape;
}

/** Reads one paragraph of base text: tokens, sentences, quotations, kind of line. Linear, and never throws. */
export function readParagraph(text: string, vocabulary: Vocabulary): ParagraphText {
  const tokens = tokenise(text, vocabulary);
  const quotations = findQuotations(tokens);
  return {
    text,
    tokens,
    sentences: findSentences(tokens, quotations),
    quotations,
    kind: lineKind(tokens),
    shape: lineShape(tokens),
  };
}
