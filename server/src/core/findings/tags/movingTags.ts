import type { Element } from '../../markup/elements.ts';
import { type Edge, moveEdge } from '../../markup/edges.ts';
import type { TextEdit } from '../../markup/textEdits.ts';
import type { Span } from '../../model.ts';
import type { ArticleParagraph } from '../article.ts';

/** The edits of a paragraph that put an element of it around other words; none where another tag stands in the way. */
export function movedTo({ markup }: ArticleParagraph, element: Element, span: Span): readonly TextEdit[] {
  const edges = (['start', 'end'] as const).filter((edge) => span[edge] !== element.spans[0][edge]);
  // One edge at a time is all that a check asks for; the other is mended when it is found the next time.
  const edge: Edge | undefined = edges[0];
  if (!edge) return [];
  return moveEdge([{ start: 0, markup }], element, edge, span[edge]).edits ?? [];
}
