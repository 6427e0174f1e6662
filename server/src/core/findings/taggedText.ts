import type { Element } from '../markup/elements.ts';
import { SpansByParagraph } from './reportedText.ts';
import type { Article } from './rule.ts';

/** What the annotator has tagged in one of these ways: a rule has nothing to say about it. */
export function taggedText({ elements }: Article, isWanted: (element: Element) => boolean): SpansByParagraph {
  return new SpansByParagraph(elements.elements.filter(isWanted).flatMap(({ spans }) => spans));
}
