import { ENTITY_TYPES, type EntityType, type QuotationType, type SourceKind, type Span } from '../src/core/model.ts';
import type { Annotation, Claim, EntityMark, Relation } from './annotation.ts';

/**
 * The gold annotation's inline notation: `<Q r="1">قال</Q> <S r="1" k="named"><PERS>سامي</PERS></S> <C r="1" t="indirect">إنه …</C>`.
 * Tags nest. Their meaning is in docs/evaluation.md.
 */
const TAG = new RegExp(
  `<(/?)(${[...ENTITY_TYPES, 'S', 'Q', 'C', 'M', 'CLAIM'].join('|')})((?:\\s+[a-z]+="[^"<>]*")*)>`,
  'g',
);
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/** A pair of tags and what it holds, as offsets in the text without tags. */
export interface Mark extends Span {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Takes the tags out of gold notation. Marks come in the order of their closing tags.
 * @throws Error where tags cross or have no partner, or a relation's tag has no `r`
 */
export function parseMarks(xml: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const open: { name: string; attributes: Record<string, string>; start: number }[] = [];
  let text = '';
  let position = 0;
  for (const match of xml.matchAll(TAG)) {
    text += xml.slice(position, match.index);
    position = match.index + match[0].length;
    const [tag, slash, name, rest] = match;
    if (slash === '') {
      const attributes = Object.fromEntries([...rest.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value]));
      open.push({ name, attributes, start: text.length });
      continue;
    }
    const last = open.pop();
    if (last?.name !== name) throw new Error(`${tag} at ${match.index} closes ${last ? `<${last.name}>` : 'nothing'}`);
    marks.push({ ...last, end: text.length });
  }
  if (open.length > 0) throw new Error(`<${open[open.length - 1].name}> is not closed`);
  return { text: text + xml.slice(position), marks };
}

/** Reads an article in gold notation. Throws as `parseMarks` does. */
export function parseGold(xml: string): Annotation {
  const { text, marks } = parseMarks(xml);
  const entities: EntityMark[] = [];
  const claims: Claim[] = [];
  const relations = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { name, start, end, attributes } = mark;
    if (name === 'CLAIM') claims.push({ start, end, kind: attributes['k'] ?? null });
    else if (isEntityType(name)) entities.push({ type: name, start, end });
    else {
      const id = attributes['r'];
      if (id === undefined) throw new Error(`<${name}> at ${start} has no r="…"`);
      const others = relations.get(id);
      if (others) others.push(mark);
      else relations.set(id, [mark]);
    }
  }
  return { text, entities, claims, relations: [...relations].map(([id, own]) => relationOf(id, own, text)) };
}

function isEntityType(name: string): name is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(name);
}

function relationOf(id: string, marks: readonly Mark[], text: string): Relation {
  const spansOf = (name: string): Span[] =>
    marks
      .filter((mark) => mark.name === name)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  /** The attribute's value on the last of these tags that has it. */
  const value = (name: string, attribute: string): string | null =>
    marks.findLast((mark) => mark.name === name && mark.attributes[attribute])?.attributes[attribute] ?? null;
  const sources = spansOf('S');
  const expressed = sources.map(({ start, end }) => text.slice(start, end)).join(' ');
  const named = sources.length > 0 ? value('S', 'ref') : value('Q', 'by');
  return {
    id,
    sources,
    cues: spansOf('Q'),
    contents: spansOf('C'),
    mediators: spansOf('M'),
    kind: value('S', 'k') as SourceKind | null,
    name: named ?? (expressed || null),
    type: value('C', 't') as QuotationType | null,
    anaphor: named !== null && named !== '?',
    orphan: value('C', 'orphan') !== null,
  };
}
