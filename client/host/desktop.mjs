// The desktop VS Code, where there is one.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { findProgram, ROOT } from './run.mjs';

const local = process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData/Local');

/**
 * Starts VS Code from the command line and opens a window.
 * @type {Partial<Record<NodeJS.Platform, readonly string[]>>}
 */
const COMMANDS = {
  linux: ['code', 'code-insiders', 'codium', '/usr/share/code/bin/code', '/snap/bin/code'],
  darwin: ['code', '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
  win32: ['code.cmd', path.join(local, 'Programs/Microsoft VS Code/bin/code.cmd')],
};

/**
 * The program itself, which @vscode/test-electron starts: it takes the options of a test run and ends with its code.
 * @type {Partial<Record<NodeJS.Platform, readonly string[]>>}
 */
const EXECUTABLES = {
  linux: ['/usr/share/code/code', '/usr/share/code-insiders/code-insiders', '/usr/share/codium/codium'],
  darwin: ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'],
  win32: [path.join(local, 'Programs/Microsoft VS Code/Code.exe'), 'C:\\Program Files\\Microsoft VS Code\\Code.exe'],
};

/** A window needs a screen; macOS and Windows always have one. */
export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The `code` command of an installed desktop VS Code that can show a window here.
 * @returns {string | undefined}
 */
export function findDesktopCommand() {
  return hasScreen() ? findProgram(COMMANDS[process.platform] ?? []) : undefined;
}

/**
 * The executable for test runs: `VSCODE_EXECUTABLE`, or one that is installed and can show its window.
 * @returns {string | undefined}
 */
export function findDesktopExecutable() {
  return process.env.VSCODE_EXECUTABLE ?? (hasScreen() ? findProgram(EXECUTABLES[process.platform] ?? []) : undefined);
}

/**
 * Opens a folder and a file of it in a new window of the desktop VS Code, with the built extension loaded from the repository.
 * @param {string} command from `findDesktopCommand`
 * @param {{ folder: string, file: string }} what
 */
export function openDesktop(command, { folder, file }) {
  const child = spawn(command, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder, file], {
    stdio: 'ignore',
    detached: true,
    shell: process.platform === 'win32',
  });
  child.unref();
}
