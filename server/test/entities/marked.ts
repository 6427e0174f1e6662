import { parseGold } from '../../eval/gold.ts';
import type { EntityType, Mention } from '../../src/core/model.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import type { ParagraphText } from '../../src/core/text/paragraphs.ts';
import { byPosition } from '../../src/core/text/span.ts';
import { Vocabulary } from '../../src/core/text/words.ts';

/** A paragraph with the mentions that are marked in it. */
export function marked(
  notation: string,
  score = 0.9,
): { readonly text: ParagraphText; readonly mentions: readonly Mention[] } {
  const { text, entities } = parseGold(notation);
  const mentions = entities.map(({ type, start, end }): Mention => ({
    type,
    start,
    end,
    subtype: null,
    score,
    origin: 'text',
  }));
  return { text: readParagraph(text, new Vocabulary()), mentions: mentions.sort(byPosition) };
}

/** Mentions in a form that is easy to compare: `GPE القاهرة`. */
export function shown(
  { text }: ParagraphText,
  mentions: readonly { type: EntityType; start: number; end: number }[],
): string[] {
  return mentions.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}
