import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, Hover, TextEdit } from 'vscode-languageserver/node';
import { createConverter } from '../../src/lsp/convert.ts';
import { readLines } from '../../src/lsp/documents.ts';
import { applyEdits } from '../../src/core/markup/textEdits.ts';
import { TestClient } from './client.ts';

type Encoding = Parameters<typeof createConverter>[0];

/** What other editors say of themselves when they start a server: the parts that change what it answers. */
const EDITORS: readonly {
  readonly name: string;
  readonly capabilities: ClientCapabilities;
  readonly encoding: Encoding;
  /** Whether the editor asks for diagnostics; else they are sent to it. */
  readonly pulls: boolean;
}[] = [
  {
    name: 'Neovim 0.11',
    encoding: 'utf-16',
    pulls: true,
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
      textDocument: {
        diagnostic: { dynamicRegistration: false },
        hover: { contentFormat: ['markdown', 'plaintext'] },
        codeAction: {
          dataSupport: true,
          resolveSupport: { properties: ['edit', 'command'] },
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
        },
      },
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { resourceOperations: ['create'] } },
    },
  },
  {
    name: 'Helix 25',
    encoding: 'utf-16',
    pulls: false,
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        codeAction: {
          dataSupport: true,
          resolveSupport: { properties: ['edit', 'command'] },
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor'] } },
        },
        publishDiagnostics: { versionSupport: true },
      },
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
    },
  },
  {
    name: 'Emacs 29 (Eglot)',
    encoding: 'utf-16',
    pulls: false,
    capabilities: {
      general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] },
      textDocument: {
        hover: { contentFormat: ['markdown', 'plaintext'] },
        codeAction: {
          dataSupport: true,
          resolveSupport: { properties: ['edit'] },
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
        },
      },
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
    },
  },
  {
    name: 'an editor that counts bytes and knows little else',
    encoding: 'utf-8',
    pulls: false,
    capabilities: { general: { positionEncodings: ['utf-8'] } },
  },
];

const URI = 'file:///news/a.khabar';
/** The emoji has another length in every encoding. */
const TEXT = '😀 قال وزير الصحة سامي نور: "سنفتح المستشفى غدا\n';

for (const { name, capabilities, encoding, pulls } of EDITORS) {
  describe(`with ${name}`, () => {
    let client: TestClient;
    const converter = createConverter(encoding);
    const file = readLines(TEXT);
    before(async () => {
      client = TestClient.fork('stdio');
      const { capabilities: served } = await client.initialize({
        capabilities,
        initializationOptions: undefined,
        workspaceFolders: null,
        rootUri: 'file:///news',
      });
      assert.equal(served.positionEncoding ?? 'utf-16', encoding);
      await client.open(URI, TEXT);
    });
    after(() => client.dispose());

    const at = (words: string) => converter.position(file, TEXT.indexOf(words) + 1);
    const words = (range: Hover['range']) => {
      const { start, end } = converter.span(file, range!);
      return TEXT.slice(start, end);
    };

    async function findings(): Promise<readonly Diagnostic[]> {
      if (pulls) return client.diagnostics(URI);
      await client.until(() => client.published.some(({ diagnostics }) => diagnostics.length > 0));
      return client.published.find(({ diagnostics }) => diagnostics.length > 0)!.diagnostics;
    }

    it('findings arrive where they belong', async () => {
      const finding = (await findings()).find(({ code }) => code === 'unbalanced-quotation');
      assert.ok(finding);
      assert.ok(words(finding.range).startsWith('"'), words(finding.range));
    });

    it('a hover is in the form that the editor can show', async () => {
      const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: URI },
        position: at('سامي'),
      });
      assert.equal(words(hover.range), 'سامي نور');
      const formats = capabilities.textDocument?.hover?.contentFormat ?? ['plaintext'];
      assert.equal((hover.contents as { kind: string }).kind, formats[0]);
    });

    it('a code action tags the name', async () => {
      const start = at('سامي');
      const actions = await client.actions(URI, { start, end: start });
      const action = actions.find(({ title }) => title.startsWith('Tag “سامي نور”'));
      assert.ok(action);
      const canWait = capabilities.textDocument?.codeAction?.resolveSupport !== undefined;
      const { edit }: CodeAction = canWait ? await client.resolve(action) : action;
      const edits = (edit?.changes?.[URI] ??
        edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []))) as TextEdit[];
      const tagged = applyEdits(
        TEXT,
        edits.map(({ range, newText }) => ({ ...converter.span(file, range), text: newText })),
      );
      assert.match(tagged, /^😀 قال وزير الصحة <شخص[^>]*>سامي نور<\/شخص>: /u);
    });

    it('it stops as it is told to', async () => assert.equal(await client.stop(), 0));
  });
}
