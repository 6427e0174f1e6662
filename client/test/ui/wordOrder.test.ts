import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { countOverlays } from '../../host/articlePage.mjs';
import { picture, type Session, startSession } from './session.ts';

const SEED = '000_6724cf45f2961a51.txt';

const TAGGED =
  'قالت <منصب>وزيرة الصحة</منصب> <شخص مرجع="#منى_الحداد">منى الحداد</شخص> إن <قول قائل="#منى_الحداد">«المستشفيات تعمل»</قول> في <مكان>بيروت</مكان>.\n';

interface PlacedWord {
  readonly word: string;
  /** Of the middle of the word, in pixels. */
  readonly x: number;
  readonly y: number;
}

describe('the words of an article on the screen', () => {
  const sessions: Session[] = [];
  const open = async (settings: Readonly<Record<string, unknown>>): Promise<Session> => {
    const session = await startSession(settings);
    sessions.push(session);
    return session;
  };

  afterEach(async () => {
    for (const session of sessions.splice(0)) await session.stop();
  });

  it('stand in the same places with Isnad’s colours and without', async () => {
    const plain = await (await open({ 'isnad.enable': false })).openSeed(SEED);
    assert.equal(await countOverlays(plain), 0);
    const coloured = await (await open({})).openSeed(SEED);
    assert.ok((await countOverlays(coloured)) > 10);
    await picture(plain, 'word-order-plain');
    await picture(coloured, 'word-order-coloured');
    const words = await placedWords(coloured);
    assert.ok(words.length > 50);
    assert.deepEqual(words, await placedWords(plain));
  });

  it('run from right to left', async () => {
    const page = await (await open({})).openSeed(SEED);
    assertRightToLeft(await placedWords(page), 50);
  });

  it('run from right to left with tags in Arabic', async () => {
    const page = await (await open({})).write('tagged.khabar', TAGGED);
    assertRightToLeft(await placedWords(page), 10);
  });
});

function assertRightToLeft(words: readonly PlacedWord[], atLeast: number): void {
  const steps = words.slice(1).map((word, i) => [words[i], word] as const);
  const sameRow = steps.filter(([before, after]) => before.y === after.y);
  assert.ok(sameRow.length >= atLeast);
  for (const [before, after] of sameRow) assert.ok(after.x < before.x, `${after.word} stands left of ${before.word}`);
}

/** Every word that is seen of the article, in the order of the text. */
function placedWords(page: Page): Promise<PlacedWord[]> {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('.view-lines .view-line')];
    lines.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y);
    const words: PlacedWord[] = [];
    for (const line of lines) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const match of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const { x, y, width, height } = range.getBoundingClientRect();
          words.push({ word: match[0], x: Math.round(x + width / 2), y: Math.round(y + height / 2) });
        }
      }
    }
    return words;
  });
}
