import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LineKind, settleLineKinds } from '../../src/core/text/boilerplate.ts';
import { splitParagraphs } from '../../src/core/text/split.ts';
import { read } from './reading.ts';

function kindsOf(text: string): (readonly [kind: LineKind, line: string])[] {
  const lines = splitParagraphs(text).map(({ start, end }) => read(text.slice(start, end)));
  const kinds = settleLineKinds(lines);
  return lines.flatMap(({ text: line, tokens }, i) => (tokens.length > 0 ? [[kinds[i], line] as const] : []));
}

/** Reads «kind: line» lines and checks that each line is of that kind where it stands. */
function check(article: string): void {
  const lines = article
    .trim()
    .split('\n')
    .map((line) => /^\s*([a-z-]+): (.*)$/.exec(line)?.slice(1) ?? [line, '']);
  assert.deepEqual(kindsOf(lines.map(([, line]) => line).join('\n\n')), lines);
}

describe('kind of line', () => {
  it('by its own words', () => {
    for (const [line, kind] of [
      ['المصدر: وكالات', 'credit'],
      ['رابط الخبر بصحيفة النخيل: https://example.org/1', 'credit'],
      ['المصدر قال إنه باق', 'body'],
      ['كلمات دلالية: النخيل الماء', 'keywords'],
      ['سمات: الماء النخيل', 'keywords'],
      ['إقرأ أيضاً:', 'related-heading'],
      ['اقرا ايضا', 'related-heading'],
      ['مقالات ذات صلة', 'related-heading'],
      ['إقرأ أيضا: وصول الوفد إلى المدينة', 'related'],
      ['مقال مقترح: وصول الوفد إلى المدينة', 'related'],
      ['زر الذهاب إلى الأعلى', 'furniture'],
      ['// انتهى //', 'furniture'],
      ['تابعونا على', 'furniture'],
      ['https://example.org/a', 'furniture'],
      ['***', 'furniture'],
      ['غزة- الوكالات', 'dateline'],
      ['القدس المحتلة – وكالة النخيل', 'dateline'],
      ['النخيل - الشاطئ 3-1', 'body'],
      ['وصل الوفد - كما قلنا - إلى المدينة', 'body'],
      ['كتب الوزير رسالة', 'body'],
      ['', 'body'],
    ]) {
      assert.equal(read(line).kind, kind, line);
    }
  });

  it('an article with its headline, sub-headlines and tail', () =>
    check(`
      headline: وصول الوفد إلى المدينة
      dateline: المدينة - وكالة النخيل
      body: وصل الوفد صباح اليوم إلى المدينة بعد رحلة طويلة في الصحراء.
      headline: الماء أولا
      body: وقال رئيس الوفد إن الماء أول ما جاء من أجله، وإنه لن يغادر قبل عودته.
      credit: المصدر: وكالات
      keywords: كلمات دلالية: الماء النخيل
      related-heading: مقالات مشابهة
      related:   • عودة الماء إلى القرية
      related:   • هل يغادر الوفد؟
      furniture: زر الذهاب إلى الأعلى`));

  it('a first line that is a sentence is none, nor is the last line', () =>
    check(`
      body: وصل الوفد صباح اليوم إلى المدينة بعد رحلة طويلة دامت سبعة أيام في الصحراء.
      body: وقال رئيس الوفد إنه باق.
      body: وعاد الماء`));

  it('a line that a stray break cut in two has no headline in it', () =>
    check(`
      headline: وصول الوفد
      body: وصل الوفد صباح اليوم.
      body: وقال رئيس الوفد إن الماء أول ما جاء من أجله وإنه لن يغادر قبل أن يعود إلى
      body: مدينة النخيل
      body: بعد غياب دام سبعة أيام.`));

  it('another article after «اقرأ أيضا» has its headline there, then its body', () =>
    check(`
      headline: وصول الوفد
      body: وصل الوفد إلى المدينة.
      related-heading: إقرأ أيضاً:
      related: عودة الماء إلى القرية
      dateline: القرية - الوكالات
      body: عاد الماء صباح اليوم إلى القرية بعد غياب دام سبعة أيام.
      related-heading: مقالات ذات صلة
      related: الوفد يغادر`));
});

describe('the tails of the seed articles', () => {
  const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
  const count = (name: string, kind: LineKind) => kindsOf(seed(name)).filter(([found]) => found === kind).length;

  it('have their credits, keywords and related headlines', () => {
    const name = '000_6724cf45f2961a51.txt';
    assert.equal(count(name, 'credit'), 2);
    assert.equal(count(name, 'keywords'), 1);
    assert.equal(count(name, 'related-heading'), 2);
    assert.equal(count(name, 'related'), 11);
    assert.equal(count(name, 'dateline'), 1);
  });

  it('have their furniture', () => assert.equal(count('001_c51d769e648d5aa3.txt', 'furniture'), 1));
  it('have their suggested articles', () => assert.equal(count('004_6ab7b8f0483d49b0.txt', 'related'), 2));
});
