import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findingsNow, rangeOf, showNew } from './support.ts';

const QUOTED = 'قال سامي نور إن الطريق مغلق. وأكد مسؤول أن الجسر سيفتح في القاهرة.\n';

describe('operations', () => {
  afterEach(closeAll);

  it('tag the selection by key, in one step that one undo takes back, and keep it selected', async () => {
    const editor = await select('عاد سامي نور أمس.\n', 'سامي نور');
    await operate(editor, 'isnad.wrap', 'PERS');
    assert.equal(editor.document.getText(), 'عاد <شخص مرجع="#سامي_نور">سامي نور</شخص> أمس.\n');
    await eventually('the selection', () => editor.document.getText(editor.selection) === 'سامي نور');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'عاد سامي نور أمس.\n');
  });

  it('move an edge again and again', async () => {
    const editor = await select('عاد <شخص>سامي</شخص> نور الدين أمس.\n', 'سامي');
    await operate(editor, 'isnad.extendEnd');
    await operate(editor, 'isnad.extendEnd');
    assert.equal(editor.document.getText(), 'عاد <شخص>سامي نور الدين</شخص> أمس.\n');
    await operate(editor, 'isnad.shrinkEnd');
    await operate(editor, 'isnad.shrinkEndByLetter');
    assert.equal(editor.document.getText(), 'عاد <شخص>سامي نو</شخص>ر الدين أمس.\n');
    await operate(editor, 'isnad.changeType', 'ORG');
    await operate(editor, 'isnad.unwrap');
    assert.equal(editor.document.getText(), 'عاد سامي نور الدين أمس.\n');
  });

  it('tag a quotation in one go, then give it another speaker and another form', async () => {
    const editor = await select(QUOTED, 'الجسر');
    await operate(editor, 'isnad.tagQuotation');
    assert.match(editor.document.getText(), /<قول قائل="#مجهول_1" مباشر="لا">أن الجسر سيفتح في القاهرة<\/قول>/);
    await operate(editor, 'isnad.setSpeaker', '#سامي_نور');
    assert.match(editor.document.getText(), /<شخص مرجع="#سامي_نور">سامي نور<\/شخص>.*<قول قائل="#سامي_نور" مباشر="لا">/);
    await operate(editor, 'isnad.toggleDirect');
    assert.match(editor.document.getText(), /<قول قائل="#سامي_نور">أن الجسر/);
    for (let i = 0; i < 3; i++) await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), QUOTED);
  });

  it('go through suggestions: accept one, turn one down for good', async () => {
    const text = 'وصل إلى القاهرة ثم إلى بيروت.\n';
    const editor = await select(text, 'وصل');
    await operate(editor, 'isnad.nextUntagged', undefined, () => selected(editor) === 'القاهرة');
    await operate(editor, 'isnad.accept');
    assert.equal(editor.document.getText(), text.replace('القاهرة', '<مكان>القاهرة</مكان>'));
    await eventually('the next suggestion', () => selected(editor) === 'بيروت');
    await operate(editor, 'isnad.reject', undefined, async () => {
      const list = await readRecord('rejected.json');
      return list?.includes('"text":"بيروت"') ?? false;
    });
    await vscode.commands.executeCommand('isnad.tagAll');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(editor.document.getText(), text.replace('القاهرة', '<مكان>القاهرة</مكان>'));
    assert.equal(editor.document.isDirty, true);
  });

  it('remember what an article was before its first tag, and give it back', async () => {
    const editor = await select(QUOTED, 'الجسر');
    await operate(editor, 'isnad.tagAll');
    assert.match(editor.document.getText(), /<مكان>القاهرة<\/مكان>/);
    const name = editor.document.uri.path.split('/').at(-1)!;
    await eventually('the manifest', async () => (await readRecord('manifest.json'))?.includes(`"${name}": "`));
    await operate(editor, 'isnad.untagAll');
    assert.equal(editor.document.getText(), QUOTED);
  });

  it('report a broken tag and mend it', async () => {
    const { document } = await select('عاد <شخص>سامي</شخس> أمس.\n', 'سامي');
    const found = await eventually('the finding', () =>
      findingsNow(document).find(({ code }) => codeOf(code) === 'tag-misspelt'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      'quickfix',
      10,
    );
    const fix = actions.find(({ title }) => title.includes('شخص'));
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), 'عاد <شخص>سامي</شخص> أمس.\n');
  });

  it('complete ids with their names, and lead from an id to its name', async () => {
    const text = '<شخص مرجع="#ن">ليلى نور</شخص>: <قول قائل="#ن">"نعم"</قول>\n';
    const { document } = await select(text, 'نعم');
    const pointer = document.positionAt(text.lastIndexOf('#ن') + 1);
    const { items } = await eventually('completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        pointer,
      );
      return list.items.some(({ label }) => label === '#ن') ? list : null;
    });
    assert.match(items.find(({ label }) => label === '#ن')?.detail ?? '', /ليلى نور/);
    const [place] = await eventually('the definition', async () => {
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        pointer,
      );
      return places.length > 0 ? places : null;
    });
    const range = 'range' in place ? place.range : place.targetRange;
    assert.equal(document.getText(range), 'ليلى نور');
  });

  it('have keys that VS Code uses for nothing else', async () => {
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const bindings = JSON.parse(defaults.getText().replace(/^\s*\/\/.*$/gm, '')) as { key: string; command: string }[];
    const extension = vscode.extensions.getExtension('isnad.isnad')!.packageJSON as {
      contributes: { keybindings: { key: string }[] };
    };
    const keys = extension.contributes.keybindings.map(({ key }) => key);
    const ours = new Set(keys.filter((key) => key.startsWith('ctrl+alt+')));
    assert.ok(bindings.length > 500 && ours.size > 15);
    const taken = bindings.filter(({ key, command }) => ours.has(sorted(key)) && !command.startsWith('isnad.'));
    assert.deepEqual(taken, []);
  });
});

/** The modifiers of a key in the order in which the manifest writes them. */
function sorted(key: string): string {
  const parts = key.split('+');
  const order = ['ctrl', 'alt', 'shift', 'meta'];
  return [
    ...order.filter((modifier) => parts.includes(modifier)),
    ...parts.filter((part) => !order.includes(part)),
  ].join('+');
}

async function select(text: string, words: string): Promise<vscode.TextEditor> {
  const editor = await showNew('.khabar', text);
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, end);
  return editor;
}

function selected({ document, selection }: vscode.TextEditor): string {
  return document.getText(selection);
}

/** Runs a command again and again until it has done something: the server may still be starting, or reading the last change. */
async function operate(
  editor: vscode.TextEditor,
  command: string,
  argument?: string,
  isDone?: () => boolean | Promise<boolean>,
): Promise<void> {
  const before = editor.document.getText();
  await eventually(command, async () => {
    await vscode.commands.executeCommand(command, argument);
    return isDone ? isDone() : editor.document.getText() !== before;
  });
}

async function readRecord(name: string): Promise<string | null> {
  const folder = vscode.workspace.workspaceFolders![0].uri;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.isnad', name)));
  } catch {
    return null;
  }
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
