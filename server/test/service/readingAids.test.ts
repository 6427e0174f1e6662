import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Span } from '../../src/core/model.ts';
import { openArticle } from './inMemory.ts';

const wordsOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('highlights', () => {
  const ARTICLE = 'قالت الوزيرة سلمى الخوري إن الجسر جاهز. وعادت |الخوري إلى بيروت، ثم غادرت وبيروت هادئة.';

  it('are every mention of the entity by whatever name; it speaks in some', async () => {
    const { service, uri, text, span } = openArticle(ARTICLE);
    const { value } = (await service.highlights(uri, span.start))!;
    assert.deepEqual(
      value!.map((highlight) => [text.slice(highlight.span.start, highlight.span.end), highlight.speaks]),
      [
        ['سلمى الخوري', true],
        ['الخوري', false],
      ],
    );
  });

  it('leave proclitics out', async () => {
    const { service, uri, text } = openArticle(ARTICLE);
    const { value } = (await service.highlights(uri, text.indexOf('بيروت')))!;
    assert.deepEqual(
      wordsOf(
        text,
        value!.map(({ span }) => span),
      ),
      ['بيروت', 'بيروت'],
    );
  });

  it('of a verb without a speaker are those of the one who goes on speaking', async () => {
    const { service, uri, text, span } = openArticle('قالت سلمى الخوري إن الجسر جاهز. و|أضافت أن الطريق مفتوح.');
    const { value } = (await service.highlights(uri, span.start + 2))!;
    assert.deepEqual(
      wordsOf(
        text,
        value!.map((highlight) => highlight.span),
      ),
      ['سلمى الخوري'],
    );
  });

  it('are none where nobody is named', async () => {
    const { service, uri, span } = openArticle('كان الطقس |جميلا.');
    assert.equal((await service.highlights(uri, span.start))!.value, null);
  });
});

describe('folding', () => {
  it('puts page furniture and sections away', async () => {
    const { service, uri, text } = openArticle(
      [
        'الجسر سيفتح الأحد',
        'أعلنت وزيرة النقل سلمى الخوري أن الجسر سيفتح يوم الأحد.',
        'ردود فعل',
        'رحب سكان المنطقة بالقرار أمس.',
        'المصدر: الوكالة الوطنية',
        '',
        'اقرأ أيضاً:',
        'حريق في مرفأ طرابلس',
      ].join('\n'),
    );
    const { value } = (await service.folds(uri))!;
    assert.deepEqual(
      value.map(({ kind, span }) => [kind, ...text.slice(span.start, span.end).split('\n')]),
      [
        ['furniture', 'المصدر: الوكالة الوطنية', '', 'اقرأ أيضاً:', 'حريق في مرفأ طرابلس'],
        ['section', 'ردود فعل', 'رحب سكان المنطقة بالقرار أمس.'],
      ],
    );
  });
});

describe('the selection', () => {
  const check = async (marked: string, expected: readonly string[]): Promise<void> => {
    const { service, uri, text, span } = openArticle(marked);
    const { value } = (await service.selections(uri, [span.start]))!;
    assert.deepEqual(wordsOf(text, value[0]), expected);
  };

  it('grows from the word over the quotation and the statement to the paragraph', () =>
    check('قالت سلمى الخوري: "الجسر ج|اهز". وغادرت.\n', [
      'جاهز',
      'الجسر جاهز',
      '"الجسر جاهز"',
      'قالت سلمى الخوري: "الجسر جاهز"',
      'قالت سلمى الخوري: "الجسر جاهز".',
      'قالت سلمى الخوري: "الجسر جاهز". وغادرت.',
      'قالت سلمى الخوري: "الجسر جاهز". وغادرت.\n',
    ]));

  it('begins with the name without its proclitic, and takes in the phrases around it', () =>
    check('وصل الوفد من القاهرة وبالق|اهرة.', ['القاهرة', 'وبالقاهرة', 'وصل الوفد من القاهرة وبالقاهرة.']));

  it('takes in a tagged name without and with its tags', () =>
    check('وصل <شخص>سا|مي نور</شخص> أمس.', [
      'سامي',
      'سامي نور',
      '<شخص>سامي نور</شخص>',
      'وصل <شخص>سامي نور</شخص> أمس.',
    ]));

  it('in an empty article is nothing', () => check('|', []));

  it('is a chain at every place of an article', async () => {
    const { service, uri, text } = openArticle(
      'نقلت صحيفة النهار عن <شخص>سامي نور</شخص> قوله: "الجسر جاهز" وأضاف: "سنعود.\n\nالمصدر: النهار',
    );
    const { value } = (await service.selections(uri, [...Array(text.length + 1).keys()]))!;
    for (const [offset, chain] of value.entries()) {
      for (const [i, { start, end }] of chain.entries()) {
        assert.ok(start <= offset && offset <= end);
        assert.ok(i === 0 || (start <= chain[i - 1].start && chain[i - 1].end <= end), `${offset}: ${start}–${end}`);
      }
    }
  });
});

describe('the lines above paragraphs', () => {
  const ARTICLE = 'قال سامي نور إن الجسر جاهز. وقالت ليلى منصور: “لن نعود أبدا.\n\nغادر الوفد.';
  const titles = async (settings: object): Promise<string[]> => {
    const { service, uri } = openArticle(ARTICLE, settings);
    return (await service.lenses(uri))!.value.map(({ title }) => title);
  };

  it('count sources and findings, in Arabic as Arabic counts', async () => {
    assert.deepEqual(await titles({ codeLens: true }), ['مصدران', 'ملاحظة واحدة']);
    assert.deepEqual(await titles({ codeLens: true, locale: 'en' }), ['2 sources', '1 finding']);
  });

  it('are there only for those who want them', async () => assert.deepEqual(await titles({}), []));
});
