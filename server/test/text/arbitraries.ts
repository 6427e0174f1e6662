import fc from 'fast-check';

/** Any UTF-16 units at all: lone surrogates, NUL, controls. */
export const anyUnits: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

const PIECES = [
  'قال',
  'وأضاف',
  'الوزيرُ',
  'لـ',
  'و',
  'ﻷن',
  'ا\u0654ن',
  'م',
  'CNN',
  'F-16',
  'flynas.com',
  'https://a.b/c',
  '#خبر_عاجل',
  '@desk',
  '1,000.5',
  '٪٥٠',
  '8.\u200f14',
  '😀',
  '\ud83d',
  '\0',
  '\u200f',
  '"',
  '“',
  '”',
  '«',
  '»',
  "''",
  "'",
  '((',
  '))',
  '″',
  '&quot;',
  '.',
  '..',
  '،',
  ':',
  '؟',
  '(',
  ')',
  '-',
  '•',
  '<',
  '>',
];
const GAPS = ['', ' ', ' ', ' ', '\u00a0', ' \u00a0 '];
const BREAKS = ['\n', '\r\n', '\r', '\n\n', '. \u00a0 '];

/** News-like text of one paragraph, with everything that goes wrong in it. */
export const line: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));

const longLine = fc
  .tuple(fc.constantFrom('كلمة ', 'قال: «نعم». ', 'كلمة', '“لا. ', '<ق '), fc.integer({ min: 300, max: 3000 }))
  .map(([piece, count]) => piece.repeat(count));

/** Text of several paragraphs, some longer than a paragraph is let be. */
export const article: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof({ arbitrary: line, weight: 12 }, { arbitrary: longLine, weight: 1 }),
      fc.constantFrom(...BREAKS, ...GAPS),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.flat().join(''));

/** Little but line breaks, separators and what stands around them, so that an edit meets one almost always. */
const breaks = fc
  .array(fc.constantFrom('\r', '\n', ' ', '\u00a0', '.', 'ا'), { maxLength: 12 })
  .map((units) => units.join(''));

/** A text and an edit of it. */
export const editedArticle: fc.Arbitrary<{ before: string; start: number; end: number; inserted: string }> = fc
  .oneof(
    fc.tuple(breaks, fc.nat(), fc.nat({ max: 3 }), breaks),
    fc.tuple(article, fc.nat(), fc.nat({ max: 400 }), fc.oneof(line, breaks, article)),
  )
  .map(([before, at, removed, inserted]) => {
    const start = at % (before.length + 1);
    return { before, start, end: Math.min(before.length, start + removed), inserted };
  });
