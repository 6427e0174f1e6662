import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { rectangleOf } from '../../host/articlePage.mjs';
import { clickOn, picture, type Session, startSession, waitUntil } from './session.ts';

const ARTICLE = `قال وزير الصحة اللبناني سامر الحداد إن «المستشفيات تعمل بكامل طاقتها».

وأضاف الحداد أن "الأدوية متوفرة في كل المناطق.

وقالت مصادر مطلعة إن <b>الاجتماع</b> <img src=x onerror=alert(1)> تأجل.
`;

/** The page of the pane: VS Code puts it into two frames. */
function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('#active-frame');
}

async function openPane(page: Page): Promise<FrameLocator> {
  await page
    .locator('.view-lines')
    .first()
    .click({ position: { x: 300, y: 12 } });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  const pane = paneOf(page);
  await pane.locator('.mention').first().waitFor();
  return pane;
}

/** The text of a paragraph as it is on the page. */
function textOf(pane: FrameLocator, paragraph: number): Promise<string> {
  return pane.locator('.text').nth(paragraph).innerText();
}

/** Whether a colour of an extension lies behind some words in the editor. */
async function isOverlaid(page: Page, words: string): Promise<boolean> {
  const { x, y, width, height } = await rectangleOf(page, words);
  const overlays = await page
    .locator('.view-overlays .cdr[class*="ced-"]')
    .evaluateAll((all) => all.map((overlay) => overlay.getBoundingClientRect().toJSON() as DOMRect));
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return overlays.some(
    ({ left, right, top, bottom }) => left <= middleX && middleX <= right && top <= middleY && middleY <= bottom,
  );
}

