import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, eventually, findings, findingsNow, hoverOver, showNew } from './support.ts';

const ARTICLE = 'قالت المتحدثة ليلى منصور إن "الطريق مفتوح أمام الشاحنات.\n';

describe('settings and server', () => {
  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('isnad').update(name, value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    for (const name of ['enable', 'language', 'findings.rules']) await set(name, undefined);
    await closeAll();
  });

  it('switch everything off and on again', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    await findings(document);
    await vscode.commands.executeCommand('isnad.toggle');
    await eventually('the findings to go', () => findingsNow(document).length === 0);
    const { annotations } = (await (await api()).annotations(document))!;
    assert.deepEqual(annotations, {});
    await vscode.commands.executeCommand('isnad.toggle');
    await findings(document);
  });

  it('set the severity of a rule and switch it off', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    await findings(document);
    await set('findings.rules', { 'unbalanced-quotation': 'error' });
    await eventually('an error', () =>
      findingsNow(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await set('findings.rules', { 'unbalanced-quotation': 'off' });
    await eventually('the finding to go', () =>
      findingsNow(document).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error),
    );
  });

  it('give the language of hovers', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    assert.match(await hoverOver(document, 'ليلى منصور'), /Person/);
    await set('language', 'ar');
    await eventually('Arabic', async () => /شخص/.test(await hoverOver(document, 'ليلى منصور')));
  });

  it('restart the server and get the findings back', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    await findings(document);
    await vscode.commands.executeCommand('isnad.restartServer');
    await findings(document);
    assert.match(await hoverOver(document, 'ليلى منصور'), /ليلى منصور/);
  });
});
