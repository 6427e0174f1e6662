import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseGold } from '../../eval/gold.ts';
import { renderGold } from '../../eval/render.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));

describe('gold notation', () => {
  it('counts offsets without the tags, in UTF-16 units', () => {
    const { text, entities } = parseGold('😀 زار <PERS>سامي</PERS> <GPE>تونس</GPE>');
    assert.equal(text, '😀 زار سامي تونس');
    assert.deepEqual(entities, [
      { type: 'PERS', start: 7, end: 11 },
      { type: 'GPE', start: 12, end: 16 },
    ]);
  });

  it('reads a relation with source, cue, content and mediator', () => {
    const { text, relations } = parseGold(
      '<Q r="1">نقلت</Q> <M r="1">الوكالة</M> <Q r="1">عن</Q> <S r="1" k="anonymous">مصدر</S> <C r="1" t="indirect">أنه عاد</C>',
    );
    const [relation] = relations;
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words(relation.cues), ['نقلت', 'عن']);
    assert.deepEqual(words(relation.mediators), ['الوكالة']);
    assert.deepEqual(words(relation.sources), ['مصدر']);
    assert.deepEqual(words(relation.contents), ['أنه عاد']);
    assert.equal(relation.kind, 'anonymous');
    assert.equal(relation.type, 'indirect');
    assert.equal(relation.name, 'مصدر');
    assert.equal(relation.anaphor, false);
  });

  it('takes the speaker of an unexpressed source from by=', () => {
    const [relation] = parseGold('و<Q r="1" by="سامي نور">أضاف</Q> <C r="1" t="indirect">أنه عاد</C>').relations;
    assert.deepEqual(relation.sources, []);
    assert.equal(relation.name, 'سامي نور');
    assert.equal(relation.anaphor, true);
  });

  it('takes the speaker behind a resumptive noun from ref=', () => {
    const [relation] = parseGold('<Q r="1">قال</Q> <S r="1" k="office" ref="سامي نور">الوزير</S>').relations;
    assert.equal(relation.name, 'سامي نور');
    assert.equal(relation.anaphor, true);
  });

  it('keeps «nobody» apart from an antecedent', () => {
    const [relation] = parseGold('<Q r="1" by="?">يُعتقد</Q> <C r="1" t="indirect">أنه عاد</C>').relations;
    assert.equal(relation.name, '?');
    assert.equal(relation.anaphor, false);
  });

  it('leaves what only looks like a tag in the text', () => {
    assert.equal(parseGold('<b>5 < 6</b> <PERSON>').text, '<b>5 < 6</b> <PERSON>');
  });

  for (const [name, broken] of [
    ['crossing tags', '<PERS>سامي <GPE>نور</PERS></GPE>'],
    ['an unclosed tag', '<PERS>سامي'],
    ['a closing tag alone', 'سامي</PERS>'],
    ['a relation without a number', '<Q>قال</Q>'],
  ]) {
    it(`refuses ${name}`, () => assert.throws(() => parseGold(broken)));
  }

  it('is written as it was read', () => {
    const marked =
      '<CLAIM k="number">الخسائر <NUM>5</NUM></CLAIM> <C r="1" t="direct"><Q r="2" by="سامي">قوله</Q> <C r="2" t="direct">نعم</C></C>';
    assert.equal(renderGold(parseGold(marked)), marked);
  });

  for (const file of readdirSync(`${SEEDS}gold`)) {
    it(`of ${file} has the article's own text, and keeps its meaning when written and read again`, () => {
      const gold = parseGold(readFileSync(`${SEEDS}gold/${file}`, 'utf8'));
      assert.equal(gold.text, readFileSync(`${SEEDS}${file.replace('.xml', '.txt')}`, 'utf8'));
      const again = parseGold(renderGold(gold));
      assert.deepEqual(new Set(again.entities.map(key)), new Set(gold.entities.map(key)));
      assert.deepEqual(new Set(again.relations.map(key)), new Set(gold.relations.map(key)));
      assert.deepEqual(new Set(again.claims.map(key)), new Set(gold.claims.map(key)));
    });
  }
});

const key = (value: object): string => JSON.stringify(value);
