import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLineBreak, isSpace } from '../../src/core/text/characters.ts';
import {
  lastStartingAtOrBefore,
  type ParagraphSlot,
  patchParagraphs,
  splitParagraphs,
} from '../../src/core/text/split.ts';
import { anyUnits, article, editedArticle } from './arbitraries.ts';

const paragraphs = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

const move = (slot: ParagraphSlot, shift: number): ParagraphSlot => ({
  start: slot.start + shift,
  end: slot.end + shift,
  next: slot.next + shift,
});

describe('paragraphs', () => {
  for (const [text, expected] of [
    ['', ['']],
    ['خبر', ['خبر']],
    ['خبر\nآخر\r\nثالث\rرابع', ['خبر', 'آخر', 'ثالث', 'رابع']],
    ['خبر\n\nآخر\n', ['خبر', '', 'آخر', '']],
    ['وصل الوفد. \u00a0 ثم غادر "أمس". \u00a0 \u00a0 وعاد', ['وصل الوفد.', 'ثم غادر "أمس".', 'وعاد']],
    ['وصل \u00a0 الوفد.\u00a0ثم غادر. \u00a0 \nوعاد', ['وصل \u00a0 الوفد.\u00a0ثم غادر. \u00a0 ', 'وعاد']],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(paragraphs(text), expected));
  }

  it('start and end nowhere but at breaks and separators, and cover the text', () =>
    fc.assert(
      fc.property(fc.oneof(article, anyUnits), (text) => {
        let next = 0;
        for (const slot of splitParagraphs(text)) {
          assert.equal(slot.start, next);
          assert.ok(slot.start <= slot.end && slot.end <= slot.next);
          for (let i = slot.start; i < slot.end; i++) assert.ok(!isLineBreak(text.charCodeAt(i)));
          for (let i = slot.end; i < slot.next; i++) assert.ok(isSpace(text.charCodeAt(i)));
          next = slot.next;
        }
        assert.equal(next, text.length);
      }),
    ));

  it('of a long line end with a sentence, outside quotation marks where there is such a place', () => {
    const sentence = 'وصل الوفد صباح اليوم إلى المدينة وغادر مساء. ';
    for (const paragraph of paragraphs(sentence.repeat(1000)).slice(0, -1)) {
      assert.ok(paragraph.endsWith('مساء.') && paragraph.length < 5_000);
    }
    const quotation = `قال: "${'وصلنا ثم غادرنا. '.repeat(10)}". `;
    for (const paragraph of paragraphs(quotation.repeat(100)).slice(0, -1)) {
      assert.ok(paragraph.endsWith('".') && paragraph.length < 5_000);
    }
  });

  it('are bounded where there is no sentence, no space, and no end of a quotation', () => {
    for (const piece of ['كلمة ', 'كلمة', '“ نعم. ', '😀', '<', '< ب']) {
      for (const paragraph of paragraphs(piece.repeat(20_000))) assert.ok(paragraph.length < 11_100);
    }
  });

  it('never end inside a tag or a surrogate pair', () => {
    const tag = '<شخص ref="رئيس. الوفد">';
    const text = tag.repeat(2_000) + '😀'.repeat(20_000);
    const [first, ...others] = paragraphs(text);
    assert.ok(first.endsWith('>'));
    for (const paragraph of others) assert.ok(!/^[\udc00-\udfff]/.test(paragraph));
  });

  it('can be asked for up to one that is known', () =>
    assert.deepEqual(
      splitParagraphs('أ\nب\nج\nد', 2, (start) => start === 6),
      splitParagraphs('أ\nب\nج\nد').slice(1, 3),
    ));
});

describe('paragraphs after an edit', () => {
  const patch = (old: readonly ParagraphSlot[], text: string, start: number, end: number, inserted: string) =>
    patchParagraphs(old, text, { start, end, length: inserted.length }, move);

  it('are what splitting the whole text gives', () =>
    fc.assert(
      fc.property(editedArticle, ({ before, start, end, inserted }) => {
        const text = before.slice(0, start) + inserted + before.slice(end);
        assert.deepEqual(patch(splitParagraphs(before), text, start, end, inserted), splitParagraphs(text));
      }),
      { numRuns: 1000 },
    ));

  it('still are after many edits', () =>
    fc.assert(
      fc.property(fc.array(editedArticle, { maxLength: 6 }), (edits) => {
        let text = 'خبر.\r\nآخر';
        let slots: readonly ParagraphSlot[] = splitParagraphs(text);
        for (const edit of edits) {
          const start = edit.start % (text.length + 1);
          const end = Math.min(text.length, start + (edit.end - edit.start));
          text = text.slice(0, start) + edit.inserted + text.slice(end);
          slots = patch(slots, text, start, end, edit.inserted);
          assert.deepEqual(slots, splitParagraphs(text));
        }
      }),
    ));

  it('are the same objects before the edit, and after it where nothing moved', () => {
    const text = 'أ\nب\nج\nد\nه\nو';
    const old = splitParagraphs(text);
    const slots = patch(old, text.replace('ج', 'ك'), 4, 5, 'ك');
    assert.equal(slots[0], old[0]);
    assert.equal(slots[4], old[4]);
    assert.equal(slots.length, old.length);
  });
});

describe('lastStartingAtOrBefore', () => {
  const slots = splitParagraphs('أب\n\nجد');
  for (const [offset, index] of [
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [99, 2],
  ]) {
    it(`offset ${offset}: paragraph ${index}`, () => assert.equal(lastStartingAtOrBefore(slots, offset), index));
  }
});
