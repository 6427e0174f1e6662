import type { ReadingParagraph, ReadingPlace, ReadingRelation } from '../../protocol.ts';
import type { ArticleUpdate, PagePlace } from '../messages.ts';
import { Article } from './article.ts';
import { make } from './elements.ts';
import { type Filters, isSelective, NO_FILTERS, showsParagraph } from './filters.ts';
import { Marks } from './marks.ts';
import { toRaw, toText } from './offsets.ts';
import type { Item } from './items.ts';
import { ParagraphView, type Words } from './paragraphView.ts';
import { type Anchor, VirtualList } from './virtualList.ts';

/** A blank line is no larger: a line break, or two. */
const BLANK = 2;

export interface ReaderHandlers {
  /** Paragraphs have come into the page, or their text is made anew. */
  placed(): void;
  /** Somebody wants to know how the finding of a note can be mended. */
  fixesWanted(note: HTMLElement, index: number, item: Extract<Item, { kind: 'finding' }>): void;
}

/** The article on the page: keeps the paragraphs that are seen in step with what the extension sends. */
export class Reader {
  readonly article = new Article();
  readonly list: VirtualList;
  private readonly views = new Map<HTMLElement, ParagraphView>();
  private readonly selectionMarks = new Marks();
  private readonly sameMarks = new Marks();
  /** Views whose rail and colours are still to be drawn. */
  private readonly plain = new Set<ParagraphView>();
  private words: Words | null = null;
  private filters: Filters = NO_FILTERS;
  private selection: PagePlace | null = null;
  private same: readonly ReadingPlace[] = [];
  private lit: string | null = null;

  constructor(
    readonly scroller: HTMLElement,
    readonly content: HTMLElement,
    private readonly handlers: ReaderHandlers,
  ) {
    this.list = new VirtualList(scroller, content, {
      render: (index, isPassing) => this.render(index, isPassing),
      dropped: (element) => void this.views.delete(element),
      placed: (elements, isPassing) => this.placed(elements, isPassing),
      shown: () => this.draw(),
    });
    // Not of `content`, whose height changes with every scroll.
    new ResizeObserver(() => this.lineChanged()).observe(scroller);
  }

  /** Takes in what has changed. What is on the screen stays in its place. */
  apply(update: ArticleUpdate): void {
    const known = new Set(update.paragraphs.map(({ id }) => id));
    if (!update.continues) this.list.splice(0, this.article.length, []);
    this.article.apply(update);
    this.showSame([]);
    const { start, removed, inserted } = update.change;
    if (removed > 0 || inserted.length > 0) {
      this.list.splice(
        start,
        removed,
        inserted.map(([, size]) => size),
      );
    }
    this.refilter();
    // Paragraphs that were in the page before their contents came.
    const waiting = [...this.list.rendered].filter(([element, index]) => {
      const id = this.article.paragraph(index)?.id;
      return !this.views.has(element) && id !== undefined && known.has(id);
    });
    this.list.refresh(waiting.map(([, index]) => index));
    this.markSelection();
  }

  setWords(words: Words): void {
    this.words = words;
  }

  setFilters(filters: Filters): void {
    this.filters = filters;
    this.refilter();
    this.list.refresh([]);
    for (const view of this.views.values()) this.lightIn(view);
  }

  /** Whether the filters leave nothing of a loaded article. */
  get isEmptied(): boolean {
    return isSelective(this.filters) && this.article.length > 0 && this.list.rendered.size === 0;
  }

  /** The view of a paragraph that is in the page. */
  viewAt(index: number): ParagraphView | null {
    const element = this.list.element(index);
    return (element && this.views.get(element)) ?? null;
  }

  /** The paragraph in which a node of the page stands. */
  viewOf(node: Node): { index: number; view: ParagraphView } | null {
    const start = node instanceof Element ? node : node.parentElement;
    const element = start?.closest<HTMLElement>('.paragraph');
    const index = element ? this.list.rendered.get(element) : undefined;
    const view = element && this.views.get(element);
    return view && index !== undefined ? { index, view } : null;
  }

  isShown(index: number): boolean {
    return !this.list.heights.isHidden(index);
  }

  /** Where a stretch of a paragraph's text stands in the file. */
  placeOf(index: number, span: { readonly start: number; readonly end: number }): PagePlace {
    const cuts = this.article.paragraph(index)?.cuts ?? [];
    return { version: this.article.version, paragraph: index, ...toRaw(cuts, span) };
  }

  scrollTo(anchor: Anchor): void {
    if (anchor.index < this.article.length) this.list.scrollTo(anchor);
  }

  /** Marks what is selected in the editor, and has it seen. */
  select(place: PagePlace): void {
    this.selection = place;
    if (place.paragraph < this.article.length && this.isShown(place.paragraph)) this.list.show(place.paragraph);
    this.markSelection();
  }

  /** Lights up what belongs to a relation wherever it stands; null puts the lights out, but for those of the chosen speaker. */
  light(relation: ReadingRelation | null): void {
    const key = relation?.key ?? null;
    if (key === this.lit) return;
    this.lit = key;
    for (const view of this.views.values()) this.lightIn(view);
    if (relation?.implied) this.lightAntecedent(relation);
  }

