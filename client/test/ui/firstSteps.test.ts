import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { command, picture, rows, type Session, startSession, waitUntil } from './session.ts';

const ARTICLE = `قالت وزيرة النقل نجلاء الأسعد إن «الجسر جاهز».

وأضافت الأسعد أن "الطريق مفتوح.
`;

const STATUS = '.statusbar-item[id="isnad.isnad.isnad"]';

/** The step that is open, and the picture beside it. */
async function openStep(page: Page, number: number): Promise<void> {
  const step = page.locator('.getting-started-step').nth(number);
  await step.click();
  await step.locator('.step-description-container').waitFor();
  await page.locator('.getting-started-media iframe').first().waitFor({ state: 'attached' });
  // The picture is a page of its own.
  await page.waitForTimeout(1_000);
}

describe('first steps', () => {
  let session: Session;
  let page: Page;

  before(async () => {
    session = await startSession({ 'editor.fontFamily': 'monospace' });
    page = await session.write('steps.khabar', ARTICLE);
  });
  after(() => session.stop());

  it('the status item says what was found, and opens everything there is to do', async () => {
    const label = await page.locator(STATUS).getAttribute('aria-label');
    assert.match(label ?? '', /^Isnad: Names and figures: \d+ · sources: 1 · findings: \d+ · attributed: \d+ %$/);
    await page.locator(STATUS).click();
    await rows(page).filter({ hasText: 'Check all articles' }).waitFor();
    await picture(page, 'menu');
    await rows(page).filter({ hasText: 'Turn off' }).click();
    await page.locator(`${STATUS}[aria-label="Isnad: Off"]`).waitFor();
    // The editor takes the lines away a moment after the findings are gone.
    await waitUntil(
      'the lines under findings to go',
      async () => (await page.locator('.squiggly-error').count()) === 0,
    );
    await page.locator(STATUS).click();
    await rows(page).filter({ hasText: 'Turn on' }).click();
    await page.locator(`${STATUS}[aria-label*="sources: 1"]`).waitFor();
  });

  it('settings are suggested with what they change, and written for articles', async () => {
    await command(page, 'Isnad: Apply Suggested Settings for Arabic');
    const fonts = rows(page).filter({ hasText: 'editor.fontFamily' });
    await fonts.waitFor();
    assert.match(await fonts.innerText(), /"monospace" → "'Noto Naskh Arabic'/);
    // The keyboard is in the list: what is ticked there is written.
    const list = page.locator('.quick-input-widget');
    await waitUntil('the keyboard', () => list.evaluate((widget) => widget.contains(document.activeElement)));
    await picture(page, 'suggested-settings');
    await page.keyboard.press('Enter');
    await waitUntil('the typeface', () =>
      page
        .locator('.view-lines')
        .first()
        .evaluate((lines) => getComputedStyle(lines).fontFamily.includes('Noto Naskh Arabic')),
    );
  });

  it('a walkthrough shows the way, in English and in the dark', async () => {
    await command(page, 'Isnad: First Steps');
    await page.locator('.getting-started-step').first().waitFor();
    assert.equal(await page.locator('.getting-started-step').count(), 7);
    await openStep(page, 3);
    await picture(page, 'walkthrough');
  });
});
