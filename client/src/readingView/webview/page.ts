import type { ArticleSource } from '../../protocol.ts';
import type { FromPage, Look, NothingToShow, PageState, ToPage } from '../messages.ts';
import { Card } from './card.ts';
import { copySelection, wholeText } from './clipboard.ts';
import { make } from './elements.ts';
import { type Filters, isSelective, NO_FILTERS } from './filters.ts';
import { FindBox } from './findBox.ts';
import { Help } from './help.ts';
import { Interaction } from './interaction.ts';
import { Navigation } from './navigation.ts';
import type { Words } from './paragraphView.ts';
import { Reader } from './reader.ts';
import { Requests } from './requests.ts';
import { SourcesPanel } from './sourcesPanel.ts';
import { stringsFor } from './strings.ts';
import { Toolbar } from './toolbar.ts';
import { TYPE_GROUPS } from './types.ts';

/** The way to the extension. */
export interface Extension {
  post(message: FromPage): void;
  keep(state: PageState): void;
}

/** Paragraphs that are asked for at a time, and the pause between, in milliseconds, while nobody waits for them. */
const LOAD = 120;
const LOAD_PAUSE = 20;

/** For so long after the last turn of the wheel the scrolling is the reader's own, in milliseconds. */
const SCROLLING = 700;

/** How long what an operation said stays, in milliseconds. */
const NOTICE = 5_000;

/** The page in the webview: shows what the extension tells. */
export class Page {
  private readonly reader: Reader;
  private readonly navigation: Navigation;
  private readonly interaction: Interaction;
  private readonly requests: Requests;
  private readonly card = new Card();
  private readonly help = new Help();
  private readonly toolbar: Toolbar;
  private readonly sources: SourcesPanel;
  private readonly findBox: FindBox;
  private readonly message = make('p', { class: 'nothing', attributes: { hidden: '' } });
  private readonly notice = make('div', { class: 'notice', attributes: { role: 'status' } });
  private words: Words | null = null;
  private filters: Filters = NO_FILTERS;
  private isLoading = false;
  /** All is selected, what is not in the page included. */
  private isAllSelected = false;
  private scrolledByHand = -Infinity;
  private noticeTimer = 0;

  constructor(
    private readonly extension: Extension,
    /** Where the reader was before the window was reloaded. */
    private restored: PageState | null,
  ) {
    const content = make('div', { class: 'content' });
    const scroller = make('main', { class: 'article', attributes: { tabindex: '0' }, children: [content] });
    const post = (message: FromPage): void => {
      if (message.type === 'reveal') this.jumps();
      extension.post(message);
    };
    this.requests = new Requests(post);
    this.reader = new Reader(scroller, content, {
      placed: () => this.findBox.mark(),
      fixesWanted: (note, index, item) => void this.interaction.askFixes(note, index, item),
    });
    this.navigation = new Navigation(this.reader);
    this.interaction = new Interaction(this.reader, this.navigation, this.card, this.requests, post);
    this.findBox = new FindBox(this.reader, ({ index, ...span }) =>
      post({ type: 'reveal', place: this.reader.placeOf(index, span), focus: false }),
    );
    this.toolbar = new Toolbar({
      changeFilters: (change) => this.setFilters({ ...this.filters, ...change }),
      toggleSources: () => this.sources.toggle(),
      toggleHelp: () => this.toggleHelp(),
    });
    this.sources = new SourcesPanel((speaker) => this.setFilters({ ...this.filters, speaker }));
    const head = make('header', {
      children: [this.toolbar.element, this.sources.bar, this.sources.table, this.findBox.element],
    });
    document.body.append(head, this.message, scroller, this.card.element, this.help.element, this.notice);
    this.listen();
  }

  take(message: ToPage): void {
    switch (message.type) {
      case 'article':
        return this.showArticle(message);
      case 'nothing':
        return this.showNothing(message.reason);
      case 'look':
        return this.setLook(message.look);
      case 'sources':
        return this.setSources(message.sources);
      case 'scroll':
        // The reader's own scrolling comes back from the editor.
        if (performance.now() - this.scrolledByHand < SCROLLING) return;
        return this.reader.scrollTo({ index: message.paragraph, fraction: message.fraction });
      case 'select':
        this.jumps();
        this.reader.select(message.place);
        return this.interaction.follow(message.place);
      case 'card':
      case 'fixes':
        return this.requests.answer(message);
      case 'notice':
        return this.notify(message.text);
    }
  }

  private showArticle(update: Extract<ToPage, { type: 'article' }>): void {
    this.isLoading = false;
    if (this.words?.legend.locale !== update.legend.locale) this.setWords(update.legend);
    const { change, continues, uri } = update;
    const isChanged = change.removed > 0 || change.inserted.length > 0;
    const hadFocus = document.hasFocus() && this.reader.scroller.contains(document.activeElement);
    if (isChanged) this.interaction.closeCard();
    if (!continues) this.navigation.set(null);
    this.reader.apply(update);
    const position = this.navigation.follow(change);
    if (isChanged && hadFocus) this.interaction.focus(position);
    if (this.restored?.uri === uri) {
      this.reader.scrollTo({ index: this.restored.paragraph, fraction: this.restored.fraction });
    }
    this.restored = null;
    this.findBox.refresh();
    this.showEmptied();
    this.loadMore();
  }

