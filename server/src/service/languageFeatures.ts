import type { Span } from '../core/model.ts';
import {
  incomingProvenance,
  outgoingProvenance,
  provenanceAt,
  type ProvenanceCall,
  type ProvenanceItem,
} from './callHierarchy.ts';
import { type Lens, lensesOf } from './codeLens.ts';
import { type Completion, completionsAt } from './completion.ts';
import { definitionAt } from './definition.ts';
import { type Fold, foldsOf } from './folding.ts';
import { type Highlight, highlightsAt } from './highlights.ts';
import { linkedNamesAt } from './linkedEditing.ts';
import type { Workspace } from './host.ts';
import { referencesAt } from './references.ts';
import { type Renamable, renamableAt, renameAt, type Renaming } from './rename.ts';
import { selectionsAt } from './selectionRanges.ts';
import type { Answer } from './service.ts';
import type { Snapshot } from './snapshot.ts';
import { type OutlineItem, outlineOf } from './symbols.ts';
import type { WorkspaceIndex } from './workspace/workspaceIndex.ts';
import type { FilePlace } from './workspaceSymbols.ts';

/** What editors offer for every language, for open articles. */
export interface LanguageFeatures {
  outline(uri: string): Promise<Answer<readonly OutlineItem[]> | null>;
  highlights(uri: string, offset: number): Promise<Answer<readonly Highlight[] | null> | null>;
  lenses(uri: string): Promise<Answer<readonly Lens[]> | null>;
  folds(uri: string): Promise<Answer<readonly Fold[]> | null>;
  /** For each offset what can be selected around it, each span inside the next. */
  selections(uri: string, offsets: readonly number[]): Promise<Answer<readonly (readonly Span[])[]> | null>;
  provenance(uri: string, offset: number): Promise<Answer<ProvenanceItem | null> | null>;
  outgoingProvenance(uri: string, item: ProvenanceKey): Promise<Answer<readonly ProvenanceCall[]> | null>;
  incomingProvenance(uri: string, item: ProvenanceKey): Promise<Answer<readonly ProvenanceCall[]> | null>;
  /** Reads the workspace where that was not done yet. */
  references(uri: string, offset: number, withFullest: boolean): Promise<Answer<readonly FilePlace[]> | null>;
  /** What could stand where a tag is being typed. */
  completions(uri: string, offset: number): Promise<Answer<readonly Completion[]> | null>;
  /** The names of two tags that are edited together. */
  linkedNames(uri: string, offset: number): Promise<Answer<readonly Span[] | null> | null>;
  renamable(uri: string, offset: number): Promise<Answer<Renamable | null> | null>;
  /** Reads the workspace where that was not done yet. */
  rename(uri: string, offset: number, to: string): Promise<Answer<Renaming | null> | null>;
  definition(uri: string, offset: number): Promise<Answer<FilePlace | null> | null>;
}

export type ProvenanceKey = Pick<ProvenanceItem, 'kind' | 'key'>;

/** Answers for the newest version of a document; `whenOff` where Isnad is switched off. */
export type AnswerWith = <T>(
  uri: string,
  whenOff: T,
  feature: (snapshot: Snapshot) => T | Promise<T>,
) => Promise<Answer<T> | null>;

export function languageFeatures(answer: AnswerWith, index: WorkspaceIndex, workspace: Workspace): LanguageFeatures {
  return {
    outline: (uri) => answer(uri, [], outlineOf),
    highlights: (uri, offset) => answer(uri, null, (snapshot) => highlightsAt(snapshot, offset)),
    lenses: (uri) => answer(uri, [], lensesOf),
    folds: (uri) => answer(uri, [], foldsOf),
    selections: (uri, offsets) =>
      answer(uri, [], (snapshot) => offsets.map((offset) => selectionsAt(snapshot, offset))),
    provenance: (uri, offset) => answer(uri, null, (snapshot) => provenanceAt(snapshot, offset)),
    outgoingProvenance: (uri, item) => answer(uri, [], (snapshot) => outgoingProvenance(snapshot, item)),
    incomingProvenance: (uri, item) => answer(uri, [], (snapshot) => incomingProvenance(snapshot, item)),
    references: (uri, offset, withFullest) =>
      answer(uri, [], (snapshot) => referencesAt(snapshot, offset, withFullest, index)),
    completions: (uri, offset) => answer(uri, [], (snapshot) => completionsAt(snapshot, offset)),
    linkedNames: (uri, offset) => answer(uri, null, (snapshot) => linkedNamesAt(snapshot, offset)),
    renamable: (uri, offset) => answer(uri, null, (snapshot) => renamableAt(snapshot, offset)),
    rename: (uri, offset, to) => answer(uri, null, (snapshot) => renameAt(snapshot, offset, to, index, workspace)),
    definition: (uri, offset) => answer(uri, null, (snapshot) => definitionAt(snapshot, offset, index)),
  };
}
