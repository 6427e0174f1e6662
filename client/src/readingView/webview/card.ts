import type { ReadingCard } from '../../protocol.ts';
import { make, makeButton } from './elements.ts';

/** Something that can be done from a card, and its key. */
export interface CardAction {
  readonly label: string;
  readonly key: string;
  run(): void;
}

/** Room between the card and what it is about. */
const DISTANCE = 6;

/** The popover that says what is known about a name or a statement, and what can be done with it. */
export class Card {
  readonly element = make('div', { class: 'card', attributes: { role: 'dialog', hidden: '' } });
  private about: HTMLElement | null = null;
  private keyboard = false;

  constructor() {
    this.element.addEventListener('keydown', (event) => {
      const buttons = [...this.element.querySelectorAll('button')];
      const index = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 }[event.key];
      if (step === undefined || index < 0) return;
      event.preventDefault();
      event.stopPropagation();
      buttons[(index + step + buttons.length) % buttons.length].focus();
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  isAbout(element: HTMLElement): boolean {
    return this.isOpen && this.about === element;
  }

  /** @param label its accessible name */
  show(about: HTMLElement, label: string, card: ReadingCard, actions: readonly CardAction[]): void {
    this.about = about;
    const facts = make('dl');
    for (const { label: name, values } of card.facts) {
      const definition = make('dd');
      for (const { text, quoted } of values) {
        definition.append(
          make('bdi', { class: quoted ? 'quoted' : '', text, attributes: quoted ? { lang: 'ar' } : {} }),
          ' ',
        );
      }
      facts.append(make('div', { children: [make('dt', { text: name }), definition] }));
    }
    const buttons = actions.map(({ label: title, key, run }) =>
      makeButton(title, key, () => {
        this.hide();
        run();
      }),
    );
    const row = make('div', { class: 'actions', children: buttons });
    this.element.replaceChildren(facts, row);
    this.element.setAttribute('aria-label', label);
    this.element.hidden = false;
    this.place(about);
    if (this.keyboard) buttons[0]?.focus();
    this.keyboard = false;
  }

  /** The next card that is shown takes the focus. */
  takeFocus(): void {
    this.keyboard = true;
    if (this.isOpen) {
      this.element.querySelector('button')?.focus();
      this.keyboard = false;
    }
  }

  hide(): void {
    this.element.hidden = true;
    this.about = null;
    this.keyboard = false;
  }

  /** Below what it is about where there is room, else above; inside the window. */
  private place(about: HTMLElement): void {
    // A bar is as long as what is said: its label is what the card belongs to.
    const anchor = about.querySelector('.who') ?? about;
    const target = anchor.getClientRects()[0] ?? about.getBoundingClientRect();
    const { width, height } = this.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(DISTANCE, Math.min(target.right - width, clientWidth - width - DISTANCE));
    const below = target.bottom + DISTANCE;
    const above = target.top - height - DISTANCE;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${below + height <= clientHeight || above < 0 ? below : above}px`;
  }
}
