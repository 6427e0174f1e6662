import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { clickOn, command, picture, rows, type Session, startSession } from './session.ts';

const ARTICLE = `قالت وزيرة النقل نجلاء الأسعد إن «الجسر جاهز منذ أمس».

وقال مصدر مطلع إن "الطريق مفتوح.
`;

const STATUS = '.statusbar-item[id="isnad.isnad.isnad"]';

/** Where some letters of an element stand on the screen, from left to right in pixels. */
function middleOf(element: Locator, letters: string): Promise<number> {
  return element.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, width } = range.getBoundingClientRect();
      return x + width / 2;
    }
    throw new Error(`Not there: ${wanted}`);
  }, letters);
}

describe('VS Code in Arabic', () => {
  let session: Session;
  let page: Page;

  before(async () => {
    session = await startSession({ 'editor.hover.delay': 100, 'workbench.colorTheme': 'Default Light Modern' }, 'ar');
    page = await session.write('arabic.khabar', ARTICLE);
  });
  after(() => session.stop());

  it('has Isnad’s commands and its status in Arabic', async () => {
    assert.match(
      (await page.locator(STATUS).getAttribute('aria-label')) ?? '',
      /^إسناد: الأسماء والأرقام: \d+ · المصادر: 2/,
    );
    assert.match(await page.locator('.statusbar').innerText(), /خبر عربي/);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type('إسناد: فتح لوح القراءة');
    await rows(page).filter({ hasText: 'فتح لوح القراءة' }).first().waitFor();
    await picture(page, 'arabic-palette');
    await page.keyboard.press('Escape');
    await page.locator(STATUS).click();
    await rows(page).filter({ hasText: 'فحص كل المقالات' }).waitFor();
    await picture(page, 'arabic-menu');
    await page.keyboard.press('Escape');
  });

  it('offers fixes and tells what it knows in Arabic', async () => {
    await clickOn(page, 'نجلاء');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .action', { hasText: 'وسم' }).first().waitFor();
    await picture(page, 'arabic-quick-fix');
    await page.keyboard.press('Escape');
  });

  it('shows the sources in rows whose words and figures keep their order', async () => {
    await page
      .locator('.activitybar .action-item', { has: page.locator('[aria-label="إسناد"]') })
      .first()
      .click();
    const row = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: 'أشخاص مسمّون' }).first();
    await row.waitFor();
    await picture(page, 'arabic-sources');
    // The label as one piece, its figures after it.
    const [count, percent] = [await middleOf(row, '1 ·'), await middleOf(row, '%')];
    assert.ok((await middleOf(row, 'أشخاص')) > (await middleOf(row, 'مسمّون')), 'the label runs from the right');
    assert.ok(count > (await middleOf(row, 'أشخاص')) && percent > count, 'the figures stand behind it');
  });

  it('has the walkthrough in Arabic', async () => {
    await page.locator('.view-lines').first().click();
    await command(page, 'إسناد: الخطوات الأولى');
    const step = page.locator('.getting-started-step').nth(4);
    await step.waitFor();
    await step.click();
    await step.locator('.step-description-container').waitFor();
    assert.match(await step.innerText(), /اقرأ من اليمين إلى اليسار/);
    await picture(page, 'arabic-walkthrough');
    assert.doesNotMatch(await page.locator('.getting-started-step').allInnerTexts().then(String), /%|Isnad/);
  });

  it('has the settings in Arabic', async () => {
    // The walkthrough keeps the keys for itself.
    page = await session.write('settings.khabar', ARTICLE);
    await command(page, 'Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .suggest-input-container').first().waitFor();
    await page.keyboard.type('isnad.readingView');
    await page.locator('.settings-editor', { hasText: 'لوح القراءة' }).first().waitFor();
    await picture(page, 'arabic-settings');
  });
});
