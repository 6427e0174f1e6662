import type { Tag } from '../../markup/scan.ts';
import { spellElement } from '../../markup/vocabulary.ts';

/** A tag's name as the file spells it. */
export function nameOf({ element, spelling }: Pick<Tag, 'element' | 'spelling'>): string {
  return spellElement(element, spelling);
}
