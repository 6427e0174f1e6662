import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, closeAll, eventually, SEEDS, show, showNew } from './support.ts';

const ARABIC = 'وصل الوزير إلى العاصمة مساء الاثنين في زيارة تستمر يومين.\n';
const ENGLISH = 'The minister arrived in the capital on Monday evening for a two-day visit, officials said.\n';

/** Long enough for a promotion that should not happen. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

describe('language', () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('isnad')
      .update('promotePlainText', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  for (const seed of SEEDS) {
    it(`makes the plain text ${seed} an article`, async () => {
      const { document } = await show(seed);
      await article(document);
    });
  }

  it('knows an article by the endings .khabar and .خبر', async () => {
    assert.equal((await showNew('.khabar', ENGLISH)).document.languageId, 'arabic-news');
    assert.equal((await showNew('.خبر', ENGLISH)).document.languageId, 'arabic-news');
  });

  it('leaves other plain text alone', async () => {
    const { document } = await showNew('.txt', ENGLISH);
    await settled();
    assert.equal(document.languageId, 'plaintext');
  });

  it('leaves a document alone that is Arabic in a few words only', async () => {
    const { document } = await showNew('.txt', `${ENGLISH}“وصل الوزير إلى العاصمة”, the agency wrote.\n`);
    await settled();
    assert.equal(document.languageId, 'plaintext');
  });

  it('leaves an article alone that is set back to plain text', async () => {
    const { document } = await showNew('.txt', ARABIC);
    await vscode.languages.setTextDocumentLanguage(await article(document), 'plaintext');
    await settled();
    assert.equal(document.languageId, 'plaintext');
  });

  it('leaves plain text alone when the setting is off', async () => {
    await vscode.workspace
      .getConfiguration('isnad')
      .update('promotePlainText', false, vscode.ConfigurationTarget.Global);
    const { document } = await showNew('.txt', ARABIC);
    await settled();
    assert.equal(document.languageId, 'plaintext');
  });

  it('makes an article of Arabic that is pasted into a new document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ARABIC));
    await article(document);
  });

  it('makes an article of any document by command', async () => {
    const { document } = await showNew('.txt', ENGLISH);
    await vscode.commands.executeCommand('isnad.setLanguage');
    await eventually('the language', () => document.languageId === 'arabic-news');
  });
});
