import { type DocumentAnalysis, toFile, wordsOf } from '../core/analysis.ts';
import type { Attribution, PlacedSpan, Span } from '../core/model.ts';

/** Everything of a relation that stands in the text: who speaks, the cue, what is said, who passed it on. */
export function partsOf({ source, cues, contents, mediators }: Attribution): PlacedSpan[] {
  return [...source.spans, ...cues.map(({ span }) => span), ...contents, ...mediators.map(({ span }) => span)];
}

/** The stretch of the file from a statement's first part to its last. A relation has at least a cue, so it is never empty. */
export function extentOf(analysis: DocumentAnalysis, attribution: Attribution): Span {
  return hull(partsOf(attribution).map((span) => toFile(analysis, span)));
}

/** The shortest span around all of these. */
export function hull(spans: readonly Span[]): Span {
  let { start, end } = spans[0];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** What a relation reports, in one line; the cue where the content is not in the text («رفض التعليق»). */
export function contentWords(analysis: DocumentAnalysis, { contents, cues }: Attribution): string {
  const spans = contents.length > 0 ? contents : cues.map(({ span }) => span);
  return spans.map((span) => wordsOf(analysis, span)).join(' … ');
}
