import assert from 'node:assert/strict';
import type { AnalysisJson } from '../../src/formats/json.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { isnad } from './isnad.ts';

const ARTICLE = 'قال وزير الصحة سامي نور إن المستشفى سيفتح أبوابه غدا.\n';

describe('isnad analyze', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = new TemporaryFolder({
      'b.txt': ARTICLE,
      'a.khabar': ARTICLE,
      'below/c.خبر': ARTICLE,
      'below/notes.md': ARTICLE,
      '.hidden/d.txt': ARTICLE,
      'node_modules/e.txt': ARTICLE,
      'empty/readme.md': '',
      'bad/latin.txt': Buffer.from('caf\xe9', 'latin1'),
      'bad/good.txt': ARTICLE,
      'bom.txt': `\ufeff${ARTICLE}`,
    });
  });
  after(() => folder.remove());

  const lines = (out: string) =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as AnalysisJson);

  it('prints one object for a file', async () => {
    const { code, out, err } = await isnad(['analyze', '--format', 'json', folder.at('b.txt')]);
    const found = JSON.parse(out) as AnalysisJson;
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.equal(found.schema, 'isnad.analysis/1');
    assert.equal(found.file, folder.at('b.txt'));
    assert.ok(found.entities.some(({ type, text }) => type === 'PERS' && text === 'سامي نور'));
    assert.equal(found.attributions.length, 1);
  });

  it('searches a folder for articles, in the order of their names', async () => {
    const { code, out } = await isnad(['analyze', '--jsonl', folder.at('below'), folder.at('b.txt')]);
    assert.equal(code, 0);
    assert.deepEqual(
      lines(out).map(({ file }) => file),
      [folder.at('below/c.خبر'), folder.at('b.txt')],
    );
  });

  it('passes over hidden folders, node_modules and other files', async () => {
    const { out } = await isnad(['analyze', '--jsonl', folder.path]);
    assert.deepEqual(
      lines(out).map(({ file }) => file),
      ['a.khabar', 'b.txt', 'bad/good.txt', 'below/c.خبر', 'bom.txt'].map((name) => folder.at(name)),
    );
  });

  it('reads standard input', async () => {
    const { code, out } = await isnad(['analyze', '-'], { stdin: ARTICLE });
    const found = JSON.parse(out) as AnalysisJson;
    assert.equal(code, 0);
    assert.equal(found.file, '-');
    assert.equal(found.attributions.length, 1);
  });

  it('counts a byte order mark as one unit', async () => {
    const { out } = await isnad(['analyze', '--jsonl', folder.at('b.txt'), folder.at('bom.txt')]);
    const [plain, marked] = lines(out);
    assert.ok(plain.entities.length > 0);
    assert.deepEqual(
      marked.entities.map(({ start, end }) => [start - 1, end - 1]),
      plain.entities.map(({ start, end }) => [start, end]),
    );
  });

  it('names a file that is not UTF-8 and goes on with the others', async () => {
    const { code, out, err } = await isnad(['analyze', '--jsonl', folder.at('bad')]);
    assert.equal(code, 2);
    assert.deepEqual(
      lines(out).map(({ file }) => file),
      [folder.at('bad/good.txt')],
    );
    assert.match(err, /bad\/latin\.txt: not UTF-8/);
    assert.match(err, /could not be processed: 1/);
  });

  it('names a file that is not there and goes on', async () => {
    const { code, out, err } = await isnad(['analyze', '--jsonl', folder.at('gone.txt'), folder.at('b.txt')]);
    assert.equal(code, 2);
    assert.equal(lines(out).length, 1);
    assert.match(err, /gone\.txt: cannot be read/);
  });

  it('says so when a folder has no articles', async () => {
    const { code, err } = await isnad(['analyze', folder.at('empty')]);
    assert.equal(code, 2);
    assert.match(err, /empty: no articles in this folder/);
  });

  it('complains in Arabic to those who read Arabic', async () => {
    const { err } = await isnad(['analyze', folder.at('gone.txt')], { environment: { LANG: 'ar_SY.UTF-8' } });
    assert.match(err, /تعذّرت قراءته/);
  });

  it('gives the same bytes on every run', async () => {
    const [first, second] = [await isnad(['analyze', folder.path]), await isnad(['analyze', folder.path])];
    assert.equal(first.out, second.out);
  });

  it('answers an empty file', async () => {
    const { code, out } = await isnad(['analyze', '-'], { stdin: '' });
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as AnalysisJson).entities, []);
  });
});
