import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { openArticle } from '../service/inMemory.ts';
import { check, operate, refuse, UNWATCHED } from './operate.ts';

const QUOTED = 'قال وزير النقل سامي نور لوكالة رويترز: "لن يغلق الطريق أحد".';

describe('tagging what was found', () => {
  it('tags the mention under the cursor', () =>
    check('وصل إلى القاه|رة.', 'tag-mention', null, 'وصل إلى <مكان>|القاهرة|</مكان>.'));

  it('tags every mention of it', () =>
    check(
      'وصل إلى القاه|رة.\nغادر <مكان>القاهرة</مكان>.\nزار القاهرة.',
      'tag-mentions',
      null,
      'وصل إلى <مكان>|القاهرة|</مكان>.\nغادر <مكان>القاهرة</مكان>.\nزار <مكان>القاهرة</مكان>.',
    ));

  it('tags a paragraph', () =>
    check(
      'وصل إلى القاهرة.\nغادر بي|روت إلى دمشق.',
      'tag-paragraph',
      null,
      'وصل إلى القاهرة.\nغادر <مكان>بيروت</مكان> إلى <مكان>دمشق</مكان>.',
    ));

  it('tags a quotation with cue, speaker, mediator and directness in one go', () =>
    check(
      QUOTED.replace('يغلق', 'يغ|لق'),
      'tag-quotation',
      null,
      '<مقطع نوع="إسناد">قال</مقطع> <منصب>وزير النقل</منصب> <شخص مرجع="#سامي_نور">سامي نور</شخص> ل<منظمة مرجع="#وكالة_رويترز" دور="إعلام">وكالة رويترز</منظمة>: <قول قائل="#سامي_نور" ناقل="#وكالة_رويترز">|"لن يغلق الطريق أحد"|</قول>.',
    ));

  it('tags quoted words of which nothing is known, and asks for the speaker', async () => {
    const { marked, outcome } = await operate('على الجدار "كلام ط|ويل لا يعرف أحد من كتبه هنا"', 'tag-quotation');
    assert.match(marked, /^على الجدار <قول[^>]*>\|"كلام طويل لا يعرف أحد من كتبه هنا"\|<\/قول>$/);
    assert.match(outcome.message ?? '', /عيّن القائل/);
  });

  it('tags what is at least as sure as wanted, and counts it', async () => {
    const { text, outcome } = await operate('وصل إلى القاهرة.', 'tag-all', '0.1');
    assert.equal(text, 'وصل إلى <مكان>القاهرة</مكان>.');
    assert.match(outcome.message ?? '', /1$/);
    await refuse('وصل إلى القاهرة.', 'tag-all', '1', /لم يبق/);
    await refuse('وصل إلى القاهرة.', 'tag-all', 'كثيرا', /لا معنى/);
  });

  it('says so where nothing is found', async () => {
    await refuse('كلام| هنا.', 'tag-mention', null, /لا اقتراح/);
    await refuse('كلام| هنا.', 'tag-mentions', null, /لا اقتراح/);
    await refuse('كلام| هنا.', 'tag-paragraph', null, /لم يبق/);
  });

  it('can be watched and stopped', async () => {
    const world = openArticle(`${QUOTED}\n`.repeat(300));
    const request = { operation: 'tag-all', span: { start: 0, end: 0 }, argument: null } as const;
    const stopped = await world.service.operation(world.uri, request, {
      token: { isCancellationRequested: true },
      report: () => undefined,
    });
    assert.equal(stopped?.value, null);
    const whole = await world.service.operation(world.uri, request, UNWATCHED);
    assert.ok(whole?.value && whole.value.edits.length > 1000);
  });
});

describe('accepting and turning down', () => {
  it('tags a suggestion and goes to the next', () =>
    check('وصل إلى |القاهرة| ثم إلى بيروت.', 'accept', null, 'وصل إلى <مكان>القاهرة</مكان> ثم إلى |بيروت|.'));

  it('remembers what was turned down, beside the article, and suggests it no more until it is wanted again', async () => {
    const { article, outcome, marked } = await operate('وصل إلى |القاهرة| ثم إلى بيروت.', 'reject');
    assert.deepEqual(outcome.edits, []);
    assert.equal(marked, 'وصل إلى القاهرة ثم إلى |بيروت|.');
    const file = 'file:///news/.isnad/rejected.json';
    assert.match(
      article.files.get(file)!,
      /"kind":"GPE","words":"[0-9a-f]{16}","sentence":"[0-9a-f]{16}","text":"القاهرة"/,
    );
    const all = { operation: 'tag-all', span: article.span, argument: null } as const;
    const tagged = await article.service.operation(article.uri, all, UNWATCHED);
    assert.equal(applyEdits(article.text, tagged!.value!.edits), 'وصل إلى القاهرة ثم إلى <مكان>بيروت</مكان>.');
    await article.service.operation(article.uri, { ...all, operation: 'restore' }, UNWATCHED);
    assert.match(article.files.get(file)!, /"rejected": \[\]/);
    const again = await article.service.operation(article.uri, all, UNWATCHED);
    assert.match(applyEdits(article.text, again!.value!.edits), /<مكان>القاهرة<\/مكان>/);
  });

  it('turns down all in a selection', async () => {
    const { outcome } = await operate('وصل |إلى القاهرة ثم إلى بيروت| أمس.', 'reject');
    assert.match(outcome.message ?? '', /2/);
  });

  it('leaves a damaged list alone', async () => {
    const article = openArticle('وصل إلى |القاهرة|.');
    article.files.set('file:///news/.isnad/rejected.json', '{');
    const request = { operation: 'reject', span: article.span, argument: null } as const;
    const answer = await article.service.operation(article.uri, request, UNWATCHED);
    assert.match(answer!.value!.message!, /تالف/);
    assert.equal(article.files.get('file:///news/.isnad/rejected.json'), '{');
  });
});

describe('going through an article', () => {
  it('goes to what is not tagged, round the end', async () => {
    const text = 'وصل إلى القاهرة ثم <مكان>دمشق</مكان> ثم بيروت.';
    await check(`|${text}`, 'next-untagged', null, text.replace('القاهرة', '|القاهرة|'));
    await check(text.replace('القاهرة', '|القاهرة|'), 'next-untagged', null, text.replace('بيروت', '|بيروت|'));
    await check(text.replace('بيروت', '|بيروت|'), 'next-untagged', null, text.replace('القاهرة', '|القاهرة|'));
    await check(text.replace('القاهرة', '|القاهرة|'), 'previous-untagged', null, text.replace('بيروت', '|بيروت|'));
    await refuse('كلام|.', 'next-untagged', null, /لم يبق/);
  });

  it('goes to speech that nobody says', async () => {
    const text = '<قول قائل="#س">"نعم"</قول> و<قول>"لا"</قول>';
    await check(`|${text}`, 'next-unattributed', null, text.replace('"لا"', '|"لا"|'));
    await check(`${text}|`, 'previous-unattributed', null, text.replace('"لا"', '|"لا"|'));
    await refuse('كلام| هنا.', 'next-unattributed', null, /منسوب/);
  });
});
