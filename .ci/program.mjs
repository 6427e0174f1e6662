// Runs a program to its end without a terminal, with a time limit, and keeps what it prints.
import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * @typedef {object} Ended
 * @property {number | null} code null when it was killed or could not be started
 * @property {string} output both streams, as they came
 */

/**
 * @param {readonly string[]} words the program and its arguments
 * @param {number} limit in milliseconds; then the program and all that it started are killed
 * @returns {Promise<Ended>}
 */
export function runProgram([command, ...args], limit) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it starts can be ended with it.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32' && command === 'npm',
  });
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = setTimeout(() => {
      output += `\nStopped: it ran for more than ${limit / 1000} s.\n`;
      kill(child);
    }, limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: null, output: `${output}${error.message}\n` });
    });
    // Not `close`: a program that leaves something running behind would keep the streams open.
    child.once('exit', (code) => {
      clearTimeout(timer);
      setTimeout(() => resolve({ code, output }), 50);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
