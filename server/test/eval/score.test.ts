import assert from 'node:assert/strict';
import type { Annotation } from '../../eval/annotation.ts';
import { parseGold } from '../../eval/gold.ts';
import { overlapOfBoth, pairUp, sameName } from '../../eval/match.ts';
import { formatScores } from '../../eval/report.ts';
import { listErrors, score, type Scores } from '../../eval/score.ts';
import { rounded } from '../../eval/tally.ts';

/** The scores of one article, both sides in gold notation. */
function scored(gold: string, found: string): Scores {
  return score([article(gold, found)]);
}

function article(gold: string, found: string): { name: string; gold: Annotation; found: Annotation } {
  return { name: 'a', gold: parseGold(gold), found: parseGold(found) };
}

describe('scores', () => {
  it('of equal annotations are 1', () => {
    const marked =
      '<Q r="1">قال</Q> <S r="1" k="named"><PERS>سامي</PERS></S> <C r="1" t="direct">"عدت"</C>. <CLAIM>خسر 5</CLAIM>';
    const { figures, falseAlarmsPer1000Words, words } = scored(marked, marked);
    for (const figure of [
      'entity/PERS',
      'entity/all',
      'entity/core',
      'source',
      'cue',
      'content',
      'relation',
      'direct',
      'claim',
    ]) {
      assert.deepEqual(figures[figure], { p: 1, r: 1, f1: 1, gold: 1, found: 1 }, figure);
    }
    assert.deepEqual(figures['speaker'], { accuracy: 1, gold: 1 });
    assert.deepEqual(figures['kind'], { accuracy: 1, gold: 1 });
    assert.equal(falseAlarmsPer1000Words, 0);
    assert.equal(words, 5);
  });

  it('count an entity only with its exact span and type', () => {
    const { figures } = scored('<PERS>سامي نور</PERS> في <GPE>تونس</GPE>', '<PERS>سامي</PERS> نور في <ORG>تونس</ORG>');
    assert.deepEqual(figures['entity/PERS'], { p: 0, r: 0, f1: 0, gold: 1, found: 1 });
    assert.deepEqual(figures['entity/all'], { p: 0, r: 0, f1: 0, gold: 2, found: 2 });
  });

  it('take GPE, LOC and FAC for one class in entity/core', () => {
    const { figures } = scored('<GPE>تونس</GPE>', '<FAC>تونس</FAC>');
    assert.deepEqual(figures['entity/core'], { p: 1, r: 1, f1: 1, gold: 1, found: 1 });
  });

  it('round to four places', () => {
    const { figures } = scored('<PERS>ا</PERS> <PERS>ب</PERS> <PERS>ج</PERS>', '<PERS>ا</PERS> <PERS>ب</PERS> ج');
    assert.deepEqual(figures['entity/PERS'], { p: 1, r: 0.6667, f1: 0.8, gold: 3, found: 2 });
  });

  it('count contents that overlap by half or by four fifths beside the exact ones', () => {
    const { figures } = scored('<C r="1">0123456789</C>', '<C r="1">0123456</C>789');
    assert.deepEqual(figures['content'], { p: 0, r: 0, f1: 0, gold: 1, found: 1 });
    assert.deepEqual(figures['content@.5'], { p: 1, r: 1, f1: 1, gold: 1, found: 1 });
    assert.deepEqual(figures['content@.8'], { p: 0, r: 0, f1: 0, gold: 1, found: 1 });
  });

  it('count a relation only where source, cue and content are all exact', () => {
    const gold = '<Q r="1">قال</Q> <S r="1" k="named">سامي</S> <C r="1" t="indirect">إنه عاد</C>';
    const shorter = '<Q r="1">قال</Q> <S r="1" k="named">سامي</S> <C r="1" t="indirect">إنه</C> عاد';
    const unexpressed = '<Q r="1" by="سامي">قال</Q> سامي <C r="1" t="indirect">إنه عاد</C>';
    assert.deepEqual(scored(gold, shorter).figures['relation'], { p: 0, r: 0, f1: 0, gold: 1, found: 1 });
    assert.deepEqual(scored(gold, unexpressed).figures['relation'], { p: 0, r: 0, f1: 0, gold: 1, found: 1 });
  });

  it('ask who speaks, in the words of the clause or resolved', () => {
    const gold =
      '<Q r="1">قال</Q> <S r="1" k="named">سامي نور</S> <C r="1">نعم</C> و<Q r="2" by="سامي نور">أضاف</Q> <C r="2">لا</C>';
    const found =
      '<Q r="1">قال</Q> <S r="1" k="office">سامي</S> نور <C r="1">نعم</C> و<Q r="2" by="ليلى">أضاف</Q> <C r="2">لا</C>';
    const { figures } = scored(gold, found);
    assert.deepEqual(figures['speaker'], { accuracy: 0.5, gold: 2 });
    assert.deepEqual(figures['resolved'], { accuracy: 0, gold: 1 });
    assert.deepEqual(figures['kind'], { accuracy: 0, gold: 1 });
  });

  it('do not ask for the speaker where the text tells nobody', () => {
    const marked = '<Q r="1" by="?">يُعتقد</Q> <C r="1">أنه عاد</C> <C r="2" t="direct" orphan="1">"نعم"</C>';
    assert.equal(scored(marked, marked).figures['speaker'], undefined);
  });

  it('count false alarms by the thousand words', () => {
    const { figures, falseAlarmsPer1000Words } = scored('خسر خمسة أمس', '<CLAIM>خسر</CLAIM> خمسة أمس');
    assert.deepEqual(figures['claim'], { p: 0, r: 0, f1: 0, gold: 0, found: 1 });
    assert.equal(falseAlarmsPer1000Words, 333.33);
  });

  it('are listed for people', () => {
    const lines = formatScores(scored('<PERS>ا</PERS> <PERS>ب</PERS>', '<PERS>ا</PERS> ب'));
    assert.equal(lines[0], '1 files, 2 words');
    assert.equal(lines[1], 'entity/PERS      P 1.000  R 0.500  F1 0.667   (2 gold, 1 found)');
  });

  it('name what was missed and what was wrongly found', () => {
    const found = article('زار <PERS>سامي نور</PERS> تونس', 'زار <PERS>سامي</PERS> نور <GPE>تونس</GPE>');
    assert.deepEqual(listErrors(found, 'entities'), ['a - PERS سامي نور', 'a + PERS سامي', 'a + GPE تونس']);
  });

  it('name the relation whose speaker is wrong', () => {
    const found = article(
      '<Q r="1">قال</Q> <S r="1">سامي</S> <C r="1">نعم</C>',
      '<Q r="1" by="ليلى">قال</Q> سامي <C r="1">نعم</C>',
    );
    assert.deepEqual(listErrors(found, 'speakers'), ['a - سامي | got ليلى | نعم']);
  });
});

