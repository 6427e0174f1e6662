import { toFile } from '../core/analysis.ts';
import type { Attribution, Span } from '../core/model.ts';
import { articleLabel } from './labels.ts';
import { type Messages, messagesFor } from './messages/messages.ts';
import { headlinesOf } from './parts.ts';
import { speakerName } from './provenance.ts';
import type { Snapshot } from './snapshot.ts';
import { contentWords, extentOf, hull } from './statements.ts';

/** A row of the outline. A child's span lies in its parent's. */
export interface OutlineItem {
  readonly kind: 'headline' | 'speaker' | 'quotation';
  readonly label: string;
  /** In the user's language: who the speaker is, the form of the quotation. */
  readonly detail: string;
  readonly span: Span;
  /** What to select when the row is chosen. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * The outline of an article in text order: headlines, under each the speakers, under each speaker what they say one after the other, under a quotation
 * who is quoted inside it.
 */
export function outlineOf(snapshot: Snapshot): OutlineItem[] {
  const { analysis, settings } = snapshot;
  const outline = new Outline(snapshot, messagesFor(settings.locale));
  const headlines = headlinesOf(analysis);
  const starts = headlines.map(({ line }) => line.start);
  const speakers = outline.turns(null, starts);
  if (headlines.length === 0) return speakers;
  const rows: OutlineItem[] = [];
  let next = 0;
  /** The speakers who begin before a place in the file. */
  const until = (end: number): OutlineItem[] => {
    const first = next;
    while (next < speakers.length && speakers[next].span.start < end) next++;
    return speakers.slice(first, next);
  };
  for (const [i, { paragraph, line, section }] of headlines.entries()) {
    rows.push(...until(line.start));
    const children = until(headlines[i + 1]?.line.start ?? Infinity);
    rows.push({
      kind: 'headline',
      label: articleLabel(analysis.paragraphs[paragraph].text.text),
      detail: '',
      span: hull([section, ...children.map(({ span }) => span)]),
      selection: line,
      children,
    });
  }
  return rows;
}

class Outline {
  private readonly byParent = new Map<string | null, { attribution: Attribution; extent: Span }[]>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly messages: Messages,
  ) {
    for (const attribution of snapshot.analysis.attributions) {
      const entry = { attribution, extent: extentOf(snapshot.analysis, attribution) };
      const siblings = this.byParent.get(attribution.parent);
      if (siblings) siblings.push(entry);
      else this.byParent.set(attribution.parent, [entry]);
    }
    for (const siblings of this.byParent.values()) siblings.sort((a, b) => a.extent.start - b.extent.start);
  }

  /**
   * The speakers inside a relation's content (null: of the article), each with what they say until another one speaks.
   * @param breaks places in the file, in order, after which even the same one begins anew
   */
  turns(parent: string | null, breaks: readonly number[] = []): OutlineItem[] {
    let passed = 0;
    const turns: { speaker: string | null; first: Attribution; items: OutlineItem[] }[] = [];
    for (const { attribution, extent } of this.byParent.get(parent) ?? []) {
      const speaker = speakerName(attribution);
      const before = passed;
      while (passed < breaks.length && breaks[passed] <= extent.start) passed++;
      const last = passed === before ? turns.at(-1) : undefined;
      const item = this.quotation(attribution, extent);
      if (last && last.speaker === speaker) last.items.push(item);
      else turns.push({ speaker, first: attribution, items: [item] });
    }
    return turns.map(({ speaker, first, items }) => this.speaker(speaker, first, items));
  }

  private speaker(name: string | null, { source, cues }: Attribution, children: readonly OutlineItem[]): OutlineItem {
    const { hover, sourceKinds } = this.messages;
    return {
      kind: 'speaker',
      label: name === null ? hover.unknownSource : articleLabel(name),
      detail: source.kind ? sourceKinds[source.kind] : '',
      span: hull(children.map(({ span }) => span)),
      selection: toFile(this.snapshot.analysis, source.spans[0] ?? cues[0].span),
      children,
    };
  }

  private quotation(attribution: Attribution, extent: Span): OutlineItem {
    const { analysis } = this.snapshot;
    const children = this.turns(attribution.id);
    return {
      kind: 'quotation',
      label: articleLabel(contentWords(analysis, attribution)),
      detail: this.messages.quotationTypes[attribution.type],
      span: hull([extent, ...children.map(({ span }) => span)]),
      selection: toFile(analysis, attribution.contents[0] ?? attribution.cues[0].span),
      children,
    };
  }
}
