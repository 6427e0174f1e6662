// An article in a workbench page: what headless runs look at.

/** Isnad's status item. Its accessible name is what its text and figures are read out as. */
const STATUS = '.statusbar-item[id="isnad.isnad.isnad"]';

/** What it says, in English or Arabic, where Isnad is off. */
const OFF = /(Off|متوقف)$/;

/** Where an overlay decoration of an extension is drawn. */
const OVERLAY = '.view-overlays .cdr[class*="ced-"]';

/** How long a busy machine is waited for, in milliseconds, here and in whatever is done on the page afterwards. */
export const PATIENCE = 100_000;

/**
 * Opens an article and waits until Isnad has read and coloured it, or says that it is off.
 * @param {import('playwright-core').Page} page
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {{ folder: string, file: string }} what
 * @returns {Promise<string>} what the status item says of the article
 */
export async function openArticle(page, workbench, { folder, file }) {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(workbench.address({ folder, payload: [['openFile', workbench.remote(file)]] }));
  await page.waitForFunction(
    ([selector, off]) => {
      const label = document.querySelector(selector)?.getAttribute('aria-label') ?? '';
      return /\d/.test(label) || new RegExp(off).test(label);
    },
    [STATUS, OFF.source],
  );
  const label = (await page.locator(STATUS).getAttribute('aria-label')) ?? '';
  if (!OFF.test(label)) await page.locator(OVERLAY).first().waitFor({ state: 'attached' });
  return label;
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} how many overlays of decorations are drawn
 */
export function countOverlays(page) {
  return page.locator(OVERLAY).count();
}

/**
 * The rectangle of the first place on the screen where the words stand in the editor.
 * @param {import('playwright-core').Page} page
 * @param {string} words within one piece of a line
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>}
 * @throws {Error} when they are not on the screen
 */
export async function rectangleOf(page, words) {
  const rectangle = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.view-lines') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // The editor draws spaces as no-break spaces.
      const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return null;
  }, words);
  if (!rectangle) throw new Error(`Not on the screen: ${words}`);
  return rectangle;
}