describe('pairs', () => {
  const span = (start: number, end: number) => ({ start, end });

  it('are one to one, the most similar first', () => {
    const pairs = pairUp([span(0, 10), span(8, 12)], [span(8, 12), span(0, 9)], overlapOfBoth, 0.1);
    assert.deepEqual(
      [...pairs],
      [
        [1, 0],
        [0, 1],
      ],
    );
  });
});

describe('names', () => {
  for (const [gold, found, same] of [
    ['سامي نور', 'نور', true],
    ['الوزير سامي نور', 'سامي العلي', true],
    ['أحمد', 'احمد', true],
    ['وزارة الصحة', 'الصحه', true],
    ['سامي نور الدين', 'ليلى نور', true],
    ['سامي نور', 'ليلى', false],
    ['سامي', null, false],
    ['؟', '؟', false],
  ] as const) {
    it(`${gold} ${same ? '=' : '≠'} ${found}`, () => assert.equal(sameName(gold, found), same));
  }
});

describe('rounding', () => {
  for (const [value, places, expected] of [
    [2 / 3, 4, 0.6667],
    [1 / 32, 4, 0.0312],
    [3 / 32, 4, 0.0938],
    [0.0625, 3, 0.062],
    [0.125, 2, 0.12],
    [0.12345, 4, 0.1235],
  ]) {
    it(`${value} to ${places} places is ${expected}`, () => assert.equal(rounded(value, places), expected));
  }
});
