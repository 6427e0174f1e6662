import type { Mention, PlacedSpan } from '../model.ts';
import { entityTypeOf, numberKindOf } from './entityElements.ts';
import type { ParagraphMarkup, Tag } from './scan.ts';
import type { ElementName, TagAttributes } from './vocabulary.ts';

/** A tag and the paragraph it stands in. */
export interface PlacedTag {
  readonly paragraph: number;
  readonly tag: Tag;
}

/** An opening tag and its closing tag. */
export interface Element {
  readonly name: ElementName;
  readonly attributes: TagAttributes;
  readonly open: PlacedTag;
  readonly close: PlacedTag;
  /** What it holds, in base offsets; an element over several paragraphs has a span in each that is not blank. */
  readonly spans: readonly PlacedSpan[];
  /** The element around it, as an index. */
  readonly parent: number | null;
}

/** A tag that has no partner, whose partner would cross another element, or that holds nothing. */
export interface TagProblem extends PlacedTag {
  readonly kind: 'unclosed' | 'stray' | 'crossing' | 'empty';
  /** The closing tag of a crossing or empty pair. */
  readonly partner: PlacedTag | null;
}

export interface Elements {
  /** In the order of their opening tags. */
  readonly elements: readonly Element[];
  /** In text order. */
  readonly problems: readonly TagProblem[];
}

/** Only these may run over a paragraph's end; a name, a date or a number that is still open there was never closed. */
const RUNNING: ReadonlySet<ElementName> = new Set(['said', 'q', 'seg']);

/** How many elements may be open at a paragraph's end. No article nests so deep; it bounds the work on hostile input. */
const MAX_RUNNING = 16;

/**
 * Pairs the tags of a document. Linear; never throws.
 *
 * A closing tag closes the innermost open element of its name. What is open inside that one is set aside: if its own closing tag comes later in
 * the paragraph the two cross (`<قول><شخص></قول></شخص>`: the outer is an element, the inner a problem), else it was never closed.
 */
export function pairTags(paragraphs: readonly ParagraphMarkup[]): Elements {
  return new Pairing(paragraphs).run();
}

/** The mentions that an annotator tagged and that open and close in this paragraph, in text order, outer before inner. */
export function taggedMentions(markup: ParagraphMarkup): readonly Mention[] {
  if (markup.tags.length === 0) return [];
  return pairTags([markup]).elements.flatMap(({ name, attributes, spans }): Mention[] => {
    const type = entityTypeOf(name, attributes);
    if (type === null) return [];
    const { start, end } = spans[0];
    return [{ start, end, type, subtype: numberKindOf(name, attributes), score: 1, origin: 'tag' }];
  });
}

interface OpenElement extends PlacedTag {
  /** Its place among all opening tags. */
  readonly order: number;
}

interface Pair {
  readonly open: OpenElement;
  readonly close: PlacedTag;
}

class Pairing {
  private readonly open: OpenElement[] = [];
  private readonly openByName = new Map<ElementName, number>();
  private readonly setAside = new Map<ElementName, OpenElement[]>();
  private readonly pairs: Pair[] = [];
  private readonly problems: TagProblem[] = [];
  private opened = 0;

  constructor(private readonly paragraphs: readonly ParagraphMarkup[]) {}

  run(): Elements {
    this.paragraphs.forEach((markup, paragraph) => {
      if (markup.tags.length === 0) return;
      let lowest = this.open.length;
      for (const tag of markup.tags) {
        if (tag.closing) this.close({ paragraph, tag });
        else this.push({ paragraph, tag, order: this.opened++ });
        lowest = Math.min(lowest, this.open.length);
      }
      this.endParagraph(lowest);
    });
    for (const left of this.open) this.report('unclosed', left);
    return { elements: this.elements(), problems: this.problems.sort(byPlace) };
  }

  private push(element: OpenElement): void {
    this.open.push(element);
    this.count(element, 1);
  }

  private count(element: OpenElement, change: number): void {
    this.openByName.set(element.tag.element, (this.openByName.get(element.tag.element) ?? 0) + change);
  }

  private close(close: PlacedTag): void {
    const name = close.tag.element;
    if (!this.openByName.get(name)) {
      const crossing = this.setAside.get(name)?.pop();
      if (crossing) this.report('crossing', crossing, close);
      else this.report('stray', close);
      return;
    }
    for (;;) {
      const top = this.open.pop()!;
      this.count(top, -1);
      if (top.tag.element === name) {
        if (isEmpty(top, close)) this.report('empty', top, close);
        else this.pairs.push({ open: top, close });
        return;
      }
      this.putAside(top);
    }
  }

  private putAside(element: OpenElement): void {
    const name = element.tag.element;
    const aside = this.setAside.get(name);
    if (aside) aside.push(element);
    else this.setAside.set(name, [element]);
  }

  /** @param lowest how far down the stack this paragraph reached: only above it can there be something that may not run on */
  private endParagraph(lowest: number): void {
    const young = this.open.splice(lowest);
    for (const element of young) {
      if (RUNNING.has(element.tag.element) && this.open.length < MAX_RUNNING) {
        this.open.push(element);
      } else {
        this.count(element, -1);
        this.report('unclosed', element);
      }
    }
    for (const aside of this.setAside.values()) for (const left of aside) this.report('unclosed', left);
    this.setAside.clear();
  }

  private report(kind: TagProblem['kind'], { paragraph, tag }: PlacedTag, partner: PlacedTag | null = null): void {
    this.problems.push({ kind, paragraph, tag, partner });
  }

  private elements(): Element[] {
    const around: { index: number; close: PlacedTag }[] = [];
    return this.pairs
      .sort((a, b) => a.open.order - b.open.order)
      .map(({ open, close }, index): Element => {
        while (around.length > 0 && byPlace(around[around.length - 1].close, open) < 0) around.pop();
        const parent = around.length > 0 ? around[around.length - 1].index : null;
        around.push({ index, close });
        return {
          name: open.tag.element,
          attributes: open.tag.attributes,
          open: { paragraph: open.paragraph, tag: open.tag },
          close,
          spans: this.spans(open, close),
          parent,
        };
      });
  }

  private spans(open: PlacedTag, close: PlacedTag): PlacedSpan[] {
    const spans: PlacedSpan[] = [];
    for (let paragraph = open.paragraph; paragraph <= close.paragraph; paragraph++) {
      const { base } = this.paragraphs[paragraph];
      const start = paragraph === open.paragraph ? open.tag.base : 0;
      const end = paragraph === close.paragraph ? close.tag.base : base.length;
      if (end > start) spans.push({ paragraph, start, end });
    }
    return spans;
  }
}

function isEmpty(open: PlacedTag, close: PlacedTag): boolean {
  return open.paragraph === close.paragraph && open.tag.base === close.tag.base;
}

function byPlace(a: PlacedTag, b: PlacedTag): number {
  return a.paragraph - b.paragraph || a.tag.start - b.tag.start;
}
