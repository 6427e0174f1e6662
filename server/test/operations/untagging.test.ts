import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { openArticle } from '../service/inMemory.ts';
import { check, operate, refuse, UNWATCHED } from './operate.ts';

const MANIFEST = 'file:///news/.isnad/manifest.json';

describe('taking tags away', () => {
  it('takes the innermost', () => check('<قول>وصل <شخص>سا|مي</شخص>.</قول>', 'unwrap', null, '<قول>وصل |سامي|.</قول>'));

  it('takes those of a paragraph, both where one is in another', () =>
    check(
      '<قول>نعم\nو<شخص>سا|مي</شخص>\nلا</قول> <مكان>هنا</مكان>',
      'untag-paragraph',
      null,
      '<قول>نعم\nوسامي\nلا</قول> <مكان>هنا</مكان>',
    ));

  it('takes all', async () => {
    const { text, outcome } = await operate('<قول>وصل <شخص>سامي</شخص>.', 'untag-all');
    assert.equal(text, 'وصل سامي.');
    assert.match(outcome.message ?? '', /3/);
    await refuse('وصل سامي.', 'untag-all', null, /لا وسوم/);
  });

  it('says whether the article is as it was before its first tag', async () => {
    const { service, uri, text, files } = openArticle('وصل إلى القاهرة.');
    const run = async (operation: 'tag-all' | 'untag-all') =>
      (await service.operation(uri, { operation, span: { start: 0, end: 0 }, argument: null }, UNWATCHED))!.value!;
    const tagged = applyEdits(text, (await run('tag-all')).edits);
    assert.match(files.get(MANIFEST)!, /"article\.khabar": "16-[0-9a-f]{14}"/);
    service.change(uri, 2, tagged, null);
    assert.match((await run('untag-all')).message!, /كما كان قبل وسمه/);
    service.change(uri, 3, tagged.replace('وصل', 'وصلا'), null);
    assert.match((await run('untag-all')).message!, /ليس كما كان/);
  });
});

describe('respelling', () => {
  it('goes to the other spelling, or to the one that is wanted', async () => {
    await check('<شخص>سامي</شخص>', 'convert-spelling', null, '<persName>سامي</persName>');
    await check('<شخص>سامي</شخص> <q>نعم</q>', 'convert-spelling', 'arabic', '<شخص>سامي</شخص> <تنصيص>نعم</تنصيص>');
    await refuse('<شخص>سامي</شخص>', 'convert-spelling', 'latin', /لا معنى/);
  });
});

describe('merging two entities', () => {
  it('gives one the id of the other everywhere', () =>
    check(
      '<شخص مرجع="#نور">ن|ور</شخص> <قول قائل="#نور" ناقل="#نور #سامي_نور">نعم</قول> <شخص مرجع="#سامي_نور">سامي</شخص>',
      'merge-entities',
      '#سامي_نور',
      '<شخص مرجع="#سامي_نور">نور</شخص> <قول قائل="#سامي_نور" ناقل="#سامي_نور">نعم</قول> <شخص مرجع="#سامي_نور">سامي</شخص>',
    ));

  it('needs an id here and a good one there', async () => {
    await refuse('ن|ور', 'merge-entities', '#س', /لا معرّف/);
    await refuse('<شخص مرجع="#نور">ن|ور</شخص>', 'merge-entities', '#', /لا يصلح/);
  });
});
