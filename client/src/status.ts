import * as vscode from 'vscode';
import { ARABIC_NEWS } from './languageMode.ts';
import type { StatusParams } from './protocol.ts';
import type { Server } from './server.ts';

const { t } = vscode.l10n;

/**
 * The one status item: shown while an article is in front, it says how far the server is and what it found. A click opens the menu, in which
 * everything can be switched off.
 */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('isnad', vscode.StatusBarAlignment.Right, 100);
  /** What the server said last of each open article. */
  private readonly statuses = new Map<string, StatusParams>();
  private readonly disposable: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.item.name = t('Isnad');
    this.item.command = 'isnad.showMenu';
    this.disposable = vscode.Disposable.from(
      this.item,
      server.onStatus((status) => {
        this.statuses.set(status.uri, status);
        this.show();
      }),
      server.onDidChangeState(() => {
        this.statuses.clear();
        this.show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidOpenTextDocument(() => this.show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.statuses.delete(uri.toString());
        this.show();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('isnad')) this.show();
      }),
    );
    this.show();
  }

  dispose(): void {
    this.disposable.dispose();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== ARABIC_NEWS) return this.item.hide();
    const face = this.face(document);
    this.item.text = face.text;
    this.item.tooltip = face.detail;
    this.item.accessibilityInformation = { label: `${t('Isnad')}: ${face.detail}` };
    this.item.backgroundColor = face.isProblem ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }

  private face(document: vscode.TextDocument): Face {
    if (!vscode.workspace.getConfiguration('isnad', document).get<boolean>('enable', true)) {
      return { text: `$(circle-slash) ${t('Isnad')}`, detail: t('Off') };
    }
    if (this.server.state === 'failed' || this.server.state === 'stopped') {
      return { text: `$(warning) ${t('Isnad')}`, detail: t('The language server is not running.'), isProblem: true };
    }
    const status = this.statuses.get(document.uri.toString());
    if (this.server.state === 'starting' || !status?.figures) {
      return { text: `$(loading~spin) ${t('Isnad')}`, detail: t('Reading the article …') };
    }
    const { entities, sources, findings, attributed } = status.figures;
    return {
      text: `$(quote) ${t('Isnad')}${findings > 0 ? ` $(warning) ${findings}` : ''}`,
      detail: t(
        'Names and figures: {0} · sources: {1} · findings: {2} · attributed: {3} %',
        entities,
        sources,
        findings,
        Math.round(100 * attributed),
      ),
    };
  }
}

interface Face {
  readonly text: string;
  readonly detail: string;
  readonly isProblem?: boolean;
}
