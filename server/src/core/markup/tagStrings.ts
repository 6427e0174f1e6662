import { escapeValue } from './tagSyntax.ts';
import {
  ATTRIBUTE_NAMES,
  type ElementName,
  spellAttribute,
  spellElement,
  type Spelling,
  spellValue,
  type TagAttributes,
} from './vocabulary.ts';

const ORDER: ReadonlyMap<string, number> = new Map(ATTRIBUTE_NAMES.map((name, index) => [name, index]));

/** `<قول قائل="#هاليفي">`. Attributes in the vocabulary's order, others after them; a line break in a value becomes a space, as a tag may hold none. */
export function openTag(element: ElementName, attributes: TagAttributes, spelling: Spelling): string {
  const rank = (name: string): number => ORDER.get(name) ?? ORDER.size;
  const written = Object.entries(attributes)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => {
      const spelt = escapeValue(spellValue(name, value, spelling).replace(/[\n-\r\u0085\u2028\u2029]/g, ' '));
      return ` ${spellAttribute(name, spelling)}="${spelt}"`;
    });
  return `<${spellElement(element, spelling)}${written.join('')}>`;
}

/** `</قول>` */
export function closeTag(element: ElementName, spelling: Spelling): string {
  return `</${spellElement(element, spelling)}>`;
}
