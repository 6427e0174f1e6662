import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { standIn, standOff } from '../../eval/standoff.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));
const TEXT = 'قالت الوزارة إن "سامي" عاد. وأضافت أنه بخير.';
const GOLD =
  '<Q r="1">قالت</Q> <S r="1" k="institution">الوزارة</S> <C r="1" t="indirect">إن "<PERS>سامي</PERS>" عاد</C>. ' +
  'و<Q r="2" by="الوزارة">أضافت</Q> <C r="2" t="indirect">أنه بخير</C>.';

describe('annotation apart from its article', () => {
  it('holds places and no words of the article', () => {
    const [, ...rows] = standOff(GOLD).split('\n');
    assert.deepEqual(rows, [
      'Q\t0\t4\tr=1',
      'S\t5\t12\tr=1\tk=institution',
      'C\t13\t26\tr=1\tt=indirect',
      'PERS\t17\t21',
      'Q\t29\t34\tr=2\tby=@5-12',
      'C\t35\t43\tr=2\tt=indirect',
      '',
    ]);
  });

  it('gives the gold notation back', () => {
    assert.equal(standIn(TEXT, standOff(GOLD)), GOLD);
    for (const name of readdirSync(`${SEEDS}gold`)) {
      const gold = readFileSync(`${SEEDS}gold/${name}`, 'utf8');
      const text = readFileSync(`${SEEDS}${name.replace('.xml', '.txt')}`, 'utf8');
      assert.equal(standIn(text, standOff(gold)), gold, name);
    }
  });

  it('keeps which of two marks with the same span is the outer one', () => {
    const gold = '<OCC><ORG>الرئاسة</ORG></OCC> <ORG><GPE>تونس</GPE></ORG>';
    assert.equal(standIn('الرئاسة تونس', standOff(gold)), gold);
  });

  it('refuses another text, and marks that are not in it', () => {
    assert.throws(() => standIn(`${TEXT} `, standOff(GOLD)), /another text/);
    const [head] = standOff(GOLD).split('\n');
    assert.throws(() => standIn(TEXT, `${head}\nPERS\t40\t400`), /not a mark of this text/);
    assert.throws(() => standIn(TEXT, `${head}\nPERS\t0\t8\nORG\t5\t12`), /cross/);
  });
});
