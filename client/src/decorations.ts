import * as vscode from 'vscode';
import { DECORATION_STYLES, type DecorationStyle } from './decorationStyles.ts';
import { ARABIC_NEWS } from './languageMode.ts';
import type { Range } from './protocol.ts';
import type { Server } from './server.ts';

/** Milliseconds without an edit or a scroll after which the colours are asked for anew. VS Code moves the old ones with the text meanwhile. */
const DELAY = 80;

/** Lines above and below the visible ones that are coloured too, so that a short scroll shows no bare text. */
const MARGIN = 60;

interface Look extends DecorationStyle {
  readonly type: vscode.TextEditorDecorationType;
}

/** Colours the entities and quotations of the articles that are on the screen, around the part that is seen. */
export class Decorations implements vscode.Disposable {
  private readonly looks: readonly Look[] = DECORATION_STYLES.map((style) => ({
    ...style,
    type: decorationType(style),
  }));
  private readonly pending = new Map<vscode.TextEditor, Pending>();
  private readonly disposable: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.disposable = vscode.Disposable.from(
      server.onDidChangeState(() => this.scheduleAll()),
      // A suggestion that was turned down has changed no text.
      server.onStatus(({ uri }) => this.scheduleFor(uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.scheduleAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.schedule(textEditor)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.scheduleFor(uri.toString())),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.scheduleFor(document.uri.toString())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('isnad')) this.scheduleAll();
      }),
    );
    this.scheduleAll();
  }

  dispose(): void {
    this.disposable.dispose();
    for (const pending of this.pending.values()) pending.cancel();
    for (const { type } of this.looks) type.dispose();
  }

  private scheduleAll(): void {
    for (const [editor, pending] of this.pending) {
      if (vscode.window.visibleTextEditors.includes(editor)) continue;
      pending.cancel();
      this.pending.delete(editor);
    }
    vscode.window.visibleTextEditors.forEach((editor) => this.schedule(editor));
  }

  private scheduleFor(uri: string): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() === uri) this.schedule(editor);
    }
  }

  private schedule(editor: vscode.TextEditor): void {
    this.pending.get(editor)?.cancel();
    this.pending.set(editor, new Pending((token) => this.update(editor, token)));
  }

  private async update(editor: vscode.TextEditor, token: vscode.CancellationToken): Promise<void> {
    const { document } = editor;
    if (document.languageId !== ARABIC_NEWS || this.server.state !== 'running') return this.clear(editor);
    const version = document.version;
    const result = await this.server.annotations(document, seenPart(editor), token);
    // Of another version: an edit came between, and has scheduled an update of its own.
    if (!result || token.isCancellationRequested || document.version !== version || result.version !== version) return;
    const wanted = vscode.workspace.getConfiguration('isnad.decorations', document);
    for (const { kinds, setting, type } of this.looks) {
      const isWanted = wanted.get<boolean>(setting, true);
      editor.setDecorations(type, isWanted ? kinds.flatMap((kind) => result.annotations[kind] ?? []).map(toRange) : []);
    }
  }

  private clear(editor: vscode.TextEditor): void {
    for (const { type } of this.looks) editor.setDecorations(type, []);
  }
}

/** One update that is waited for or under way. */
class Pending {
  private readonly source = new vscode.CancellationTokenSource();
  private readonly timer: ReturnType<typeof setTimeout>;

  constructor(update: (token: vscode.CancellationToken) => Promise<void>) {
    this.timer = setTimeout(() => void update(this.source.token), DELAY);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.source.cancel();
    this.source.dispose();
  }
}

function decorationType({ style }: DecorationStyle): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    ...style,
    backgroundColor: themeColor(style.backgroundColor),
    borderColor: themeColor(style.borderColor),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function themeColor(id: string | undefined): vscode.ThemeColor | undefined {
  return id === undefined ? undefined : new vscode.ThemeColor(id);
}

function seenPart({ visibleRanges }: vscode.TextEditor): Range {
  const first = visibleRanges.at(0)?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? 0;
  return {
    start: { line: Math.max(0, first - MARGIN), character: 0 },
    end: { line: last + MARGIN, character: 0 },
  };
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
