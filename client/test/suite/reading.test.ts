import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, article, closeAll, eventually, findings, hoverOver, SEEDS, show, showNew } from './support.ts';

/** A named office holder with a direct quotation, and a quotation mark that is never closed. */
const ARTICLE = `قال وزير الصحة اللبناني سامر الحداد إن «المستشفيات تعمل بكامل طاقتها».

وأضاف الحداد خلال مؤتمر صحفي في بيروت أن "الأدوية متوفرة في كل المناطق.
`;

describe('reading', () => {
  afterEach(closeAll);

  it('is active once an article is open', async () => {
    await article((await show(SEEDS[0])).document);
    const extension = vscode.extensions.getExtension('isnad.isnad');
    await eventually('activation', () => extension?.isActive);
  });

  it('reports findings, each with its code', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const codes = (await findings(document)).map(codeOf);
    assert.ok(codes.includes('unbalanced-quotation'), codes.join(', '));
  });

  it('reports findings again as the text changes', async () => {
    const editor = await showNew('.khabar', ARTICLE);
    await findings(editor.document);
    const end = editor.document.lineAt(2).range.end;
    await editor.edit((edit) => edit.insert(end.translate(0, -1), '"'));
    await eventually('the finding to go', async () => {
      const codes = vscode.languages.getDiagnostics(editor.document.uri).map(codeOf);
      return !codes.includes('unbalanced-quotation');
    });
  });

  it('leads from finding to finding, round the end', async () => {
    const editor = await showNew('.khabar', ARTICLE);
    const places = (await findings(editor.document)).map(({ range }) => range.start).sort((a, b) => a.compareTo(b));
    for (const place of [...places, places[0]]) {
      await vscode.commands.executeCommand('isnad.nextFinding');
      assert.deepEqual(
        [editor.selection.active.line, editor.selection.active.character],
        [place.line, place.character],
      );
    }
    await vscode.commands.executeCommand('isnad.previousFinding');
    assert.equal(editor.selection.active.line, places.at(-1)?.line);
  });

  it('says over a name who it is', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    const text = await hoverOver(document, 'سامر الحداد');
    assert.match(text, /سامر الحداد/);
    assert.match(text, /وزير الصحة/);
  });

  it('says over a quotation who said it', async () => {
    const { document } = await showNew('.khabar', ARTICLE);
    assert.match(await hoverOver(document, 'بكامل طاقتها'), /سامر الحداد/);
  });

  it('finds entities and sources in every seed article', async () => {
    const isnad = await api();
    for (const seed of SEEDS) {
      const document = await article((await show(seed)).document);
      const { annotations } = await eventually(`annotations of ${seed}`, () => isnad.annotations(document));
      assert.ok(annotations['entity.PERS']?.length, `people in ${seed}`);
      assert.ok(annotations.source?.length, `sources in ${seed}`);
    }
  });
});

/** A code is a string or has a link to its documentation. */
function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
