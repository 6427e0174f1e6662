import type { Links } from '../entities/link.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Elements } from '../markup/elements.ts';
import type { ParagraphMarkup } from '../markup/scan.ts';
import type { Attribution, Mention } from '../model.ts';
import type { LineKind } from '../text/boilerplate.ts';
import type { ParagraphText } from '../text/paragraphs.ts';

/** An article as the analysis hands it to the findings. */
export interface Article {
  readonly paragraphs: readonly ArticleParagraph[];
  readonly attributions: readonly Attribution[];
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
