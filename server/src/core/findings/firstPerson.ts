import { WordMemo, type WordType } from '../text/words.ts';

/** The pronouns of the first person, and nouns, verbs and particles that end in one. «هنا», «لبنا», «دنيا» do not. */
const FIRST_PERSON = new WordMemo(({ bare }) =>
  /^[وف]?(أنا|نحن|إنني|أنني|إني|أني|لدي|لدينا|عندي|عندنا|لنا|بنا|منا|إلينا|علينا|معنا|فينا|كنا|كنت|لست|لسنا|أريد|نريد|أعتقد|نعتقد|أرى|نرى|أؤكد|نؤكد|أدعو|ندعو|أقول|نقول|نأمل|آمل)$|^..{2,}[^ا]نا$/.test(
    bare,
  ),
);

/** Whether a word speaks of the speaker: «نحن», «لدينا», «جنودنا», «أعتقد». */
export function isFirstPerson(word: WordType): boolean {
  return FIRST_PERSON.of(word);
}
