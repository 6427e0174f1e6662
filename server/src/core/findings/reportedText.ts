import type { Attribution, PlacedSpan, Span } from '../model.ts';

const NONE: readonly Span[] = [];

/** The spans of each paragraph, in text order, those that touch or overlap joined. */
export class SpansByParagraph {
  private readonly spans = new Map<number, Span[]>();

  constructor(placed: readonly PlacedSpan[]) {
    for (const span of placed) {
      const own = this.spans.get(span.paragraph);
      if (own) own.push(span);
      else this.spans.set(span.paragraph, [span]);
    }
    for (const [paragraph, own] of this.spans) this.spans.set(paragraph, joined(own));
  }

  in(paragraph: number): readonly Span[] {
    return this.spans.get(paragraph) ?? NONE;
  }

  /** The first span of the paragraph that shares at least one unit with `span`. */
  firstIn(paragraph: number, span: Span): Span | null {
    return firstOverlap(this.in(paragraph), span);
  }
}

/** The first of some spans (in text order, disjoint) that shares at least one unit with `span`. By binary search. */
export function firstOverlap(spans: readonly Span[], span: Span): Span | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low].start < span.end ? spans[low] : null;
}

/** What somebody is credited with. */
export function reportedText(attributions: readonly Attribution[]): SpansByParagraph {
  return new SpansByParagraph(attributions.flatMap(({ contents }) => contents));
}

/** All the words of attributions: what is said, by whom, through whom, and the cues. */
export function attributedText(attributions: readonly Attribution[]): SpansByParagraph {
  return new SpansByParagraph(
    attributions.flatMap(({ contents, source, cues, mediators }) => [
      ...contents,
      ...source.spans,
      ...cues.map(({ span }) => span),
      ...mediators.map(({ span }) => span),
    ]),
  );
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}
