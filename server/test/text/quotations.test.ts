import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains, overlaps } from '../../src/core/text/span.ts';
import { anyUnits, line } from './arbitraries.ts';
import { read } from './reading.ts';

/** The text with ⟦ ⟧ around each quotation, and what is broken about it after the first: «⟦unclosed:"نص⟧». */
function marked(text: string): string {
  const inserts = read(text).quotations.flatMap(({ outer, broken }, index) => [
    { at: outer.start, order: index, text: broken ? `⟦${broken}:` : '⟦' },
    { at: outer.end, order: -1 - index, text: '⟧' },
  ]);
  inserts.sort((a, b) => a.at - b.at || a.order - b.order);
  let done = 0;
  let shown = '';
  for (const insert of inserts) {
    shown += text.slice(done, insert.at) + insert.text;
    done = insert.at;
  }
  return shown + text.slice(done);
}

const MARKS = /⟦(?:(?:reversed|mixed|unclosed|unopened):)?|⟧/g;

function check(groups: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, examples] of Object.entries(groups)) {
    for (const example of examples) {
      it(`${name}: ${example}`, () => assert.equal(marked(example.replace(MARKS, '')), example));
    }
  }
}

describe('quotations that are well formed', () => {
  check({
    'every style': [
      'قال ⟦"نعم"⟧ وعاد',
      'قال ⟦“نعم”⟧ وعاد',
      'قال ⟦«نعم»⟧ وعاد',
      'قال ⟦‹نعم›⟧ وعاد',
      'قال ⟦‘نعم’⟧ وعاد',
      "قال ⟦'نعم'⟧ وعاد",
      "قال ⟦''نعم''⟧ وعاد",
      'قال ⟦″نعم″⟧ وعاد',
      'قال ⟦((نعم))⟧ وعاد',
      'قال ⟦<<نعم>>⟧ وعاد',
      'قال ⟦﴿نعم﴾⟧ وعاد',
      'قال ⟦&quot;نعم&quot;⟧ وعاد',
    ],
    'after a proclitic': ['زار و⟦"المدينة"⟧ أمس', 'في لقاء لـ⟦«المدينة»⟧ أمس', 'ب⟦"المدينة"⟧'],
    'space inside the marks': ['قال ⟦" نعم "⟧ وعاد', 'قال:⟦" نعم "⟧.'],
    'space on the wrong side': ['قال⟦" نعم نعم"⟧ وعاد', 'قال ⟦"نعم "⟧وأضاف ⟦"لا"⟧'],
    'punctuation at the marks': ['قال: ⟦"نعم."⟧', 'قال: ⟦"نعم"⟧.', '(⟦"المدينة"⟧)', '⟦"... نعم"⟧', '⟦"نعم..."⟧'],
    'glued on both sides': ['قال⟦"نعم"⟧وعاد'],
    'nested in another style': ['قال: ⟦"زرت ⟦«المدينة»⟧ أمس"⟧', '⟦“في ⟦‘المدينة’⟧ أمس”⟧'],
    'nested in the same style': ['قال: ⟦"زرت مدينة ⟦"النور"⟧ أمس"⟧.', 'قال: ⟦“زرت ⟦“النور”⟧”⟧'],
    'one after the other': ['⟦"أ"⟧ و⟦"ب"⟧، ⟦"ج"⟧', '⟦«أ»⟧⟦«ب»⟧'],
  });
});

