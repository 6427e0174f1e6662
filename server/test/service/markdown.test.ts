import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { article, markdownLine, own, plainLine, shortened } from '../../src/service/markdown.ts';

const visible = (text: string): string => text.replaceAll('\u2067', '<RLI>').replaceAll('\u2069', '<PDI>');

describe('a line of a hover', () => {
  it('reads right to left as a whole when the interface is Arabic', () => {
    const line = markdownLine({ label: 'الصفة', values: [article('وزير النقل')] }, 'ar');
    assert.equal(visible(line), '<RLI>**الصفة\\:** وزير النقل<PDI>'.replace('\\:', ':'));
  });

  it('holds right-to-left pieces when the interface is English', () => {
    const line = markdownLine({ label: 'Role', values: [article('وزير النقل'), own('(named)')] }, 'en');
    assert.equal(visible(line), '**Role:** <RLI>وزير النقل<PDI> \\(named\\)');
  });

  it('cannot be formatted, linked or commanded by the article', () => {
    const hostile = '[انقر](command:x) **ب** <img src=x> `c` www.x.com &amp; $(zap) a@b.c # ~~d~~ |';
    const line = markdownLine({ label: '', values: [article(hostile)] }, 'en');
    assert.equal(line.replace(/\\[!-/:-@[-`{-~]/g, '').match(/[!-/:-@[-`{-~]/), null, 'every mark is escaped');
  });

  it('cannot be left, turned round or broken by the article', () => {
    const line = markdownLine({ label: '', values: [article('أ\u2069ب\u202eج\nد\u0000هـ\ud800')] }, 'ar');
    assert.equal(visible(line), '<RLI>أبج دهـ<PDI>');
  });

  it('is plain for clients without Markdown', () => {
    assert.equal(
      plainLine({ label: 'الصفة', values: [article('وزير *النقل*'), own('(…)')] }),
      'الصفة: وزير *النقل* (…)',
    );
  });
});

describe('shortened', () => {
  it('cuts between words', () => assert.equal(shortened('قال وزير النقل أمس', 12), 'قال وزير…'));
  it('cuts no emoji in two', () => assert.equal(shortened('😀😀😀', 3), '😀…'));
  it('leaves what is short', () => assert.equal(shortened('قال', 12), 'قال'));
});
