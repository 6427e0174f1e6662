import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import type { Settings } from '../../src/service/settings.ts';
import { openArticle } from './inMemory.ts';

const IGNORED = 'file:///news/.isnad/ignored.json';

async function actionsAt(marked: string, settings: Partial<Settings> = {}) {
  const article = openArticle(marked, settings);
  const { value: actions } = (await article.service.codeActions(article.uri, article.span))!;
  return { ...article, actions };
}

/** The action of this title turns the article into `expected`. */
async function check(marked: string, title: string, expected: string, settings: Partial<Settings> = {}): Promise<void> {
  const { actions, text, uri, service, span } = await actionsAt(marked, settings);
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action, `${title}\nis missing in\n${actions.map((candidate) => candidate.title).join('\n')}`);
  const { value: edit } = (await service.resolveAction(uri, span, action.id))!;
  assert.equal(edit!.uri, uri);
  assert.equal(applyEdits(text, edit!.edits), expected);
}

async function checkMissing(marked: string, pattern: RegExp, settings: Partial<Settings> = {}): Promise<void> {
  const { actions } = await actionsAt(marked, settings);
  assert.deepEqual(
    actions.map(({ title }) => title).filter((title) => pattern.test(title)),
    [],
  );
}

describe('tagging', () => {
  it('an entity', () =>
    check('وصل الوفد إلى القاه|رة مساء.', 'وسم «القاهرة» (بلد أو مدينة)', 'وصل الوفد إلى <مكان>القاهرة</مكان> مساء.'));

  it('an entity, in TEI', () =>
    check(
      'وصل الوفد إلى القاه|رة.',
      'Tag “القاهرة” (Country or city)',
      'وصل الوفد إلى <placeName>القاهرة</placeName>.',
      {
        locale: 'en',
        spelling: 'tei',
      },
    ));

  it('all mentions of an entity', () =>
    check(
      'وصل إلى القاه|رة مساء.\nثم غادر القاهرة.',
      'وسم كل ذكر لـ«القاهرة» في المقال (2)',
      'وصل إلى <مكان>القاهرة</مكان> مساء.\nثم غادر <مكان>القاهرة</مكان>.',
    ));

  it('a quotation: cue, speaker and what is said in one go', () =>
    check(
      'وأكد مسؤول أن الجسر سي|فتح.',
      'وسم هذا القول، قائله: مسؤول',
      'و<مقطع نوع="إسناد">أكد</مقطع> <إشارة نوع="شخص" فرع="مجهول" مرجع="#مجهول_1">مسؤول</إشارة> <قول قائل="#مجهول_1" مباشر="لا">أن الجسر سيفتح</قول>.',
    ));

  it('a paragraph', () =>
    check(
      'وصل إلى القاهرة.\nغادر بي|روت إلى دمشق.',
      'وسم كل ما في هذه الفقرة',
      'وصل إلى القاهرة.\nغادر <مكان>بيروت</مكان> إلى <مكان>دمشق</مكان>.',
    ));

  it('an article', () =>
    check(
      'وصل إلى القاه|رة.\nغادر بيروت.',
      'وسم كل ما في المقال',
      'وصل إلى <مكان>القاهرة</مكان>.\nغادر <مكان>بيروت</مكان>.',
    ));

  it('is not offered for what is tagged', () => checkMissing('وصل إلى <مكان>القاه|رة</مكان>.', /^وسم/));

  it('is not offered where Isnad is off', () => checkMissing('وصل إلى القاه|رة.', /./, { enable: false }));
});

describe('taking tags away', () => {
  it('takes the innermost', () => check('<قول>وصل <شخص>سا|مي</شخص>.</قول>', 'إزالة هذا الوسم', '<قول>وصل سامي.</قول>'));

  it('takes the one whose tag is under the cursor', () =>
    check('وصل <شخ|ص>سامي</شخص>.', 'إزالة هذا الوسم', 'وصل سامي.'));

  it('takes all', () =>
    check(
      '<قول>وصل <شخص>سامي</شخص>.</قول>\n<person><name>ن|ور</name>',
      'إزالة كل الوسوم من المقال',
      'وصل سامي.\n<person>نور',
    ));

  it('is not offered where there are none', () => checkMissing('وصل سا|مي.', /إزالة/));
});

