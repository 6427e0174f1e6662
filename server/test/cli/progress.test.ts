import assert from 'node:assert/strict';
import { speaker } from '../../src/cli/messages.ts';
import { Progress } from '../../src/cli/progress.ts';

/** A progress line on a terminal with a clock of its own. */
function watched(isTerminal: boolean) {
  const clock = { now: 0 };
  const written: string[] = [];
  const sink = {
    isTerminal,
    write: (text: string) => {
      written.push(text);
      return Promise.resolve();
    },
  };
  return { clock, written, progress: new Progress(sink, speaker('en'), () => clock.now) };
}

describe('progress', () => {
  it('is shown on a terminal once the work is long, and cleared', async () => {
    const { clock, written, progress } = watched(true);
    await progress.tick(0, 'a.txt', 0);
    assert.deepEqual(written, []);
    clock.now = 1_000;
    await progress.tick(7, 'b.txt', 0.5);
    assert.deepEqual(written, ['\r\x1b[K7 done, b.txt 50%']);
    await progress.tick(8, 'c.txt', 0);
    assert.equal(written.length, 1);
    await progress.clear();
    assert.equal(written[1], '\r\x1b[K');
  });

  it('is not shown elsewhere', async () => {
    const { clock, written, progress } = watched(false);
    clock.now = 60_000;
    await progress.tick(7, 'b.txt', 0.5);
    await progress.clear();
    assert.deepEqual(written, []);
  });

  it('passes no control characters of a file name on', async () => {
    const { clock, written, progress } = watched(true);
    clock.now = 1_000;
    await progress.tick(0, 'a\x1b]0;b\x07.txt', 0);
    assert.deepEqual(written, ['\r\x1b[K0 done, a ]0;b .txt 0%']);
  });
});
