import type { Attribution } from '../core/model.ts';
import { withoutRejected } from './operations/suggestions.ts';
import { shownMentions } from './reading/layout.ts';
import type { Snapshot } from './snapshot.ts';

/** An article in figures, for the status item: what is shown of it, without what an annotator has turned down. */
export interface ArticleFigures {
  /** Mentions of entities. */
  readonly entities: number;
  /** Different sources that speak. */
  readonly sources: number;
  readonly findings: number;
  /** The part of the article's characters that stands in some source's mouth, 0 to 1. */
  readonly attributed: number;
}

export function figuresOf(snapshot: Snapshot): ArticleFigures {
  const { analysis, findings } = snapshot;
  let entities = 0;
  let length = 0;
  analysis.paragraphs.forEach(({ text }, index) => {
    entities += shownMentions(snapshot, index).length;
    length += text.text.length;
  });
  const { attributions } = withoutRejected(snapshot, { mentions: [], attributions: analysis.attributions });
  const sources = new Set<string>();
  for (const { source } of attributions) {
    const name = source.referent ?? source.resolved ?? source.text;
    if (name !== '') sources.add(name);
  }
  return {
    entities,
    sources: sources.size,
    findings: findings.length,
    attributed: length > 0 ? attributedLength(attributions) / length : 0,
  };
}

/** UTF-16 units that stand in at least one content. */
function attributedLength(attributions: readonly Attribution[]): number {
  const spans = attributions
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
