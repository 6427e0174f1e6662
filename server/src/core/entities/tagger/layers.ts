import { ENTITY_TYPES, type EntityType } from '../../model.ts';
import { opensBody, opensOffice, reachLayer } from '../grammars/reach.ts';
import type { Candidate, Scan } from '../scan.ts';

/** What earlier steps found, one number per token: 0 outside, odd for the first token of a span, even for later ones. */
export type Layer = Uint8Array;

interface TypedRange {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
}

/** Spans as a layer; of two that overlap the later one in the list shows. */
export function layerOf(spans: readonly TypedRange[], length: number): Layer {
  const layer = new Uint8Array(length);
  for (const { type, from, to } of spans) {
    const code = 1 + 2 * ENTITY_TYPES.indexOf(type);
    layer.fill(code + 1, from, to);
    layer[from] = code;
  }
  return layer;
}

const SIMPLE: ReadonlySet<EntityType> = new Set<EntityType>(['PERS', 'GPE', 'LOC', 'NORP']);

/** How many layers `groundLayers` makes. */
export const GROUND_LAYERS = 5;

/** What the tagger's first chain builds on: the number and date grammars, what the lexicon's patterns find by themselves, and how
 * far bodies and offices reach by grammar. */
export function groundLayers(scan: Scan, quantities: readonly Candidate[], lexical: readonly TypedRange[]): Layer[] {
  const { length } = scan.tokens;
  return [
    layerOf(rangesOf(scan, quantities), length),
    layerOf(
      lexical.filter(({ type }) => SIMPLE.has(type)),
      length,
    ),
    layerOf(
      lexical.filter(({ type }) => !SIMPLE.has(type) && type !== 'OCC'),
      length,
    ),
    reachLayer(scan, opensBody),
    reachLayer(scan, opensOffice),
  ];
}

/** The tokens of candidates in text order. */
function rangesOf({ tokens }: Scan, candidates: readonly Candidate[]): TypedRange[] {
  const ranges: TypedRange[] = [];
  let from = 0;
  for (const { type, start, end } of candidates) {
    // The search goes on where the last one ended; a nested one starts at its outer one or later.
    while (from < tokens.length && tokens[from].end <= start) from++;
    let to = from;
    while (to < tokens.length && tokens[to].start < end) to++;
    if (to > from) ranges.push({ type, from, to });
  }
  return ranges;
}
