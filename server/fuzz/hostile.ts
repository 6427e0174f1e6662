/** A kind of text that no newsroom writes but that a file may hold, in any length. */
export interface HostileText {
  readonly name: string;
  /** @param units about how long the text is to be, in UTF-16 units */
  make(units: number): string;
}

const repeated = (name: string, piece: string): HostileText => ({
  name,
  make: (units) => piece.repeat(Math.ceil(units / piece.length)),
});

/** The opening pieces all before the closing ones. */
const nested = (name: string, open: string, close: string): HostileText => ({
  name,
  make(units) {
    const depth = Math.ceil(units / (open.length + close.length));
    return open.repeat(depth) + close.repeat(depth);
  },
});

/** What has broken readers of text before, ours or others': each is to be read in time linear in its length, and nothing in it may be lost. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  repeated('letters without a space', 'ابتثجحخ'),
  repeated('words on one line', 'وقال الوزير إن الأمر بسيط '),
  repeated('words without a full stop, a line each', 'قال الوزير إن الأمر بسيط\n'),
  repeated('empty lines', '\n'),
  repeated('carriage returns', '\r'),
  repeated('both line ends', 'سطر\r\n'),
  repeated('spaces', ' '),
  repeated('no-break spaces', '\u00a0'),
  repeated('straight quotation marks', '"'),
  repeated('quotation marks and words', '" قال '),
  repeated('opening guillemets', '«'),
  repeated('closing guillemets', '»'),
  nested('nested guillemets', '«', '»'),
  nested('nested brackets', '(', ')'),
  repeated('opening brackets', '( '),
  repeated('colons', 'قال: '),
  repeated('full stops', '. '),
  repeated('one word of speech', 'قال '),
  repeated('continued speech', 'وأضاف أن '),
  repeated('according to whom', 'بحسب '),
  repeated('passed on by whom', 'نقلا عن '),
  repeated('that and that', 'أن '),
  repeated('proclitics', 'وبال'),
  repeated('a title', 'رئيس وزير '),
  repeated('a name', 'محمد بن '),
  repeated('one name, a line each', 'سامي نور\n'),
  repeated('digits', '1'),
  repeated('numbers', '1,000.5 '),
  repeated('number words', 'مئة وخمسة وعشرون ألفا '),
  repeated('months', 'يناير كانون الثاني '),
  repeated('percent signs', '٪ '),
  repeated('opening angle brackets', '<'),
  repeated('opened tags', '<شخص>'),
  repeated('closing tags', '</شخص>'),
  nested('nested tags', '<شخص>', '</شخص>'),
  repeated('crossing tags', '<شخص><مكان></شخص></مكان>'),
  repeated('attributes without end', '<شخص معرف="'),
  repeated('one tag with many attributes', ' معرف="x"'),
  repeated('tags', '<شخص معرف="p1">سامي نور</شخص> قال. '),
  repeated('entities of HTML', '&quot;&amp;&#1575;'),
  repeated('ampersands', '&'),
  repeated('vowel marks', 'ا\u064b\u0650\u0651'),
  repeated('vowel marks alone', '\u064e'),
  repeated('tatweel', 'ـ'),
  repeated('marks of direction', '\u202eابت\u202c\u2067 '),
  repeated('isolates never closed', '\u2068'),
  repeated('NUL', '\0'),
  repeated('lone high surrogates', '\ud83d'),
  repeated('lone low surrogates', '\udc00 '),
  repeated('emoji', '👩‍👩‍👧 '),
  repeated('presentation forms', 'ﻷﷲﷺ '),
  repeated('hashtags', '#خبر_عاجل '),
  repeated('addresses', 'https://a.b/c?d=e&f '),
  repeated('Latin', 'CNN reports '),
  repeated('list marks', '• '),
  repeated('byte order marks', '\ufeff'),
  repeated('every kind of line end', 'ا\u2028ب\u2029ج\u0085د\v\f'),
];
