// npm run screenshots: takes the pictures of the README anew, in docs/screenshots.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openArticle, rectangleOf } from './articlePage.mjs';
import { installBrowser, launchBrowser } from './browser.mjs';
import { savePicture } from './picture.mjs';
import { ROOT } from './run.mjs';
import { packExtension, VSIX } from './setup.mjs';
import { installWorkbench, startWorkbench } from './workbench.mjs';

const SEED = '000_6724cf45f2961a51.txt';
const PICTURES = path.join(ROOT, 'docs/screenshots');
const SIZE = { width: 1000, height: 480 };

/** Big enough to be read in a README; without what a newcomer need not look at. */
const SETTINGS = {
  'editor.hover.delay': 100,
  'editor.fontSize': 17,
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'breadcrumbs.enabled': false,
  'editor.scrollbar.vertical': 'hidden',
  // Else VS Code makes a link of the word under the mouse while Ctrl is down, which takes the line out of its order.
  'editor.multiCursorModifier': 'ctrlCmd',
};

/** The pane needs room beside the editor; its words are Arabic, like the article. */
const READING_SIZE = { width: 1240, height: 680 };
const READING = { 'isnad.language': 'ar', 'editor.fontSize': 14, 'isnad.readingView.fontSize': 18 };

/** @typedef {import('playwright-core').Page} Page */

/** @type {Readonly<Record<string, { size?: typeof SIZE, settings?: Record<string, unknown>, show: (page: Page) => Promise<void> }>>} */
const SCENES = {
  overview: { show: async () => {} },
  dark: { settings: { 'workbench.colorTheme': 'Default Dark Modern' }, show: async () => {} },
  'reading-light': { size: READING_SIZE, settings: READING, show: openPane },
  'reading-dark': {
    size: READING_SIZE,
    settings: { ...READING, 'workbench.colorTheme': 'Default Dark Modern' },
    show: openPane,
  },
  sources: {
    size: { width: 1000, height: 560 },
    settings: { 'workbench.activityBar.location': 'default' },
    show: openSources,
  },
  'hover-entity': { show: (page) => hover(page, 'هرتسي') },
  'hover-quotation': { show: (page) => hover(page, 'ضغوطا') },
  'hover-arabic': { settings: { 'isnad.language': 'ar' }, show: (page) => hover(page, 'ضغوطا') },
  warning: { show: (page) => hover(page, 'مطلعين') },
  'quick-fix': { show: (page) => openMenu(page, 'هرتسي') },
  tagged: {
    async show(page) {
      await openMenu(page, 'هرتسي');
      await choose(page, 'paragraph');
      await page.locator('.view-lines', { hasText: '<شخص' }).waitFor();
      // The colours of the text as it is now.
      await page.waitForTimeout(1_500);
    },
  },
};

installBrowser();
installWorkbench();
packExtension();
mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'isnad-pictures-'));
const browser = await launchBrowser();
const only = process.argv.slice(2);
try {
  for (const [name, { size, settings, show }] of Object.entries(SCENES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    // A folder whose name may be seen, and an article as it was.
    const articles = path.join(folder, name, 'articles');
    mkdirSync(articles, { recursive: true });
    cpSync(path.join(ROOT, 'seeds', SEED), path.join(articles, SEED));
    const workbench = await startWorkbench({ vsix: [VSIX], settings: { ...SETTINGS, ...settings } });
    try {
      const page = await browser.newPage({ viewport: size ?? SIZE });
      await openArticle(page, workbench, { folder: articles, file: path.join(articles, SEED) });
      await page.keyboard.press('Control+b');
      await page.waitForTimeout(1_000);
      await show(page);
      await savePicture(page, path.join(PICTURES, `${name}.png`));
      await page.close();
    } finally {
      await workbench.stop();
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {Page} page
 * @param {string} words
 */
async function hover(page, words) {
  const { x, y, width, height } = await rectangleOf(page, words);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
  await page.waitForTimeout(500);
}

/**
 * @param {Page} page
 * @param {string} words
 */
async function openMenu(page, words) {
  const { x, y, width, height } = await rectangleOf(page, words);
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .action').first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} title a part of it
 */
async function choose(page, title) {
  const focused = page.locator('.action-widget .action.focused');
  while (!(await focused.innerText()).includes(title)) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/**
 * Opens the reading pane, with the mouse on a statement.
 * @param {Page} page
 */
async function openPane(page) {
  await page
    .locator('.view-lines')
    .first()
    .click({ position: { x: 200, y: 10 } });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  const pane = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await pane.locator('.rail .who').first().waitFor();
  await page.waitForTimeout(1_500);
  await pane
    .locator('.text')
    .nth(2)
    .hover({ position: { x: 150, y: 128 } });
  await page.waitForTimeout(1_000);
}

/**
 * Opens the view of the sources, and the statements of the most quoted.
 * @param {Page} page
 */
async function openSources(page) {
  await page
    .locator('.activitybar .action-item', { has: page.locator('[aria-label="Isnad"]') })
    .first()
    .click();
  const rows = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  await rows.nth(1).click();
  await rows.nth(2).waitFor();
  await page.waitForTimeout(1_500);
}
