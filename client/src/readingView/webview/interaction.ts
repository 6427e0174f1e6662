import type { OperationName } from '../../protocol.ts';
import type { FromPage, PagePlace } from '../messages.ts';
import type { Card, CardAction } from './card.ts';
import type { Item } from './items.ts';
import type { Navigation, Position } from './navigation.ts';
import { showFixes } from './notes.ts';
import type { Words } from './paragraphView.ts';
import { pointedAt } from './pointer.ts';
import type { Reader } from './reader.ts';
import type { Requests } from './requests.ts';

/** How long the mouse rests on something before its card comes, in milliseconds; and how long the card stays without it. */
const CARD_DELAY = 350;
const CARD_STAY = 250;

/** For so long after an operation the reader's focus follows the editor's selection, in milliseconds. */
const FOLLOWING = 1_500;

/** What a reader does in the article with mouse and keys. */
export class Interaction {
  private cardTimer = 0;
  /** The element that the card is shown or about to be shown for. */
  private cardFor: HTMLElement | null = null;
  private operatedAt = -Infinity;
  words: Words | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly navigation: Navigation,
    private readonly card: Card,
    private readonly requests: Requests,
    private readonly post: (message: FromPage) => void,
  ) {
    const { scroller } = reader;
    scroller.addEventListener('pointermove', (event) => this.point(event));
    scroller.addEventListener('pointerleave', () => this.leave());
    scroller.addEventListener('click', (event) => this.click(event));
    scroller.addEventListener('dblclick', () => this.toEditor());
    scroller.addEventListener('focusin', (event) => this.focused(event.target as HTMLElement));
    scroller.addEventListener('keydown', (event) => this.key(event));
    card.element.addEventListener('pointerenter', () => clearTimeout(this.cardTimer));
    card.element.addEventListener('pointerleave', () => this.leave());
    card.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeCard();
      else this.key(event);
    });
  }

  /** Goes to a place of the article. */
  focus(position: Position | null): void {
    if (!position) return;
    this.navigation.set(position);
    this.reader.list.show(position.index);
    this.elementOf(position)?.focus({ preventScroll: true });
    this.elementOf(position)?.scrollIntoView({ block: 'nearest' });
  }

  closeCard(): void {
    clearTimeout(this.cardTimer);
    this.cardFor = null;
    const hadFocus = this.card.element.contains(document.activeElement);
    this.reader.showSame([]);
    this.card.hide();
    if (hadFocus) this.focus(this.navigation.current);
  }

  /** After an operation the editor selects what comes next: the focus goes there too. */
  follow(place: PagePlace): void {
    if (performance.now() - this.operatedAt > FOLLOWING || !document.hasFocus()) return;
    const index = place.paragraph;
    const item = this.reader.viewAt(index)?.items.find((candidate) => {
      const { start, end } = this.reader.placeOf(index, candidate);
      return candidate.kind !== 'finding' && start === place.start && end === place.end;
    });
    if (item) this.focus({ index, item });
  }

  /** Asks what can be done about a finding, and shows it in its note. */
  async askFixes(note: HTMLElement, index: number, item: Extract<Item, { kind: 'finding' }>): Promise<void> {
    if (!this.words) return;
    const place = this.reader.placeOf(index, item);
    const { titles } = await this.requests.ask<'fixes'>({ type: 'fixes', place });
    // After an edit the note that is there now can be asked.
    if (!titles) return;
    const shown = this.elementOf({ index, item }) ?? note;
    showFixes(shown, titles, this.words.strings, (title) => this.post({ type: 'fix', place, title }));
  }

  private elementOf({ index, item }: Position): HTMLElement | undefined {
    const view = this.reader.viewAt(index);
    const same = view?.items.find(({ id }) => id === item.id);
    return same && view?.elementOf(same);
  }

  private focused(element: HTMLElement): void {
    const found = this.reader.viewOf(element);
    const item = found?.view.itemOf(element);
    if (!found || !item) return;
    this.navigation.set({ index: found.index, item });
    this.reader.light(item.kind === 'relation' ? item.of : null);
    this.schedule(element, { index: found.index, item }, 0);
  }

  private point(event: PointerEvent): void {
    const pointed = pointedAt(this.reader, event);
    this.reader.light(pointed?.relation ?? null);
    const element = pointed?.item ? this.elementOf({ index: pointed.index, item: pointed.item }) : undefined;
    if (!pointed?.item || !element || pointed.item.kind === 'finding') return this.leave();
    if (element !== this.cardFor) this.schedule(element, { index: pointed.index, item: pointed.item }, CARD_DELAY);
    else if (this.card.isAbout(element)) clearTimeout(this.cardTimer);
  }

  /** The card goes soon, unless the mouse comes back or goes into it. */
  private leave(): void {
    clearTimeout(this.cardTimer);
    if (!this.card.isOpen) this.cardFor = null;
    // What has the keyboard's focus keeps its card.
    else if (document.activeElement !== this.cardFor && !this.card.element.contains(document.activeElement)) {
      this.cardTimer = window.setTimeout(() => this.closeCard(), CARD_STAY);
    }
  }

  private click(event: MouseEvent): void {
    const pointed = pointedAt(this.reader, event);
    if (!pointed || !document.getSelection()?.isCollapsed) return;
    const { index, item, offset } = pointed;
    if (item) this.focus({ index, item });
    const span = item ?? (offset === null ? null : { start: offset, end: offset });
    if (span) this.post({ type: 'reveal', place: this.reader.placeOf(index, span), focus: false });
  }

  private schedule(element: HTMLElement, position: Position, delay: number): void {
    clearTimeout(this.cardTimer);
    this.cardFor = element;
    if (position.item.kind === 'finding') return this.closeCard();
    this.cardTimer = window.setTimeout(() => void this.showCard(element, position), delay);
  }

  private async showCard(element: HTMLElement, { index, item }: Position): Promise<void> {
    const subject = item.kind === 'mention' ? 'mention' : 'relation';
    // A statement is known by its cue, or else by its own first word.
    const cue = item.kind === 'relation' ? item.of.parts.find(({ part }) => part === 'cue') : undefined;
    const { card } = await this.requests.ask<'card'>({
      type: 'card',
      subject,
      place: this.reader.placeOf(index, cue ?? item),
    });
    if (!card || this.cardFor !== element || !element.isConnected) return;
    this.reader.showSame(card.places);
    this.card.show(element, element.getAttribute('aria-label') ?? '', card, this.actionsFor({ index, item }));
  }

  private actionsFor(position: Position): CardAction[] {
    if (!this.words) return [];
    const { strings } = this.words;
    const { item } = position;
    const actions: CardAction[] = [];
    const add = (label: string, key: string, run: () => void): void => void actions.push({ label, key, run });
    const operate = (operation: OperationName) => () => this.operate(operation, position);
    if (!this.reader.article.readOnly && item.kind !== 'finding') {
      if (!item.of.tagged) {
        add(strings.accept, 'A', operate('accept'));
        add(strings.reject, 'R', operate('reject'));
      }
      if (item.kind === 'mention') add(strings.changeType, 'T', operate('change-type'));
      else add(strings.setSpeaker, 'S', operate('set-speaker'));
    }
    if (item.kind === 'relation') add(strings.goToSource, 'G', () => this.toSource(position));
    add(strings.goToEditor, 'E', () => this.toEditor());
    return actions;
  }

  private operate(operation: OperationName, { index, item }: Position): void {
    if (this.reader.article.readOnly) return;
    this.operatedAt = performance.now();
    // What is said is known by its first part.
    const span = (item.kind === 'relation' && item.of.parts.find(({ part }) => part === 'content')) || item;
    this.post({ type: 'operate', operation, place: this.reader.placeOf(index, span) });
  }

  private toEditor(): void {
    const position = this.navigation.current;
    if (!position) return;
    const { index, item } = position;
    this.post({ type: 'reveal', place: this.reader.placeOf(index, item), focus: true });
  }

  private toSource({ index, item }: Position): void {
    if (item.kind !== 'relation') return;
    const source = this.reader.sourceOf(item.of, index);
    if (!source) return;
    this.post({ type: 'reveal', place: this.reader.placeOf(source.index, source), focus: false });
    const mention = this.reader.article.paragraph(source.index) && this.mentionIn(source);
    if (mention) this.focus({ index: source.index, item: mention });
    else this.reader.list.show(source.index);
  }

  private mentionIn({ index, start, end }: { index: number; start: number; end: number }): Item | undefined {
    this.reader.list.show(index);
    const inside = this.reader
      .viewAt(index)
      ?.items.filter((item) => item.kind === 'mention' && start <= item.start && item.end <= end);
    return inside?.find((item) => item.kind === 'mention' && item.of.type === 'PERS') ?? inside?.[0];
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = this.commandFor(event);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  /** Letters by their place on the keyboard, so that an Arabic layout has them too. */
  private commandFor({ code, key, shiftKey }: KeyboardEvent): (() => void) | null {
    const { navigation } = this;
    const back = shiftKey ? -1 : 1;
    const current = navigation.current;
    const onCurrent = (run: (position: Position) => void) => () => current && run(current);
    switch (key) {
      case 'ArrowLeft':
        return () => this.focus(navigation.step(1));
      case 'ArrowRight':
        return () => this.focus(navigation.step(-1));
      case 'ArrowDown':
        return () => this.focus(navigation.stepParagraph(1));
      case 'ArrowUp':
        return () => this.focus(navigation.stepParagraph(-1));
      case 'Escape':
        return this.card.isOpen ? () => this.closeCard() : null;
      case 'Enter':
      case ' ':
        return key === ' ' && !current ? null : onCurrent((position) => this.enter(position));
    }
    switch (code) {
      case 'KeyQ':
        return () => this.focus(navigation.step(back, 'relation'));
      case 'KeyF':
        return () => this.focus(navigation.step(back, 'finding'));
      case 'KeyA':
        return onCurrent((position) => this.operate('accept', position));
      case 'KeyR':
        return onCurrent((position) => this.operate('reject', position));
      case 'KeyT':
        return onCurrent((position) => this.operate('change-type', position));
      case 'KeyS':
        return onCurrent((position) => this.operate('set-speaker', position));
      case 'KeyG':
        return onCurrent((position) => this.toSource(position));
      case 'KeyE':
        return () => this.toEditor();
      default:
        return null;
    }
  }

  private enter({ index, item }: Position): void {
    if (item.kind !== 'finding') return this.card.takeFocus();
    const note = this.elementOf({ index, item });
    if (note) void this.askFixes(note, index, item);
  }
}
