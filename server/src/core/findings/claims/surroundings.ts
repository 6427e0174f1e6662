import type { Span } from '../../model.ts';
import { attributedText, firstOverlap, reportedText } from '../reportedText.ts';
import type { Article, ArticleParagraph } from '../rule.ts';

/** What the rest of the article has to do with a paragraph's claims. With the paragraph itself it is all that they depend on. */
export interface Surroundings {
  /** What is part of an attribution in this paragraph, in text order. */
  readonly attributed: readonly Span[];
  /** What somebody is credited with in it. */
  readonly reported: readonly Span[];
  /** Whether the paragraph before ends with somebody's words: then this one may go on with them. */
  readonly followsReport: boolean;
  /** Whether it is the article's first that is no headline. */
  readonly isFirst: boolean;
}

/** From this number of tokens on an article has room for sources. */
const LONG = 450;
/** A report of so many tokens has at least one attribution to each. */
const TOKENS_TO_AN_ATTRIBUTION = 110;

/** A column, an essay or a review: long, and next to nobody but the writer speaks. What it says is the writer's, and readers know it. */
export function isColumn({ paragraphs, attributions }: Article): boolean {
  const tokens = paragraphs.reduce((sum, { text }) => sum + text.tokens.length, 0);
  return tokens >= LONG && attributions.length * TOKENS_TO_AN_ATTRIBUTION < tokens;
}

/** The surroundings of each paragraph. */
export function surroundings({ paragraphs, attributions }: Article): readonly Surroundings[] {
  const attributed = attributedText(attributions);
  const reported = reportedText(attributions);
  let first = true;
  let followsReport = false;
  return paragraphs.map((paragraph, index): Surroundings => {
    const here = {
      attributed: attributed.in(index),
      reported: reported.in(index),
      followsReport,
      isFirst: first && paragraph.kind === 'body',
    };
    const { tokens } = paragraph.text;
    if (tokens.length > 0) {
      if (paragraph.kind === 'body') first = false;
      followsReport = endsReported(paragraph, tokens.length, here.reported);
    }
    return here;
  });
}

/** Whether the last word before the token `before` is somebody's. */
export function endsReported(
  { text: { tokens } }: ArticleParagraph,
  before: number,
  reported: readonly Span[],
): boolean {
  let i = before - 1;
  while (i > 0 && (tokens[i].kind === 'punctuation' || tokens[i].kind === 'mark')) i--;
  return i >= 0 && firstOverlap(reported, tokens[i]) !== null;
}

export function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.followsReport === b.followsReport &&
    a.isFirst === b.isFirst &&
    sameSpans(a.attributed, b.attributed) &&
    sameSpans(a.reported, b.reported)
  );
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i].start && end === b[i].end);
}
