import { keyOf } from '../core/entities/linking/nameKeys.ts';
import type { EntityType, SourceKind } from '../core/model.ts';
import { type WorkspaceEntities, wordCount } from './workspace/entities.ts';
import type { WorkspaceView } from './workspace/workspaceIndex.ts';
import type { Place } from './workspace/places.ts';
import type { SourceSummary } from './workspace/sourceSummary.ts';

/** Somebody who is quoted in the workspace. */
export interface QuotedSource {
  /** The fullest name that any article gives; of those without a name, the words that they are described by. */
  readonly name: string;
  readonly kind: SourceKind | null;
  /** What the name names; null where no entity stands behind it. */
  readonly type: EntityType | null;
  /** How many words are quoted or reported from them. */
  readonly words: number;
  readonly statements: number;
  /** Most quoted words first. */
  readonly files: readonly QuotedSourceFile[];
  /** Who carried their words: the outlets and go-betweens of the text, else the outlet that the article is credited to. Most statements first. */
  readonly outlets: readonly { readonly name: string; readonly statements: number }[];
}

export interface QuotedSourceFile {
  readonly uri: string;
  readonly words: number;
  readonly statements: number;
  /** Of the first statement: who speaks, or its cue. */
  readonly place: Place;
}

interface SourceInFile {
  readonly uri: string;
  readonly source: SourceSummary;
}

/** Who is quoted where and by whom the words were carried, most quoted words first. Sources without a name are one where they are described alike. */
export function workspaceSources({ files, entities }: WorkspaceView): QuotedSource[] {
  const byIdentity = new Map<string, SourceInFile[]>();
  for (const [uri, { sources }] of files) {
    for (const source of sources) {
      const identity = source.entity ? entities.identityOf(source.entity) : `? ${source.key}`;
      const known = byIdentity.get(identity);
      if (known) known.push({ uri, source });
      else byIdentity.set(identity, [{ uri, source }]);
    }
  }
  return [...byIdentity.values()]
    .map((parts) => joined(parts, entities))
    .sort((a, b) => b.words - a.words || b.statements - a.statements);
}

function joined(parts: readonly SourceInFile[], entities: WorkspaceEntities): QuotedSource {
  const outlets = new Map<string, { name: string; statements: number }>();
  let { name } = parts[0].source;
  let words = 0;
  let statements = 0;
  for (const { source } of parts) {
    if (wordCount(source.name) > wordCount(name)) ({ name } = source);
    words += source.words;
    statements += source.statements;
    for (const carrier of source.carriers) {
      const identity = carrier.entity ? entities.identityOf(carrier.entity) : `? ${keyOf(carrier.name)}`;
      const fullest = (carrier.entity && entities.of(carrier.entity)?.name) ?? carrier.name;
      const counted = (outlets.get(identity)?.statements ?? 0) + carrier.statements;
      outlets.set(identity, { name: fullest, statements: counted });
    }
  }
  return {
    name,
    kind: parts.find(({ source }) => source.kind !== null)?.source.kind ?? null,
    type: parts[0].source.entity?.type ?? null,
    words,
    statements,
    files: parts
      .map(({ uri, source }) => ({
        uri,
        words: source.words,
        statements: source.statements,
        place: source.first.at(0),
      }))
      .sort((a, b) => b.words - a.words),
    outlets: [...outlets.values()].sort((a, b) => b.statements - a.statements),
  };
}
