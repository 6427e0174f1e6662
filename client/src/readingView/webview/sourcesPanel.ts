import type { ArticleSource } from '../../protocol.ts';
import { make } from './elements.ts';
import type { Words } from './paragraphView.ts';
import { percent, wordCount } from './strings.ts';

/** A smaller part of the bar has no room for its name. */
const NARROW = 0.09;

/** How many sources have a part of the bar of their own. */
const PARTS = 6;

/** Who speaks how much: a bar with a part for each source, and the same as a table. */
export class SourcesPanel {
  readonly bar = make('div', { class: 'share', attributes: { role: 'group' } });
  readonly table = make('div', { class: 'panel sources', attributes: { hidden: '' } });
  private sources: readonly ArticleSource[] = [];

  /** @param choose shows the words of one source alone; undefined: of all */
  constructor(private readonly choose: (speaker: ArticleSource['name'] | undefined) => void) {}

  setSources(sources: readonly ArticleSource[]): void {
    this.sources = sources;
  }

  toggle(): void {
    this.table.hidden = !this.table.hidden;
  }

  draw(words: Words, chosen: ArticleSource['name'] | undefined): void {
    const { strings } = words;
    const main = this.sources.slice(0, PARTS);
    const rest = this.sources.slice(PARTS).reduce((sum, { share }) => sum + share, 0);
    this.bar.setAttribute('aria-label', strings.share);
    this.bar.hidden = this.sources.length === 0;
    this.bar.replaceChildren(
      ...main.map((source) => this.part(source, words, chosen)),
      ...(rest > 0 ? [part(rest, make('span', { class: 'name', children: labelOf(strings.others, rest) }))] : []),
    );
    this.table.replaceChildren(this.sources.length > 0 ? this.makeTable(words, chosen) : empty(strings.noSources));
  }

  private part(source: ArticleSource, { strings }: Words, chosen: ArticleSource['name'] | undefined): HTMLElement {
    const name = source.name ?? strings.unknownSource;
    const button = make('button', {
      class: 'name',
      attributes: {
        type: 'button',
        'aria-pressed': String(chosen === source.name),
        title: `${name} · ${percent(source.share)} · ${wordCount(strings, source.words)}`,
      },
      children: labelOf(name, source.share),
      onClick: () => this.choose(chosen === source.name ? undefined : source.name),
    });
    return part(source.share, button);
  }

  private makeTable(words: Words, chosen: ArticleSource['name'] | undefined): HTMLTableElement {
    const { strings, legend } = words;
    const head = [strings.speaker, strings.kind, strings.statements, strings.share];
    const rows = this.sources.map((source) => {
      const { name, kind, statements, share } = source;
      const button = make('button', {
        class: `name ${name === null ? 'unknown' : (kind ?? 'unknown')}`,
        attributes: { type: 'button', 'aria-pressed': String(chosen === name) },
        children: [make('bdi', { text: name ?? strings.unknownSource })],
        onClick: () => this.choose(chosen === name ? undefined : name),
      });
      const meter = make('span', { class: 'meter', attributes: { 'aria-hidden': 'true' } });
      meter.style.setProperty('--share', String(share / this.sources[0].share));
      return make('tr', {
        children: [
          make('th', { attributes: { scope: 'row' }, children: [button] }),
          make('td', { text: kind === null ? '' : legend.sourceKinds[kind] }),
          make('td', { class: 'number', text: String(statements) }),
          make('td', { class: 'number', children: [meter, make('span', { text: percent(share) })] }),
        ],
      });
    });
    const titles = head.map((text) => make('th', { text, attributes: { scope: 'col' } }));
    return make('table', {
      children: [make('thead', { children: [make('tr', { children: titles })] }), make('tbody', { children: rows })],
    });
  }
}

function part(share: number, label: HTMLElement): HTMLElement {
  const element = make('div', { class: share < NARROW ? 'part narrow' : 'part', children: [label] });
  element.style.setProperty('--share', String(share));
  return element;
}

function labelOf(name: string, share: number): HTMLElement[] {
  return [make('bdi', { text: name }), make('span', { class: 'number', text: percent(share) })];
}

function empty(text: string): HTMLElement {
  return make('p', { class: 'measure', text });
}
