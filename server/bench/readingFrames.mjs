/* global window, MessageEvent, performance -- of the browser's page */
// How long the page of the reading pane takes for a step, measured in a browser: node server/bench/readingFrames.mjs READING, a JSON file with
// all paragraphs of an article as `isnad/reading` gives them. Prints { jumps, edits, scrolls }, in milliseconds of work for one frame each.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../client/host/browser.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

const { slots, paragraphs, legend } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
  await page.setContent('<!doctype html><html dir="rtl"><head></head><body></body></html>');
  await page.addStyleTag({ path: path.join(ROOT, 'dist/client/readingView.css') });
  await page.evaluate(answerPage, { slots, paragraphs, legend });
  await page.addScriptTag({ path: path.join(ROOT, 'dist/client/readingView.js') });
  // All is loaded when the page has asked for nothing more for a while.
  await page.waitForFunction(() => performance.now() - globalThis.bench.askedAt > 1_000, null, { timeout: 120_000 });
  console.log(JSON.stringify(await page.evaluate(measure)));
} finally {
  await browser.close();
}

/**
 * Runs in the page: stands in for the extension.
 * @param {{ slots: [number, number][], paragraphs: { id: number, text: string }[], legend: object }} article
 */
function answerPage({ slots, paragraphs, legend }) {
  const contents = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const tell = (/** @type {object} */ message) => window.dispatchEvent(new MessageEvent('message', { data: message }));
  const update = (/** @type {object} */ change, /** @type {unknown[]} */ changed, /** @type {boolean} */ continues) =>
    tell({
      type: 'article',
      uri: 'bench',
      version: 1,
      readOnly: false,
      continues,
      change,
      paragraphs: changed,
      legend,
    });
  const bench = { slots, contents, tell, update, askedAt: Infinity };
  Object.assign(globalThis, {
    bench,
    acquireVsCodeApi: () => ({
      getState: () => undefined,
      setState: () => undefined,
      postMessage(/** @type {{ type: string, from: number, to: number }} */ message) {
        if (message.type === 'ready') {
          tell({ type: 'look', look: { fontFamily: 'serif', fontSize: 20, lineHeight: 2 } });
          update({ start: 0, removed: 0, inserted: slots }, [], false);
        } else if (message.type === 'load') {
          const asked = slots.slice(message.from, message.to);
          bench.askedAt = performance.now();
          setTimeout(() =>
            update(
              { start: 0, removed: 0, inserted: [] },
              asked.map(([id]) => contents.get(id)),
              true,
            ),
          );
        }
      },
    }),
  });
}

/** Runs in the page: jumps to places all over the article, edits there, and scrolls on from the start. */
async function measure() {
  const { slots, contents, tell, update } = globalThis.bench;
  const main = document.querySelector('main');
  const [nextFrame, later] = [window.requestAnimationFrame.bind(window), window.setTimeout.bind(window)];
  const frame = () => new Promise((resolve) => nextFrame(() => later(resolve)));
  const places = Array.from({ length: 300 }, (_, i) => (i * 7919) % slots.length);
  const times = async (/** @type {(place: number, i: number) => void} */ step, settle = () => undefined) => {
    const found = [];
    for (const [i, place] of places.entries()) {
      settle(place);
      await frame();
      const start = performance.now();
      step(place, i);
      // The layout belongs to the step.
      main.getBoundingClientRect();
      found.push(performance.now() - start);
    }
    return found;
  };
  const jump = (/** @type {number} */ paragraph) => tell({ type: 'scroll', paragraph, fraction: 0.3 });
  const jumps = await times(jump);
  const edits = await times((place, i) => {
    const before = contents.get(slots[place][0]);
    const edited = { ...before, id: -1 - i, text: `${before.text} جديد` };
    contents.set(edited.id, edited);
    slots[place] = [edited.id, slots[place][1] + 5];
    update({ start: place, removed: 1, inserted: [slots[place]] }, [edited], true);
  }, jump);
  jump(0);
  await frame();
  // The page does its own work in animation frames and in the pauses after them.
  const scrolls = [];
  for (const name of ['requestAnimationFrame', 'setTimeout']) {
    const original = window[name].bind(window);
    window[name] = (/** @type {(...values: unknown[]) => void} */ work, /** @type {number} */ delay) =>
      original((/** @type {unknown[]} */ ...values) => {
        const start = performance.now();
        work(...values);
        main.getBoundingClientRect();
        scrolls.push(performance.now() - start);
      }, delay);
  }
  for (let i = 0; i < 300; i++) {
    main.scrollTop += 100;
    await frame();
  }
  return { jumps, edits, scrolls };
}
