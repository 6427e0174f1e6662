import type { KnowledgeProblem } from '../lexicon/table.ts';

/** The learned sequence model. */
export interface Tagger {
  readonly placeholder: null;
}

/** Reads the model's file; null (and a problem) where it is missing or damaged. */
export function loadTagger(_model: Uint8Array | null, _problems: KnowledgeProblem[]): Tagger | null {
  return null;
}
