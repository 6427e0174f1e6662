import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { api, closeAll, eventually, findings, hoverOver, showNew } from './support.ts';

const ARTICLE = 'قالت المتحدثة ليلى منصور إن "الطريق مفتوح أمام الشاحنات.\n';

describe('a killed server', function () {
  afterEach(closeAll);

  it('is started again and knows the open articles', async function () {
    // Windows has no `ps`.
    if (process.platform === 'win32') this.skip();
    const { document } = await showNew('.khabar', ARTICLE);
    await findings(document);
    const killed = serverProcess();
    assert.ok(killed, 'the server is a child of the extension host');
    process.kill(killed, 'SIGKILL');
    await eventually('another server', () => {
      const running = serverProcess();
      return running !== undefined && running !== killed;
    });
    await findings(document);
    assert.match(await hoverOver(document, 'ليلى منصور'), /ليلى منصور/);
  });

  it('is started again though it was asked when it was dead already', async function () {
    if (process.platform === 'win32') this.skip();
    const { document } = await showNew('.khabar', ARTICLE);
    await findings(document);
    const isnad = await api();
    const killed = serverProcess();
    assert.ok(killed, 'the server is a child of the extension host');
    process.kill(killed, 'SIGKILL');
    // Until this returns, nobody here is told of the end.
    while (serverProcess() === killed);
    const answers = Promise.all(Array.from({ length: 8 }, () => isnad.annotations(document)));
    assert.deepEqual(new Set(await answers), new Set([null]));
    await eventually('another server', serverProcess);
    await findings(document);
    assert.match(await hoverOver(document, 'ليلى منصور'), /ليلى منصور/);
  });
});

/** The process id of this extension host's language server. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && command.includes('server/start.cjs')) return Number(pid);
  }
  return undefined;
}
