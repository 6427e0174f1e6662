import { make } from './elements.ts';
import { Marks } from './marks.ts';
import { rectanglesOf } from './paragraphText.ts';
import type { Reader } from './reader.ts';
import { type Match, type Place, Search } from './search.ts';
import { fill, type Strings } from './strings.ts';

/** Room between a match that is gone to and the edge of the window, in pixels. */
const EDGE = 60;

/** Finds words in the whole article: the browser's own search knows only what is in the page. */
export class FindBox {
  readonly element = make('div', { class: 'find', attributes: { role: 'search', hidden: '' } });
  private readonly input = make('input', { attributes: { type: 'text', dir: 'auto', spellcheck: 'false' } });
  private readonly count = make('span', { class: 'count', attributes: { role: 'status' } });
  private readonly marks = new Marks();
  private search: Search | null = null;
  private current: Match | null = null;
  /** From where the first match of new words is gone to, once the part of the article that has it is there; null where it was, or there is none. */
  private wanted: Place | null = null;
  private strings: Strings | null = null;
  private timer = 0;

  constructor(
    private readonly reader: Reader,
    /** Somebody has gone to a match. */
    private readonly went: (match: Match) => void,
  ) {
    this.input.addEventListener('input', () => this.start(true));
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  setStrings(strings: Strings): void {
    this.strings = strings;
    this.input.placeholder = strings.find;
    this.input.setAttribute('aria-label', strings.find);
    this.element.replaceChildren(
      this.input,
      this.count,
      this.button(strings.previousMatch, 'up', () => this.go(-1)),
      this.button(strings.nextMatch, 'down', () => this.go(1)),
      this.button(strings.close, 'close', () => this.close()),
    );
  }

  /** Opens it, with the words that are selected in the article. */
  open(): void {
    const selected = document.getSelection();
    const words = selected && this.reader.content.contains(selected.anchorNode) ? selected.toString().trim() : '';
    if (words !== '' && !words.includes('\n')) this.input.value = words;
    this.element.hidden = false;
    this.input.focus();
    this.input.select();
    this.start(true);
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.wanted = null;
    this.stop();
    this.marks.clear();
    this.reader.scroller.focus({ preventScroll: true });
  }

  /** The article or what is shown of it has changed. */
  refresh(): void {
    if (this.isOpen) this.start(false);
  }

  /** Marks what has come into the page. */
  mark(): void {
    this.marks.clear();
    const { search, current } = this;
    if (!this.isOpen || !search) return;
    for (const index of this.reader.list.rendered.values()) {
      const view = this.reader.viewAt(index);
      if (!view) continue;
      for (const { start, end } of search.matchesIn(index)) {
        const isCurrent = current?.index === index && current.start === start;
        this.marks.add(isCurrent ? 'found-here' : 'found', view.range(start, end));
      }
    }
  }

  /** To the next match (1) or the previous one (-1). */
  go(direction: 1 | -1): void {
    const { current, reader } = this;
    const index = current?.index ?? reader.list.anchor.index;
    const offset = current ? current.start + (direction > 0 ? 1 : 0) : 0;
    const next = this.search?.next({ index, offset }, direction);
    if (!next) return;
    this.show(next);
    this.went(next);
  }

  /** @param isNew the words are: the first match from the top of the window on is gone to */
  private start(isNew: boolean): void {
    this.stop();
    const { article, list } = this.reader;
    const searched = {
      length: article.length,
      paragraph: (index: number) => (this.reader.isShown(index) ? article.paragraph(index) : undefined),
    };
    const { index, start } = this.current ?? { index: list.anchor.index, start: 0 };
    const from = Math.min(index, Math.max(0, article.length - 1));
    if (isNew) this.wanted = { index: from, offset: start };
    this.search = new Search(searched, this.input.value, from);
    this.run();
  }

  private run(): void {
    const { search } = this;
    if (!search) return;
    search.step();
    const first = this.wanted && search.next(this.wanted, 1);
    if (first) this.show(first);
    if (!search.isComplete) {
      this.timer = window.setTimeout(() => this.run());
      return;
    }
    if (this.wanted) this.current = null;
    // What is still to come in is searched when it is there.
    if (this.reader.article.isComplete) this.wanted = null;
    this.mark();
    this.tell();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.search = null;
  }

  private show(match: Match): void {
    const { list, scroller } = this.reader;
    this.current = match;
    this.wanted = null;
    list.show(match.index);
    const range = this.reader.viewAt(match.index)?.range(match.start, match.end);
    const place = range && rectanglesOf(range)[0];
    const window = scroller.getBoundingClientRect();
    if (place && place.top < window.top + EDGE) scroller.scrollTop += place.top - window.top - EDGE;
    else if (place && place.bottom > window.bottom - EDGE) scroller.scrollTop += place.bottom - window.bottom + EDGE;
    this.mark();
    this.tell();
  }

  private tell(): void {
    const { search, strings, current } = this;
    if (!search || !strings) return;
    const isAll = search.isComplete && this.reader.article.isComplete;
    this.element.classList.toggle('nothing-found', isAll && !search.isEmpty && search.count === 0);
    if (search.isEmpty) this.count.textContent = '';
    else if (search.count === 0) this.count.textContent = isAll ? strings.noMatches : '';
    else {
      const total = isAll ? String(search.count) : '…';
      this.count.textContent = fill(strings.matches, {
        number: current ? String(search.numberOf(current)) : '–',
        total,
      });
    }
  }

  private key(event: KeyboardEvent): void {
    const isEnter = event.key === 'Enter' && event.target === this.input;
    if (isEnter) this.go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private button(label: string, className: string, onClick: () => void): HTMLElement {
    return make('button', {
      class: `icon ${className}`,
      attributes: { type: 'button', 'aria-label': label, title: label },
      onClick,
    });
  }
}
