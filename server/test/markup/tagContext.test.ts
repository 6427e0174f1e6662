import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tagContextAt } from '../../src/core/markup/tagContext.ts';

/** What is being typed at `|`, in one line. */
function contextAt(marked: string): string {
  const context = tagContextAt(marked.replace('|', ''), marked.indexOf('|'));
  if (!context) return 'nothing';
  const typed = marked.slice(context.span.start, context.span.end);
  switch (context.kind) {
    case 'name':
      return `${context.closing ? 'closing ' : ''}name «${typed}»`;
    case 'attribute':
      return `attribute «${typed}» of ${context.element} after ${context.present.join(' ') || 'none'}`;
    case 'value':
      return `value «${typed}» of ${context.attribute} of ${context.element}`;
  }
}

describe('what is being typed in a tag', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['قال <|سامي', 'name «»'],
    ['قال <شخ|', 'name «شخ»'],
    ['<شخص>سامي</|', 'closing name «»'],
    ['<شخص>سامي</ ش|', 'closing name «ش»'],
    ['<شخص |>سامي', 'attribute «» of persName after none'],
    ['<said who="#a" dir|', 'attribute «dir» of said after who'],
    ['<قول قائل="|"', 'value «» of who of said'],
    ['<قول قائل="#سا|"', 'value «#سا» of who of said'],
    ["<قول ناقل='#ا #ب|", 'value «#ب» of source of said'],
    ['<قول قائل="#س">نعم|', 'nothing'],
    ['<b |', 'nothing'],
    ['</قول |', 'nothing'],
    ['<قول قائل|', 'attribute «قائل» of said after none'],
    ['<قول قائل =|', 'nothing'],
    ['<قول\n|', 'nothing'],
    ['كلام| هنا', 'nothing'],
  ];
  for (const [marked, expected] of cases) {
    it(marked.replace('\n', '⏎'), () => assert.equal(contextAt(marked), expected));
  }
});
