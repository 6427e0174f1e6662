import type { ArticleSource } from '../../protocol.ts';
import { make } from './elements.ts';
import type { Filters } from './filters.ts';
import type { Words } from './paragraphView.ts';
import { percent } from './strings.ts';
import { TYPE_GROUPS } from './types.ts';

export interface ToolbarHandlers {
  changeFilters(change: Partial<Filters>): void;
  toggleSources(): void;
  toggleHelp(): void;
}

/** Above the article: which types are underlined, whose words are shown, only findings, the sources, the keys. */
export class Toolbar {
  readonly element = make('div', { class: 'tools', attributes: { role: 'toolbar' } });
  private sources: readonly ArticleSource[] = [];

  constructor(private readonly handlers: ToolbarHandlers) {
    this.element.addEventListener('keydown', (event) => this.move(event));
  }

  setSources(sources: readonly ArticleSource[]): void {
    this.sources = sources;
  }

  /** Drawn anew at every change: it is small, and the focus is kept. */
  draw({ strings }: Words, filters: Filters): void {
    const focused = this.controls.indexOf(document.activeElement as HTMLElement);
    const { hiddenTypes, onlyFindings, speaker } = filters;
    const types = TYPE_GROUPS.map((group) =>
      this.toggle(strings.types[group], `type ${group}`, !hiddenTypes.has(group), () => {
        const next = new Set(hiddenTypes);
        if (!next.delete(group)) next.add(group);
        this.handlers.changeFilters({ hiddenTypes: next });
      }),
    );
    const select = make('select', { attributes: { 'aria-label': strings.speaker } });
    select.append(new Option(strings.allSpeakers, ''));
    for (const [index, { name, share }] of this.sources.entries()) {
      const option = new Option(`${name ?? strings.unknownSource} · ${percent(share)}`, String(index));
      option.selected = speaker !== undefined && name === speaker;
      select.append(option);
    }
    select.addEventListener('change', () => {
      const source = this.sources[Number(select.value)];
      this.handlers.changeFilters({ speaker: select.value === '' ? undefined : source.name });
    });
    this.element.setAttribute('aria-label', strings.filters);
    this.element.replaceChildren(
      select,
      this.toggle(strings.onlyFindings, 'findings', onlyFindings, () =>
        this.handlers.changeFilters({ onlyFindings: !onlyFindings }),
      ),
      make('span', { class: 'gap' }),
      this.plain(strings.sources, 'chart', () => this.handlers.toggleSources()),
      this.plain(strings.help, 'help', () => this.handlers.toggleHelp()),
      make('div', { class: 'types', children: types }),
    );
    this.controls.forEach((control, index) => {
      control.tabIndex = index === Math.max(0, focused) ? 0 : -1;
    });
    if (focused >= 0) this.controls[focused].focus();
  }

  private get controls(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('button, select')];
  }

  private toggle(label: string, className: string, isOn: boolean, onClick: () => void): HTMLElement {
    return make('button', {
      class: `chip ${className}`,
      attributes: { type: 'button', 'aria-pressed': String(isOn) },
      children: [
        make('span', { class: 'swatch', attributes: { 'aria-hidden': 'true' } }),
        make('span', { text: label }),
      ],
      onClick,
    });
  }

  private plain(label: string, className: string, onClick: () => void): HTMLElement {
    return make('button', {
      class: `icon ${className}`,
      attributes: { type: 'button', 'aria-label': label, title: label },
      onClick,
    });
  }

  /** One stop of the Tab key; the arrows go from control to control. */
  private move(event: KeyboardEvent): void {
    const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (step === undefined) return;
    const { controls } = this;
    const next = controls[controls.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    for (const control of controls) control.tabIndex = control === next ? 0 : -1;
    next.focus();
  }
}
