import type {
  CancellationToken,
  CodeAction,
  CodeActionContext,
  CodeActionParams,
  Diagnostic,
} from 'vscode-languageserver';
import type { Span } from '../core/model.ts';
import type { NewsAction } from '../service/actions/action.ts';
import type { NewsService } from '../service/service.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { Converter } from './convert.ts';
import type { SyncedDocument, SyncedDocuments } from './documents.ts';
import { answerFor } from './scheduling.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Where an action was offered, kept by the client until it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly span: Span;
  readonly id: string;
}

/** Offers actions; the edit of one is worked out when it is chosen, where the client can wait for that. */
export class CodeActions {
  constructor(
    private readonly client: ClientFeatures,
    private readonly service: NewsService,
    private readonly documents: SyncedDocuments,
    private readonly converter: Converter,
  ) {}

  async offer(
    { textDocument: { uri }, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const document = this.documents.get(uri);
    if (!document) return [];
    const span = this.converter.span(document, range);
    const { value, version } = await answerFor(document.version, token, this.service.codeActions(uri, span));
    return value
      .filter(({ kind }) => isWanted(kind, context))
      .map((action) => this.toCodeAction(document, action, context, { uri, version, span, id: action.id }));
  }

  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const { uri, version, span, id } = action.data as ActionData;
    const { value } = await answerFor(version, token, this.service.resolveAction(uri, span, id));
    return value ? { ...action, edit: toWorkspaceEdit(value, this.client, this.documents, this.converter) } : action;
  }

  private toCodeAction(
    document: SyncedDocument,
    action: NewsAction,
    { diagnostics }: CodeActionContext,
    data: ActionData,
  ): CodeAction {
    const { title, kind, preferred } = action;
    const mended = diagnostics.filter((diagnostic) => this.isAbout(document, action, diagnostic));
    return {
      title,
      kind,
      ...(mended.length > 0 && { diagnostics: mended }),
      ...(preferred && { isPreferred: true }),
      ...(this.client.resolveActions
        ? { data }
        : { edit: toWorkspaceEdit(action.edit(), this.client, this.documents, this.converter) }),
    };
  }

  private isAbout(document: SyncedDocument, { finding }: NewsAction, { code, range }: Diagnostic): boolean {
    if (finding?.finding.code !== code) return false;
    const { start, end } = this.converter.span(document, range);
    return finding?.span.start === start && finding.span.end === end;
  }
}

/** Whether a client that asks for some kinds only wants this one: a kind stands for those below it too. */
function isWanted(kind: string, { only }: CodeActionContext): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
