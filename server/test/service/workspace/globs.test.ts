import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pathFilter } from '../../../src/service/workspace/globs.ts';

function check(glob: string, meant: readonly string[], others: readonly string[]): void {
  const isMeant = pathFilter([glob]);
  for (const path of meant) assert.ok(isMeant(path), `${glob} means ${path}`);
  for (const path of others) assert.ok(!isMeant(path), `${glob} does not mean ${path}`);
}

describe('globs', () => {
  it('span folders with two stars and stay in a name with one', () => {
    check('**/*.txt', ['a.txt', 'b/c/a.txt'], ['a.md', 'a.txt/b']);
    check('news/*.txt', ['news/a.txt'], ['a.txt', 'news/old/a.txt', 'old/news/a.txt']);
    check('news/**', ['news/a', 'news/b/c'], ['newsroom/a']);
    check('**/old/**', ['old/a', 'b/old/c/d'], ['older/a', 'old']);
    check('?.txt', ['a.txt'], ['ab.txt', '/.txt']);
  });

  it('know alternatives, also inside each other, and ranges of letters', () => {
    check('*.{khabar,خبر}', ['مقال.خبر', 'a.khabar'], ['a.txt', 'a.{khabar,خبر}']);
    check('{a,b{c,d}}.txt', ['a.txt', 'bc.txt', 'bd.txt'], ['b.txt', 'c.txt']);
    check('[a-c].txt', ['b.txt'], ['d.txt']);
    check('[!a-c].txt', ['d.txt'], ['b.txt']);
  });

  it('take everything else as it stands', () => {
    check('a+b (1).txt', ['a+b (1).txt'], ['aab (1).txt']);
    check('{a.txt', ['{a.txt'], ['a.txt']);
    check('[a.txt', ['[a.txt'], ['a.txt']);
  });

  it('that are none mean nothing', () => assert.equal(pathFilter([])('a.txt'), false));
});
