import assert from 'node:assert/strict';
import { goldArticle, type GoldArticle } from '../../eval/goldArticle.ts';
import type { Article } from '../../src/core/findings/article.ts';
import { type Checked, Checker } from '../../src/core/findings/check.ts';
import type { DocumentRule, ParagraphRule } from '../../src/core/findings/rule.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { credited } from './checkRule.ts';

const BASE = {
  severity: 'hint',
  enabled: true,
  message: { ar: '', en: '' },
  rationale: { ar: '', en: '' },
  examples: { fires: [], silent: [] },
  fixes: () => [],
} as const;

const paragraphRule = (code: string, check: ParagraphRule['check'], writersWords = false): ParagraphRule => ({
  ...BASE,
  scope: 'paragraph',
  code,
  writersWords,
  check,
});

const documentRule = (
  code: string,
  conclude: DocumentRule['conclude'],
  summarise: DocumentRule['summarise'] = () => 1,
) => ({ ...BASE, scope: 'document', code, summarise, conclude }) satisfies DocumentRule;

const at = (start: number) => ({ start, end: start + 1 });

const read = (text: string): GoldArticle => goldArticle(text, testKnowledge());

function found(checker: Checker, article: GoldArticle): string[] {
  return checker.findings(article, assert.fail).map(({ code, span }) => `${code} ${span.paragraph}:${span.start}`);
}

describe('a checker', () => {
  it('gives what the rules found in text order, at one place in the order of the rules', () => {
    const a = documentRule('a', () => [
      { paragraph: 1, ...at(0) },
      { paragraph: 0, ...at(2) },
    ]);
    const b = paragraphRule('b', ({ text }) => (text.text === 'سطر' ? [at(2), at(1)] : []));
    assert.deepEqual(found(new Checker([a, b]), read('سطر\nآخر')), ['b 0:1', 'a 0:2', 'b 0:2', 'a 1:0']);
    assert.deepEqual(found(new Checker([b, a]), read('سطر\nآخر')), ['b 0:1', 'b 0:2', 'a 0:2', 'a 1:0']);
  });

  it('keeps rules about wording out of somebody’s own words', () => {
    const everywhere = (writersWords: boolean) =>
      paragraphRule('a', ({ tokens }) => tokens.filter(({ kind }) => kind === 'word'), writersWords);
    const article = read('قال: "نعم" ثم مضى');
    assert.deepEqual(found(new Checker([everywhere(true)]), article), ['a 0:0', 'a 0:11', 'a 0:14']);
    assert.equal(found(new Checker([everywhere(false)]), article).length, 4);
  });

  it('loses only what crashes, and says so every time', () => {
    const crash = (): never => {
      throw new Error('no');
    };
    const checker = new Checker([
      paragraphRule('p', crash),
      documentRule('d', crash),
      documentRule('s', () => [], crash),
      paragraphRule('b', () => [at(1)]),
    ]);
    const article = read('سطر');
    for (let i = 0; i < 2; i++) {
      const failed: string[] = [];
      const findings = checker.findings(article, (code, error) => failed.push(`${code}: ${String(error)}`));
      assert.deepEqual(failed.sort(), ['d: Error: no', 'p: Error: no', 's: Error: no']);
      assert.deepEqual(
        findings.map(({ code, severity }) => [code, severity]),
        [['b', 'hint']],
      );
    }
  });

  it('checks a paragraph again only when its own words, names, relations or surroundings are others', () => {
    const checked: string[] = [];
    const counting = paragraphRule('a', ({ text }) => {
      checked.push(text.text);
      return [];
    });
    const checker = new Checker([counting]);
    let last: Checked | null = null;
    const again = (article: Article): string[] => {
      checked.length = 0;
      last = checker.check(article, assert.fail, last);
      return [...checked];
    };
    const article = read(
      'عنوان قصير\nوصلت السفينة.\n<Q r="1">قال</Q> <S r="1" k="named">سامي</S> <C r="1" t="indirect">إنها غرقت</C>.',
    );
    const [, second, third] = article.paragraphs.map(({ text }) => text.text);
    assert.equal(again(article).length, 3);
    assert.deepEqual(again({ ...article }), []);
    const moved = { ...article, paragraphs: [read('').paragraphs[0], ...article.paragraphs] };
    const later = article.attributions.map(
      (attribution) =>
        JSON.parse(JSON.stringify(attribution).replaceAll('"paragraph":2', '"paragraph":3')) as typeof attribution,
    );
    assert.deepEqual(again(credited(moved, later)), [], 'the same relation under another number');
    again(article);
    const unsaid = again(credited(article, []));
    assert.deepEqual(
      unsaid,
      [second, third],
      'a relation less, and the paragraph before it is no longer followed by a report',
    );
    again(article);
    const other = [...article.paragraphs];
    other[1] = read('وصلت السفينة الكبيرة.').paragraphs[0];
    assert.deepEqual(again({ ...article, paragraphs: other }), ['وصلت السفينة الكبيرة.'], 'other words');
  });
});
