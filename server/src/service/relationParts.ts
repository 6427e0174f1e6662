import type { DocumentAnalysis } from '../core/analysis.ts';
import type { PlacedRelation } from '../core/attribution/articleRelations.ts';
import type { Attribution, PlacedSpan, Span } from '../core/model.ts';
import type { AttributionPart } from './snapshot.ts';

/** A relation of which something stands in a paragraph, and what of it. */
export interface RelationHere extends PlacedRelation {
  readonly parts: readonly PartHere[];
}

export interface PartHere extends Span {
  readonly part: AttributionPart;
}

/**
 * The relations of which something stands in a paragraph, in the article's order. Asked for one paragraph, nothing is done for the others: `analysis.attributions`
 * numbers all of them, and after some edits each has another number.
 */
export function relationsIn({ relations }: Pick<DocumentAnalysis, 'relations'>, paragraph: number): RelationHere[] {
  const found: RelationHere[] = relations.continuedIn(paragraph).map(({ relation, home, start, end }) => ({
    relation,
    home,
    parts: [{ part: 'content', start, end }],
  }));
  for (const relation of relations.announcedIn(paragraph)) {
    const parts: PartHere[] = [];
    for (const { start, end } of relation.source.spans) parts.push({ part: 'source', start, end });
    for (const { span } of relation.cues) parts.push({ part: 'cue', start: span.start, end: span.end });
    for (const { span } of relation.mediators) parts.push({ part: 'mediator', start: span.start, end: span.end });
    for (const { start, end } of relation.contents) parts.push({ part: 'content', start, end });
    found.push({ relation, home: paragraph, parts });
  }
  return found;
}

/** All that a relation reports and its cues, as its attribution has them. */
export function quotedBy(
  { relations }: Pick<DocumentAnalysis, 'relations'>,
  { relation, home }: PlacedRelation,
): Pick<Attribution, 'contents' | 'cues'> {
  const here = ({ start, end }: Span): PlacedSpan => ({ paragraph: home, start, end });
  const further = relations
    .continuationsOf(relation)
    .map(({ paragraph, start, end }): PlacedSpan => ({ paragraph, start, end }));
  return {
    contents: [...relation.contents.map(here), ...further],
    cues: relation.cues.map(({ span, lemma }) => ({ span: here(span), lemma })),
  };
}
