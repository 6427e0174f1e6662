import type { DocumentAnalysis } from '../core/analysis.ts';
import type { Attribution, PlacedSpan } from '../core/model.ts';

/** Somebody through whom words have come down: the speaker, or one who passed them on. */
export interface ChainLink {
  readonly name: string;
  readonly referent: string | null;
  /** The relation in which they speak or pass on. */
  readonly relation: Attribution;
  /** The words that name them there; empty where the clause leaves them out («وأضاف»). */
  readonly spans: readonly PlacedSpan[];
  readonly role: 'speaker' | 'mediator';
}

/**
 * The provenance chain of what a relation reports, the writer's nearest first: of each relation from the outermost inwards its mediators and its
 * speaker. Unlike `Attribution.chain` it has those whom no name stands for («مصدرين مطلعين») too.
 */
export function chainOf(
  { attributions }: Pick<DocumentAnalysis, 'attributions'>,
  attribution: Attribution,
): ChainLink[] {
  const nested: Attribution[] = [];
  for (let at: Attribution | undefined = attribution; at; at = enclosing(attributions, at)) nested.unshift(at);
  const links = nested.flatMap((relation): ChainLink[] => {
    const passing = relation.mediators.map(({ text, referent, span }): ChainLink => ({
      name: text,
      referent,
      relation,
      spans: [span],
      role: 'mediator',
    }));
    const name = speakerName(relation);
    if (name === null) return passing;
    const { referent, spans } = relation.source;
    return [...passing, { name, referent, relation, spans, role: 'speaker' }];
  });
  return links.filter(({ name }, i) => name !== links[i - 1]?.name);
}

/** The name of the one who speaks, as short as it is clear: the resolved name, else the words of the source. Null where nobody is known. */
export function speakerName({ source }: Attribution): string | null {
  return source.resolved ?? (source.text === '' ? null : source.text);
}

/** The names of those who stand between the writer and the speaker of a relation, the writer's nearest first. */
export function namesBefore(analysis: Pick<DocumentAnalysis, 'attributions'>, attribution: Attribution): string[] {
  const names = chainOf(analysis, attribution).map(({ name }) => name);
  return speakerName(attribution) === null ? names : names.slice(0, -1);
}

/** Ids are numbered in the order of the list. */
function enclosing(attributions: readonly Attribution[], { parent }: Attribution): Attribution | undefined {
  return parent === null ? undefined : attributions[Number(parent.slice(1))];
}
