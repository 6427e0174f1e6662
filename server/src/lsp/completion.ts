import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  type LinkedEditingRangeParams,
  type LinkedEditingRanges,
} from 'vscode-languageserver';
import { tagContextAt } from '../core/markup/tagContext.ts';
import type { Completion } from '../service/completion.ts';
import type { FeatureContext } from './languageFeatures.ts';
import { answerFor } from './scheduling.ts';

/** The characters after which something of a tag may follow. */
export const TRIGGERS: readonly string[] = ['<', '/', '"', '#', ' '];

/** Letters, digits and the marks that a tag's name may hold. */
const NAME_PATTERN = '[\\p{L}\\p{M}\\p{N}_.:-]+';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  tag: CompletionItemKind.Class,
  attribute: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
};

/** Answers `textDocument/completion`. Outside of tags, where nearly all typing goes on, without waiting for the analysis. */
export async function completion(
  { textDocument: { uri }, position }: CompletionParams,
  token: CancellationToken,
  { documents, service, converter, client }: FeatureContext,
): Promise<CompletionItem[]> {
  const document = documents.get(uri);
  if (!document) return [];
  const offset = converter.offset(document, position);
  const line = converter.offset(document, { line: position.line, character: 0 });
  if (!tagContextAt(document.text.slice(line, offset), offset - line)) return [];
  const { value } = await answerFor(document.version, token, service.completions(uri, offset));
  const digits = String(value.length).length;
  return value.map(({ label, detail, kind, span, text, after }, index): CompletionItem => {
    const newText = client.snippets ? `${escapeSnippet(text)}$0${escapeSnippet(after)}` : text;
    return {
      label,
      kind: KINDS[kind],
      ...(detail !== '' && { detail }),
      filterText: text,
      sortText: String(index).padStart(digits, '0'),
      textEdit: { range: converter.range(document, span), newText },
      ...(client.snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    };
  });
}

/** Answers `textDocument/linkedEditingRange`: the names of a tag and its partner. */
export async function linkedEditingRange(
  { textDocument: { uri }, position }: LinkedEditingRangeParams,
  token: CancellationToken,
  { documents, service, converter }: FeatureContext,
): Promise<LinkedEditingRanges | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const offset = converter.offset(document, position);
  const { value } = await answerFor(document.version, token, service.linkedNames(uri, offset));
  return value && { ranges: value.map((span) => converter.range(document, span)), wordPattern: NAME_PATTERN };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
