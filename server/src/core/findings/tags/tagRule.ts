import type { KnownId } from '../../markup/idSummary.ts';
import type { ParagraphMarkup } from '../../markup/scan.ts';
import type { TextEdit } from '../../markup/textEdits.ts';
import type { Finding, Span } from '../../model.ts';
import type { Article, ArticleParagraph } from '../article.ts';
import type { Bilingual, Rule } from '../rule.ts';

/**
 * A rule about the tags that an annotator wrote. Unlike those of the desk it finds places of the file, tags included, and mends it there.
 * One file each in findings/tags/, listed in tagRules.ts, described in docs/findings/<code>.md.
 */
export interface TagRule extends Pick<
  Rule,
  'code' | 'severity' | 'enabled' | 'threshold' | 'message' | 'rationale' | 'examples'
> {
  /** The article's problems, in any order. Linear, and quick where there are no tags; must not throw. */
  check(article: TaggedArticle): readonly TagProblem[];
}

/** An article as the rules about tags see it. */
export interface TaggedArticle extends Article {
  /** All ids of the article. */
  readonly ids: ReadonlyMap<string, KnownId>;
  /** The mark of the article's own text when it was first tagged (markup/fingerprint.ts), where that is known. */
  readonly recorded?: string;
  /** The mark of the text as it is now; asked only where there is one to compare it with. */
  readonly fingerprint?: () => string;
}

/** A problem with a tag. */
export interface TagProblem {
  readonly paragraph: number;
  /** Where it stands in the paragraph as it is in the file. */
  readonly tag: Span;
  /** What the message's placeholders stand for. */
  readonly values?: Readonly<Record<string, string>>;
  /** Ways to mend it, the best first. */
  fixes(): readonly TagFix[];
}

/** A way to mend a tag. */
export interface TagFix {
  readonly title: Bilingual;
  /** In text order, disjoint. */
  readonly edits: readonly PlacedEdit[];
  /** Nothing else can be meant: «fix all» may do it unseen. */
  readonly sure: boolean;
}

/** An edit of a paragraph as it stands in the file. */
export interface PlacedEdit extends TextEdit {
  readonly paragraph: number;
}

/** A finding about a tag. */
export interface TagFinding extends Finding {
  readonly problem: TagProblem;
}

export function isTagFinding(finding: Finding): finding is TagFinding {
  return 'problem' in finding;
}

/** A problem as one paragraph shows it: places count in the paragraph. */
export interface LocalProblem {
  readonly tag: Span;
  readonly values?: Readonly<Record<string, string>>;
  fixes(): readonly (Omit<TagFix, 'edits'> & { readonly edits: readonly TextEdit[] })[];
}

/**
 * A check whose problems in a paragraph follow from its tags and words alone: they are kept for as long as the paragraph stays what it is.
 * Paragraphs without tags, and without anything that was meant as one, are not looked at.
 */
export function inEachParagraph(
  check: (paragraph: ArticleParagraph, article: Article) => readonly LocalProblem[],
): TagRule['check'] {
  const kept = new WeakMap<ParagraphMarkup, readonly LocalProblem[]>();
  return (article) =>
    article.paragraphs.flatMap((paragraph, index): TagProblem[] => {
      const { markup } = paragraph;
      if (markup.tags.length === 0 && markup.suspects.length === 0) return NONE;
      let problems = kept.get(markup);
      if (!problems) kept.set(markup, (problems = check(paragraph, article)));
      return problems.map(({ fixes, ...problem }) => ({
        ...problem,
        paragraph: index,
        fixes: () => fixes().map((fix) => ({ ...fix, edits: placed(fix.edits, index) })),
      }));
    });
}

const NONE: TagProblem[] = [];

export function placed(edits: readonly TextEdit[], paragraph: number): PlacedEdit[] {
  return edits.map((edit) => ({ ...edit, paragraph }));
}
