import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { rectangleOf } from '../../host/articlePage.mjs';
import { picture, type Session, startSession, waitUntil } from './session.ts';

/** The last quotation mark is missing. */
const ARTICLE = `قال وزير الصحة اللبناني سامر الحداد إن «المستشفيات تعمل بكامل طاقتها».

وأضاف الحداد أن "الأدوية متوفرة في كل المناطق.
`;

describe('an article in the workbench', () => {
  let session: Session;

  before(async () => {
    session = await startSession({ 'editor.hover.delay': 100 });
  });
  after(() => session.stop());

  it('shows a warning as a squiggle', async () => {
    const page = await session.write('squiggle.txt', ARTICLE);
    await page.locator('.squiggly-warning, .squiggly-info, .squiggly-error').first().waitFor({ state: 'attached' });
    await picture(page, 'squiggle');
    await page.close();
  });

  it('tells the mouse who a person is, and who said a quotation', async () => {
    const page = await session.write('hover.txt', ARTICLE);
    await hoverOver(page, 'الحداد', 'وزير الصحة اللبناني');
    await picture(page, 'hover-name');
    await hoverOver(page, 'بكامل', 'سامر الحداد');
    await picture(page, 'hover-quotation');
    await page.close();
  });

  it('tags a name by keyboard, and the tag is on disk', async () => {
    const page = await session.write('tag.txt', ARTICLE);
    const { x, y, width, height } = await rectangleOf(page, 'الحداد');
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
    const tagging = menu.locator('.action', { hasText: 'سامر الحداد' });
    await tagging.first().waitFor();
    await picture(page, 'quick-fix');
    while (!(await menu.locator('.action.focused').innerText()).includes('سامر الحداد'))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.view-lines', { hasText: '<شخص' }).waitFor();
    await page.keyboard.press('Control+s');
    // Saving empties the file before it writes: the last line is there when all of it is.
    await waitUntil('the file', () => {
      const text = session.read('tag.txt');
      return text !== ARTICLE && text.endsWith('المناطق.\n');
    });
    assert.match(session.read('tag.txt'), /<شخص[^>]*>سامر الحداد<\/شخص>/);
    assert.equal(session.read('tag.txt').replace(/<\/?شخص[^>]*>/g, ''), ARTICLE);
    await picture(page, 'tagged');
    await page.close();
  });
});

/** Rests the mouse on some words until these are told of them. */
async function hoverOver(page: Page, words: string, told: string): Promise<void> {
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents');
  // Elsewhere first, so that the editor sees the mouse come, and what was told before is gone.
  await page.mouse.move(5, 5);
  await waitUntil('the end of a hover', async () => (await hover.count()) === 0);
  const { x, y, width, height } = await rectangleOf(page, words);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await hover.filter({ hasText: told }).first().waitFor();
}
