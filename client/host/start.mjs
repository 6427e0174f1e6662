// npm start: from a clean clone, sets everything up and opens VS Code with Isnad on the five seed articles. With --check it does the same without a
// window, prints what was found in each article and ends with 1 when something is missing.
import { existsSync, mkdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkArticles } from './check.mjs';
import { installBrowser } from './browser.mjs';
import { findDesktopCommand, openDesktop } from './desktop.mjs';
import { ROOT } from './run.mjs';
import { build, installDependencies, packExtension, VSIX } from './setup.mjs';
import { installWorkbench, startWorkbench } from './workbench.mjs';

/** A copy of the seeds to work in, so that the originals stay what they are. It is kept; delete it to begin anew. */
const ARTICLES = path.join(import.meta.dirname, 'articles');
const FIRST = path.join(ARTICLES, '000_6724cf45f2961a51.txt');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

installDependencies();
if (values.check) await check();
else await open();

async function check() {
  installBrowser();
  installWorkbench();
  packExtension();
  process.exitCode = (await checkArticles()) ? 0 : 1;
}

async function open() {
  await copySeeds();
  const desktop = findDesktopCommand();
  if (desktop) {
    build();
    openDesktop(desktop, { folder: ARTICLES, file: FIRST });
    console.log(`VS Code opens with Isnad on copies of the seed articles: ${ARTICLES}`);
    return;
  }
  installWorkbench();
  packExtension();
  const workbench = await startWorkbench({ vsix: [VSIX] });
  const address = workbench.address({ folder: ARTICLES, payload: [['openFile', workbench.remote(FIRST)]] });
  console.log(`Isnad is open on copies of the seed articles (${ARTICLES}) at\n\n  ${address}\n\nStop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void workbench.stop().then(() => process.exit(0)));
}

async function copySeeds() {
  if (existsSync(FIRST)) return;
  mkdirSync(ARTICLES, { recursive: true });
  await cp(path.join(ROOT, 'seeds'), ARTICLES, {
    recursive: true,
    filter: (source) => path.basename(source) !== 'gold',
  });
}
