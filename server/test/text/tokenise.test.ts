import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLASSES, IGNORABLE, SPACE } from '../../src/core/text/characters.ts';
import { tokenise } from '../../src/core/text/tokenise.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { anyUnits, line } from './arbitraries.ts';

const read = (text: string) => tokenise(text, new Vocabulary());

/** Words plain, anything else with its kind: «قال :punctuation». */
const shown = (text: string): string =>
  read(text)
    .map(({ kind, start, end }) => (kind === 'word' ? '' : `${kind}:`) + text.slice(start, end))
    .join(' | ');

describe('tokens', () => {
  const cases: readonly (readonly [text: string, tokens: string])[] = [
    ['قال الوزيرُ، أمس', 'قال | الوزيرُ | punctuation:، | أمس'],
    ['و"المدينة"', 'و | mark:" | المدينة | mark:"'],
    ['لـ”وكالة الشرق”', 'لـ | mark:” | وكالة | الشرق | mark:”'],
    ['الـ19 من 3%', 'الـ | number:19 | من | number:3 | symbol:%'],
    ['١٬٠٠٠٫٥ ريال', 'number:١٬٠٠٠٫٥ | ريال'],
    ['8.\u200f14 مليون', 'number:8.\u200f14 | مليون'],
    ['في 05:00', 'في | number:05 | punctuation:: | number:00'],
    ['بلغ 12.', 'بلغ | number:12 | punctuation:.'],
    ['2024م.', 'number:2024 | م | punctuation:.'],
    ['الجرحى.وقال', 'الجرحى | punctuation:. | وقال'],
    ['انتهى.. وعاد…', 'انتهى | punctuation:.. | وعاد | punctuation:…'],
    ['طائرة F-16 من Lockheed', 'طائرة | latin:F-16 | من | latin:Lockheed'],
    ["côte d'Azur وAT&T", "latin:côte | latin:d'Azur | و | latin:AT&T"],
    ['U.S. و end.The', 'latin:U.S | punctuation:. | و | latin:end | punctuation:. | latin:The'],
    ['موقع desk.example.org.', 'موقع | link:desk.example.org | punctuation:.'],
    ['https://example.org/a?b=1&c، ثم', 'link:https://example.org/a?b=1&c | punctuation:، | ثم'],
    ['pic.example.com/Ab12قال', 'link:pic.example.com/Ab12 | قال'],
    ['desk@example.org', 'link:desk@example.org'],
    ['#خبر_عاجل @desk_ar', 'hashtag:#خبر_عاجل | handle:@desk_ar'],
    ['# وحدها @', 'symbol:# | وحدها | symbol:@'],
    ['لندن ـ وكالات', 'لندن | punctuation:ـ | وكالات'],
    ['شكرا 👨‍👩‍👧❤️!', 'شكرا | emoji:👨‍👩‍👧❤️ | punctuation:!'],
    ['((نص)) (((', 'mark:(( | نص | mark:)) | punctuation:((('],
    ["''نص'' 'نص'", "mark:'' | نص | mark:'' | mark:' | نص | mark:'"],
    ['&quot;نص&quot; & &amp;', 'mark:&quot; | نص | mark:&quot; | symbol:& | symbol:& | latin:amp | punctuation:;'],
    ['\u202bقال\u202c \u200fنعم', 'قال | نعم'],
    ['\ud83d قال \0 \udc00', 'symbol:\ud83d | قال | symbol:\udc00'],
    ['ً', 'symbol:ً'],
    ['', ''],
  ];
  for (const [text, tokens] of cases) it(JSON.stringify(text), () => assert.equal(shown(text), tokens));

  it('tells whether white space stands before a token; an invisible character is none', () =>
    assert.deepEqual(
      read('و"قال \u200f"نعم\u00a0لا').map(({ spaced }) => spaced),
      [true, false, false, true, false, true],
    ));

  it('covers all that can be seen, in order, without overlap', () =>
    fc.assert(
      fc.property(fc.oneof(anyUnits, line), (text) => {
        let covered = 0;
        const assertBlank = (start: number, end: number) => {
          for (let i = start; i < end; i++) assert.ok([SPACE, IGNORABLE].includes(CLASSES[text.charCodeAt(i)]));
        };
        for (const { start, end, word } of read(text)) {
          assertBlank(covered, start);
          assert.ok(start < end);
          assert.equal(word.surface, text.slice(start, end));
          covered = end;
        }
        assertBlank(covered, text.length);
      }),
    ));

  it('reads a paragraph the same wherever it stands', () =>
    fc.assert(
      fc.property(line, line, (first, second) =>
        assert.deepEqual(
          read(`${first}\n${second}`).map(({ word, kind }) => [word.surface, kind]),
          [...read(first), ...read(second)].map(({ word, kind }) => [word.surface, kind]),
        ),
      ),
    ));
});
