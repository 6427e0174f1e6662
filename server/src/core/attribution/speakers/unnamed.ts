import type { Attribution } from '../../model.ts';

/** Somebody who speaks or passes words on without a name, «مصدرين مطلعين»: in the chains they have an id, but no referent among the names. */
export interface UnnamedSource {
  /** `s1`, `s2`, … in the order of the text. */
  readonly id: string;
  /** The words by which they are called first. */
  readonly name: string;
}

const UNNAMED = /^s\d+$/;

/** The sources and mediators of an article that have no name, each once, in the order of their ids. Linear. */
export function unnamedSources(attributions: readonly Attribution[]): readonly UnnamedSource[] {
  const names = new Map<string, string>();
  const add = (id: string | null, name: string | null): void => {
    if (id !== null && name !== null && UNNAMED.test(id) && !names.has(id)) names.set(id, name);
  };
  for (const { source, mediators } of attributions) {
    for (const { referent, text } of mediators) add(referent, text);
    add(source.referent, source.resolved);
  }
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}