describe('quotations that are broken', () => {
  check({
    'opened by a closing mark after a proclitic': [
      'تصريح لـ⟦reversed:”وكالة الشرق”⟧ أمس',
      'و⟦reversed:”كان الوضع صعبا. والآن صار أسوأ”⟧، وفق قوله',
      'قال: ⟦“إن و⟦reversed:”كالة الشرق”⟧ أغلقت”⟧',
    ],
    'a swapped pair': [
      'ركن ⟦reversed:”النخيل“⟧ الجديد',
      'إن ⟦reversed:” النخيل عاد “⟧، كما قال',
      'لـ⟦reversed:»المدينة«⟧',
    ],
    'closed by an opening mark': ['قال ⟦reversed:“نعم“⟧.'],
    'a mixed pair': ['قال ⟦mixed:“نعم"⟧.', 'قال ⟦mixed:"نعم”⟧.', 'قالت⟦mixed:”لن أعود اليوم"⟧'],
    'a double prime after a number': ['مسابقة ⟦mixed:“الجيل 3″⟧، أمس', 'هاتف ⟦mixed:"ب 5″⟧ وهاتف ⟦mixed:"ج 6″⟧ معا'],
    'speech that is never closed': [
      'قال: ⟦unclosed:"لن نعود اليوم. سنبقى هنا⟧.',
      'وقال ⟦unclosed:“لن نعود اليوم ولا غدا أبدا. سنبقى هنا⟧،',
      '⟦unclosed:"لا، لن نعود. سنبقى⟧.',
      'قال: ⟦unclosed:"لن نعود إلى مدينة ⟦"النور"⟧ اليوم⟧.',
      'قال: ⟦unclosed:"لن نعود اليوم⟧. وأضاف: ⟦"سنبقى هنا"⟧.',
    ],
    'a name that is never closed': ['بمنطقة ⟦unclosed:"النخيل⟧.', 'شعار ⟦unclosed:"معا للماء⟧، وقال إنه باق هنا'],
    'one that is not closed before the one around it is': ['قال: ⟦«زرنا ⟦unclosed:"النور أمس⟧»⟧ وعاد'],
    'a quotation goes on from the paragraph before': [
      '⟦unopened:ولن نعود أبدا"⟧.',
      '⟦unopened:ولن نعود أبدا “⟧',
      '⟦unopened:زرنا ⟦"النور"⟧ أمس ولن نعود"⟧.',
    ],
    'an opening mark is missing': [
      'قال الشاهد: ⟦unopened:لن نعود أبدا"⟧، وغادر',
      'قال: ⟦unopened:سنعود عند الساعة 5:30 صباحا"⟧.',
      'قال: ⟦"لن نعود إلى هنا أبدا"⟧. ⟦unopened:سنبقى هناك"⟧.',
    ],
  });

  it('names the two marks, and neither of what is missing', () => {
    const [open, close] = [read('قال: "لن نعود').quotations[0], read('لن نعود".').quotations[0]];
    assert.deepEqual([open.openToken, open.closeToken, close.openToken, close.closeToken], [2, null, null, 2]);
  });
});

describe('marks that are no quotation', () => {
  check({
    'an apostrophe': ["عاش l'Orient طويلا", 'مايكل’ أمس', "1990'"],
    'inches and minutes': ['شاشة 5″ جديدة', '10″ و 5′'],
    brackets: ['عاد (أمس (مساء)) إلى بيته', 'عاد ((أمس إلى بيته'],
  });
});

describe('the inner stretch', () => {
  for (const [text, inner] of [
    ['قال " نعم لا " وعاد', 'نعم لا'],
    ['قال «»', ''],
    ['قال: "نعم لا.', 'نعم لا'],
    ['نعم لا".', 'نعم لا'],
  ] as const) {
    it(`${text}: ${inner}`, () => {
      const [quotation] = read(text).quotations;
      assert.equal(text.slice(quotation.inner.start, quotation.inner.end), inner);
    });
  }
});

describe('any text', () => {
  it('gives quotations in order, which nest and never cross, each with its parent', () =>
    fc.assert(
      fc.property(fc.oneof(line, anyUnits), (text) => {
        const { quotations } = read(text);
        quotations.forEach((quotation, index) => {
          assert.ok(contains(quotation.outer, quotation.inner));
          quotations.slice(0, index).forEach((earlier) => {
            assert.ok(earlier.outer.start <= quotation.outer.start);
            if (overlaps(earlier.outer, quotation.outer)) assert.ok(contains(earlier.outer, quotation.outer));
          });
          const around = quotations.findLastIndex(
            (other, i) => i < index && contains(other.outer, quotation.outer) && other.outer.end > other.outer.start,
          );
          assert.equal(quotation.parent, around < 0 ? null : around);
        });
      }),
    ));

  it('reads a hundred thousand marks', () => {
    for (const marks of ['"', '“', '”', '“"”', '«”', '" ', "'", '((']) {
      const { tokens, quotations } = read(marks.repeat(100_000 / marks.length));
      assert.ok(quotations.length <= tokens.length);
    }
  });
});
