import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import type { Settings } from '../../src/service/settings.ts';
import { hoverPlainText } from '../../src/service/hover.ts';
import { openArticle } from './inMemory.ts';

const REGISTER = 'file:///news/.isnad/entities.json';

async function completions(marked: string, settings: Partial<Settings> = {}) {
  const { service, uri, span } = openArticle(marked, settings);
  return (await service.completions(uri, span.start))!.value;
}

describe('completion', () => {
  it('offers every type of tag with its name, in the spelling of the setting', async () => {
    const arabic = await completions('قال <| هنا');
    assert.deepEqual(
      arabic.slice(0, 2).map(({ label, detail, text, after }) => [label, detail, text, after]),
      [
        ['شخص', 'شخص', 'شخص>', '</شخص>'],
        ['منظمة', 'منظمة', 'منظمة>', '</منظمة>'],
      ],
    );
    const tei = await completions('قال <| هنا', { spelling: 'tei', locale: 'en' });
    assert.ok(tei.some(({ label, detail }) => label === 'placeName type="facility"' && detail === 'Site'));
  });

  it('goes on in the spelling that was begun', async () => {
    const offered = await completions('قال <pers|');
    assert.ok(offered.some(({ text }) => text === 'persName>'));
  });

  it('closes what is open, the innermost first', async () => {
    const offered = await completions('<قول>نعم <شخص>سامي</| ثم</قول>');
    assert.deepEqual(
      offered.map(({ text }) => text),
      ['شخص>', 'قول>'],
    );
  });

  it('offers the attributes that are not there yet', async () => {
    const offered = await completions('<قول قائل="#س" |>نعم</قول>');
    assert.ok(offered.some(({ label }) => label === 'مباشر'));
    assert.ok(!offered.some(({ label }) => label === 'قائل'));
  });

  it('offers the values of an attribute', async () => {
    const offered = await completions('<إشارة فرع="|">مصدر</إشارة>');
    assert.deepEqual(
      offered.map(({ text, detail }) => [text, detail]),
      [
        ['مجهول', 'anonymous'],
        ['جماعي', 'collective'],
      ],
    );
  });

  it('offers ids with the names that they stand for, tagged or not, and those of the register', async () => {
    const world = openArticle('<شخص مرجع="#ن">ليلى نور</شخص> وسامي نور: <قول قائل="|">"نعم"</قول>');
    world.files.set(REGISTER, '{"schema":"isnad.entities/1","entities":[{"id":"وكالة","name":"وكالة الضحى"}]}');
    world.service.refresh();
    const { value } = (await world.service.completions(world.uri, world.span.start))!;
    assert.deepEqual(
      value.map(({ label, detail }) => [label, detail]),
      [
        ['#ن', 'ليلى نور · مرات الذكر: 1'],
        ['#سامي_نور', 'سامي نور'],
        ['#وكالة', 'وكالة الضحى · من السجل'],
      ],
    );
  });

  it('offers nothing in the article’s own text', async () => assert.deepEqual(await completions('قال سامي| هنا'), []));
});

describe('linked editing', () => {
  it('edits the two names together, wherever the cursor is in one of them', async () => {
    for (const marked of ['<شخ|ص>سامي</شخص>', '<شخص>سامي</شخص|>']) {
      const { service, uri, span, text } = openArticle(marked);
      const { value } = (await service.linkedNames(uri, span.start))!;
      assert.deepEqual(
        value?.map(({ start, end }) => [start, text.slice(start, end)]),
        [
          [1, 'شخص'],
          [11, 'شخص'],
        ],
      );
    }
    const { service, uri, span } = openArticle('<شخص>سا|مي</شخص>');
    assert.equal((await service.linkedNames(uri, span.start))!.value, null);
  });
});

describe('an id in a tag', () => {
  const ARTICLE = '<شخص مرجع="#ن">نور</شخص> و<شخص مرجع="#ن">سامي نور</شخص>: <قول قائل="#|ن">"نعم"</قول>';

  it('is explained by the fullest name that has it', async () => {
    const { service, uri, span } = openArticle(ARTICLE);
    const { value } = (await service.hover(uri, span.start))!;
    assert.match(hoverPlainText(value!), /^شخص: سامي نور\nمواضع المعرّف في المقال: 3/);
  });

  it('leads to the fullest name', async () => {
    const { service, uri, span, text } = openArticle(ARTICLE);
    const { value } = (await service.definition(uri, span.start))!;
    assert.deepEqual(value, { uri, place: { line: 0, character: text.indexOf('سامي نور'), length: 8 } });
  });

  it('leads to the element that has it', async () => {
    const { service, uri, span, text } = openArticle(
      'سطر\n<مقطع نوع="إسناد" يقابل="#ق|">قال</مقطع>: <قول معرف="ق">"نعم"</قول>',
    );
    const { value } = (await service.definition(uri, span.start))!;
    assert.deepEqual(value, { uri, place: { line: 1, character: text.indexOf('"نعم"') - 4, length: 5 } });
  });

  it('leads to the register, and is explained by it', async () => {
    const world = openArticle('<قول قائل="#وكال|ة">"نعم"</قول>');
    world.files.set(
      REGISTER,
      '{\n  "schema": "isnad.entities/1",\n  "entities": [\n    { "id": "وكالة", "name": "وكالة الضحى", "type": "ORG", "note": "تونس" }\n  ]\n}\n',
    );
    world.service.refresh();
    const { value } = (await world.service.definition(world.uri, world.span.start))!;
    assert.deepEqual(value, { uri: REGISTER, place: { line: 3, character: 13, length: 5 } });
    const hover = (await world.service.hover(world.uri, world.span.start))!.value!;
    assert.match(hoverPlainText(hover), /^منظمة: وكالة الضحى\nفي السجل: تونس/);
    const { value: diagnostics } = (await world.service.diagnostics(world.uri))!;
    assert.ok(!diagnostics.some(({ code }) => code === 'tag-id-dangling'));
  });
});

describe('mending all tags at once', () => {
  it('does what can be meant in one way only', async () => {
    const { service, uri, text } = openArticle('<شخس>سامي</شخص> <قول قائل="س"></قول> قال <مكان>بالقاهرة</مكان>.');
    const span = { start: 0, end: 0 };
    const { value } = (await service.resolveAction(uri, span, 'fix all'))!;
    assert.equal(applyEdits(text, value!.edits), '<شخص>سامي</شخص>  قال ب<مكان>القاهرة</مكان>.');
  });
});

describe('an article that was changed after it was tagged', () => {
  const MANIFEST = 'file:///news/.isnad/manifest.json';

  it('is reported until its text is accepted', async () => {
    const { service, uri, files } = openArticle('وصل سا|مي إلى <مكان>القاهرة</مكان>.');
    files.set(MANIFEST, '{"schema":"isnad.manifest/1","articles":{"article.khabar":"5-0"}}');
    service.refresh();
    const codes = async () => (await service.diagnostics(uri))!.value.map(({ code }) => code);
    assert.ok((await codes()).includes('tag-article-changed'));
    const { value } = (await service.resolveAction(uri, { start: 14, end: 14 }, 'accept text'))!;
    files.set(MANIFEST, applyEdits(value!.before!, value!.edits));
    service.refresh();
    assert.ok(!(await codes()).includes('tag-article-changed'));
  });
});
