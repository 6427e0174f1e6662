import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A tool that users know, on the same text and machine. What each does with an Arabic article differs; all of them read every word. */
export interface PeerResult {
  readonly name: string;
  readonly version: string;
  readonly does: string;
  /** Null where it failed. */
  readonly megabytesPerSecond: number | null;
}

export interface Peers {
  readonly results: readonly PeerResult[];
  /** Why nothing could be measured; null where it could. */
  readonly problem: string | null;
}

interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  readonly does: string;
  /** How often it reads the text before it counts: a slow one not at all. */
  readonly warmUps: number;
}

const PEERS: readonly Peer[] = [
  {
    name: 'cspell-lib',
    packages: ['cspell-lib', '@cspell/dict-ar'],
    does: 'looks every word up in an Arabic dictionary',
    warmUps: 2,
  },
  { name: 'compromise', packages: ['compromise'], does: 'tags words, for English', warmUps: 2 },
  { name: 'harper.js', packages: ['harper.js'], does: 'checks grammar, for English', warmUps: 0 },
];

const RUNNER = 'peerRun.mjs';

/** No tool is waited for longer, in milliseconds. */
const LONGEST = 300_000;

/** Installs the peers into a temporary folder and has each read the text in a process of its own. They are no dependencies of the product. */
export function measurePeers(text: string): Peers {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-peers-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    writeFileSync(join(folder, 'text.txt'), text);
    copyFileSync(fileURLToPath(new URL(RUNNER, import.meta.url)), join(folder, RUNNER));
    const packages = PEERS.flatMap((peer) => peer.packages);
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'pipe' });
    } catch (error) {
      return { results: [], problem: `they could not be installed: ${firstLine(error)}` };
    }
    return { results: PEERS.map((peer) => resultOf(peer, folder, Buffer.byteLength(text))), problem: null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function resultOf({ name, does, warmUps }: Peer, folder: string, bytes: number): PeerResult {
  const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  try {
    const output = execFileSync(process.execPath, [RUNNER, name, 'text.txt', String(warmUps)], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST,
    });
    const { time } = JSON.parse(output) as { time: number };
    return { name, version, does, megabytesPerSecond: bytes / time / 1000 };
  } catch {
    return { name, version, does, megabytesPerSecond: null };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}
