import type { EntityType, QuotationType, Severity, SourceKind, Span, Stance } from '../../core/model.ts';
import type { ParagraphMarkup } from '../../core/markup/scan.ts';
import type { LineKind } from '../../core/text/boilerplate.ts';
import { byPosition } from '../../core/text/span.ts';
import { diagnosticOf } from '../diagnostics.ts';
import type { AttributionPart, Snapshot } from '../snapshot.ts';
import { wordsSaid } from '../wordCount.ts';
import { layoutOf, shownMentions } from './layout.ts';
import { shownRelations } from './relations.ts';

/** A paragraph as a reading pane shows it: its text without tags, and what stands where. All offsets count from the start of `text`. */
export interface ReadingParagraph {
  /** The same in another version of the article exactly if all the rest is. */
  readonly id: number;
  readonly text: string;
  readonly kind: LineKind;
  /** Where text of the file is left out here: offset and length, in order. */
  readonly cuts: readonly (readonly [offset: number, length: number])[];
  /** In text order, an outer mention before those inside it. */
  readonly mentions: readonly ReadingMention[];
  readonly relations: readonly ReadingRelation[];
  readonly findings: readonly ReadingFinding[];
}

export interface ReadingMention extends Span {
  readonly type: EntityType;
  /** An annotator's word, rather than a suggestion. */
  readonly tagged: boolean;
}

/** A relation of attribution with what of it stands in this paragraph. */
export interface ReadingRelation {
  /** Equal in all paragraphs that the relation touches. */
  readonly key: string;
  readonly type: QuotationType;
  readonly stance: Stance;
  /** Null where nobody is found. Names the source in `isnad/sources` too. */
  readonly speaker: string | null;
  readonly kind: SourceKind | null;
  /** The clause itself leaves the speaker out. */
  readonly implied: boolean;
  /** The names between the writer and the speaker, the writer's nearest first. */
  readonly through: readonly string[];
  /** Words of all that is said, in other paragraphs too. */
  readonly words: number;
  readonly tagged: boolean;
  readonly parts: readonly ReadingPart[];
}

export interface ReadingPart extends Span {
  readonly part: AttributionPart;
}

export interface ReadingFinding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Why it matters. */
  readonly rationale: string;
}

/** What the paragraph of this number shows. */
export function readingParagraph(snapshot: Snapshot, index: number): ReadingParagraph {
  const { analysis, settings } = snapshot;
  const { markup, text, kind } = analysis.paragraphs[index];
  const { said, findings, fingerprints } = layoutOf(snapshot);
  return {
    id: fingerprints[index],
    text: text.text,
    kind,
    cuts: cutsOf(markup),
    mentions: shownMentions(snapshot, index)
      .map(({ start, end, type, origin }) => ({ start, end, type, tagged: origin === 'tag' }))
      .sort(byPosition),
    relations: shownRelations(snapshot, index, said).map((shown): ReadingRelation => {
      const { relation, key, speaker, through, tagged, parts } = shown;
      const { type, stance, source } = relation;
      const implied = source.spans.length === 0;
      const words = wordsSaid(analysis, shown);
      return { key, type, stance, speaker, kind: source.kind, implied, through, words, tagged, parts };
    }),
    findings: (findings.get(index) ?? []).map((active): ReadingFinding => {
      const { code, severity, message } = diagnosticOf(snapshot, active);
      const { start, end } = active.finding.span;
      return { code, severity, message, rationale: active.rule.rationale[settings.locale], start, end };
    }),
  };
}

/** Every tag and every escaped look-alike starts with `<` in the raw text. */
function cutsOf({ raw, base, toBase, toRaw }: ParagraphMarkup): ReadingParagraph['cuts'] {
  if (raw.length === base.length) return [];
  const cuts: (readonly [number, number])[] = [];
  let last = -1;
  for (let at = raw.indexOf('<'); at >= 0; at = raw.indexOf('<', at + 1)) {
    // The tag itself, or the backslash behind a `<` that is none.
    for (const offset of [toBase(at), toBase(at) + 1]) {
      const length = toRaw(offset, 'start') - toRaw(offset, 'end');
      if (offset <= last || length === 0) continue;
      cuts.push([offset, length]);
      last = offset;
    }
  }
  return cuts;
}