  /** Marks the other places where an entity is named. */
  showSame(places: readonly ReadingPlace[]): void {
    this.same = places;
    this.sameMarks.clear();
    for (const { paragraph, start, end } of places) {
      const view = this.viewAt(paragraph);
      if (view) this.sameMarks.add('same', view.range(start, end));
    }
  }

  /** The last place at or before a paragraph where the speaker of a relation is named as the source of something; null where there is none. */
  sourceOf({ key, speaker }: ReadingRelation, from: number): { index: number; start: number; end: number } | null {
    for (let index = from; index >= 0; index--) {
      const relations = this.article.paragraph(index)?.relations ?? [];
      const own = relations.find((relation) => relation.key === key);
      for (const relation of own ? [own, ...relations.toReversed()] : relations.toReversed()) {
        const part = relation.speaker === speaker && relation.parts.find((candidate) => candidate.part === 'source');
        if (part) return { index, start: part.start, end: part.end };
      }
    }
    return null;
  }

  private lightIn(view: ParagraphView): void {
    const { speaker } = this.filters;
    if (this.lit === null && speaker !== undefined) view.lightSpeaker(speaker);
    else view.light(this.lit);
  }

  /** The speaker whom «وأضاف» leaves out is named further up. */
  private lightAntecedent(relation: ReadingRelation): void {
    const first = [...this.list.rendered].find(([element]) =>
      this.views.get(element)?.paragraph.relations.some(({ key }) => key === relation.key),
    );
    const source = first && this.sourceOf(relation, first[1]);
    if (source) this.viewAt(source.index)?.lightSource(source.start, source.end);
  }

  private render(index: number, isPassing: boolean): HTMLElement {
    const paragraph = this.article.paragraph(index);
    if (!paragraph || !this.words) return this.placeholder(index);
    const view: ParagraphView = new ParagraphView(
      paragraph,
      this.words,
      (item) => {
        const note = view.elementOf(item);
        const here = this.list.rendered.get(view.element);
        if (note && here !== undefined) this.handlers.fixesWanted(note, here, item);
      },
      isPassing,
    );
    this.views.set(view.element, view);
    return view.element;
  }

  private placeholder(index: number): HTMLElement {
    const element = make('div', { class: 'paragraph loading', attributes: { 'aria-busy': 'true' } });
    element.style.height = `${this.list.heights.height(index)}px`;
    return element;
  }

  /** Everything is measured before the first is changed: each time that a change is measured the browser lays out the page. */
  private placed(elements: readonly HTMLElement[], isPassing: boolean): number[] {
    const views = elements.map((element) => this.views.get(element));
    const empty = elements.map((element, i) => (views[i] ? 0 : element.offsetHeight));
    for (const view of views) view?.measure();
    const heights = views.map((view, i) => view?.arrange() ?? empty[i]);
    for (const view of views) if (view) this.plain.add(view);
    if (!isPassing) this.draw();
    for (const view of views) {
      if (view && (this.lit !== null || this.filters.speaker !== undefined)) this.lightIn(view);
    }
    this.mark();
    return heights;
  }

  /** Marks what is to be marked in the text as it stands in the page now. */
  private mark(): void {
    this.markSelection();
    if (this.same.length > 0) this.showSame(this.same);
    this.handlers.placed();
  }

  /** Draws what has been left out so far. */
  private draw(): void {
    let isReplaced = false;
    for (const view of this.plain) if (view.element.isConnected && view.draw()) isReplaced = true;
    this.plain.clear();
    if (isReplaced) this.mark();
  }

  private markSelection(): void {
    this.selectionMarks.clear();
    const place = this.selection;
    if (!place || place.version !== this.article.version) return;
    for (const element of this.content.querySelectorAll('.current')) element.classList.remove('current');
    const view = this.viewAt(place.paragraph);
    if (!view) return;
    view.element.classList.add('current');
    const { cuts } = view.paragraph;
    const [start, end] = [toText(cuts, place.start), toText(cuts, place.end)];
    if (end > start) this.selectionMarks.add('selection', view.range(start, end));
  }

  private refilter(): void {
    const selective = isSelective(this.filters);
    for (let index = 0; index < this.article.length; index++) {
      const paragraph: ReadingParagraph | undefined = selective ? this.article.paragraph(index) : undefined;
      const isFilteredOut = selective && !(paragraph && showsParagraph(this.filters, paragraph));
      this.list.heights.hide(index, isFilteredOut || this.article.size(index) <= BLANK);
    }
  }

  /** The window or the font has changed: how much a line holds is measured on a line of letters. */
  lineChanged(): void {
    const probe = make('p', { class: 'text probe', text: 'نص '.repeat(20), attributes: { 'aria-hidden': 'true' } });
    this.content.append(probe);
    const style = getComputedStyle(probe);
    const letters = probe.firstChild ? rangeWidth(probe.firstChild) / probe.textContent!.length : 10;
    const column = this.content.querySelector('.column')?.clientWidth ?? this.content.clientWidth;
    const pixels = Number.parseFloat(style.lineHeight) || 40;
    probe.remove();
    for (const view of this.views.values()) view.measure();
    for (const view of this.views.values()) {
      view.arrange();
      view.draw();
      this.lightIn(view);
    }
    this.list.setLine(Math.max(10, Math.round(column / letters)), pixels);
  }
}

function rangeWidth(node: Node): number {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect().width;
}
