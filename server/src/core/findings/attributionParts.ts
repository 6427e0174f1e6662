import type { Attribution, PlacedSpan } from '../model.ts';
import type { RelationsByParagraph } from './article.ts';
import type { Relation } from './facts.ts';

interface OwnRelations {
  readonly relations: Relation[];
  readonly ids: string[];
}

/** Attributions that were not found by the analysis (gold notation, for one), each under every paragraph in which a part of it stands. */
export function partsByParagraph(attributions: readonly Attribution[]): RelationsByParagraph {
  const found = new Map<number, OwnRelations>();
  const add = (paragraph: number, relation: Relation, id: string): void => {
    let own = found.get(paragraph);
    if (!own) found.set(paragraph, (own = { relations: [], ids: [] }));
    own.relations.push(relation);
    own.ids.push(id);
  };
  for (const attribution of attributions) {
    for (const paragraph of paragraphsOf(attribution)) add(paragraph, partIn(attribution, paragraph), attribution.id);
  }
  return {
    count: attributions.length,
    of: (paragraph) => found.get(paragraph)?.relations ?? NO_RELATIONS,
    idOf: (paragraph, index) => found.get(paragraph)?.ids[index] ?? '',
    firstId: () => null,
  };
}

const NO_RELATIONS: readonly Relation[] = [];

function paragraphsOf({ cues, contents, source, mediators }: Attribution): Set<number> {
  const spans = [...cues, ...mediators].map(({ span }) => span);
  return new Set([...spans, ...contents, ...source.spans].map(({ paragraph }) => paragraph));
}

function partIn(attribution: Attribution, paragraph: number): Relation {
  const isHere = (span: PlacedSpan): boolean => span.paragraph === paragraph;
  const { cues, contents, source, mediators } = attribution;
  return {
    ...attribution,
    cues: cues.filter(({ span }) => isHere(span)),
    contents: contents.filter(isHere),
    source: { ...source, spans: source.spans.filter(isHere) },
    mediators: mediators.filter(({ span }) => isHere(span)),
  };
}
