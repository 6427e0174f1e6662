import {
  type CancellationToken,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { EntityType } from '../core/model.ts';
import { foldWord } from '../core/text/normalise.ts';
import type { FeatureContext } from './languageFeatures.ts';
import { untilCancelled } from './scheduling.ts';

const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  PERS: SymbolKind.Class,
  ORG: SymbolKind.Package,
  GPE: SymbolKind.Namespace,
  LOC: SymbolKind.Namespace,
  FAC: SymbolKind.Struct,
  NORP: SymbolKind.Enum,
  OCC: SymbolKind.Interface,
  EVENT: SymbolKind.Event,
  LAW: SymbolKind.Key,
  PRODUCT: SymbolKind.Object,
  DATE: SymbolKind.Number,
  TIME: SymbolKind.Number,
  NUM: SymbolKind.Number,
};

/** Answers `workspace/symbol`: the entities that are named in the articles of the workspace. */
export async function workspaceSymbols(
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
  { service, places }: FeatureContext,
): Promise<WorkspaceSymbol[]> {
  const found = await untilCancelled(token, service.workspace.symbols(query));
  const locations = await places.locations(found);
  return found.flatMap(({ name, type, detail }, i): WorkspaceSymbol[] => {
    const location = locations[i];
    return location ? [{ name, kind: KINDS[type], location, containerName: `${detail}${otherSpelling(name)}` }] : [];
  });
}

/**
 * VS Code asks for the first word of a query and looks for the others itself, beside the name and letter by letter: without this «نجلاء الاسعد» would
 * not find «نجلاء الأسعد».
 */
function otherSpelling(name: string): string {
  const folded = foldWord(name);
  return name.includes(' ') && folded !== name ? ` (${folded})` : '';
}
