import * as vscode from 'vscode';
import { ARABIC_NEWS } from '../languageMode.ts';
import type { ParagraphRange } from '../protocol.ts';
import type { Server } from '../server.ts';
import { AnnotationActions } from './annotationActions.ts';
import { EditorSync } from './editorSync.ts';
import { pageFolder, pageHtml } from './html.ts';
import type { FromPage, Look, NothingToShow, PageState, ToPage } from './messages.ts';
import { Places } from './places.ts';

const { t } = vscode.l10n;

/** The webview's type, by which VS Code knows it after a reload. */
export const READING_VIEW = 'isnad.readingView';

/** How long the article rests before its sources are counted anew, in milliseconds. */
const SOURCES_DELAY = 300;

/** The pane beside the editor in which an article is read from right to left. It follows the article that is worked on. */
export class ReadingView implements vscode.Disposable {
  private readonly places = new Places();
  private readonly sync: EditorSync;
  private readonly actions: AnnotationActions;
  private readonly disposables: vscode.Disposable[] = [];
  private document: vscode.TextDocument | null = null;
  /** The article's state that the page has; undefined before it has any. */
  private revision: number | undefined;
  private isReady = false;
  private isReading = false;
  private wanted: { range: ParagraphRange | undefined } | null = null;
  private sourcesTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly server: Server,
    extensionUri: vscode.Uri,
    document: vscode.TextDocument | null,
  ) {
    this.sync = new EditorSync(this.places, {
      scroll: (paragraph, fraction) => this.post({ type: 'scroll', paragraph, fraction }),
      select: (place) => this.post({ type: 'select', place }),
    });
    this.actions = new AnnotationActions(server, (text) => this.post({ type: 'notice', text }));
    this.disposables.push(
      this.sync,
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.take(message)),
      panel.onDidChangeViewState(() => this.shownAgain()),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.document && event.contentChanges.length > 0) this.refresh();
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.document) this.closed(closed);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor?.document)),
      vscode.workspace.onDidOpenTextDocument((opened) => {
        if (opened === vscode.window.activeTextEditor?.document) this.follow(opened);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('isnad.readingView', this.document ?? undefined)) this.sendLook();
        if (event.affectsConfiguration('isnad')) this.refresh();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.document?.uri.toString())) this.refresh();
      }),
      // A suggestion that was turned down in the editor has changed no text.
      server.onStatus(({ uri }) => {
        if (uri === this.document?.uri.toString()) this.refresh();
      }),
      server.onDidChangeState(() => {
        // Another server knows nothing of what this one has told.
        this.revision = undefined;
        this.refresh();
      }),
    );
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    panel.webview.html = pageHtml(panel.webview, extensionUri);
    if (document) this.show(document);
  }

  dispose(): void {
    clearTimeout(this.sourcesTimer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Shows an article in the pane. */
  show(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.sync.follow(document);
    this.places.clear();
    this.revision = undefined;
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    this.panel.title = t('Reading: {0}', name);
    this.refresh();
  }

  private follow(document: vscode.TextDocument | undefined): void {
    if (document?.languageId === ARABIC_NEWS) this.show(document);
  }

  private closed({ uri }: vscode.TextDocument): void {
    this.document = null;
    this.sync.follow(null);
    this.post({ type: 'nothing', reason: 'no-article' });
    // A change of language closes the document and opens it again.
    const again = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    this.follow(again);
  }

  private shownAgain(): void {
    if (this.panel.visible) this.refresh();
  }

  private async take(message: FromPage): Promise<void> {
    if (message.type === 'ready') return this.ready();
    const { document } = this;
    if (!document) return;
    switch (message.type) {
      case 'load':
        return this.refresh({ from: message.from, to: message.to });
      case 'scrolled':
        return this.sync.scrollEditor(message.paragraph, message.fraction);
      case 'reveal':
        return this.sync.reveal(message.place, message.focus);
      case 'card': {
        const range = this.places.rangeOf(document, message.place);
        const { request, subject } = message;
        const textDocument = { uri: document.uri.toString() };
        const card = range && (await this.server.readingCard({ textDocument, subject, range }));
        return this.post({ type: 'card', request, card });
      }
      case 'operate': {
        const range = this.places.rangeOf(document, message.place);
        if (range) await this.actions.operate(document, message.operation, range);
        // What is turned down changes no text.
        return this.refresh();
      }
      case 'fixes': {
        const range = this.places.rangeOf(document, message.place);
        const titles = range && (await this.actions.fixes(document, range));
        return this.post({ type: 'fixes', request: message.request, titles });
      }
      case 'fix': {
        const range = this.places.rangeOf(document, message.place);
        if (range) await this.actions.fix(document, range, message.title);
        return this.refresh();
      }
    }
  }

  /** The page is there, for the first time or again: it knows nothing. */
  private ready(): void {
    this.isReady = true;
    this.revision = undefined;
    this.sendLook();
    if (this.document) this.refresh();
    else this.post({ type: 'nothing', reason: 'no-article' });
  }

  /** Brings the page up to date, one request after the other. @param range of paragraphs that it wants besides */
  private refresh(range?: ParagraphRange): void {
    this.wanted = { range: range ?? this.wanted?.range };
    if (!this.isReading) void this.read();
  }

  private async read(): Promise<void> {
    this.isReading = true;
    try {
      while (this.wanted && this.isReady && this.document && this.panel.visible) {
        const { range } = this.wanted;
        this.wanted = null;
        await this.readOnce(this.document, range);
      }
    } finally {
      this.isReading = false;
    }
  }

  private async readOnce(document: vscode.TextDocument, range: ParagraphRange | undefined): Promise<void> {
    const { version } = document;
    const result = await this.server.reading(document, this.revision, range);
    if (document !== this.document) return;
    if (!result || result.version !== version) {
      // Of a document that was edited meanwhile another edit's event has told already.
      if (!result && this.server.state !== 'running' && this.server.state !== 'starting') this.nothing('not-running');
      return;
    }
    const { reading } = result;
    if (!reading) return this.nothing('off');
    const isNew = !reading.continues;
    if (isNew) this.places.clear();
    this.places.apply(version, reading.change);
    this.revision = reading.revision;
    const { continues, change, paragraphs, legend } = reading;
    const readOnly = vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false;
    const uri = document.uri.toString();
    this.post({ type: 'article', uri, version, readOnly, continues, change, paragraphs, legend });
    if (!isNew && change.inserted.length === 0 && change.removed === 0) return;
    this.sync.settled(isNew);
    this.countSources(document, isNew ? 0 : SOURCES_DELAY);
  }

  private nothing(reason: NothingToShow): void {
    this.revision = undefined;
    this.places.clear();
    this.post({ type: 'nothing', reason });
  }

  private countSources(document: vscode.TextDocument, delay: number): void {
    clearTimeout(this.sourcesTimer);
    this.sourcesTimer = setTimeout(() => {
      void this.server.sources(document).then((result) => {
        if (!result || document !== this.document) return;
        this.post({ type: 'sources', words: result.words, sources: result.sources });
      });
    }, delay);
  }

  private sendLook(): void {
    const configuration = vscode.workspace.getConfiguration('isnad.readingView', this.document);
    const look: Look = {
      fontFamily: configuration.get('fontFamily', ''),
      fontSize: configuration.get('fontSize', 20),
      lineHeight: configuration.get('lineHeight', 2),
    };
    this.post({ type: 'look', look });
  }

  private post(message: ToPage): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }
}

