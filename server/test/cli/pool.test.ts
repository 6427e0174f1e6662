import assert from 'node:assert/strict';
import type { FromWorker, WorkerThread } from '../../src/cli/pool.ts';
import { prepareTask, type Task } from '../../src/cli/task.ts';
import { testKnowledge } from '../support/knowledge.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { isnad } from './isnad.ts';

const ARTICLE = 'قال وزير الصحة سامي نور إن المستشفى سيفتح أبوابه غدا.\n';

/** Threads that are none: each answers later, the later the longer the article, and dies over one that says so. */
function standIns(available: number) {
  const world = { started: 0, ended: 0, atOnce: 0, most: 0 };
  const start = (task: Task): WorkerThread => {
    world.started++;
    const work = prepareTask(task, testKnowledge());
    let tell: (message: FromWorker) => void = () => undefined;
    let die: (error: Error) => void = () => undefined;
    setImmediate(() => tell({ problems: [] }));
    return {
      send(file) {
        world.most = Math.max(world.most, ++world.atOnce);
        setTimeout(() => {
          world.atOnce--;
          if (file.text.includes('سُمّ')) return die(new Error('out of memory'));
          const steps = work(file);
          for (;;) {
            const step = steps.next();
            if (step.done) return tell({ report: step.value });
          }
        }, file.text.length % 40);
      },
      onMessage: (listener) => void (tell = listener),
      onDeath: (listener) => void (die = listener),
      end: () => Promise.resolve(world.ended++),
    };
  };
  return { world, threads: { available, start } };
}

describe('work in threads', () => {
  let folder: TemporaryFolder;
  before(() => {
    const articles = Array.from({ length: 24 }, (_, i) => [
      `${String(i).padStart(2, '0')}.txt`,
      ARTICLE.repeat(1 + (i % 5)),
    ]);
    folder = new TemporaryFolder(Object.fromEntries(articles) as Record<string, string>);
  });
  after(() => folder.remove());

  it('gives the same bytes as work without, in the order of the articles', async () => {
    const alone = await isnad(['analyze', '--jsonl', '--jobs', '1', folder.path]);
    for (const available of [2, 5]) {
      const { world, threads } = standIns(available);
      const together = await isnad(['analyze', '--jsonl', folder.path], { threads });
      assert.deepEqual(together, alone);
      assert.equal(world.most, available);
      assert.deepEqual([world.started, world.ended], [available, available]);
    }
  });

  it('gives the same findings and the same log', async () => {
    for (const format of ['text', 'json', 'sarif']) {
      const alone = await isnad(['check', '--format', format, folder.path]);
      const together = await isnad(['check', '--format', format, '--jobs', '3', folder.path], standIns(8));
      assert.deepEqual(together, alone);
    }
  });

  it('starts none for one article', async () => {
    const { world, threads } = standIns(4);
    await isnad(['analyze', folder.at('00.txt')], { threads });
    assert.equal(world.started, 0);
  });

  it('loses only the article over which one dies', async () => {
    const poisoned = new TemporaryFolder({ 'a.txt': ARTICLE, 'b.txt': 'سُمّ', 'c.txt': ARTICLE, 'd.txt': ARTICLE });
    const { code, out, err } = await isnad(['analyze', '--jsonl', poisoned.path], standIns(2));
    poisoned.remove();
    assert.equal(code, 2);
    assert.equal(out.trimEnd().split('\n').length, 3);
    assert.match(err, /b\.txt: the thread that read it has died/);
    assert.match(err, /could not be processed: 1/);
  });

  it('gives up where a thread cannot start', async () => {
    const start = (): WorkerThread => ({
      send: () => undefined,
      onMessage: () => undefined,
      onDeath: (listener) => void setImmediate(() => listener(new Error('no thread'))),
      end: () => Promise.resolve(),
    });
    await assert.rejects(isnad(['analyze', folder.path], { threads: { available: 2, start } }), /no thread/);
  });
});
