import { type ParagraphText, readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';

/** Reads one paragraph with a vocabulary of its own. */
export function read(text: string): ParagraphText {
  return readParagraph(text, new Vocabulary());
}
