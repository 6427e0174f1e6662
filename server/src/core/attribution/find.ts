import type { Knowledge } from '../knowledge.ts';
import type { Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';

/** An attribution relation as far as its own paragraph tells: who speaks may still be open. Spans are relative to the paragraph. */
export interface AttributionDraft {
  readonly placeholder: null;
}

/** The attribution relations of one paragraph, outer before inner, in the order of their first cues. Depends on its arguments alone. */
export function findAttributions(
  _paragraph: ParagraphText,
  _mentions: readonly Mention[],
  _knowledge: Knowledge,
): readonly AttributionDraft[] {
  return [];
}
