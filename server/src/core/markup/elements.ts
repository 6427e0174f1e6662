import type { Mention, PlacedSpan } from '../model.ts';
import type { ParagraphMarkup, Tag } from './scan.ts';
import type { ElementName, TagAttributes } from './vocabulary.ts';

/** An opening tag and its closing tag. */
export interface Element {
  readonly name: ElementName;
  readonly attributes: TagAttributes;
  readonly open: { readonly paragraph: number; readonly tag: Tag };
  readonly close: { readonly paragraph: number; readonly tag: Tag };
  /** What it holds, in base offsets; an element over several paragraphs has a span in each. */
  readonly spans: readonly PlacedSpan[];
  /** The element around it, as an index. */
  readonly parent: number | null;
}

/** A tag that has no partner, or whose partner would cross another element. */
export interface TagProblem {
  readonly kind: 'unclosed' | 'stray' | 'crossing' | 'empty';
  readonly paragraph: number;
  readonly tag: Tag;
}

export interface Elements {
  readonly elements: readonly Element[];
  readonly problems: readonly TagProblem[];
}

/** Pairs the tags of a document. Linear; never throws. */
export function pairTags(_paragraphs: readonly ParagraphMarkup[]): Elements {
  return { elements: [], problems: [] };
}

/** The mentions that an annotator tagged and that open and close in this paragraph. */
export function taggedMentions(_markup: ParagraphMarkup): readonly Mention[] {
  return [];
}
