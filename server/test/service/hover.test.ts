import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hoverMarkdown, hoverPlainText } from '../../src/service/hover.ts';
import type { Settings } from '../../src/service/settings.ts';
import { openArticle } from './inMemory.ts';

/** The hover at `|` has each of these lines. */
async function check(marked: string, lines: readonly string[], settings: Partial<Settings> = {}): Promise<void> {
  const { service, uri, span } = openArticle(marked, settings);
  const { value: card } = (await service.hover(uri, span.start))!;
  const shown = card ? hoverPlainText(card).split('\n') : [];
  for (const line of lines) assert.ok(shown.includes(line), `${line}\nis missing in\n${shown.join('\n')}`);
}

const MINISTER = 'قالت <منصب>وزيرة النقل</منصب> <شخص>سلمى الخوري</شخص> إن الجسر سيفتح يوم الأحد.';

describe('hover over a name', () => {
  it('tells type and name, other names used, and how often', () =>
    check(`${MINISTER}\nوغادرت <شخص>الخو|ري</شخص> القاعة.`, [
      'شخص: سلمى الخوري (موسوم)',
      'يُسمّى أيضاً: الخوري',
      'مرات ذكره في المقال: 2',
    ]));

  it('speaks English when asked to', () =>
    check(MINISTER.replace('سلمى', 'سل|مى'), ['Person: سلمى الخوري (tagged)', 'Mentions in this article: 1'], {
      locale: 'en',
    }));

  it('tells the finer kind of a number', () =>
    check('خسرت الشركة <عدد نوع="مال">20 مليون دو|لار</عدد>.', ['مبلغ: 20 مليون دولار (موسوم)']));
});

describe('hover over a quotation', () => {
  it('tells who speaks, by which word, in what form and how sure that is', () =>
    check(MINISTER.replace('الجسر', 'الج|سر'), [
      'القائل: سلمى الخوري (شخص مسمّى)',
      'لفظ الإسناد: قالت (نقل محايد، الكاتب لا ينحاز)',
      'الصيغة: كلام غير مباشر',
      'التركيب: فعل ثم قائل ثم مقول',
    ]));

  it('names the one who goes on speaking', () =>
    check(`${MINISTER}\nوأضافت أن الأعمال لن تتو|قف.`, [
      'القائل: سلمى الخوري (شخص مسمّى)',
      'لفظ الإسناد: أضافت (متابعة الكلام، الكاتب لا ينحاز)',
      'سبب تعيين القائل: آخر من تكلم · قبل ذلك: قالت وزيرة النقل سلمى الخوري',
    ]));

  it('tells the chain through which it came', () =>
    check('نقلت <منظمة>وكالة رويترز</منظمة> عن <شخص>سلمى الخوري</شخص> قولها إن الجسر سيف|تح.', [
      'السند: وكالة رويترز عن سلمى الخوري',
    ]));

  it('tells the chain of a statement inside a statement, unnamed sources too', () =>
    check('نقلت <منظمة>وكالة رويترز</منظمة> عن مصدرين مطلعين أن <شخص>سلمى الخوري</شخص> قالت إن الجسر سيف|تح.', [
      'السند: وكالة رويترز عن مصدرين مطلعين عن سلمى الخوري',
    ]));
});

describe('hover', () => {
  it('is empty where there is nothing to tell', async () => {
    const { service, uri, span } = openArticle('هذا سطر عا|دي.');
    assert.equal((await service.hover(uri, span.start))!.value, null);
  });

  it('is empty where Isnad is off', async () => {
    const { service, uri, span } = openArticle(MINISTER.replace('سلمى', 'سل|مى'), { enable: false });
    assert.equal((await service.hover(uri, span.start))!.value, null);
  });

  it('is about the name under the cursor, and its range stands tight inside the tag', async () => {
    const { service, uri, span, text } = openArticle(MINISTER.replace('سلمى', 'سل|مى'));
    const { value: card } = (await service.hover(uri, span.start))!;
    assert.equal(text.slice(card!.span.start, card!.span.end), 'سلمى الخوري');
  });

  it('stands at the right in Arabic, where the client can show that', async () => {
    const { service, uri, span } = openArticle(MINISTER.replace('سلمى', 'سل|مى'));
    const { value: card } = (await service.hover(uri, span.start))!;
    assert.match(hoverMarkdown(card!, 'ar', true), /^<div align="right">\n\n[^<]+\n\n<\/div>$/);
    assert.doesNotMatch(hoverMarkdown(card!, 'ar', false), /</);
    assert.doesNotMatch(hoverMarkdown(card!, 'en', true), /</);
  });

  it('shows an article nothing but its own characters', async () => {
    const { service, uri, span } = openArticle('وصلت <شخص>سل|مى [انقر](command:evil) **الخوري**</شخص> اليوم.');
    const { value: card } = (await service.hover(uri, span.start))!;
    assert.ok(hoverMarkdown(card!, 'ar', true).includes('سلمى \\[انقر\\]\\(command\\:evil\\) \\*\\*الخوري\\*\\*'));
  });
});
