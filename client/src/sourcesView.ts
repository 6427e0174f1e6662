import * as vscode from 'vscode';
import { ARABIC_NEWS } from './languageMode.ts';
import type { ArticleSource, PlacedStatement, SourcesResult } from './protocol.ts';
import type { Server } from './server.ts';
import { apart, bar, isolated, kindIcon, kindName, KINDS, percent, shortened } from './sourcesLabels.ts';

const { t } = vscode.l10n;

/** The view's id, and the context key under which it is shown. */
const VIEW = 'isnad.sources';

/** How long the article rests before the view is drawn anew, in milliseconds. */
const DELAY = 400;

type Node =
  | {
      readonly type: 'kind';
      readonly kind: ArticleSource['kind'];
      readonly sources: readonly ArticleSource[];
      /** The share of the article's most quoted source. */
      readonly most: number;
    }
  | { readonly type: 'source'; readonly source: ArticleSource; readonly most: number }
  | { readonly type: 'statement'; readonly statement: PlacedStatement; readonly document: vscode.TextDocument };

/** The sources of the article in front: by kind, the most quoted first, each with what it says and through whom. */
export class SourcesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly disposable: vscode.Disposable;
  private document: vscode.TextDocument | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.disposable = vscode.Disposable.from(
      this.changed,
      this.view,
      vscode.commands.registerCommand('isnad.revealStatement', reveal),
      vscode.commands.registerCommand('isnad.copySources', () => this.copy()),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor?.document)),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.follow(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document !== this.document) return;
        this.document = null;
        this.schedule(0);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.schedule(DELAY);
      }),
      server.onDidChangeState(() => this.schedule(0)),
    );
    this.follow(vscode.window.activeTextEditor?.document);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.disposable.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const { document } = this;
    if (!document) return [];
    if (!node) return kindsOf(await this.server.sources(document));
    if (node.type === 'kind') return node.sources.map((source) => ({ type: 'source', source, most: node.most }));
    if (node.type === 'statement') return [];
    const result = await this.server.statements(document, node.source.name);
    return result?.statements.map((statement) => ({ type: 'statement', statement, document })) ?? [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.type === 'kind') return kindItem(node.kind, node.sources);
    return node.type === 'source' ? sourceItem(node.source, node.most) : statementItem(node);
  }

  private follow(document: vscode.TextDocument | undefined): void {
    if (document?.languageId !== ARABIC_NEWS || document === this.document) return;
    this.document = document;
    this.schedule(0);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), delay);
  }

  /** The sources as a table that a spreadsheet takes. */
  private async copy(): Promise<void> {
    const result = this.document && (await this.server.sources(this.document));
    if (!result) return;
    const head = [t('Source'), t('Kind'), t('Statements'), t('Words'), t('Share')];
    const rows = result.sources.map(({ name, kind, statements, words, share }) => [
      name ?? t('Nobody named'),
      kindName(kind),
      String(statements),
      String(words),
      share.toFixed(3),
    ]);
    await vscode.env.clipboard.writeText([head, ...rows].map((row) => row.join('\t')).join('\n'));
    vscode.window.setStatusBarMessage(t('The table of sources is on the clipboard.'), 5_000);
  }
}

function kindsOf(result: SourcesResult | null): Node[] {
  const most = result?.sources.at(0)?.share ?? 0;
  return KINDS.flatMap((kind): Node[] => {
    const sources = result?.sources.filter((source) => source.kind === kind) ?? [];
    return sources.length > 0 ? [{ type: 'kind', kind, sources, most }] : [];
  });
}

function kindItem(kind: ArticleSource['kind'], sources: readonly ArticleSource[]): vscode.TreeItem {
  const item = new vscode.TreeItem(apart(kindName(kind)), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `kind ${kind}`;
  const share = sources.reduce((sum, source) => sum + source.share, 0);
  item.description = `${sources.length} · ${percent(share)}`;
  item.iconPath = kindIcon(kind);
  return item;
}

function sourceItem({ name, role, statements, words, share, kind }: ArticleSource, most: number): vscode.TreeItem {
  const label = isolated(name ?? t('Nobody named'));
  const row = name === null ? apart(t('Nobody named')) : isolated(shortened(name));
  const item = new vscode.TreeItem(row, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `source ${name}`;
  item.description = `${percent(share)} ${bar(share / most)}`;
  const facts = [t('Statements: {0}', statements), t('Words: {0}', words)];
  item.tooltip = [label, ...(role ? [isolated(role)] : []), kindName(kind), ...facts].join('\n');
  item.accessibilityInformation = { label: [name ?? t('Nobody named'), percent(share), ...facts].join(', ') };
  return item;
}

function statementItem({ statement, document }: Extract<Node, { type: 'statement' }>): vscode.TreeItem {
  const { text, type, words, through, range } = statement;
  const item = new vscode.TreeItem(isolated(shortened(text)), vscode.TreeItemCollapsibleState.None);
  item.iconPath = new vscode.ThemeIcon(type === 'indirect' ? 'comment' : 'quote');
  const chain = through.length > 0 ? apart(t('through {0}', isolated(through.join('، ')))) : '';
  item.description = chain;
  item.tooltip = [isolated(text), chain, t('Words: {0}', words)].filter((line) => line !== '').join('\n');
  item.command = {
    command: 'isnad.revealStatement',
    title: t('Go to the statement'),
    arguments: [document.uri, range],
  };
  return item;
}

async function reveal(uri: vscode.Uri, { start, end }: PlacedStatement['range']): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(uri, { selection, preserveFocus: true });
}