/** The command that opens the pane, and the pane's return after a reload of the window. */
export function registerReadingView(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  const { extensionUri } = context;
  let view: ReadingView | null = null;
  const keep = (panel: vscode.WebviewPanel, document: vscode.TextDocument | null): void => {
    const made = new ReadingView(panel, server, extensionUri, document);
    panel.onDidDispose(() => {
      made.dispose();
      if (view === made) view = null;
    });
    view = made;
  };
  const open = (): void => {
    const document = articleInFront();
    if (view) {
      if (document) view.show(document);
      return view.panel.reveal(undefined, true);
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    // The page finds by itself: VS Code's find would see only what is in the page.
    keep(vscode.window.createWebviewPanel(READING_VIEW, 'Isnad', column), document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('isnad.openReadingView', open),
    vscode.window.registerWebviewPanelSerializer(READING_VIEW, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PageState | undefined): Promise<void> {
        keep(panel, (await reopened(state)) ?? articleInFront());
      },
    }),
    { dispose: () => view?.panel.dispose() },
  );
}

function articleInFront(): vscode.TextDocument | null {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((editor) => editor?.document.languageId === ARABIC_NEWS)?.document ?? null;
}

/** The document that the pane showed before the window was reloaded; null where it is gone. */
async function reopened(state: PageState | undefined): Promise<vscode.TextDocument | null> {
  if (!state?.uri) return null;
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(state.uri));
  } catch {
    return null;
  }
}
