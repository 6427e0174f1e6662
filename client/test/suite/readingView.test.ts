import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReadingParagraph } from '../../src/protocol.ts';
import { Places } from '../../src/readingView/places.ts';
import { Article } from '../../src/readingView/webview/article.ts';
import { Heights } from '../../src/readingView/webview/heights.ts';
import { itemsOf } from '../../src/readingView/webview/items.ts';
import { toRaw, toText } from '../../src/readingView/webview/offsets.ts';
import { Search } from '../../src/readingView/webview/search.ts';
import { stringsFor, wordCount } from '../../src/readingView/webview/strings.ts';
import { article, closeAll, eventually, SEEDS, show, showNew } from './support.ts';

const VIEW = 'isnad.readingView';

function paneTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(VIEW));
}

describe('the reading pane', () => {
  afterEach(closeAll);

  it('opens beside the editor, once, and leaves the focus there', async () => {
    const editor = await show(SEEDS[0]);
    await article(editor.document);
    await vscode.commands.executeCommand('isnad.openReadingView');
    const tab = await eventually('the pane', paneTab);
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    await vscode.commands.executeCommand('isnad.openReadingView');
    const panes = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.equal(panes.length, 1);
  });

  it('follows the article that is worked on', async () => {
    await article((await show(SEEDS[0])).document);
    await vscode.commands.executeCommand('isnad.openReadingView');
    await eventually('the first article', () => paneTab()?.label.includes(SEEDS[0]));
    const other = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, SEEDS[1]),
    );
    await article((await vscode.window.showTextDocument(other, vscode.ViewColumn.One)).document);
    await eventually('the second article', () => paneTab()?.label.includes(SEEDS[1]));
  });

  it('has a style of its own in the settings', () => {
    const configuration = vscode.workspace.getConfiguration('isnad.readingView');
    assert.match(configuration.get('fontFamily', ''), /Naskh/);
    assert.ok(configuration.get('fontSize', 0) > 0 && configuration.get('lineHeight', 0) > 1);
  });
});

describe('the sources of an article', () => {
  afterEach(closeAll);

  it('can be copied as a table', async () => {
    await article((await showNew('.khabar', 'قالت وزيرة الصحة سلمى الخوري إن الطريق مفتوح منذ أمس.\n')).document);
    const table = await eventually('the table', async () => {
      await vscode.commands.executeCommand('isnad.copySources');
      const text = await vscode.env.clipboard.readText();
      return text.includes('سلمى الخوري') ? text : null;
    });
    assert.deepEqual(table.split('\n')[1].split('\t').slice(2), ['1', '5', '1.000']);
  });
});

describe('the places of the reading pane', () => {
  it('stay in step with the document through changes', async () => {
    const { document } = await showNew('.khabar', 'عنوان\nفقرة أولى.\nفقرة ثانية.\n');
    const places = new Places();
    const inserted = [...document.getText().matchAll(/.*\n/g)].map(([line], id) => [id, line.length] as const);
    places.apply(document.version, { start: 0, removed: 0, inserted });
    const place = { version: document.version, paragraph: 2, start: 5, end: 10 };
    const range = places.rangeOf(document, place)!;
    assert.deepEqual([range.start.line, range.start.character, range.end.character], [2, 5, 10]);
    assert.deepEqual(places.placeOf(document, new vscode.Range(2, 5, 2, 10)), place);
    places.apply(document.version, { start: 1, removed: 1, inserted: [] });
    assert.equal(places.startOf(1), 6);
    assert.equal(places.rangeOf(document, { ...place, version: document.version + 1 }), null);
    await closeAll();
  });
});

/** What `قال <شخص>سامي</شخص> نعم` has. */
const CUTS = [
  [4, 6],
  [8, 7],
] as const;

describe('offsets beside tags', () => {
  it('are tight around words', () => {
    assert.deepEqual(toRaw(CUTS, { start: 4, end: 8 }), { start: 10, end: 14 });
    assert.deepEqual(toRaw(CUTS, { start: 0, end: 3 }), { start: 0, end: 3 });
    assert.deepEqual(toRaw(CUTS, { start: 9, end: 12 }), { start: 22, end: 25 });
  });

  it('come back from the file', () => {
    for (const offset of [0, 3, 5, 7, 9, 12]) {
      assert.equal(toText(CUTS, toRaw(CUTS, { start: offset, end: offset }).start), offset);
    }
    assert.equal(toText(CUTS, 6), 4);
  });
});

describe('the heights of paragraphs', () => {
  it('are estimated by length until they are measured', () => {
    const heights = new Heights();
    heights.setLine(10, 20);
    heights.splice(0, 0, [10, 25, 5]);
    assert.deepEqual([heights.offset(1), heights.offset(2), heights.offset(3)], [20, 80, 100]);
    heights.measure(1, 30);
    assert.equal(heights.height(1), 30);
    // The measured one says how high a line really is.
    assert.equal(heights.height(0), 10);
  });

  it('find the paragraph at a height, hidden ones left out', () => {
    const heights = new Heights();
    heights.setLine(10, 20);
    heights.splice(0, 0, [10, 10, 10]);
    heights.hide(0, true);
    assert.equal(heights.at(5), 1);
    assert.equal(heights.at(25), 2);
    assert.equal(heights.at(1000), 2);
  });
});

