import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { recogniseEntities } from '../../src/core/entities/recognise.ts';
import type { EntityType, Mention } from '../../src/core/model.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { marked, shown } from './marked.ts';

const withoutTagger = { ...testKnowledge(), tagger: null };

/** Checks that exactly the marked mentions are found. */
function check(notation: string, knowledge = testKnowledge()): void {
  const { text, mentions } = marked(notation);
  assert.deepEqual(shown(text, recogniseEntities(text, [], knowledge)), shown(text, mentions));
}

describe('the recogniser', () => {
  for (const notation of [
    'عاد وفد <GPE>مصر</GPE> من <GPE>فرنسا</GPE> إلى <GPE>القاهرة</GPE>.',
    'التقى <OCC>وزير الخارجية <NORP>المصري</NORP></OCC> نظراءه في <GPE>بيروت</GPE> و<GPE>دمشق</GPE>.',
    'وقالت <ORG>الأمم المتحدة</ORG> إن <NUM>20</NUM> قرية ب<GPE>السودان</GPE> غرقت.',
    'رفضت <ORG>حركة "حماس"</ORG> العرض <NORP>الإسرائيلي</NORP>.',
    'نفى <ORG>الجيش <NORP>الإسرائيلي</NORP></ORG> ذلك <DATE>أمس الأحد</DATE>.',
    'قالت <OCC>وزيرة الصحة</OCC> <PERS>ليلى الشهابي</PERS> إن المستشفى سيفتح.',
  ]) {
    it(notation, () => check(notation));
  }

  it('does not mind harakat, tatweel and missing hamzas', () => {
    check('زار الوفد <GPE>القَاهِــرة</GPE> ثم <GPE>الاردن</GPE>.');
  });

  it('finds countries after every proclitic', () => {
    for (const proclitic of ['و', 'ب', 'ل', 'وب', 'ول']) check(`هذا ${proclitic}<GPE>فرنسا</GPE> كلها.`);
  });
});

describe('what the tagger finds', () => {
  /** The mentions of a text in which the tagger finds one run of tokens. */
  function found(text: string, type: EntityType, from: number, to: number): string[] {
    const tagger = { tag: () => [{ type, from, to, probability: 0.9 }] };
    const paragraph = readParagraph(text, new Vocabulary());
    return shown(paragraph, recogniseEntities(paragraph, [], { ...testKnowledge(), tagger }));
  }

  it('has no preposition at its ends that reads like a name', () => {
    assert.deepEqual(found('رد الدهماني على الاتهام', 'PERS', 1, 3), ['PERS الدهماني']);
    assert.deepEqual(found('سلموا على الدهماني هناك', 'PERS', 1, 3), ['PERS الدهماني']);
    assert.deepEqual(found('وقفوا على هناك', 'PERS', 1, 2), []);
  });

  it('is no people where it is a language', () => {
    assert.deepEqual(found('كتب باللغة السواحلية رسائل', 'NORP', 2, 3), []);
    assert.deepEqual(found('كتب بالحروف السواحلية رسائل', 'NORP', 2, 3), ['NORP السواحلية']);
  });
});

describe('the recogniser without a model', () => {
  for (const notation of [
    'عاد الوفد من <GPE>فرنسا</GPE> و<GPE>مصر</GPE>.',
    'قال <OCC>وزير الصحة <NORP>الفرنسي</NORP></OCC> كلمة.',
    'رفضت <ORG>حركة "النخيل"</ORG> العرض.',
    'زارت <ORG>وزارة الصحة <NORP>اللبنانية</NORP></ORG> مخيما.',
    // Agencies whose short names are words or places as well: in a dateline only.
    '<GPE>تونس</GPE> – <ORG>وات</ORG>: عاد الوفد.',
    '<GPE>الدوحة</GPE> (<ORG>قنا</ORG>) - عاد الوفد إلى قنا.',
  ]) {
    it(notation, () => check(notation, withoutTagger));
  }
});

describe('what an annotator tagged', () => {
  const text = readParagraph('قال وزير الصحة المصري إن القاهرة بخير', new Vocabulary());
  const tag = (words: string, type: Mention['type']): Mention => {
    const start = text.text.indexOf(words);
    return { type, start, end: start + words.length, subtype: null, score: 1, origin: 'tag' };
  };

  it('stays, and nothing repeats or crosses it', () => {
    const given = [tag('الصحة المصري إن', 'EVENT'), tag('القاهرة', 'PERS')];
    const found = recogniseEntities(text, given, testKnowledge());
    for (const mention of given) assert.ok(found.includes(mention));
    assert.deepEqual(shown(text, found), ['EVENT الصحة المصري إن', 'NORP المصري', 'PERS القاهرة']);
  });
});

describe('mentions', () => {
  const words = fc.constantFrom(
    'قال',
    'وزير',
    'الخارجية',
    'المصري',
    '"',
    'حماس',
    '(',
    ')',
    '5',
    'مليون',
    'دولار',
    'أمس',
    'محمد',
    'بن',
    'علي',
    'للأمم',
    'المتحدة',
    '،',
    '\u0000',
    '\ud83d',
  );

  it('nest and never cross, in any text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.boolean(), (parts, tagged) => {
        const paragraph = readParagraph(parts.join(' '), new Vocabulary());
        const found = recogniseEntities(paragraph, [], tagged ? testKnowledge() : withoutTagger);
        for (const [i, a] of found.entries()) {
          assert.ok(a.start < a.end && a.end <= paragraph.text.length && a.score > 0 && a.score <= 1);
          for (const b of found.slice(i + 1)) {
            assert.ok(b.start >= a.end || b.end <= a.end, `${a.start}-${a.end} and ${b.start}-${b.end} cross`);
            assert.ok(b.start > a.start || b.end < a.end, 'two mentions have one span');
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
