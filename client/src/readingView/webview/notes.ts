import { make, makeButton } from './elements.ts';
import type { Item } from './items.ts';
import type { Strings } from './strings.ts';

type FindingItem = Extract<Item, { kind: 'finding' }>;

/** What an editor would ask, below the paragraph; its fixes are asked for when somebody wants them. */
export function makeNote(
  item: FindingItem,
  strings: Strings,
  severity: string,
  onFixes: (item: FindingItem) => void,
): HTMLElement {
  const { message, rationale } = item.of;
  const fixes = makeButton(strings.fixes, null, () => onFixes(item));
  fixes.classList.add('quiet');
  fixes.tabIndex = -1;
  return make('div', {
    class: `note ${item.of.severity}`,
    attributes: { role: 'group', tabindex: '-1', 'aria-label': `${severity}: ${message}`, title: rationale },
    children: [
      make('span', { class: 'sign', attributes: { 'aria-hidden': 'true' } }),
      make('span', { class: 'message', text: message }),
      fixes,
    ],
  });
}

/** Puts the fixes that there are in the place of the button that asks for them. */
export function showFixes(
  note: HTMLElement,
  titles: readonly string[],
  strings: Strings,
  choose: (title: string) => void,
) {
  const buttons = titles.map((title) => makeButton(title, null, () => choose(title)));
  const box = make('div', {
    class: 'fixes',
    children: titles.length > 0 ? buttons : [make('span', { class: 'measure', text: strings.noFixes })],
  });
  note.querySelector('.button.quiet, .fixes')?.replaceWith(box);
  buttons[0]?.focus();
}