describe('the article in the page', () => {
  const paragraph = (id: number): ReadingParagraph => ({
    id,
    text: `فقرة ${id}`,
    kind: 'body',
    cuts: [],
    mentions: [{ start: 0, end: 4, type: 'ORG', tagged: false }],
    relations: [],
    findings: [{ start: 0, end: 6, code: 'c', severity: 'warning', message: '', rationale: '' }],
  });
  const update = { type: 'article', uri: 'u', version: 1, readOnly: false, legend: null! } as const;

  it('asks for what is missing, the nearest first', () => {
    const held = new Article();
    const inserted = [1, 2, 3, 4].map((id) => [id, 10] as const);
    held.apply({ ...update, continues: false, change: { start: 0, removed: 0, inserted }, paragraphs: [paragraph(3)] });
    assert.deepEqual(held.missing(2, 2), { from: 3, to: 4 });
    assert.equal(held.isComplete, false);
    held.apply({ ...update, continues: true, change: { start: 3, removed: 1, inserted: [] }, paragraphs: [] });
    assert.deepEqual(held.missing(2, 2), { from: 0, to: 2 });
    assert.equal(held.length, 3);
    held.apply({
      ...update,
      continues: true,
      change: { start: 3, removed: 0, inserted: [] },
      paragraphs: [paragraph(1), paragraph(2)],
    });
    assert.equal(held.isComplete, true);
  });

  it('keeps a paragraph that only moves', () => {
    const held = new Article();
    const slots = [[1, 10] as const];
    held.apply({
      ...update,
      continues: false,
      change: { start: 0, removed: 0, inserted: slots },
      paragraphs: [paragraph(1)],
    });
    held.apply({ ...update, continues: true, change: { start: 0, removed: 0, inserted: [[2, 1]] }, paragraphs: [] });
    assert.equal(held.paragraph(1)?.text, 'فقرة 1');
    assert.equal(held.paragraph(0), undefined);
  });

  it('is gone through in the order in which it is read', () => {
    assert.deepEqual(
      itemsOf(paragraph(1)).map(({ kind }) => kind),
      ['finding', 'mention'],
    );
  });
});

describe('a number of words', () => {
  it('has the form that Arabic gives it', () => {
    const counts = [1, 2, 3, 10, 11, 19, 100].map((count) => wordCount(stringsFor('ar'), count));
    assert.deepEqual(counts, ['كلمة واحدة', 'كلمتان', '3 كلمات', '10 كلمات', '11 كلمة', '19 كلمة', '100 كلمة']);
  });

  it('has two forms in English', () => {
    assert.deepEqual(
      [1, 2].map((count) => wordCount(stringsFor('en'), count)),
      ['one word', '2 words'],
    );
  });
});

describe('the search of the reading pane', () => {
  const paragraph = (text: string, id: number): ReadingParagraph => ({
    id,
    text,
    kind: 'body',
    cuts: [],
    mentions: [],
    relations: [],
    findings: [],
  });
  const search = (lines: readonly string[], words: string, from = 0): Search => {
    const paragraphs = lines.map(paragraph);
    const made = new Search({ length: lines.length, paragraph: (index) => paragraphs[index] }, words, from);
    while (!made.isComplete) made.step();
    return made;
  };

  it('finds words in any spelling, and says where they stand', () => {
    const found = search(['زارت الأسعد بيروت.', 'وعادت الاسْعَدُ أمس.'], 'الأسعد');
    assert.equal(found.count, 2);
    assert.deepEqual(found.matchesIn(0), [{ index: 0, start: 5, end: 11 }]);
    assert.deepEqual(found.matchesIn(1), [{ index: 1, start: 6, end: 15 }]);
  });

  it('makes no difference between capital and small letters', () => {
    assert.equal(search(['قالت BBC إن الأمر كذلك.'], 'bbc').count, 1);
  });

  it('goes on from the other end', () => {
    const found = search(['بيروت ثم بيروت', 'دمشق', 'بيروت'], 'بيروت', 1);
    const last = found.next({ index: 1, offset: 0 }, 1)!;
    assert.deepEqual([last.index, found.numberOf(last)], [2, 3]);
    const first = found.next({ index: 2, offset: last.start + 1 }, 1)!;
    assert.deepEqual([first.index, first.start, found.numberOf(first)], [0, 0, 1]);
    assert.deepEqual(found.next({ index: 0, offset: 0 }, -1), last);
  });

  it('finds nothing where nothing is asked for', () => {
    const nothing = search(['بيروت'], '  ');
    assert.deepEqual([nothing.isEmpty, nothing.isComplete, nothing.count], [true, true, 0]);
    assert.equal(nothing.next({ index: 0, offset: 0 }, 1), null);
  });
});