describe('mending', () => {
  it('adds a missing quotation mark', () =>
    check(
      'وقال سامي نور: |“لن نعود إلى ما كان أبدا.',
      'أضف العلامة الناقصة ”',
      'وقال سامي نور: “لن نعود إلى ما كان أبدا”.',
    ));

  it('marks a quotation that nobody answers for', () =>
    check(
      'انتهى الاجتماع. |"لن نعود إلى ما كنا عليه قبل اليوم أبدا". وغادر الجميع القاعة.',
      'وسمه قولاً بلا مصدر',
      'انتهى الاجتماع. <مقطع نوع="ادعاء" فرع="غير_منسوب">"لن نعود إلى ما كنا عليه قبل اليوم أبدا"</مقطع>. وغادر الجميع القاعة.',
    ));

  it('asks for the speaker', () =>
    check(
      'انتهى الاجتماع. |"لن نعود إلى ما كنا عليه قبل اليوم أبدا". وغادر الجميع القاعة.',
      'اذكر القائل: «قال [القائل]:»',
      'انتهى الاجتماع. قال [القائل]: "لن نعود إلى ما كنا عليه قبل اليوم أبدا". وغادر الجميع القاعة.',
    ));

  it('is tied to the finding, and its first way is preferred', async () => {
    const { actions } = await actionsAt('وقال سامي نور: |“لن نعود إلى ما كان أبدا.');
    const [first] = actions;
    assert.deepEqual(
      [first.kind, first.preferred, first.finding?.finding.code],
      ['quickfix', true, 'unbalanced-quotation'],
    );
  });
});

describe('ignoring a finding', () => {
  const MARKED = 'وقال سامي نور: |“لن نعود إلى ما كان أبدا.';
  const TITLE = 'تجاهل «unbalanced-quotation» في هذه الجملة';

  it('writes it into the list of the folder, and then it is gone', async () => {
    const article = await actionsAt(MARKED);
    const { service, uri, span, files, actions } = article;
    const { id } = actions.find(({ title }) => title === TITLE)!;
    const { value: edit } = (await service.resolveAction(uri, span, id))!;
    assert.deepEqual([edit!.uri, edit!.before], [IGNORED, null]);
    files.set(IGNORED, applyEdits('', edit!.edits));
    service.refresh();
    assert.deepEqual((await service.diagnostics(uri))!.value, []);
    assert.equal(
      (await service.hover(uri, span.start))?.value?.sections.flat().some(({ label }) => label === 'خطأ'),
      false,
    );
    assert.deepEqual((await service.figures(uri))!.value!.findings, 0);
  });

  it('adds to what is in the list by then', async () => {
    const { service, uri, span, files, actions } = await actionsAt(MARKED);
    const written = '{"schema":"isnad.ignored/1","ignored":[{"rule":"x","sentence":"1","text":""}]}';
    files.set(IGNORED, written);
    const { id } = actions.find(({ title }) => title === TITLE)!;
    const { value: edit } = (await service.resolveAction(uri, span, id))!;
    const list = JSON.parse(applyEdits(written, edit!.edits)) as { ignored: { rule: string }[] };
    assert.deepEqual(
      list.ignored.map(({ rule }) => rule),
      ['unbalanced-quotation', 'x'],
    );
  });

  it('is not offered where the list is damaged, and that is said once', async () => {
    const article = openArticle(MARKED);
    article.files.set(IGNORED, '{ damaged');
    for (let time = 0; time < 2; time++) {
      const { value } = (await article.service.codeActions(article.uri, article.span))!;
      assert.equal(
        value.some(({ title }) => title === TITLE),
        false,
      );
    }
    assert.equal(article.log.length, 1);
  });

  it('is not offered outside every folder', async () => {
    const { service } = openArticle('');
    service.open('untitled:1', 1, MARKED.replace('|', ''));
    const { value } = (await service.codeActions('untitled:1', { start: 15, end: 15 }))!;
    assert.ok(value.some(({ kind }) => kind === 'quickfix'));
    assert.equal(
      value.some(({ title }) => title === TITLE),
      false,
    );
  });
});
