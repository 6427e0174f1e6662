import { ArticleResolver, type Resolution } from './attribution/speakers/resolve.ts';
import { taggedSpeech } from './attribution/contents/taggedSpeech.ts';
import { changeBetween } from './changes.ts';
import type { ParagraphContent, ParagraphReading } from './documentParagraph.ts';
import { type ArticleLinks, MentionLinker, NO_LINKS } from './entities/linking/link.ts';
import { NameUnifier } from './entities/linking/unify.ts';
import type { Article } from './findings/article.ts';
import type { Checked } from './findings/check.ts';
import { checkArticle } from './findings/rules/rules.ts';
import { findTagProblems } from './findings/tags/tagRules.ts';
import type { Knowledge } from './knowledge.ts';
import { type Elements, pairTags } from './markup/elements.ts';
import type { Finding, Mention } from './model.ts';

/** Runs a part of the analysis; where it crashes, notes that and gives `otherwise`. */
export type Attempt = <T>(stage: string, paragraph: number | null, run: () => T, otherwise: T) => T;

/**
 * The passes over one document that need to know all of it, and what each remembers of the last version: it works out anew only what differs from there.
 * Whatever version that was, the result is the same; the nearer it is, the sooner it comes. So the versions of a document share this one object.
 */
export class DocumentPasses {
  private readonly unifier = new NameUnifier();
  private readonly linker = new MentionLinker();
  private readonly resolver = new ArticleResolver();
  private checked: Checked | null = null;
  private crashed = false;
  /** The paragraphs of the last version, and in how many of them a tag stands, or what was meant as one. */
  private paragraphs: readonly ParagraphReading[] = [];
  private tagged = 0;

  constructor(private readonly knowledge: Knowledge) {}

  /** False after a crash, which may have left half a version behind. */
  get isSound(): boolean {
    return !this.crashed;
  }

  /** The tags of the document put together. @returns null where there are none, and nothing that was meant as one */
  elements(paragraphs: readonly ParagraphReading[], attempt: Attempt): Elements | null {
    const { start, oldEnd, newEnd } = changeBetween(this.paragraphs, paragraphs);
    for (let i = start; i < oldEnd; i++) if (isTagged(this.paragraphs[i])) this.tagged--;
    for (let i = start; i < newEnd; i++) if (isTagged(paragraphs[i])) this.tagged++;
    this.paragraphs = paragraphs;
    if (this.tagged === 0) return null;
    return attempt('tags', null, () => pairTags(paragraphs.map(({ markup }) => markup)), NO_ELEMENTS);
  }

  /** The mentions of each paragraph in the light of the document's names. */
  names(paragraphs: readonly ParagraphReading[], attempt: Attempt): readonly (readonly Mention[])[] {
    const unify = (): readonly (readonly Mention[])[] => this.unifier.unify(paragraphs, this.knowledge);
    return this.run(attempt, 'names', unify, null) ?? paragraphs.map(({ mentions }) => mentions);
  }

  /** Who or what the mentions stand for. */
  links(paragraphs: readonly ParagraphContent[], attempt: Attempt): ArticleLinks {
    return this.run(attempt, 'linking', () => this.linker.link(paragraphs, this.knowledge.lexicon.gazetteer), NO_LINKS);
  }

  /** Who says what; null where that crashed. */
  speakers(
    paragraphs: readonly ParagraphContent[],
    elements: Elements,
    links: ArticleLinks,
    attempt: Attempt,
  ): Resolution | null {
    const resolve = (): Resolution =>
      this.resolver.resolve(paragraphs, links, taggedSpeech(elements, paragraphs, links));
    return this.run(attempt, 'speakers', resolve, null);
  }

  /** What an editor would ask about, in text order. @param onFailure told of a rule that crashed */
  findings(article: Article, attempt: Attempt, onFailure: (code: string, error: unknown) => void): readonly Finding[] {
    this.checked = this.run(attempt, 'findings', () => checkArticle(article, onFailure, this.checked), null);
    const aboutText = this.checked?.findings ?? [];
    if (this.tagged === 0) return aboutText;
    const aboutTags = attempt('tag findings', null, () => findTagProblems(article, onFailure), []);
    return aboutTags.length === 0 ? aboutText : [...aboutText, ...aboutTags].sort(byPlace);
  }

  private run<T, O>(attempt: Attempt, stage: string, pass: () => T, otherwise: O): T | O {
    return attempt<T | O>(
      stage,
      null,
      () => {
        this.crashed = true;
        const result = pass();
        this.crashed = false;
        return result;
      },
      otherwise,
    );
  }
}

/** The tags of a document that has none. */
export const NO_ELEMENTS: Elements = { elements: [], problems: [] };

function isTagged({ markup: { tags, suspects } }: ParagraphReading): boolean {
  return tags.length > 0 || suspects.length > 0;
}

function byPlace({ span: a }: Finding, { span: b }: Finding): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}
