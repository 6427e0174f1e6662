import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { workspace } from './world.ts';

const ARTICLES = {
  'a.txt': 'قالت سلمى الخوري إن الجسر سيفتح يوم الأحد.\nوأضافت الخوري أن العمل انتهى.\n\nالمصدر: صحيفة النهار',
  'b.txt': 'نقلت وكالة رويترز عن سلمى الخوري قولها إن الطريق آمن.\nوقال مصدر أمني إن الموقع أُخلي.',
  'c.txt': 'قال مصدر أمني إن السير طبيعي.',
} as const;

describe('the sources of the workspace', () => {
  it('are those of all articles, most quoted first, with where and by whom they are quoted', async () => {
    const world = workspace(ARTICLES);
    const { sources, articles, complete } = (await world.service.workspace.sources())!;
    assert.deepEqual([articles, complete], [3, true]);
    assert.deepEqual(
      sources.map(({ files, outlets, ...source }) => ({
        ...source,
        files: files.map((file) => `${world.words(file)} ${file.statements}`),
        outlets: outlets.map(({ name, statements }) => `${name} ${statements}`),
      })),
      [
        {
          name: 'سلمى الخوري',
          kind: 'named',
          type: 'PERS',
          words: 11,
          statements: 3,
          files: ['a.txt: سلمى الخوري 2', 'b.txt: سلمى الخوري 1'],
          outlets: ['صحيفة النهار 2', 'وكالة رويترز 1'],
        },
        {
          name: 'مصدر أمني',
          kind: 'anonymous',
          type: null,
          words: 6,
          statements: 2,
          files: ['b.txt: مصدر أمني 1', 'c.txt: مصدر أمني 1'],
          outlets: [],
        },
      ],
    );
  });
});

describe('checking the workspace', () => {
  const OPEN_MARK = 'وقال سامي نور: “لن نعود إلى ما كان أبدا.';
  const NEVER = { isCancellationRequested: false };

  it('finds what is to be reported in every article that is not open', async () => {
    const world = workspace({ 'a.txt': OPEN_MARK, 'b.txt': 'وصل الوفد.', 'c.txt': 'The end.' }, { locale: 'en' });
    const found: string[] = [];
    const result = await world.service.workspace.check(NEVER, (uri, text, diagnostics) => {
      for (const { span, message } of diagnostics) found.push(`${uri} ${text.slice(span.start, span.end)} ${message}`);
      return Promise.resolve();
    });
    assert.deepEqual(result, { articles: 2, findings: 1, complete: true });
    assert.deepEqual(found, ['file:///news/a.txt “ The quotation mark “ has no partner to match it']);
    assert.deepEqual(
      world.shown.map(({ title, ended }) => [title, ended]),
      [['Checking the articles of the workspace', true]],
    );
  });

  it('follows the rules’ settings', async () => {
    const world = workspace({ 'a.txt': OPEN_MARK }, { rules: { 'unbalanced-quotation': 'off' } });
    const { findings } = await world.service.workspace.check(NEVER, () => Promise.resolve());
    assert.equal(findings, 0);
  });

  it('stops when it is no longer wanted', async () => {
    const world = workspace({ 'a.txt': OPEN_MARK, 'b.txt': OPEN_MARK });
    const token = { isCancellationRequested: false };
    const result = await world.service.workspace.check(token, () => {
      token.isCancellationRequested = true;
      return Promise.resolve();
    });
    assert.deepEqual(result, { articles: 1, findings: 1, complete: false });
  });
});
