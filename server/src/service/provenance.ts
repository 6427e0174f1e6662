import type { DocumentAnalysis } from '../core/analysis.ts';
import type { Attribution, Mediator, PlacedSpan, Source } from '../core/model.ts';

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
  const links = nestedDownTo(attributions, attribution).flatMap((relation): ChainLink[] => {
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
export function speakerName({ source }: Told): string | null {
  return source.resolved ?? (source.text === '' ? null : source.text);
}

/** The names of those who stand between the writer and the speaker of a relation, the writer's nearest first. */
export function namesBefore(
  { attributions }: Pick<DocumentAnalysis, 'attributions'>,
  attribution: Attribution,
): string[] {
  return namesBeforeLast(nestedDownTo(attributions, attribution));
}

/** What of a relation its names are read from. */
interface Told {
  readonly source: Pick<Source, 'resolved' | 'text'>;
  readonly mediators: readonly Pick<Mediator, 'text'>[];
}

/** `namesBefore` for the last of these relations, each of which stands in the words of the one before. */
export function namesBeforeLast(nested: readonly Told[]): string[] {
  const names: string[] = [];
  const add = (name: string): void => {
    if (name !== names.at(-1)) names.push(name);
  };
  let speaker: string | null = null;
  for (const relation of nested) {
    for (const { text } of relation.mediators) add(text);
    speaker = speakerName(relation);
    if (speaker !== null) add(speaker);
  }
  return speaker === null ? names : names.slice(0, -1);
}

/** An attribution and those inside which it stands, the outermost first. */
function nestedDownTo(attributions: readonly Attribution[], attribution: Attribution): Attribution[] {
  const nested: Attribution[] = [];
  for (let at: Attribution | undefined = attribution; at; at = enclosing(attributions, at)) nested.unshift(at);
  return nested;
}

/** Ids are numbered in the order of the list. */
function enclosing(attributions: readonly Attribution[], { parent }: Attribution): Attribution | undefined {
  return parent === null ? undefined : attributions[Number(parent.slice(1))];
}
