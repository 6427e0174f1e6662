import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, suggestedChanges } from '../../src/firstRun/suggestedSettings.ts';
import { api, closeAll, eventually, hoverOver } from './support.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly title: string; readonly media: { readonly svg: string } }[];
    }[];
  };
}

const extension = () => vscode.extensions.getExtension('isnad.isnad')!;

describe('first steps', () => {
  afterEach(closeAll);

  it('are a walkthrough whose pictures are packed and whose texts are put in', async () => {
    const { contributes } = extension().packageJSON as Manifest;
    for (const { title, media } of contributes.walkthroughs[0].steps) {
      assert.ok(!title.startsWith('%'), title);
      const picture = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, media.svg));
      assert.match(new TextDecoder().decode(picture), /^<svg /);
    }
    await api();
    await vscode.commands.executeCommand('isnad.openWalkthrough');
    await eventually('the walkthrough', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Welcome|Isnad/.test(label))),
    );
  });

  it('open an article that can be tried out and belongs to no file, once', async () => {
    await api();
    await vscode.commands.executeCommand('isnad.openSample');
    const first = vscode.window.activeTextEditor!.document;
    assert.ok(first.isUntitled);
    assert.equal(first.languageId, 'arabic-news');
    assert.match(await hoverOver(first, 'هاليفي'), /هرتسي هاليفي/);
    await vscode.commands.executeCommand('isnad.openSample');
    assert.equal(vscode.window.activeTextEditor!.document, first);
  });

  it('suggest settings for articles alone, and only those that would change something', async () => {
    const changes = suggestedChanges();
    const suggested = changes.find(({ label }) => label === 'editor.wordBasedSuggestions')!;
    const value = (languageId: string) =>
      vscode.workspace.getConfiguration('editor', { languageId }).get<string>('wordBasedSuggestions');
    const before = value('plaintext');
    assert.equal(suggested.description, `"${before}" → "off"`);
    try {
      await apply([suggested.suggestion]);
      assert.deepEqual([value('arabic-news'), value('plaintext')], ['off', before]);
      assert.equal(
        suggestedChanges().some(({ label }) => label === 'editor.wordBasedSuggestions'),
        false,
      );
    } finally {
      await vscode.workspace
        .getConfiguration('editor', { languageId: 'arabic-news' })
        .update('wordBasedSuggestions', undefined, vscode.ConfigurationTarget.Global, true);
    }
  });

  it('know every command of the palette', async () => {
    await api();
    const { contributes } = extension().packageJSON as Manifest;
    const known = await vscode.commands.getCommands(true);
    for (const { command } of contributes.commands) assert.ok(known.includes(command), command);
  });
});
