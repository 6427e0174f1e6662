import type { Links } from '../entities/linking/link.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Elements } from '../markup/elements.ts';
import type { ParagraphMarkup } from '../markup/scan.ts';
import type { Attribution, Mention } from '../model.ts';
import type { LineKind } from '../text/boilerplate.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import type { Relation } from './facts.ts';

/** The attributions of an article, by the paragraphs in which a part of them stands. */
export interface RelationsByParagraph {
  /** How many attributions there are. */
  readonly count: number;
  /** With the parts that stand in the paragraph, in the order of the document. */
  of(paragraph: number): readonly Relation[];
  /** The id of the attribution that is number `index` of these. */
  idOf(paragraph: number, index: number): string;
  /** The number in the id of the first of these, from which the others are numbered on; null where they are not numbered one after the other. */
  firstId(paragraph: number): number | null;
}

/** An article as the analysis hands it to the findings. */
export interface Article {
  readonly paragraphs: readonly ArticleParagraph[];
  readonly attributions: readonly Attribution[];
  readonly relations: RelationsByParagraph;
  readonly links: Links;
  readonly elements: Elements;
  readonly knowledge: Knowledge;
}

export interface ArticleParagraph {
  readonly text: ParagraphText;
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly markup: ParagraphMarkup;
}
