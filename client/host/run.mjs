// Running other programs, for the scripts of this folder.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The repository's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Runs a program to its end, with its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: the output is shown only when the program fails
 * @throws {Error} when it cannot be started or ends with another code than 0
 */
export function run(command, args, { cwd = ROOT, env = process.env, quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    // npm is a .cmd file on Windows, and those need a shell.
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  const reason = result.error?.message ?? `ended with ${result.status ?? result.signal}`;
  throw new Error(`${command} ${args.join(' ')}: ${reason}`);
}

/**
 * The first of these programs that is there: absolute paths are looked up, bare names searched for on the PATH.
 * @param {readonly string[]} candidates
 * @returns {string | undefined}
 */
export function findProgram(candidates) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const candidate of candidates) {
    const places = path.isAbsolute(candidate) ? [candidate] : folders.map((folder) => path.join(folder, candidate));
    const found = places.find((place) => existsSync(place));
    if (found) return found;
  }
  return undefined;
}
