import { ARABIC_LETTER, CLASSES, FOREIGN_LETTER } from '../../core/text/characters.ts';

/** How much of a file is looked at, in UTF-16 units: its head says what it is. */
const SAMPLE = 4_000;

/** Whether most letters at the head of a text are Arabic: whether a plain text is an article. */
export function isMostlyArabic(text: string): boolean {
  let arabic = 0;
  let foreign = 0;
  for (let i = 0; i < Math.min(SAMPLE, text.length); i++) {
    const charClass = CLASSES[text.charCodeAt(i)];
    if (charClass === ARABIC_LETTER) arabic++;
    else if (charClass === FOREIGN_LETTER) foreign++;
  }
  return arabic > foreign;
}
