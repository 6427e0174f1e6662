import type { ReadingFinding, ReadingMention, ReadingParagraph, ReadingRelation } from '../../protocol.ts';

/** Something in a paragraph that can be gone to and acted upon. */
export type Item =
  | {
      readonly kind: 'mention';
      readonly id: string;
      readonly start: number;
      readonly end: number;
      readonly of: ReadingMention;
    }
  | {
      readonly kind: 'relation';
      readonly id: string;
      readonly start: number;
      readonly end: number;
      readonly of: ReadingRelation;
    }
  | {
      readonly kind: 'finding';
      readonly id: string;
      readonly start: number;
      readonly end: number;
      readonly of: ReadingFinding;
    };

export type ItemKind = Item['kind'];

/** The items of a paragraph in the order in which they are read: what is said before the names in it, a finding last. */
export function itemsOf({ mentions, relations, findings }: ReadingParagraph): Item[] {
  const items: Item[] = [
    ...relations.flatMap((of): Item[] => {
      const contents = of.parts.filter(({ part }) => part === 'content');
      if (contents.length === 0) return [];
      const start = Math.min(...contents.map((part) => part.start));
      const end = Math.max(...contents.map((part) => part.end));
      return [{ kind: 'relation', id: `relation ${of.key}`, start, end, of }];
    }),
    ...mentions.map((of): Item => {
      const { start, end, type } = of;
      return { kind: 'mention', id: `mention ${start} ${end} ${type}`, start, end, of };
    }),
    ...findings.map((of): Item => {
      const { start, end, code } = of;
      return { kind: 'finding', id: `finding ${start} ${end} ${code}`, start, end, of };
    }),
  ];
  // Array.prototype.sort is stable.
  return items.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What of each relation of a paragraph that is said stands there, the source included: where the mouse rests. */
export function relationsAt({ relations }: ReadingParagraph, offset: number): ReadingRelation[] {
  const length = ({ parts }: ReadingRelation): number =>
    Math.min(...parts.filter((part) => holds(part, offset)).map(({ start, end }) => end - start));
  return relations
    .filter(({ parts }) => parts.some((part) => holds(part, offset)))
    .sort((a, b) => length(a) - length(b));
}

function holds({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset < end;
}
