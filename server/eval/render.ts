import { ENTITY_TYPES } from '../src/core/model.ts';
import type { Annotation, Relation } from './annotation.ts';
import type { Mark } from './gold.ts';

/** Of tags that hold the same words the earlier one stands outside. */
const NESTING: readonly string[] = ['CLAIM', 'C', 'S', 'M', 'Q', 'OCC', ...ENTITY_TYPES];

/** The tags of an annotation, in the order in which they open. */
export function marksOf(annotation: Annotation): Mark[] {
  const marks: Mark[] = [
    ...annotation.entities.map(({ type, start, end }) => ({ name: type, attributes: {}, start, end })),
    ...annotation.claims.map(({ kind, start, end }) => ({
      name: 'CLAIM',
      attributes: present({ k: kind }),
      start,
      end,
    })),
    ...annotation.relations.flatMap(relationMarks),
  ];
  return marks.sort(
    (a, b) => a.start - b.start || b.end - a.end || NESTING.indexOf(a.name) - NESTING.indexOf(b.name) || byId(a, b),
  );
}

/** An annotation in gold notation; equal annotations give equal texts. Spans that cross are written as they are. */
export function renderGold(annotation: Annotation): string {
  return renderMarks(annotation.text, marksOf(annotation));
}

/** @param marks in the order in which they open */
export function renderMarks(text: string, marks: readonly Mark[]): string {
  const tags = marks.flatMap((mark, index) => {
    const opening = openingTag(mark);
    const closing = `</${mark.name}>`;
    return mark.start === mark.end
      ? [{ at: mark.start, order: index, tag: opening + closing }]
      : [
          { at: mark.start, order: index, tag: opening },
          { at: mark.end, order: -1 - index, tag: closing },
        ];
  });
  tags.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let position = 0;
  for (const { at, tag } of tags) {
    out += text.slice(position, at) + tag;
    position = at;
  }
  return out + text.slice(position);
}

/** `<S r="1" k="named">` */
export function openingTag({ name, attributes }: Mark): string {
  return `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>`;
}

function relationMarks(relation: Relation): Mark[] {
  const { id, sources, cues, contents, mediators, name, kind, type } = relation;
  const ref = relation.anaphor && sources.length > 0 ? name : null;
  const by = sources.length === 0 ? name : null;
  const first = (index: number, value: string | null) => (index === 0 ? value : null);
  const mark = (tag: string, attributes: Record<string, string | null>) => ({
    name: tag,
    attributes: present({ r: id, ...attributes }),
  });
  return [
    ...sources.map((span) => ({ ...mark('S', { k: kind, ref }), ...span })),
    ...cues.map((span, index) => ({ ...mark('Q', { by: first(index, by) }), ...span })),
    ...contents.map((span) => ({ ...mark('C', { t: type, orphan: relation.orphan ? '1' : null }), ...span })),
    ...mediators.map((span) => ({ ...mark('M', {}), ...span })),
  ];
}

function byId(a: Mark, b: Mark): number {
  return Number(a.attributes['r'] ?? 0) - Number(b.attributes['r'] ?? 0);
}

function present(attributes: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null));
}
