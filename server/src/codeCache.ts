import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** After how long what was compiled is kept, in milliseconds: by then the server has started, and most often read an article. */
const KEPT_AFTER = 5_000;

/**
 * Runs a CommonJS program without compiling it anew: what was compiled of it is kept in `folder` from its first run on, for as long as program and engine
 * are the same. Where nothing can be read or written there, or what is read is damaged, it runs all the same.
 * @param program a bundle: nothing but modules of Node is required by it
 * @param folder made where need be
 * @param keptAfter how long the program runs before that, in milliseconds
 */
export function runCached(program: string, folder: string, keptAfter = KEPT_AFTER): void {
  // The engine takes the place of a first line `#!` for a comment only at the very start.
  const source = wrap(readFileSync(program, 'utf8').replace(/^#!.*/, ''));
  const file = join(folder, `${basename(program)}.${versionOf(program)}`);
  const script = new Script(source, { filename: program, cachedData: read(file) });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...values: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(program), module, program, dirname(program));
  if (script.cachedDataRejected === false) return;
  setTimeout(() => write(file, script.createCachedData()), keptAfter).unref();
}

/** Names program and engine, which the cached code must fit. */
function versionOf(program: string): string {
  const { size, mtimeMs } = statSync(program);
  const parts = [size, mtimeMs, process.version, process.arch, cachedDataVersionTag()];
  return createHash('sha1').update(parts.join(' ')).digest('hex');
}

const VERSION = /[0-9a-f]{40}$/;

/** A digest of the code stands before it: the engine trusts what it is given. */
const DIGEST = 20;

function digestOf(code: Buffer): Buffer {
  return createHash('sha1').update(code).digest();
}

function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(DIGEST);
    return digestOf(code).equals(bytes.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** What was kept of other versions goes: their names have the same beginning. */
function write(file: string, code: Buffer): void {
  const folder = dirname(file);
  const isKept = (name: string): boolean => name.startsWith(basename(file).replace(VERSION, '')) && VERSION.test(name);
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder).filter(isKept)) rmSync(join(folder, name));
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([digestOf(code), code]));
    renameSync(draft, file);
  } catch {
    // Then the next start takes as long as this one.
  }
}
