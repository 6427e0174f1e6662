import type { Snapshot } from './snapshot.ts';

/** An article in figures, for the status item. */
export interface ArticleFigures {
  /** Mentions of entities. */
  readonly entities: number;
  /** Different sources that speak. */
  readonly sources: number;
  readonly findings: number;
  /** The part of the article's characters that stands in some source's mouth, 0 to 1. */
  readonly attributed: number;
}

export function figuresOf({ analysis, findings }: Snapshot): ArticleFigures {
  let entities = 0;
  let length = 0;
  for (const { mentions, text } of analysis.paragraphs) {
    entities += mentions.length;
    length += text.text.length;
  }
  const sources = new Set<string>();
  for (const { source } of analysis.attributions) {
    const name = source.referent ?? source.resolved ?? source.text;
    if (name !== '') sources.add(name);
  }
  return {
    entities,
    sources: sources.size,
    findings: findings.length,
    attributed: length > 0 ? attributedLength(analysis) / length : 0,
  };
}

/** UTF-16 units that stand in at least one content. */
function attributedLength(analysis: Snapshot['analysis']): number {
  const spans = analysis.attributions
    .flatMap(({ contents }) => contents)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  let total = 0;
  let paragraph = -1;
  let covered = 0;
  for (const span of spans) {
    if (span.paragraph !== paragraph) {
      paragraph = span.paragraph;
      covered = 0;
    }
    total += Math.max(0, span.end - Math.max(span.start, covered));
    covered = Math.max(covered, span.end);
  }
  return total;
}
