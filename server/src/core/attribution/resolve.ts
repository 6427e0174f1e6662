import type { Links } from '../entities/link.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Attribution, Mention } from '../model.ts';
import type { LineKind, ParagraphText } from '../text/paragraphs.ts';
import type { AttributionDraft } from './find.ts';

/** A paragraph as the document pass sees it. */
export interface ParagraphDrafts {
  readonly text: ParagraphText;
  /** Its kind with its surroundings taken into account. */
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
}

/**
 * The document pass over attributions: names the speakers that clauses leave out, joins contents that run over paragraphs, builds the provenance chains.
 * Linear in the number of drafts.
 */
export function resolveAttributions(_paragraphs: readonly ParagraphDrafts[], _links: Links, _knowledge: Knowledge): readonly Attribution[] {
  return [];
}
