import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
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
function run(program: string, words: readonly string[], { head = false } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { LANG: 'C' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (head) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
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

  it('says once what of its data is damaged, and does the rest', async () => {
    const copy = new TemporaryFolder();
    cpSync(builtPrograms().path, copy.path, { recursive: true });
    writeFileSync(copy.at('data/lexicon.json'), '{"places.tsv":');
    rmSync(copy.at('data/tagger.model'));
    const { code, out, err } = await run(copy.at('server/cli.cjs'), ['analyze', '--jsonl', SEEDS]);
    copy.remove();
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split('\n').length, 5);
    assert.match(err, /^isnad: language data: tagger\.model: .*\nisnad: language data: lexicon\.json: .*\n$/);
  });
});
