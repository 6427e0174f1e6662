// The browser that the headless runs drive: one that is installed, else Debian's, which this file installs; and Arabic fonts.
import { execFileSync } from 'node:child_process';
import { findProgram, run } from './run.mjs';

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The font stack of everything that is shown to people: what Linux, macOS and Windows have for Arabic. */
export const ARABIC_FONTS = "'Noto Sans Arabic', 'Geeza Pro', 'Segoe UI', monospace";

/**
 * The path of a Chromium-based browser: `CHROMIUM`, or the first that is found.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return process.env.CHROMIUM ?? findProgram(BROWSERS);
}

/**
 * Makes sure that there are a browser and an Arabic font, with apt-get where they are missing.
 * @throws {Error} that says what to do, when they cannot be installed
 */
export function installBrowser() {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasArabicFont() ? [] : ['fonts-noto-core'])];
  if (missing.length === 0) return;
  const apt = findProgram(['apt-get']);
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? undefined : findProgram(['sudo']);
  if (!apt || !(isRoot || sudo)) throw new Error(advice(missing));
  console.log(`Installing ${missing.join(' and ')} …`);
  const prefix = sudo ? [sudo, apt] : [apt];
  try {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
      const [command, ...rest] = [...prefix, '-q', ...args];
      run(command, rest, { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  } catch (error) {
    throw new Error(advice(missing), { cause: error });
  }
}

/**
 * @param {readonly string[]} missing Debian packages
 */
function advice(missing) {
  return (
    `The headless run needs ${missing.join(' and ')}, and this script may not install packages here. ` +
    `Install them (on Debian and Ubuntu: apt-get install ${missing.join(' ')}), or install Chrome, Chromium or Edge, ` +
    'or set CHROMIUM to the path of one, and start again.'
  );
}

/** macOS and Windows have Arabic fonts; elsewhere fontconfig is asked. */
function hasArabicFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/**
 * Starts the browser without a window.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  // Loaded here, because this file is also read before the npm packages are installed.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    // Containers have no user namespaces and a small /dev/shm.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}