describe('the reading pane', () => {
  let session: Session;

  before(async () => {
    session = await startSession({ 'isnad.language': 'ar' });
  });
  after(() => session.stop());

  it('shows the article from right to left, with who says what beside it', async () => {
    const page = await session.write('pane.txt', ARTICLE);
    const pane = await openPane(page);
    assert.equal(await textOf(pane, 0), ARTICLE.split('\n')[0]);
    const words = await pane
      .locator('.text')
      .first()
      .evaluate((text) =>
        [...text.querySelectorAll('.mention')].map((mention) => mention.getBoundingClientRect().right),
      );
    assert.ok(words.length > 1 && words[0] > words.at(-1)!, words.join(' '));
    assert.equal(
      await pane
        .locator('.text')
        .first()
        .evaluate((text) => getComputedStyle(text).direction),
      'rtl',
    );
    assert.match(await pane.locator('.said').first().innerText(), /سامر الحداد/);
    assert.match((await pane.locator('.mention.person').first().getAttribute('aria-label')) ?? '', /شخص/);
    await picture(page, 'reading');
    await page.close();
  });

  it('shows markup in an article literally, and runs nothing of it', async () => {
    const page = await session.write('injection.txt', ARTICLE);
    page.on('dialog', () => assert.fail('a script of the article has run'));
    const pane = await openPane(page);
    assert.equal(await textOf(pane, 2), ARTICLE.split('\n')[4]);
    assert.equal(await pane.locator('.text b, .text img').count(), 0);
    await page.close();
  });

  it('follows what is typed', async () => {
    const page = await session.write('typed.txt', ARTICLE);
    const pane = await openPane(page);
    await page
      .locator('.view-lines')
      .first()
      .click({ position: { x: 300, y: 12 } });
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('عاجل: ');
    await pane.locator('.text', { hasText: 'عاجل: قال وزير' }).waitFor();
    await page.close();
  });

  it('accepts a suggestion by key, and the tag is in the editor', async () => {
    const page = await session.write('accept.txt', ARTICLE);
    const pane = await openPane(page);
    await pane.locator('.mention.person').first().click();
    await pane.locator('.card').waitFor();
    await picture(page, 'reading-card');
    await page.keyboard.press('a');
    await pane.locator('.mention.person.tagged', { hasText: 'سامر الحداد' }).waitFor();
    await page.locator('.view-lines', { hasText: '<شخص' }).waitFor();
    assert.equal(await textOf(pane, 0), ARTICLE.split('\n')[0]);
    await page.close();
  });

  it('offers the fixes of a finding where it stands', async () => {
    const page = await session.write('fixes.txt', ARTICLE);
    const pane = await openPane(page);
    const note = pane.locator('.note').first();
    const message = await note.locator('.message').innerText();
    await note.locator('.button').click();
    await note.locator('.fixes .button').first().click();
    // The quotation mark that was missing is there, and the note is gone.
    await pane.locator('.note', { hasText: message }).waitFor({ state: 'detached' });
    await page.close();
  });

  it('goes from name to name with the arrow keys, leftwards as the text runs', async () => {
    const page = await session.write('keys.txt', ARTICLE);
    const pane = await openPane(page);
    await pane
      .locator('.text')
      .first()
      .click({ position: { x: 5, y: 5 } });
    const focused = (): Promise<string> =>
      pane.locator('body').evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('ArrowLeft');
    const first = await focused();
    await page.keyboard.press('ArrowLeft');
    const second = await focused();
    assert.ok(first !== '' && second !== '' && first !== second, `${first} – ${second}`);
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), first);
    await page.keyboard.press('?');
    await pane.locator('.panel.help').waitFor();
    await page.keyboard.press('Escape');
    await pane.locator('.panel.help').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('shows only paragraphs with findings, and only what one speaker says', async () => {
    const page = await session.write('filters.txt', ARTICLE);
    const pane = await openPane(page);
    const shown = (): Promise<number> => pane.locator('.text').count();
    const all = await shown();
    await pane.locator('.chip.findings').click();
    await pane.locator('body.selective').waitFor();
    assert.ok((await shown()) < all);
    await pane.locator('.chip.findings').click();
    await pane.locator('select').selectOption({ index: 1 });
    await pane.locator('body.selective').waitFor();
    const speakers = new Set(await pane.locator('.name').allInnerTexts());
    assert.ok((await shown()) < all && speakers.size > 0);
    await page.close();
  });

  it('takes its colour from a suggestion that was rejected, in the editor too', async () => {
    const page = await session.write('reject.txt', 'وصل وزير الصحة اللبناني سامر الحداد إلى المستشفى مساء.\n');
    const pane = await openPane(page);
    const isColoured = (): Promise<boolean> => isOverlaid(page, 'سامر');
    await waitUntil('the colour', isColoured);
    await pane.locator('.mention.person', { hasText: 'سامر الحداد' }).click();
    await pane.locator('.card').waitFor();
    await page.keyboard.press('r');
    await pane.locator('.mention.person', { hasText: 'سامر الحداد' }).waitFor({ state: 'detached' });
    await waitUntil('the colour to go', async () => !(await isColoured()));
    await page.close();
  });

  it('shows the whole paragraph in which the cursor stands', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `واصلت الأطراف المعنية مشاوراتها في العاصمة مساء. الجلسة ${i}.`);
    const page = await session.write('led.txt', `${lines.join('\n\n')}\n`);
    const pane = await openPane(page);
    const bottomOf = async (place: Locator): Promise<number> => {
      const { y, height } = (await place.boundingBox())!;
      return y + height;
    };
    const window = await bottomOf(pane.locator('main'));
    const paragraph = pane.locator('.text', { hasText: 'الجلسة 6.' });
    assert.ok((await bottomOf(paragraph)) > window, 'it is not seen yet');
    await clickOn(page, 'الجلسة 6.');
    await waitUntil('the paragraph', async () => (await bottomOf(paragraph)) <= window);
    await page.close();
  });

  it('finds words anywhere in a long article, in whatever spelling', async () => {
    const filler = 'واصلت الأطراف المعنية مشاوراتها في العاصمة من دون إعلان نتائج.';
    const lines = Array.from({ length: 3000 }, (_, i) => `${filler} الجلسة ${i}.`);
    lines[2980] = 'وصل الوزير إلى مدينة طرابلُس مساء.';
    lines[2990] = 'وعاد من طرابلس.';
    const page = await session.write('long.txt', `${lines.join('\n\n')}\n`);
    const pane = await openPane(page);
    assert.ok((await pane.locator('.text').count()) < 150, 'most of it is not in the page');
    await pane
      .locator('.text')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Control+f');
    await pane.locator('.find input').waitFor();
    // Not all of the article is in the pane yet.
    await page.keyboard.type('طرابلس');
    await pane.locator('.find .count', { hasText: '1 من 2' }).waitFor();
    await pane.locator('.text', { hasText: 'وصل الوزير' }).waitFor();
    await picture(page, 'reading-find');
    await page.keyboard.press('Enter');
    await pane.locator('.find .count', { hasText: '2 من 2' }).waitFor();
    await page.keyboard.press('Enter');
    await pane.locator('.find .count', { hasText: '1 من 2' }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await pane.locator('.find .count', { hasText: '2 من 2' }).waitFor();
    // The editor goes along.
    await page.locator('.view-lines', { hasText: 'وعاد من طرابلس' }).waitFor();
    await pane.locator('.find input').fill('لا يوجد هذا');
    await pane.locator('.find.nothing-found .count', { hasText: 'لا نتائج' }).waitFor();
    await page.keyboard.press('Escape');
    await pane.locator('.find').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('shows names and who speaks wherever it is scrolled to', async () => {
    const filler = 'واصلت الأطراف المعنية مشاوراتها في العاصمة من دون إعلان نتائج.';
    const lines = Array.from({ length: 1000 }, (_, i) => `${filler} الجلسة ${i}.`);
    lines.push('قال وزير الصحة اللبناني سامر الحداد إن «المستشفيات تعمل بكامل طاقتها».');
    const page = await session.write('far.txt', `${lines.join('\n\n')}\n`);
    const pane = await openPane(page);
    await pane.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await pane.locator('.mention.person', { hasText: 'سامر الحداد' }).waitFor();
    await pane.locator('.said', { hasText: 'سامر الحداد' }).waitFor();
    // Nothing is left as it was drawn while it passed by.
    await waitUntil('the drawing', async () => (await pane.locator('.plain').count()) === 0);
    await page.close();
  });

  it('copies the article without tags', async () => {
    const tagged = ARTICLE.replace('سامر الحداد', '<شخص>سامر الحداد</شخص>');
    const page = await session.write('copy.txt', tagged);
    const pane = await openPane(page);
    await pane.locator('.mention.tagged').first().click();
    await page.keyboard.press('Control+a');
    const copied = await pane.locator('body').evaluate(() => {
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
      return data.getData('text/plain');
    });
    assert.equal(copied, ARTICLE);
    await page.close();
  });
});
