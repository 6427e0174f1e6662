import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { isnad } from './isnad.ts';

const ARTICLE = 'قال وزير الصحة سامي نور إن المستشفى سيفتح أبوابه غدا.\n';

describe('isnad analyze --output', () => {
  let folder: TemporaryFolder;
  let found: string;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': `${ARTICLE}\n${ARTICLE}`, 'in/c.txt': ARTICLE });
    found = folder.at('found.jsonl');
  });
  afterEach(() => folder.remove());

  const analyze = (...options: string[]) =>
    isnad(['analyze', '--jsonl', '--output', found, ...options, folder.at('in')]);
  const whole = async () => (await isnad(['analyze', '--jsonl', folder.at('in')])).out;

  it('writes what would have been printed', async () => {
    const { code, out } = await analyze();
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.equal(readFileSync(found, 'utf8'), await whole());
    assert.ok(!existsSync(`${found}.part`));
  });

  it('replaces what is there', async () => {
    writeFileSync(found, 'something else');
    await analyze();
    assert.equal(readFileSync(found, 'utf8'), await whole());
  });

  for (const [what, cut] of [
    ['after a line', (lines: string[]) => `${lines[0]}\n`],
    ['in a line', (lines: string[]) => `${lines[0]}\n${lines[1].slice(0, 40)}`],
    ['before a line end', (lines: string[]) => `${lines[0]}\n${lines[1]}`],
    ['at the very beginning', () => ''],
  ] as const) {
    it(`takes up again what was broken off ${what}`, async () => {
      const expected = await whole();
      writeFileSync(`${found}.part`, cut(expected.split('\n')));
      assert.equal((await analyze('--resume')).code, 0);
      assert.equal(readFileSync(found, 'utf8'), expected);
    });
  }

  it('does not read again what is done', async () => {
    const [first] = (await whole()).split('\n');
    const marked = first.replace('"offsetUnit":"utf-16"', '"offsetUnit":"utf-16","kept":true');
    writeFileSync(`${found}.part`, `${marked}\n`);
    await analyze('--resume');
    assert.equal(readFileSync(found, 'utf8').split('\n')[0], marked);
  });

  it('adds the articles that are new to a finished file', async () => {
    await analyze();
    writeFileSync(folder.at('in/d.txt'), ARTICLE);
    await analyze('--resume');
    assert.equal(readFileSync(found, 'utf8'), await whole());
  });

  it('says so when the file cannot be written', async () => {
    const { code, err } = await isnad([
      'analyze',
      '--jsonl',
      '--output',
      folder.at('none/found.jsonl'),
      folder.at('in'),
    ]);
    assert.equal(code, 2);
    assert.match(err, /found\.jsonl: cannot be written/);
  });

  it('refuses to resume what has no file', async () => {
    const { code, err } = await isnad(['analyze', '--jsonl', '--resume', folder.at('in')]);
    assert.equal(code, 2);
    assert.match(err, /--resume needs/);
  });
});
