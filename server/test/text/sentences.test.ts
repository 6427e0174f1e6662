import assert from 'node:assert/strict';
import fc from 'fast-check';
import { line } from './arbitraries.ts';
import { read } from './reading.ts';

/** The text with ¶ between sentences. */
function marked(text: string): string {
  const { tokens, sentences } = read(text);
  return sentences.map(({ from, to }) => text.slice(tokens[from].start, tokens[to - 1].end)).join(' ¶ ');
}

const LONG = 'نحن هنا منذ الصباح مع كل سكان القرية. ولن نغادر قبل عودة الماء إلى البيوت';

describe('sentences', () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    ['end after a stop', 'وصل الوفد. ¶ ثم غادر! ¶ متى يعود؟ ¶ لا أحد يعلم… ¶ غدا'],
    ['end after two dots', 'وصل الوفد.. ¶ وغادر فورا'],
    ['do not end in a number or a link', 'بلغ السعر 3.5 دولار على موقع desk.example.org اليوم. ¶ نعم'],
    ['do not end after the letter of a title', 'قال د. سامي و أ.د. ليلى إن م. فؤاد حضر. ¶ نعم'],
    ['do not end inside an abbreviation', 'ذكرت قناة إم.بي.سي أمس'],
    ['do not end after an initial', 'كتب J. Smith أمس'],
    ['do not end after the number of a list item', '1. وصل الوفد'],
    ['do not end where dots stand for what is left out', 'قال إن الوفد (...) باق هنا'],
    ['end after a year with its letter', 'وُلد عام 1980م. ¶ وعاش هنا'],
    ['end after a number', 'عددهم 12. ¶ وعادوا'],
    ['take closing brackets and further stops along', 'وصل الوفد (أمس.) ¶ هل عاد؟! ¶ نعم'],
    ['take the closing mark along', `قال: "${LONG.replace('. ', '. ¶ ')}." ¶ وأضاف أنه باق`],
    ['end after a mark that stands before the stop', 'قال "نعم". ¶ وأضاف "لا".'],
    ['end with a question in speech', 'قال: "هل نعود؟" ¶ وأضاف: "لا"'],
    ['do not end with a question in a title', 'السؤال "هل نعود؟" يتكرر'],
    ['do not end inside a short quotation', 'زار "م. ن. الخيرية" أمس'],
  ];
  for (const [name, text] of cases) it(name, () => assert.equal(marked(text.replaceAll(' ¶ ', ' ')), text));

  it('end where sentences are glued together', () =>
    assert.equal(marked('عاد الجرحى.وقال شاهد'), 'عاد الجرحى. ¶ وقال شاهد'));

  it('cover every token, one after the other', () =>
    fc.assert(
      fc.property(line, (text) => {
        const { tokens, sentences } = read(text);
        let next = 0;
        for (const { from, to } of sentences) {
          assert.equal(from, next);
          assert.ok(to > from);
          next = to;
        }
        assert.equal(next, tokens.length);
      }),
    ));
});
