import { toFile } from '../core/analysis.ts';
import type { Span } from '../core/model.ts';
import { headlinesOf, isFurniture } from './parts.ts';
import type { Snapshot } from './snapshot.ts';
import { hull } from './statements.ts';

/** What can be folded away. `furniture`: credits, keywords, links to other articles; `section`: what stands under a headline. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'furniture' | 'section' | 'quotation';
}

/** The stretches of an article that can be folded where they run over several lines, in no particular order. */
export function foldsOf(snapshot: Snapshot): Fold[] {
  return [...furniture(snapshot), ...sections(snapshot), ...quotations(snapshot)];
}

/** Runs of page furniture, with the blank lines between. */
function furniture({ analysis: { paragraphs } }: Snapshot): Fold[] {
  const folds: Fold[] = [];
  let run: { start: number; end: number } | null = null;
  for (const { kind, text, start, end } of paragraphs) {
    if (text.tokens.length === 0) continue;
    if (!isFurniture(kind)) run = null;
    else if (run) run.end = end;
    else folds.push({ kind: 'furniture', span: (run = { start, end }) });
  }
  return folds;
}

/** The headline of the whole article folds nothing: it would fold everything. */
function sections({ analysis }: Snapshot): Fold[] {
  return headlinesOf(analysis)
    .slice(1)
    .map(({ section }): Fold => ({ kind: 'section', span: section }));
}

function quotations({ analysis }: Snapshot): Fold[] {
  return analysis.attributions
    .filter(({ contents }) => contents.length > 1)
    .map(({ contents }): Fold => ({ kind: 'quotation', span: hull(contents.map((span) => toFile(analysis, span))) }));
}
