/** What an element may be made with. Texts become text nodes: nothing in an article can become markup. */
export interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | null)[];
  readonly onClick?: (event: MouseEvent) => void;
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className, text, attributes = {}, children = [], onClick }: Parts = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  if (onClick) (element as HTMLElement).addEventListener('click', onClick);
  return element;
}

/** A button that looks like text with its key beside it. */
export function makeButton(label: string, key: string | null, onClick: () => void): HTMLButtonElement {
  return make('button', {
    class: 'button',
    attributes: { type: 'button', ...(key === null ? {} : { 'aria-keyshortcuts': key }) },
    children: [make('span', { text: label }), key === null ? null : make('kbd', { text: key })],
    onClick: (event) => {
      event.stopPropagation();
      onClick();
    },
  });
}
