import * as vscode from 'vscode';
import type { WorkspaceSource, WorkspaceSourceFile, WorkspaceSourcesResult } from './protocol.ts';
import type { Server } from './server.ts';
import { apart, bar, isolated, kindIcon, kindName, shortened } from './sourcesLabels.ts';

const { t } = vscode.l10n;

const VIEW = 'isnad.workspaceSources';

type Node =
  | { readonly type: 'source'; readonly source: WorkspaceSource; readonly most: number }
  | { readonly type: 'outlet'; readonly outlet: WorkspaceSource['outlets'][number] }
  | { readonly type: 'file'; readonly file: WorkspaceSourceFile };

/**
 * Who is quoted in the articles of the workspace, where, and through which outlets. All articles are read for it, so it is filled when somebody first
 * looks at it, and anew on request.
 */
export class WorkspaceSourcesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly disposable: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.disposable = vscode.Disposable.from(
      this.changed,
      this.view,
      vscode.commands.registerCommand('isnad.refreshWorkspaceSources', () => this.changed.fire()),
      server.onDidChangeState(() => this.changed.fire()),
    );
  }

  dispose(): void {
    this.disposable.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.sources();
    if (node.type !== 'source') return [];
    return [
      ...node.source.outlets.map((outlet): Node => ({ type: 'outlet', outlet })),
      ...node.source.files.map((file): Node => ({ type: 'file', file })),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.type === 'source') return sourceItem(node.source, node.most);
    return node.type === 'outlet' ? outletItem(node.outlet) : fileItem(node.file);
  }

  private async sources(): Promise<Node[]> {
    if (this.server.state !== 'running') return [];
    const result = await this.server.workspaceSources();
    this.view.description = result ? summary(result) : undefined;
    const most = result?.sources.at(0)?.words ?? 0;
    return result?.sources.map((source) => ({ type: 'source', source, most })) ?? [];
  }
}

function summary({ articles, complete }: WorkspaceSourcesResult): string {
  return complete ? t('Articles: {0}', articles) : t('Articles: {0}, not all', articles);
}

function sourceItem({ name, kind, words, statements, files }: WorkspaceSource, most: number): vscode.TreeItem {
  const item = new vscode.TreeItem(isolated(shortened(name)), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `source ${kind} ${name}`;
  item.iconPath = kindIcon(kind);
  item.description = `${files.length} · ${bar(most > 0 ? words / most : 0)}`;
  const facts = [t('Articles: {0}', files.length), t('Statements: {0}', statements), t('Words: {0}', words)];
  item.tooltip = [isolated(name), kindName(kind), ...facts].join('\n');
  item.accessibilityInformation = { label: [name, kindName(kind), ...facts].join(', ') };
  return item;
}

function outletItem({ name, statements }: WorkspaceSource['outlets'][number]): vscode.TreeItem {
  const item = new vscode.TreeItem(apart(t('through {0}', isolated(shortened(name)))));
  item.iconPath = new vscode.ThemeIcon('broadcast');
  item.description = String(statements);
  item.tooltip = [isolated(name), t('Statements: {0}', statements)].join('\n');
  return item;
}

function fileItem({ uri, words, statements, range }: WorkspaceSourceFile): vscode.TreeItem {
  const resource = vscode.Uri.parse(uri);
  const item = new vscode.TreeItem(resource);
  item.iconPath = vscode.ThemeIcon.File;
  item.description = String(statements);
  item.tooltip = [
    vscode.workspace.asRelativePath(resource),
    t('Statements: {0}', statements),
    t('Words: {0}', words),
  ].join('\n');
  item.command = { command: 'isnad.revealStatement', title: t('Go to the statement'), arguments: [resource, range] };
  return item;
}
