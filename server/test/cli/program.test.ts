import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPrograms } from '../support/builtPrograms.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled program; `head`: the reader goes away after the first bytes. */
function run(program: string, words: readonly string[], { head = false, stdin = '' } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { env: { LANG: 'C' } });
    child.stdin.end(stdin);
    let out = '';
    let err = '';
    // A chunk may end in the middle of a letter.
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      if (head) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

describe('the program isnad', () => {
  let program: string;
  before(() => {
    program = builtPrograms().at('server/cli.cjs');
  });

  it('tells its version', async () => {
    const { code, out } = await run(program, ['--version']);
    assert.equal(code, 0);
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
  });

  it('analyses the seed articles with the knowledge beside it', async () => {
    const { code, out, err } = await run(program, ['analyze', '--jsonl', SEEDS]);
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split('\n').length, 5);
  });

  it('ends with 2 and points to the help when it is not understood', async () => {
    const { code, err } = await run(program, ['--frobnicate']);
    assert.equal(code, 2);
    assert.match(err, /see 'isnad --help'/);
  });

  it('ends quietly when nobody reads on', async () => {
    const { code, err } = await run(program, ['analyze', SEEDS, SEEDS, SEEDS, SEEDS], { head: true });
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  it('gives the same bytes whatever the number of threads', async () => {
    const [alone, together] = await Promise.all(
      ['1', '3'].map((jobs) => run(program, ['analyze', '--jsonl', '--jobs', jobs, SEEDS])),
    );
    assert.equal(together.err, '');
    assert.equal(together.out, alone.out);
  });

  it('is the command of a partitioned pipe: the partitions together give what one run gives', async () => {
    const records = readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => JSON.stringify({ id: name, text: readFileSync(join(SEEDS, name), 'utf8') }));
    const pipe = (lines: readonly string[]) =>
      run(program, ['analyze', '--jsonl', '--jobs', '1', '-'], { stdin: lines.map((line) => `${line}\n`).join('') });
    // The stand-in for an engine: lines to partitions, each through its own process; the last one has nothing to do.
    const partitions = [records.slice(0, 2), records.slice(2), []];
    const parts = await Promise.all(partitions.map(pipe));
    assert.deepEqual(
      parts.map(({ code, err }) => [code, err]),
      partitions.map(() => [0, '']),
    );
    assert.equal(parts.map(({ out }) => out).join(''), (await pipe(records)).out);
  });

  it('says once what of its data is damaged, and does the rest', async () => {
    const copy = new TemporaryFolder();
    cpSync(builtPrograms().path, copy.path, { recursive: true });
    writeFileSync(copy.at('data/lexicon.bin'), 'damaged');
    rmSync(copy.at('data/tagger.model'));
    const { code, out, err } = await run(copy.at('server/cli.cjs'), ['analyze', '--jsonl', SEEDS]);
    copy.remove();
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split('\n').length, 5);
    assert.match(err, /^isnad: language data: tagger\.model: .*\nisnad: language data: lexicon\.bin: .*\n$/);
  });
});