  private setWords(legend: Words['legend']): void {
    const words = { legend, strings: stringsFor(legend.locale) };
    this.words = words;
    this.interaction.words = words;
    document.body.lang = legend.locale;
    document.body.classList.toggle('latin', legend.locale !== 'ar');
    this.reader.scroller.setAttribute('aria-label', words.strings.article);
    this.reader.setWords(words);
    this.findBox.setStrings(words.strings);
    this.drawHead();
  }

  /** What is on the screen first; then everything else in peace, so that scrolling, filtering and copying need not wait. */
  private loadMore(): void {
    const range = this.isLoading ? null : this.reader.article.missing(this.reader.list.anchor.index, LOAD);
    if (!range) return;
    this.isLoading = true;
    const isAwaited = this.reader.content.querySelector('.loading') !== null;
    setTimeout(() => this.extension.post({ type: 'load', ...range }), isAwaited ? 0 : LOAD_PAUSE);
  }

  private showNothing(reason: NothingToShow): void {
    const strings = this.words?.strings ?? stringsFor(document.documentElement.lang.startsWith('ar') ? 'ar' : 'en');
    this.message.textContent = strings.nothing[reason];
    this.message.hidden = false;
    document.body.classList.add('empty');
  }

  private showEmptied(): void {
    document.body.classList.remove('empty');
    const { isEmptied } = this.reader;
    this.message.hidden = !isEmptied;
    if (isEmptied && this.words) this.message.textContent = this.words.strings.nothingMatches;
  }

  /** Set through the object model, which the content security policy leaves free, unlike style attributes in markup. */
  private setLook({ fontFamily, fontSize, lineHeight }: Look): void {
    const { style } = document.documentElement;
    style.setProperty('--reading-font', fontFamily);
    style.setProperty('--reading-size', `${fontSize}px`);
    style.setProperty('--reading-line', String(lineHeight));
    this.reader.lineChanged();
  }

  private setSources(sources: readonly ArticleSource[]): void {
    this.toolbar.setSources(sources);
    this.sources.setSources(sources);
    this.drawHead();
  }

  private setFilters(filters: Filters): void {
    this.filters = filters;
    for (const group of TYPE_GROUPS) document.body.classList.toggle(`hide-${group}`, filters.hiddenTypes.has(group));
    document.body.classList.toggle('selective', isSelective(filters));
    this.interaction.closeCard();
    this.reader.light(null);
    this.navigation.setFilters(filters);
    this.reader.setFilters(filters);
    this.findBox.refresh();
    this.drawHead();
    this.showEmptied();
  }

  private drawHead(): void {
    if (!this.words) return;
    this.toolbar.draw(this.words, this.filters);
    this.sources.draw(this.words, this.filters.speaker);
  }

  private toggleHelp(): void {
    if (this.words) this.help.toggle(this.words.strings);
  }

  private notify(text: string): void {
    this.notice.textContent = text;
    clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => (this.notice.textContent = ''), NOTICE);
  }

  private listen(): void {
    const { scroller } = this.reader;
    const byHand = (): void => void (this.scrolledByHand = performance.now());
    for (const type of ['wheel', 'touchmove', 'pointerdown'] as const) {
      scroller.addEventListener(type, byHand, { passive: true });
    }
    scroller.addEventListener('keydown', (event) => {
      if (/^(Page|Home|End|Arrow)/.test(event.key)) byHand();
    });
    scroller.addEventListener('scroll', () => this.scrolled());
    document.addEventListener('copy', (event) => this.copy(event));
    document.addEventListener('selectionchange', () => {
      if (document.getSelection()?.isCollapsed) this.isAllSelected = false;
    });
    document.addEventListener('keydown', (event) => this.key(event));
  }

  private scrolled(): void {
    const { index, fraction } = this.reader.list.anchor;
    this.extension.keep({ uri: this.reader.article.uri, paragraph: index, fraction });
    if (performance.now() - this.scrolledByHand < SCROLLING) {
      this.scrolledByHand = performance.now();
      this.extension.post({ type: 'scrolled', paragraph: index, fraction });
    }
  }

  /** What is scrolled to from here on is shown in the editor already: were it to follow the pane's top, the place could leave its window. */
  private jumps(): void {
    this.scrolledByHand = -Infinity;
  }

  private copy(event: ClipboardEvent): void {
    const isCopied = this.isAllSelected || copySelection(this.reader, event);
    if (this.isAllSelected) event.clipboardData?.setData('text/plain', wholeText(this.reader));
    if (isCopied) event.preventDefault();
  }

  private key(event: KeyboardEvent): void {
    const isCommand = event.ctrlKey || event.metaKey;
    const isTyping = event.target instanceof HTMLInputElement;
    if (isCommand && event.code === 'KeyF' && !event.shiftKey) this.findBox.open();
    else if (event.key === 'F3' && this.findBox.isOpen) this.findBox.go(event.shiftKey ? -1 : 1);
    else if (isTyping) return;
    else if (event.key === '?' || event.key === '؟') this.toggleHelp();
    else if (event.key === 'Escape' && this.help.isOpen) this.help.hide();
    else if (event.key === 'Escape' && this.findBox.isOpen) this.findBox.close();
    else if (isCommand && event.code === 'KeyA') {
      document.getSelection()?.selectAllChildren(this.reader.content);
      this.isAllSelected = true;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
