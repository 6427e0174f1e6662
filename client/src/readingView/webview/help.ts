import { make } from './elements.ts';
import type { Strings } from './strings.ts';

/** The list of keys. */
export class Help {
  readonly element = make('div', { class: 'panel help', attributes: { role: 'dialog', hidden: '', tabindex: '-1' } });
  private before: Element | null = null;

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  toggle(strings: Strings): void {
    if (this.isOpen) return this.hide();
    this.before = document.activeElement;
    const rows = strings.keys.map(([keys, what]) =>
      make('div', {
        children: [
          make('dt', { children: keys.split(' ').map((key) => make('kbd', { text: key })) }),
          make('dd', { text: what }),
        ],
      }),
    );
    this.element.setAttribute('aria-label', strings.help);
    this.element.replaceChildren(make('h2', { text: strings.help }), make('dl', { children: rows }));
    this.element.hidden = false;
    this.element.focus();
  }

  hide(): void {
    this.element.hidden = true;
    if (this.before instanceof HTMLElement) this.before.focus();
    this.before = null;
  }
}
