import type {
  ReadingFinding,
  ReadingLegend,
  ReadingMention,
  ReadingParagraph,
  ReadingPart,
  ReadingRelation,
} from '../../protocol.ts';
import { make } from './elements.ts';
import { type Item, itemsOf } from './items.ts';
import { makeNote } from './notes.ts';
import { makeText, offsetIn, type ParagraphText, rangeIn } from './paragraphText.ts';
import { type Extent, Rail } from './rail.ts';
import type { Strings } from './strings.ts';
import { type LineBox, lineBoxes, Tints } from './tints.ts';

/** The words of the interface. */
export interface Words {
  readonly strings: Strings;
  readonly legend: ReadingLegend;
}

/** A paragraph on the page: its text, the rail beside it, the notes below it. */
export class ParagraphView {
  readonly element: HTMLElement;
  readonly items: readonly Item[];
  private text: ParagraphText;
  private readonly rail: Rail;
  private readonly notes = new Map<Item, HTMLElement>();
  private readonly tints = new Tints();
  private readonly lights = new Tints();
  private readonly column: HTMLElement;
  /** As measured: of the text with its notes, and of the room above and below. */
  private textHeight = 0;
  private padding = 0;
  /** The lines of what is said in each relation and of each finding, as they were measured. */
  private readonly lines = new Map<ReadingRelation, readonly LineBox[]>();
  private readonly doubted = new Map<ReadingFinding, readonly LineBox[]>();

  /** @param isPlain whether names, the rail and the colours are left out until `draw` */
  constructor(
    readonly paragraph: ReadingParagraph,
    private readonly words: Words,
    onFixes: (item: Extract<Item, { kind: 'finding' }>) => void,
    private isPlain: boolean,
  ) {
    const { strings, legend } = words;
    this.items = itemsOf(paragraph);
    this.text = this.makeText();
    this.rail = new Rail(
      this.items.filter((item) => item.kind === 'relation'),
      strings,
    );
    for (const item of this.items) {
      if (item.kind !== 'finding') continue;
      const severity = legend.severities[item.of.severity];
      this.notes.set(item, makeNote(item, strings, severity, onFixes));
    }
    this.column = make('div', {
      class: 'column',
      children: [this.tints.element, this.lights.element, this.text.element, ...this.notes.values()],
    });
    const isBlank = paragraph.text.trim() === '';
    this.element = make('div', {
      class: `paragraph ${isBlank ? 'blank' : paragraph.kind}`,
      children: [this.rail.element, this.column],
    });
    if (isPlain) this.element.classList.add('plain');
  }

  /** The element that is focused for an item. */
  elementOf(item: Item): HTMLElement | undefined {
    if (item.kind === 'mention') return this.text.mentions.get(item.of);
    return item.kind === 'relation' ? this.rail.entries.get(item) : this.notes.get(item);
  }

  /** The item that an element stands for. */
  itemOf(element: Element): Item | undefined {
    return this.items.find((item) => this.elementOf(item) === element);
  }

  /** Once the element is in the page. Only reads, so that many paragraphs are measured in one go; `arrange` then writes. */
  measure(): void {
    const origin = this.column.getBoundingClientRect();
    this.textHeight = origin.height;
    this.padding = this.element.getBoundingClientRect().height - origin.height;
    for (const relation of this.paragraph.relations)
      this.lines.set(relation, this.linesOf(relation, 'content', origin));
    for (const finding of this.paragraph.findings)
      this.doubted.set(finding, lineBoxes(this.range(finding.start, finding.end), origin));
    this.rail.measure((relation) => extentOf(this.lines.get(relation) ?? []));
  }

  /** Returns how high the paragraph becomes, in pixels. What belongs beside and behind the text is not there before `draw`: its place is kept. */
  arrange(): number {
    const railHeight = this.rail.arrange(this.textHeight);
    return Math.max(this.textHeight, railHeight) + this.padding;
  }

  /** Draws what `measure` has measured: bars with who speaks, and colours; names, where the text was plain. Returns whether the text is another now. */
  draw(): boolean {
    const { isPlain } = this;
    if (isPlain) {
      this.isPlain = false;
      const plain = this.text.element;
      this.text = this.makeText();
      plain.replaceWith(this.text.element);
    }
    this.rail.draw();
    this.tints.clear();
    for (const [{ type }, boxes] of this.lines) if (type === 'direct') this.tints.add('direct', boxes);
    for (const [{ severity }, boxes] of this.doubted) this.tints.add(`doubted ${severity}`, boxes);
    this.element.classList.remove('plain');
    return isPlain;
  }

  range(start: number, end: number): StaticRange {
    return rangeIn(this.text, start, end);
  }

  /** The offset in the text of a place in the document; null where it is outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    return this.text.element.contains(node) ? offsetIn(this.text.element, node, offset) : null;
  }

  /** Lights up what belongs to a relation: what is said, and who says it by which words. Null puts out all lights. */
  light(key: string | null): void {
    this.lights.clear();
    for (const [item, entry] of this.rail.entries) entry.classList.toggle('lit', item.of.key === key);
    const relation = this.paragraph.relations.find((candidate) => candidate.key === key);
    if (!relation) return;
    const origin = this.column.getBoundingClientRect();
    this.lights.add('said-here', this.linesOf(relation, 'content', origin));
    for (const part of ['source', 'cue', 'mediator'] as const) {
      this.lights.add('source', this.linesOf(relation, part, origin));
    }
  }

  /** Lights up everything that a speaker says here. */
  lightSpeaker(speaker: string | null): void {
    this.lights.clear();
    const origin = this.column.getBoundingClientRect();
    for (const relation of this.paragraph.relations) {
      if (relation.speaker === speaker) this.lights.add('said-here', this.linesOf(relation, 'content', origin));
    }
  }

  /** Lights up some words, as those of a source. */
  lightSource(start: number, end: number): void {
    this.lights.add('source', lineBoxes(this.range(start, end), this.column.getBoundingClientRect()));
  }

  /** Without an element for each name it is laid out in two thirds of the time, and as high. */
  private makeText(): ParagraphText {
    const { paragraph, words } = this;
    return makeText(this.isPlain ? { ...paragraph, mentions: [] } : paragraph, (mention) =>
      describeMention(paragraph, mention, words),
    );
  }

  private linesOf({ parts }: ReadingRelation, wanted: ReadingPart['part'], origin: DOMRect): LineBox[] {
    return parts
      .filter(({ part }) => part === wanted)
      .flatMap(({ start, end }) => lineBoxes(this.range(start, end), origin));
  }
}

/** From the first line to the last. */
function extentOf(lines: readonly LineBox[]): Extent {
  if (lines.length === 0) return { top: 0, bottom: 0 };
  return {
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ top, height }) => top + height)),
  };
}

/** The accessible name of a mention: its words, what it is, and whether somebody has confirmed it. */
function describeMention({ text }: ReadingParagraph, mention: ReadingMention, { strings, legend }: Words): string {
  const words = text.slice(mention.start, mention.end);
  return [words, legend.entityTypes[mention.type], mention.tagged ? strings.tagged : strings.suggested].join(
    strings.comma,
  );
}
