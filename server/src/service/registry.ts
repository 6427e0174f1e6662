import { ENTITY_TYPES, type EntityType, type Span } from '../core/model.ts';

/** Somebody or something that the articles of a workspace folder share under one id. */
export interface RegistryEntry {
  /** Without `#`. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType | null;
  readonly note: string | null;
  /** Where its id stands in the file, without quotation marks. */
  readonly span: Span;
}

/** The entities that a team has agreed on. People write the file, Isnad reads it. */
export interface Registry {
  readonly entries: ReadonlyMap<string, RegistryEntry>;
}

/** The file's path in its workspace folder. */
export const REGISTRY_PATH = '.isnad/entities.json';

const SCHEMA = 'isnad.entities/1';

export const NO_REGISTRY: Registry = { entries: new Map() };

/** Reads `{ "schema": "isnad.entities/1", "entities": [{ "id", "name", "type"?, "note"? }] }`; null when it is something else. */
export function readRegistry(text: string): Registry | null {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const { schema, entities } = (data ?? {}) as Record<string, unknown>;
  if (schema !== SCHEMA || !Array.isArray(entities)) return null;
  const entries = new Map<string, RegistryEntry>();
  let from = 0;
  for (const entity of entities as readonly unknown[]) {
    const { id, name, type, note } = (entity ?? {}) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof name !== 'string') return null;
    const span = placeOf(text, id, from);
    from = span.end;
    entries.set(id, {
      id,
      name,
      type: ENTITY_TYPES.find((known) => known === type) ?? null,
      note: typeof note === 'string' ? note : null,
      span,
    });
  }
  return { entries };
}

/** Where an entry's id is written: entries come in the file's order. The file's start where it is written in a way of its own (`\u0633`). */
function placeOf(text: string, id: string, from: number): Span {
  const written = JSON.stringify(id);
  for (let at = text.indexOf(written, from); at >= 0; at = text.indexOf(written, at + 1)) {
    if (/"id"\s*:\s*$/.test(text.slice(Math.max(0, at - 40), at))) {
      return { start: at + 1, end: at + written.length - 1 };
    }
  }
  return { start: from, end: from };
}
