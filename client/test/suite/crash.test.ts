import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeAll, eventually, findings, hoverOver, showNew } from './support.ts';

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
