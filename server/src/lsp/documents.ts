import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { Edit } from '../core/analysis.ts';
import { LineIndex } from '../core/text/lines.ts';
import { EditedText } from '../core/text/sourceText.ts';
import { composeEdits } from '../service/edits.ts';
import type { NewsService } from '../service/service.ts';
import type { Converter, Lines } from './convert.ts';

export interface SyncedDocument extends EditedLines {
  readonly uri: string;
  readonly version: number;
}

interface EditedLines extends Lines {
  readonly text: EditedText;
}

export function readLines(text: string): Lines {
  return { text, lines: LineIndex.of(text) };
}

function openLines(text: string): EditedLines {
  return { text: EditedText.of(text), lines: LineIndex.of(text) };
}

/** The open documents as the client has them, passed on to the service with exact edits. */
export class SyncedDocuments {
  private readonly documents = new Map<string, SyncedDocument>();

  constructor(
    private readonly service: NewsService,
    private readonly converter: Converter,
  ) {}

  get(uri: string): SyncedDocument | undefined {
    return this.documents.get(uri);
  }

  open({ uri, version, text }: TextDocumentItem): void {
    this.documents.set(uri, { uri, version, ...openLines(text) });
    this.service.open(uri, version, text);
  }

  /** @param changes each is for the text that the one before it left */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.documents.get(uri);
    if (!document) return;
    let current: EditedLines = document;
    /** From the document's text to `current`: a change that touches little is to be one that touches little. */
    let edit: Edit | null = null;
    let isKnown = true;
    for (const change of changes) {
      if (!('range' in change)) {
        current = openLines(change.text);
        isKnown = false;
        continue;
      }
      const { start, end } = this.converter.span(current, change.range);
      const next: Edit = { start, end, length: change.text.length };
      const text = current.text.edited(next, change.text);
      current = { text, lines: current.lines.edited(text, next) };
      edit = edit ? composeEdits(edit, next) : next;
    }
    this.documents.set(uri, { uri, version, ...current });
    this.service.change(uri, version, current.text, isKnown ? (edit ?? NO_EDIT) : null);
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.service.close(uri);
  }
}

/** Where a client sends a new version without a change. */
const NO_EDIT: Edit = { start: 0, end: 0, length: 0 };
