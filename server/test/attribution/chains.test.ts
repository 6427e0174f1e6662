import assert from 'node:assert/strict';
import { unnamedSources } from '../../src/core/attribution/speakers/unnamed.ts';
import { toJson } from '../../src/formats/json.ts';
import { analysed } from '../support/analyse.ts';

describe('attribution: chains and those without a name', () => {
  const text =
    'نقلت رويترز عن مصدرين مطلعين أن المعبر أغلق. وأضافا أن الجنود انسحبوا. وذكر مسؤول محلي أن الأمطار غزيرة.';

  it('gives everybody an id, in the order of the text, and the same one where they speak again', () => {
    const { attributions, links } = analysed(text);
    const outlet = links.referents.find(({ name }) => name === 'رويترز');
    assert.ok(outlet);
    assert.deepEqual(
      attributions.map(({ chain }) => chain),
      [[outlet.id, 's1'], ['s1'], ['s2']],
    );
    assert.deepEqual(unnamedSources(attributions), [
      { id: 's1', name: 'مصدرين مطلعين' },
      { id: 's2', name: 'مسؤول محلي' },
    ]);
  });

  it('lists them among the referents of the JSON, without a type', () => {
    const { referents } = toJson(analysed(text), 'a.txt');
    assert.deepEqual(
      referents.filter(({ type }) => type === null).map(({ id, name }) => [id, name]),
      [
        ['s1', 'مصدرين مطلعين'],
        ['s2', 'مسؤول محلي'],
      ],
    );
  });

  it('says in which relation the antecedent spoke', () => {
    const [, second] = analysed(text).attributions;
    assert.equal(second.explanation.from, 'a0');
  });

  it('takes the outlet up again: «الوكالة»', () => {
    const { attributions } = analysed(
      'قال مصدر أمني لوكالة الأناضول إن المعبر أغلق. ونقلت الوكالة عن مسؤول محلي قوله إن الأمطار غزيرة.',
    );
    const [first, second] = attributions.map(({ mediators }) => mediators[0]?.referent);
    assert.ok(first);
    assert.equal(second, first);
  });
});
