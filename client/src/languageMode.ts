import * as vscode from 'vscode';

/** The language id of Arabic news articles. */
export const ARABIC_NEWS = 'arabic-news';

/** How much of a document is looked at, in UTF-16 units: its head says what it is. */
const SAMPLE = 4_000;

/** Fewer letters say nothing: an untitled document is only read as Arabic once there is a line of it. */
const MINIMUM_LETTERS = 20;

/**
 * Turns plain text documents whose letters are mostly Arabic into `arabic-news`. The extension does not claim `.txt`, which would take it from
 * plain text for the whole machine; this looks at each document instead, and only while `isnad.promotePlainText` is set.
 *
 * A document that the user sets back to plain text stays plain text until the window is reloaded.
 */
export class LanguageMode implements vscode.Disposable {
  private readonly declined = new Set<string>();
  private closedNow: string | null = null;
  private readonly disposable: vscode.Disposable;

  constructor() {
    this.disposable = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      // An article pasted into a new document.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.isUntitled) this.promote(document);
      }),
    );
    vscode.workspace.textDocuments.forEach((document) => this.promote(document));
  }

  dispose(): void {
    this.disposable.dispose();
  }

  private opened(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    // VS Code reports a change of language as a close and an open in one go.
    if (document.languageId === 'plaintext' && uri === this.closedNow) this.declined.add(uri);
    this.promote(document);
  }

  private closed(document: vscode.TextDocument): void {
    if (document.languageId !== ARABIC_NEWS) return;
    this.closedNow = document.uri.toString();
    queueMicrotask(() => {
      this.closedNow = null;
    });
  }

  private promote(document: vscode.TextDocument): void {
    if (document.languageId !== 'plaintext' || this.declined.has(document.uri.toString())) return;
    // The panels of the workbench (output, search results, differences) are not articles.
    if (document.uri.scheme === 'output' || document.uri.scheme === 'vscode-terminal') return;
    if (!vscode.workspace.getConfiguration('isnad', document).get<boolean>('promotePlainText', true)) return;
    if (!isMostlyArabic(document.getText(new vscode.Range(0, 0, SAMPLE_LINES, 0)))) return;
    void vscode.languages.setTextDocumentLanguage(document, ARABIC_NEWS);
  }
}

/** Lines of the sample; `isMostlyArabic` bounds its length. */
const SAMPLE_LINES = 100;

/** Whether most letters at the head of the text are Arabic. Persian or Urdu letters count, Latin ones speak against it. */
export function isMostlyArabic(text: string): boolean {
  const head = text.slice(0, SAMPLE);
  const letters = countMatches(head, /\p{L}/gu);
  return letters >= MINIMUM_LETTERS && 2 * countMatches(head, /\p{Script=Arabic}/gu) > letters;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
