import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/core/markup/textEdits.ts';
import type { InMemoryWorkspace } from './world.ts';
import { workspace } from './world.ts';

const A = 'قالت <شخص مرجع="#سلمى">سلمى الخوري</شخص>: <قول قائل="#سلمى">"الجسر جاهز"</قول>.';
const B = 'وصلت <شخص مرجع="#سلمى">الخوري</شخص> مع <شخص مرجع="#نور">سامي نور</شخص>.';
const REGISTER =
  '{ "schema": "isnad.entities/1", "entities": [{ "id": "سلمى", "name": "سلمى الخوري", "type": "PERS" }] }';

/** Renames what stands at `|` in `a.txt`. @returns the files after it, or why nothing was renamed */
async function rename(marked: string, to: string, others: Readonly<Record<string, string>> = {}) {
  const text = marked.replace('|', '');
  const world = workspace({ 'a.txt': text, ...others }, { locale: 'en' });
  const uri = world.uri('a.txt');
  world.service.open(uri, 1, text);
  const { value } = (await world.service.rename(uri, marked.indexOf('|'), to))!;
  if (!value || 'problem' in value) return value?.problem ?? null;
  return Object.fromEntries(value.files.map((file) => [nameOf(world, file.uri), applyEdits(file.text, file.edits)]));
}

const nameOf = (world: InMemoryWorkspace, uri: string): string => uri.slice(world.uri('').length);
const at = (text: string, words: string): string => text.replace(words, `|${words}`);
const renamed = (text: string): string => text.replaceAll('#سلمى', '#الوزيرة');

describe('renaming an id', () => {
  it('changes it in the article, in the others of the folder and in the register', async () => {
    const files = { 'b.txt': B, 'c.txt': 'وصل الوفد إلى بيروت.', '.isnad/entities.json': REGISTER };
    assert.deepEqual(await rename(at(A, 'سلمى"'), 'الوزيرة', files), {
      'a.txt': renamed(A),
      'b.txt': renamed(B),
      '.isnad/entities.json': REGISTER.replace('"سلمى"', '"الوزيرة"'),
    });
  });

  it('begins at the tagged words too', async () =>
    assert.deepEqual(await rename(at(A, 'الخوري'), 'الوزيرة'), { 'a.txt': renamed(A) }));

  it('leaves the ids alone that are each article’s own', async () => {
    const anonymous = 'قال <إشارة مرجع="#مجهول_1">مصدر أمني</إشارة> إن الجسر جاهز.';
    assert.deepEqual(await rename(at(anonymous, 'مجهول_1'), 'المصدر', { 'b.txt': anonymous }), {
      'a.txt': anonymous.replace('مجهول_1', 'المصدر'),
    });
    const said = 'قال: <قول معرف="قول">"الجسر جاهز"</قول>.';
    assert.deepEqual(await rename(at(said, 'قول">'), 'الجسر', { 'b.txt': said }), {
      'a.txt': said.replace('معرف="قول"', 'معرف="الجسر"'),
    });
  });

  it('makes no two ids one, here, in another article or in the register', async () => {
    const taken = '“نور” is the id of somebody else already. To make two one, merge them.';
    assert.equal(await rename(at(B, 'سلمى"'), 'نور'), taken);
    assert.equal(await rename(at(A, 'سلمى"'), 'نور', { 'b.txt': B }), taken);
    const register = REGISTER.replace('"سلمى"', '"نور"');
    assert.equal(await rename(at(A, 'سلمى"'), 'نور', { '.isnad/entities.json': register }), taken);
  });

  it('takes nothing that is no id', async () => {
    for (const name of ['', 'سلمى الخوري', '1', '#سلمى', 'a"b']) {
      assert.match(String(await rename(at(A, 'سلمى"'), name)), /cannot be an id/);
    }
  });

  it('is not offered where there is no id', async () => {
    assert.equal(await rename(at(A, 'الجسر'), 'الوزيرة'), null);
    assert.equal(await rename('وصل الو|فد إلى بيروت.', 'الوزيرة'), null);
  });

  it('changes nothing when the name stays', async () => assert.deepEqual(await rename(at(A, 'سلمى"'), 'سلمى'), {}));
});
