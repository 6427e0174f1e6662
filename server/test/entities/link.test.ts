import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linkMentions } from '../../src/core/entities/linking/link.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { marked } from './marked.ts';

const linked = (...notations: string[]) =>
  linkMentions(
    notations.map((each) => marked(each)),
    testKnowledge(),
  );

/** Each referent as `id: fullest name / other names`. */
const lines = (...notations: string[]): string[] =>
  linked(...notations).referents.map(({ id, name, aliases }) => [`${id}: ${name}`, ...aliases].join(' / '));

describe('linking', () => {
  it('takes short forms for the full name, before and after it', () => {
    assert.deepEqual(
      lines(
        'أخفق <PERS>الدهماني</PERS> أمس',
        'وقال <PERS>سليم الدهماني</PERS> إنه سيعود',
        'وأضاف <PERS>الدهماني</PERS>',
      ),
      ['p1: سليم الدهماني / الدهماني'],
    );
  });

  it('keeps two people of one family apart, and does not guess which is meant', () => {
    assert.deepEqual(
      lines('<PERS>سليم الدهماني</PERS> و<PERS>هند الدهماني</PERS>', 'قال <PERS>الدهماني</PERS>').slice(0, 2),
      ['p1: سليم الدهماني / الدهماني', 'p2: هند الدهماني'],
    );
  });

  it('folds quotation marks, missing hamzas and the head of an organisation', () => {
    assert.deepEqual(lines('<ORG>حركة "الأنصاف"</ORG> ثم <ORG>الانصاف</ORG>'), ['o1: حركة "الأنصاف" / الانصاف']);
  });

  it('joins what the lexicon knows by several names', () => {
    assert.deepEqual(lines('بين <GPE>الولايات المتحدة</GPE> و<GPE>أمريكا</GPE>'), ['g1: الولايات المتحدة / أمريكا']);
  });

  it('takes a name in brackets for the one before them', () => {
    assert.deepEqual(lines('قالت <ORG>هيئة المراعي الكبرى</ORG> (<ORG>همك</ORG>) إن', 'ونفت <ORG>همك</ORG>'), [
      'o1: هيئة المراعي الكبرى / همك',
    ]);
  });

  it('restores the article that «لل» swallowed', () => {
    assert.deepEqual(lines('قال ل<ORG>لمرصد الشمالي</ORG> كلمة', 'ونفى <ORG>المرصد الشمالي</ORG>'), [
      'o1: المرصد الشمالي',
    ]);
  });

  it('numbers referents by first mention, each type with its own letter', () => {
    assert.deepEqual(lines('<PERS>سليم</PERS> في <GPE>قرمشيت</GPE> مع <PERS>هند</PERS> <DATE>أمس</DATE>'), [
      'p1: سليم',
      'g1: قرمشيت',
      'p2: هند',
    ]);
  });

  it('reads the role from the office beside the name', () => {
    const roles = (notation: string) => linked(notation).referents.find(({ type }) => type === 'PERS')?.role;
    assert.equal(roles('قال <OCC>مدير الميناء</OCC> <PERS>سليم الدهماني</PERS> ذلك'), 'مدير الميناء');
    assert.equal(roles('قال <PERS>سليم الدهماني</PERS>، <OCC>مدير الميناء</OCC>، ذلك'), 'مدير الميناء');
    assert.equal(roles('قال <PERS>سليم الدهماني</PERS> ل<OCC>مدير الميناء</OCC> ذلك'), null);
  });

  it('tells the referent of each mention', () => {
    const paragraphs = [
      marked('قال <PERS>سليم الدهماني</PERS> <DATE>أمس</DATE>'),
      marked('ثم عاد <PERS>الدهماني</PERS>'),
    ];
    const links = linkMentions(paragraphs, testKnowledge());
    const [person, date] = paragraphs[0].mentions;
    assert.equal(links.referentOf(1, paragraphs[1].mentions[0]), links.referentOf(0, person));
    assert.equal(links.referentOf(0, person)?.mentions.length, 2);
    assert.equal(links.referentOf(0, date), null);
  });
});
