import type { EntityType, QuotationType, SourceKind, Span } from '../src/core/model.ts';

/** What one article is annotated with, by hand or by the analyser: the form in which the two are compared. Offsets are UTF-16 code units. */
export interface Annotation {
  readonly text: string;
  readonly entities: readonly EntityMark[];
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
}

export interface EntityMark extends Span {
  readonly type: EntityType;
}

/** One source saying one content. Spans are in text order. */
export interface Relation {
  /** Unique in the article; the `r` of the gold notation. */
  readonly id: string;
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  readonly mediators: readonly Span[];
  readonly kind: SourceKind | null;
  /** Who speaks: what `ref` or `by` says, else the source's words. `?` where the text tells nobody. */
  readonly name: string | null;
  readonly type: QuotationType | null;
  /** Whether `name` is not what stands in the clause: the source is unexpressed, or another word for the one named before. */
  readonly anaphor: boolean;
  /** A quotation without cue and source. */
  readonly orphan: boolean;
}

/** A claim that nobody is credited with. */
export interface Claim extends Span {
  readonly kind: string | null;
}
