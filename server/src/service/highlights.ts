import { toFile } from '../core/analysis.ts';
import type { Span } from '../core/model.ts';
import { contains } from '../core/text/span.ts';
import { entityAt } from './entityAt.ts';
import type { Snapshot } from './snapshot.ts';

/** A mention of the entity under the cursor. */
export interface Highlight {
  readonly span: Span;
  /** Whether it speaks there, rather than being spoken of. */
  readonly speaks: boolean;
}

/** Every mention of the entity at a file offset, by whatever name, in text order. Null where there is none. */
export function highlightsAt(snapshot: Snapshot, offset: number): Highlight[] | null {
  const referent = entityAt(snapshot, offset);
  if (!referent) return null;
  const { analysis } = snapshot;
  const sources = new Map<number, Span[]>();
  for (const { source } of analysis.attributions) {
    if (source.referent !== referent.id) continue;
    for (const span of source.spans) sources.set(span.paragraph, [...(sources.get(span.paragraph) ?? []), span]);
  }
  return referent.mentions.map(({ paragraph, mention }) => ({
    span: toFile(analysis, { ...mention, paragraph }),
    speaks: sources.get(paragraph)?.some((source) => contains(source, mention)) ?? false,
  }));
}
