import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { runCached } from '../src/codeCache.ts';
import { builtPrograms } from './support/builtPrograms.ts';
import { TemporaryFolder } from './support/temporaryFolder.ts';
import { TestClient } from './protocol/client.ts';

describe('compiled code that is kept', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'program.cjs': program(1) });
  });
  afterEach(() => folder.remove());

  /** Notes its runs where the test can see them. */
  function program(answer: number): string {
    return `#!/usr/bin/env node
      const { appendFileSync } = require('node:fs');
      appendFileSync(__dirname + '/runs', '${answer} ');`;
  }

  async function run(): Promise<void> {
    runCached(folder.at('program.cjs'), folder.at('code'), 0);
    await setTimeout(20);
  }

  const kept = () => readdirSync(folder.at('code')).map((name) => folder.at(`code/${name}`));
  const runs = () => readFileSync(folder.at('runs'), 'utf8');

  it('is written once, and the program runs each time', async () => {
    await run();
    const [file] = kept();
    const { mtimeMs } = statSync(file);
    await run();
    assert.deepEqual(kept(), [file]);
    assert.equal(statSync(file).mtimeMs, mtimeMs);
    assert.equal(runs(), '1 1 ');
  });

  it('is made anew where it is damaged', async () => {
    await run();
    const [file] = kept();
    const damaged = readFileSync(file);
    damaged[damaged.length >> 1] ^= 0xff;
    writeFileSync(file, damaged);
    await run();
    const made = readFileSync(file);
    assert.ok(!made.equals(damaged));
    await run();
    assert.ok(readFileSync(file).equals(made));
    assert.equal(runs(), '1 1 1 ');
  });

  it('gives way to that of another version of the program, and touches nothing else', async () => {
    await run();
    const [file] = kept();
    writeFileSync(folder.at('code/letter.txt'), 'x');
    writeFileSync(folder.at('program.cjs'), `${program(2)}\n`);
    await run();
    assert.equal(kept().length, 2);
    assert.ok(!kept().includes(file));
    assert.ok(kept().includes(folder.at('code/letter.txt')));
    assert.equal(runs(), '1 2 ');
  });

  it('is done without where it cannot be kept', async () => {
    writeFileSync(folder.at('code'), 'a file in the place of the folder');
    await run();
    assert.equal(runs(), '1 ');
  });

  it('is asked for by an argument of the server, which starts with it as without', async () => {
    const client = TestClient.fork('ipc', builtPrograms().at('server/start.cjs'), [
      `--code-cache=${folder.at('code')}`,
    ]);
    try {
      assert.equal((await client.initialize()).serverInfo?.name, 'isnad');
      await client.open('file:///news/a.khabar', 'وصل الوفد إلى القاهرة.');
      assert.equal(await client.stop(), 0);
    } finally {
      client.dispose();
    }
  });
});
