import { PDI, RLI, shortened } from './markdown.ts';

/**
 * How much of an article's text a tree or a list shows in one row, in UTF-16 units. What does not fit into a side bar is cut off by VS Code at the right:
 * of Arabic the beginning.
 */
const LONGEST = 40;

/**
 * Words of an article as the label of a row: one line, cut, and in an isolate of its own, so that neither its quotation marks and digits nor what is
 * written beside it change places («… 3»).
 */
export function articleLabel(text: string): string {
  return `${RLI}${shortened(text, LONGEST)}${PDI}`;
}
