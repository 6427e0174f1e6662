import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { OutlineItem } from '../../src/service/symbols.ts';
import { openArticle } from './inMemory.ts';

/** The outline's rows, indented by their depth, without the isolates around the article's words. */
async function check(text: string, rows: readonly string[]): Promise<void> {
  const { service, uri } = openArticle(text);
  const { value } = (await service.outline(uri))!;
  const shown = (items: readonly OutlineItem[], indent: string): string[] =>
    items.flatMap(({ kind, label, children }) => [
      `${indent}${kind} ${label.replaceAll(/[\u2067\u2069]/g, '')}`,
      ...shown(children, `${indent}  `),
    ]);
  assert.deepEqual(shown(value, ''), rows);
}

const BRIDGE = `الجسر سيفتح الأحد

قالت وزيرة النقل اللبنانية سلمى الخوري إن "الجسر سيفتح يوم الأحد أمام الجميع". وأضافت أن العمل لم يتوقف.

ردود فعل

وأكدت الخوري أن بيروت تحتاج إلى جسور أخرى. وقال النائب جورج حداد: "نريد خطة واضحة قبل نهاية العام".
`;

describe('the outline', () => {
  it('has the speakers under the headlines, and under each what they say', () =>
    check(BRIDGE, [
      'headline الجسر سيفتح الأحد',
      '  speaker سلمى الخوري',
      '    quotation إن "الجسر سيفتح يوم الأحد أمام الجميع"',
      '    quotation أن العمل لم يتوقف',
      'headline ردود فعل',
      '  speaker سلمى الخوري',
      '    quotation أن بيروت تحتاج إلى جسور أخرى',
      '  speaker جورج حداد',
      '    quotation "نريد خطة واضحة قبل نهاية العام"',
    ]));

  it('has who is quoted inside a quotation under it', () =>
    check('قال النائب جورج حداد إن وزيرة النقل سلمى الخوري أكدت أن الجسر سيفتح يوم الأحد.', [
      'speaker جورج حداد',
      '  quotation إن وزيرة النقل سلمى الخوري أكدت أن الجسر…',
      '    speaker سلمى الخوري',
      '      quotation أن الجسر سيفتح يوم الأحد',
    ]));

  it('is empty where nobody speaks', () => check('وصل الوفد إلى القاهرة يوم الأحد.', []));

  it('holds every row inside the one above it, and every selection inside its row', async () => {
    const { service, uri } = openArticle(BRIDGE);
    const verify = ({ span, selection, children }: OutlineItem): void => {
      assert.ok(span.start <= selection.start && selection.end <= span.end);
      for (const child of children) {
        assert.ok(span.start <= child.span.start && child.span.end <= span.end);
        verify(child);
      }
    };
    (await service.outline(uri))!.value.forEach(verify);
  });

  it('keeps the article’s words in an isolate of one line', async () => {
    const { service, uri } = openArticle(`قالت سلمى الخوري: "${'العمل مستمر '.repeat(40)}".`);
    const [{ label, children }] = (await service.outline(uri))!.value;
    assert.equal(label, '\u2067سلمى الخوري\u2069');
    assert.match(children[0].label, /^\u2067"العمل مستمر .{0,40}…\u2069$/u);
  });

  it('says in the user’s language who speaks and in which form', async () => {
    const { service, uri } = openArticle('قالت سلمى الخوري: "العمل مستمر في الجسر".', { locale: 'en' });
    const [{ detail, children }] = (await service.outline(uri))!.value;
    assert.deepEqual([detail, children[0].detail], ['named person', 'direct speech']);
  });
});
