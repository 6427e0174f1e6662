import type { Element, Elements } from './elements.ts';

/** The parts of divided speech in text order: those that `prev` and `next` tie to an element, itself included. */
export function partsOfSpeech(elements: Pick<Elements, 'elements'>, element: Element): readonly Element[] {
  return speechTies(elements)(element);
}

/** The same for many elements of one article: the ids are gathered once. */
export function speechTies({ elements }: Pick<Elements, 'elements'>): (element: Element) => readonly Element[] {
  const byId = new Map<string, Element>();
  for (const each of elements) {
    const id = each.attributes['xml:id'];
    if (id) byId.set(id, each);
  }
  const linked = ({ attributes }: Element, link: 'prev' | 'next'): Element | undefined =>
    byId.get((attributes[link] ?? '').replace(/^#/, ''));
  return (element) => {
    const parts = new Set([element]);
    for (const link of ['prev', 'next'] as const) {
      for (let at = linked(element, link); at && !parts.has(at); at = linked(at, link)) parts.add(at);
    }
    return [...parts].sort(byPlace);
  };
}

function byPlace({ open: a }: Element, { open: b }: Element): number {
  return a.paragraph - b.paragraph || a.tag.start - b.tag.start;
}
