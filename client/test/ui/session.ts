import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openArticle, PATIENCE, rectangleOf } from '../../host/articlePage.mjs';
import { launchBrowser } from '../../host/browser.mjs';
import { ROOT } from '../../host/run.mjs';
import { VSIX } from '../../host/setup.mjs';
import { ARTIFACTS } from '../../host/suitePage.mjs';
import { startWorkbench } from '../../host/workbench.mjs';

/** A workbench with the packed extension, a browser, and a folder of articles. */
export interface Session {
  /** Writes an article, opens it in a page of its own and waits until Isnad has read it. */
  write(name: string, text: string): Promise<Page>;
  /** The same for a copy of a seed article. */
  openSeed(name: string): Promise<Page>;
  /** What is on disk. */
  read(name: string): string;
  stop(): Promise<void>;
}

/** @param locale VS Code's own language; English where it is left out */
export async function startSession(
  settings: Readonly<Record<string, unknown>> = {},
  locale?: string,
): Promise<Session> {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-ui-'));
  const workbench = await startWorkbench({ vsix: [VSIX], settings, locale });
  const browser = await launchBrowser();
  const open = async (name: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await openArticle(page, workbench, { folder, file: path.join(folder, name) });
    return page;
  };
  return {
    write(name, text) {
      writeFileSync(path.join(folder, name), text);
      return open(name);
    },
    openSeed(name) {
      cpSync(path.join(ROOT, 'seeds', name), path.join(folder, name));
      return open(name);
    },
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    async stop() {
      await browser.close();
      await workbench.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Leaves a picture of the page in test-artifacts. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: path.join(ARTIFACTS, `ui-${name}.png`) });
}

/** The rows of the list that is open: symbols, commands, choices. */
export function rows(page: Page): Locator {
  return page.locator('.quick-input-list .monaco-list-row');
}

/** Runs a command from the palette, by its title. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(title);
  await rows(page).filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Puts the cursor into some words on the screen. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await rectangleOf(page, words);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Waits until something is so on the screen or on disk. */
export async function waitUntil(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await isSo());) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
