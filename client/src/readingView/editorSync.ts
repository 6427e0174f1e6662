import * as vscode from 'vscode';
import type { PagePlace } from './messages.ts';
import type { Places } from './places.ts';

/** For so long after the pane has moved an editor its own report of that is no news, in milliseconds. */
const ECHO = 300;

/** Keeps the editors of the article and the pane at the same place. */
export class EditorSync implements vscode.Disposable {
  private document: vscode.TextDocument | null = null;
  private movedAt = -Infinity;
  private readonly disposable: vscode.Disposable;

  constructor(
    private readonly places: Places,
    private readonly tell: {
      scroll(paragraph: number, fraction: number): void;
      select(place: PagePlace): void;
    },
  ) {
    this.disposable = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.selected(textEditor)),
    );
  }

  dispose(): void {
    this.disposable.dispose();
  }

  follow(document: vscode.TextDocument | null): void {
    this.document = document;
  }

  /** The page has what the editor has now: where its user is can be told. */
  settled(isNew: boolean): void {
    const editor = this.editor();
    if (!editor) return;
    if (isNew) this.scrolled(editor);
    this.selected(editor);
  }

  /** Has the editor show the top of the pane. */
  scrollEditor(paragraph: number, fraction: number): void {
    const editor = this.editor();
    if (!editor || this.places.version !== editor.document.version) return;
    const from = this.places.startOf(paragraph);
    const to = this.places.startOf(paragraph + 1);
    const position = editor.document.positionAt(Math.floor(from + fraction * (to - from)));
    this.movedAt = Date.now();
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
  }

  /** Selects a place of the pane in the editor, which is opened where there is none. */
  async reveal(place: PagePlace, focus: boolean): Promise<void> {
    const { document } = this;
    const range = document && this.places.rangeOf(document, place);
    if (!document || !range) return;
    const { start, end } = range;
    const selection = new vscode.Selection(start.line, start.character, end.line, end.character);
    this.movedAt = Date.now();
    const editor = this.editor();
    if (editor && !focus) {
      editor.selection = selection;
      editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      return;
    }
    const viewColumn = editor?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { selection, viewColumn, preserveFocus: !focus });
  }

  private editor(): vscode.TextEditor | null {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.document) ?? null;
  }

  private scrolled({ document, visibleRanges }: vscode.TextEditor): void {
    if (!this.isFollowed(document) || Date.now() - this.movedAt < ECHO) return;
    const top = visibleRanges.at(0)?.start;
    if (!top) return;
    const offset = document.offsetAt(top);
    const paragraph = this.places.paragraphAt(offset);
    const from = this.places.startOf(paragraph);
    const size = this.places.startOf(paragraph + 1) - from;
    this.tell.scroll(paragraph, size > 0 ? (offset - from) / size : 0);
  }

  private selected({ document, selection }: vscode.TextEditor): void {
    if (this.isFollowed(document)) this.tell.select(this.places.placeOf(document, selection));
  }

  /** While the page is behind the document, places would be wrong: `settled` follows. */
  private isFollowed(document: vscode.TextDocument): boolean {
    return document === this.document && document.version === this.places.version;
  }
}
