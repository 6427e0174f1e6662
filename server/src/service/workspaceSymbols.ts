import { keyOf } from '../core/entities/linking/nameKeys.ts';
import type { EntityType } from '../core/model.ts';
import type { Language } from '../formats/message.ts';
import { counted, messagesFor } from './messages/messages.ts';
import type { WorkspaceEntity } from './workspace/entities.ts';
import type { WorkspaceView } from './workspace/workspaceIndex.ts';
import type { Place } from './workspace/places.ts';

/** A stretch of a file that need not be open. */
export interface FilePlace {
  readonly uri: string;
  readonly place: Place;
}

/** Somebody or something that is named in the workspace. */
export interface EntitySymbol extends FilePlace {
  readonly name: string;
  readonly type: EntityType;
  /** Type and figures, in the user's language. */
  readonly detail: string;
}

/** How many are given: nobody reads more, and a further letter narrows them down. */
const MOST = 200;

/** Fewer letters stand in too many names in this order. */
const LEAST_FUZZY = 3;

/** What a match is worth, by how the name holds the query; mentions decide between equals. */
const EXACT = 5;
const BEGINNING = 4;
const WORDS = 3;
const INSIDE = 2;
const SCATTERED = 1;

/**
 * The entities whose names match a query, best first, each at its fullest mention. Compared are letters alone: hamza, ta marbuta, harakat, the article
 * and a proclitic before the query make no difference.
 */
export function entitySymbols({ entities }: WorkspaceView, query: string, locale: Language): EntitySymbol[] {
  const wanted = queriesOf(query);
  const found: { entity: WorkspaceEntity; score: number }[] = [];
  for (const entity of entities.all()) {
    const score = query.trim() === '' ? EXACT : bestScore(keysOf(entity), wanted);
    if (score > 0) found.push({ entity, score });
  }
  return found
    .sort((a, b) => b.score - a.score || b.entity.mentions - a.entity.mentions)
    .slice(0, MOST)
    .map(({ entity }) => symbolOf(entity, locale));
}

/** The fullest mention in the article that names the entity most fully, of those the one that names it most often. */
export function fullestPlace({ name, files }: Pick<WorkspaceEntity, 'name' | 'files'>): FilePlace {
  const { uri, entity } = files.find((candidate) => candidate.entity.name === name) ?? files[0];
  return { uri, place: entity.places.at(entity.fullest) };
}

function symbolOf(entity: WorkspaceEntity, locale: Language): EntitySymbol {
  const { entityTypes, symbols, hover } = messagesFor(locale);
  const figures = [
    entityTypes[entity.type],
    counted(symbols.mentions, entity.mentions, locale),
    counted(symbols.articles, entity.files.length, locale),
  ];
  return { ...fullestPlace(entity), name: entity.name, type: entity.type, detail: figures.join(hover.listSeparator) };
}

const keys = new WeakMap<WorkspaceEntity, readonly string[]>();

function keysOf(entity: WorkspaceEntity): readonly string[] {
  let known = keys.get(entity);
  if (!known) keys.set(entity, (known = [...new Set([...entity.names].map((name) => withoutArticles(keyOf(name))))]));
  return known;
}

/** The query as it may be meant: as it stands, and without a letter before it that may be a proclitic («وحماس», «للجيش»). */
function queriesOf(query: string): string[] {
  const key = keyOf(query);
  const bare = /^[وف]?(?:[بك](?=ال)|ل(?=ل))?/.exec(key)?.[0] ?? '';
  const stem = key.slice(bare.length).replace(/^ل(?=\p{L}{3})/u, bare.endsWith('ل') ? 'ال' : 'ل');
  return [...new Set([key, stem].map(withoutArticles))].filter((wanted) => wanted !== '');
}

/** «الجيش الإسرائيلي» as «جيش إسرائيلي»; of a short word the ال is a part («الله»). */
function withoutArticles(key: string): string {
  return key.replaceAll(/(?<=^| )ال(?=[^ ]{3})/g, '');
}

function bestScore(candidates: readonly string[], wanted: readonly string[]): number {
  let best = 0;
  for (const key of candidates) for (const query of wanted) best = Math.max(best, score(key, query));
  return best;
}

function score(key: string, query: string): number {
  if (key === query) return EXACT;
  if (key.startsWith(query)) return BEGINNING;
  if (beginWords(key, query)) return WORDS;
  if (key.includes(query)) return INSIDE;
  return query.length >= LEAST_FUZZY && standsScattered(key, query) ? SCATTERED : 0;
}

/** Whether the query's words begin words of the name, in their order: «محم سلم» for «محمد بن سلمان». */
function beginWords(key: string, query: string): boolean {
  const words = key.split(' ');
  let at = 0;
  return query.split(' ').every((part) => {
    while (at < words.length && !words[at].startsWith(part)) at++;
    return at++ < words.length;
  });
}

/** Whether all letters stand in the name in their order, the first one at the start of a word. */
function standsScattered(key: string, query: string): boolean {
  let at = key.startsWith(query[0]) ? 0 : key.indexOf(` ${query[0]}`);
  if (at < 0) return false;
  for (const letter of query) {
    at = key.indexOf(letter, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
