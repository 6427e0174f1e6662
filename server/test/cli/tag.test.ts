import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { Analyser } from '../../src/core/analysis.ts';
import { NO_REJECTIONS, REJECTIONS_PATH, rejectionOfMention, writeRejections } from '../../src/service/rejections.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { isnad } from './isnad.ts';

const ARTICLE = '\ufeffقال وزير الصحة سامي نور إن المستشفى سيفتح أبوابه غدا.\r\n';

describe('isnad tag and untag', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'a.txt': ARTICLE });
  });
  afterEach(() => folder.remove());

  it('prints the article with Arabic tags and leaves the file alone', async () => {
    const { code, out } = await isnad(['tag', folder.at('a.txt')]);
    assert.equal(code, 0);
    assert.match(out, /<شخص[^>]*>سامي نور<\/شخص>/);
    assert.equal(readFileSync(folder.at('a.txt'), 'utf8'), ARTICLE);
  });

  it('prints TEI tags where they are asked for', async () => {
    const { out } = await isnad(['tag', '--spelling', 'tei', folder.at('a.txt')]);
    assert.match(out, /<persName[^>]*>سامي نور<\/persName>/);
  });

  it('gives the article back byte for byte', async () => {
    const { out: tagged } = await isnad(['tag', folder.at('a.txt')]);
    const { code, out } = await isnad(['untag', '-'], { stdin: tagged });
    assert.equal(code, 0);
    assert.equal(out, ARTICLE);
  });

  it('changes files in place and back', async () => {
    const file = folder.at('a.txt');
    chmodSync(file, 0o640);
    const { out } = await isnad(['tag', '--write', file]);
    assert.equal(out, '');
    assert.match(readFileSync(file, 'utf8'), /<شخص/);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.path), ['.isnad', 'a.txt']);
    await isnad(['untag', '--write', file]);
    assert.equal(readFileSync(file, 'utf8'), ARTICLE);
  });

  it('changes what a link points to', async () => {
    symlinkSync('a.txt', folder.at('link.txt'));
    await isnad(['tag', '--write', folder.at('link.txt')]);
    assert.match(readFileSync(folder.at('a.txt'), 'utf8'), /<شخص/);
    assert.deepEqual(readdirSync(folder.path), ['.isnad', 'a.txt', 'link.txt']);
  });

  it('remembers what an article was before its first tag, in the nearest folder of records', async () => {
    const articles = new TemporaryFolder({ '.isnad/ignored.json': '{}', 'news/today/a.txt': ARTICLE });
    try {
      await isnad(['tag', '--write', articles.at('news/today/a.txt')]);
      const manifest = () => readFileSync(articles.at('.isnad/manifest.json'), 'utf8');
      const first = manifest();
      assert.match(first, /"news\/today\/a\.txt": "\d+-[0-9a-f]{14}"/);
      await isnad(['tag', '--write', '--spelling', 'tei', articles.at('news/today/a.txt')]);
      assert.equal(manifest(), first);
    } finally {
      articles.remove();
    }
  });

  it('leaves untagged what annotators have turned down', async () => {
    const text = 'زار وزير الصحة سامي نور تونس.\n';
    const analysis = new Analyser(testKnowledge()).analyse(text);
    const person = analysis.paragraphs[0].mentions.find(({ type }) => type === 'PERS');
    assert.ok(person);
    const rejected = writeRejections(NO_REJECTIONS, [rejectionOfMention(analysis, 0, person)]);
    const articles = new TemporaryFolder({ [REJECTIONS_PATH]: rejected, 'a.txt': text });
    const { out } = await isnad(['tag', articles.at('a.txt')]);
    articles.remove();
    assert.match(out, /<مكان[^>]*>تونس/);
    assert.doesNotMatch(out, /<شخص/);
  });

  it('does not touch a file that stays as it is', async () => {
    const before = statSync(folder.at('a.txt')).ino;
    await isnad(['untag', '--write', folder.at('a.txt')]);
    assert.equal(statSync(folder.at('a.txt')).ino, before);
  });
});
