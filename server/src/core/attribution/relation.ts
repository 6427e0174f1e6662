import type {
  AntecedentRule,
  Commitment,
  Cue,
  Pattern,
  QuotationType,
  Source,
  SourceKind,
  Span,
  Stance,
} from '../model.ts';

/**
 * A relation as its own paragraph has it. Nothing here depends on how many paragraphs, relations or names stand before it: spans count in the paragraph,
 * and what it refers to is named by what does not change from one version of the article to the next. `attributionsIn` makes an `Attribution` of it.
 */
export interface ParagraphRelation {
  /** Unlike its place in the article, the same for as long as the paragraph is. */
  readonly number: number;
  /** The relation of the same paragraph inside whose content this one stands, by its number. */
  readonly parent: number | null;
  readonly type: QuotationType;
  readonly stance: Stance;
  readonly commitment: Commitment;
  readonly score: number;
  readonly source: ParagraphSource;
  readonly cues: readonly Cue[];
  readonly contents: readonly Span[];
  readonly mediators: readonly ParagraphMediator[];
  /** `Attribution.chain`, of parties. */
  readonly chain: readonly Party[];
  readonly explanation: RelationExplanation;
}

/** Who is meant, by a key: `Naming.id`, or one that `isUnnamed` knows for somebody without a name. */
export type Party = string;

export interface ParagraphSource extends Pick<Source, 'text' | 'resolved'> {
  readonly spans: readonly Span[];
  readonly kind: SourceKind | null;
  readonly referent: Party | null;
}

export interface ParagraphMediator {
  readonly span: Span;
  readonly text: string;
  readonly referent: Party | null;
}

export interface RelationExplanation {
  readonly pattern: Pattern;
  readonly antecedent: AntecedentRule | null;
  /** `Explanation.from`, by the relation's number. */
  readonly from: number | null;
}

const UNNAMED = '?';

/** The key of a speaker without a name. No name's key is like it: those begin with a letter. */
export function unnamedParty(number: number): Party {
  return UNNAMED + number;
}

export function isUnnamed(party: Party): boolean {
  return party.startsWith(UNNAMED);
}
