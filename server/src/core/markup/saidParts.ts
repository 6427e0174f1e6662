import type { Attribution, Span } from '../model.ts';
import type { ElementLayer } from './elementLayers.ts';
import type { Identities } from './identities.ts';
import type { Nested } from './nesting.ts';
import type { TagAttributes } from './vocabulary.ts';

/** A part of a layer, with the attributes that tie it to others. */
export interface Part extends Nested<ElementLayer> {
  extra: TagAttributes;
}

/** Gives the parts of a divided `said` ids and joins them, and has a cue point at its `said` where it would be read as another's. */
export function linkParts(paragraphs: readonly (readonly Part[])[], identities: Identities): void {
  const saids = new Map<Attribution, Part[]>();
  for (const part of paragraphs.flat()) {
    const { element, attribution, kind } = part.layer;
    if (element !== 'said' || attribution === null || kind === 'fixed') continue;
    const parts = saids.get(attribution);
    if (parts) parts.push(part);
    else saids.set(attribution, [part]);
  }
  const idOf = (part: Part): string => {
    const id = part.extra['xml:id'] ?? identities.saidId();
    part.extra = { ...part.extra, 'xml:id': id };
    return `#${id}`;
  };
  for (const parts of saids.values()) {
    if (parts.length === 1) continue;
    const ids = parts.map(idOf);
    parts.forEach((part, index) => {
      const prev: TagAttributes = index > 0 ? { prev: ids[index - 1] } : {};
      const next: TagAttributes = index + 1 < parts.length ? { next: ids[index + 1] } : {};
      part.extra = { ...part.extra, ...prev, ...next };
    });
  }
  for (const parts of paragraphs) {
    const here = parts.filter(({ layer }) => layer.element === 'said');
    for (const cue of parts) {
      const { attribution, element, kind } = cue.layer;
      if (element !== 'seg' || kind === 'fixed' || attribution === null) continue;
      const own = saids.get(attribution)?.[0];
      if (own && impliedSaid(here, cue)?.layer.attribution !== attribution) cue.extra = { corresp: idOf(own) };
    }
  }
}

/** The `said` that a cue without `corresp` belongs to: the next of its paragraph, or the last before it where none follows. */
function impliedSaid(saids: readonly Part[], cue: Span): Part | undefined {
  let low = 0;
  let high = saids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (saids[middle].start < cue.end) low = middle + 1;
    else high = middle;
  }
  return saids[low] ?? saids[low - 1];
}
