import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { clickOn, command, picture, rows, type Session, startSession, waitUntil } from './session.ts';

const BRIDGE = `افتتاح الجسر يوم الأحد

قالت وزيرة النقل نجلاء الأسعد إن «الجسر جاهز منذ أمس». وزارت الأسعد مدينة طرابلس.

وذكرت صحيفة النهار نقلا عن مصدر أمني أن الطريق مقطوع.
`;

const PORT = `قال رامي العبدالله إن الميناء مغلق.

ورحبت نجلاء الأسعد بالقرار.

اقرأ أيضا

صور من الميناء
`;

const TAGGED = '<شخص مرجع="#نجلاء">نجلاء الأسعد</شخص> في بيروت. وعادت <شخص مرجع="#نجلاء">الأسعد</شخص> مساء.\n';

describe('finding one’s way by keyboard', () => {
  let session: Session;
  let page: Page;

  before(async () => {
    session = await startSession();
    await (await session.write('port.khabar', PORT)).close();
    page = await session.write('bridge.khabar', BRIDGE);
  });
  after(() => session.stop());
  afterEach(() => page.keyboard.press('Escape'));

  const labels = () => rows(page).allInnerTexts();

  it('a name is found in all articles, however it is spelt', async () => {
    await page.locator('.view-lines').first().click();
    await page.keyboard.press('Control+t');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type('الاسعد');
    await rows(page)
      .filter({ hasText: /Person, \d mentions, 2 articles/ })
      .first()
      .waitFor();
    assert.match((await labels())[0], /نجلاء الأسعد/);
    await picture(page, 'names');
    await page.locator('.quick-input-widget input').first().fill('#نجلاء الاسعد');
    await rows(page).filter({ hasText: 'نجلاء الأسعد' }).first().waitFor();
    await page.keyboard.press('Enter');
    // In either article the name stands in the third line, and not at its beginning.
    await page.locator('[id="status.editor.selection"]', { hasText: /^Ln 3, Col ([2-9]|\d\d)/ }).waitFor();
  });

  it('the outline lists headline, speakers and quotations', async () => {
    await page.locator('.tab', { hasText: 'bridge.khabar' }).first().click();
    await page.keyboard.press('Control+Shift+o');
    await rows(page).filter({ hasText: 'الجسر جاهز' }).first().waitFor();
    const all = (await labels()).join('\n');
    for (const words of ['افتتاح الجسر يوم الأحد', 'نجلاء الأسعد', 'مصدر أمني']) assert.ok(all.includes(words), words);
    await picture(page, 'outline');
  });

  it('the Outline view shows the same as a tree', async () => {
    await command(page, 'Explorer: Focus on Outline View');
    const tree = page.locator('.outline-tree .monaco-list-row');
    await tree.filter({ hasText: 'نجلاء الأسعد' }).first().waitFor();
    const level = async (words: string) =>
      Number(await tree.filter({ hasText: words }).first().getAttribute('aria-level'));
    assert.ok((await level('افتتاح الجسر')) < (await level('نجلاء الأسعد')));
    assert.ok((await level('نجلاء الأسعد')) < (await level('الجسر جاهز')));
    await picture(page, 'outline-view');
  });

  it('every mention of a name is listed beside its article', async () => {
    await clickOn(page, 'الأسعد مدينة');
    await page.keyboard.press('Home');
    await clickOn(page, 'نجلاء');
    await page.keyboard.press('Shift+F12');
    const peek = page.locator('.reference-zone-widget .monaco-list-row');
    await peek.filter({ hasText: 'port.khabar' }).first().waitFor();
    await picture(page, 'references');
    await page.keyboard.press('Escape');
    await page.locator('.reference-zone-widget').waitFor({ state: 'detached' });
  });

  it('the provenance of a statement is a call hierarchy', async () => {
    await clickOn(page, 'مقطوع');
    await page.keyboard.press('Shift+Alt+h');
    const tree = page.locator('.sidebar .monaco-list-row');
    await tree.filter({ hasText: 'أن الطريق مقطوع' }).first().waitFor();
    await tree.filter({ hasText: 'مصدر أمني' }).first().waitFor();
    await picture(page, 'provenance');
  });

  it('what is not the article folds away', async () => {
    const port = await session.write('port.khabar', PORT);
    assert.match(await port.locator('.view-lines').innerText(), /صور/);
    await command(port, 'Fold All Block Comments');
    await waitUntil('the fold', async () => !(await port.locator('.view-lines').innerText()).includes('صور'));
    await picture(port, 'folded');
    await port.close();
  });

  it('an id is renamed wherever it stands', async () => {
    const tagged = await session.write('tagged.khabar', TAGGED);
    await clickOn(tagged, 'الأسعد');
    await tagged.keyboard.press('F2');
    const box = tagged.locator('.monaco-editor.rename-box input');
    await box.waitFor();
    assert.match(await box.inputValue(), /نجلاء/);
    await picture(tagged, 'rename');
    await box.fill('نجلاء_الأسعد');
    await tagged.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await waitUntil('both tags', async () => {
      await tagged.keyboard.press('Control+s');
      return session.read('tagged.khabar') === TAGGED.replaceAll('#نجلاء', '#نجلاء_الأسعد');
    });
    await tagged.close();
  });
});
