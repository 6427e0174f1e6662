import type { ArticleLinks } from '../entities/link.ts';
import type { Attribution } from '../model.ts';
import { withContinuations } from './continued.ts';
import { OfficeHolders } from './officeHolders.ts';
import { type Memory, NOTHING_YET, type ParagraphDrafts, ParagraphResolver } from './paragraphResolver.ts';
import { type Role, rolesIn } from './roles.ts';
import type { Speaker } from './speakers.ts';
import type { TaggedSpeech } from './taggedSpeech.ts';

/** A paragraph's relations, and all that they follow from but the article's names and offices. */
interface Step {
  readonly paragraph: ParagraphDrafts;
  /** Which referents its mentions have (`Links.numbersIn`). */
  readonly numbers: readonly number[];
  readonly before: Memory;
  readonly after: Memory;
  readonly attributions: readonly Attribution[];
}

/** The relations of an article, paragraph by paragraph: an edit changes a few, and the others are taken over. */
export interface Resolution {
  readonly attributions: readonly Attribution[];
  readonly steps: readonly Step[];
  readonly links: ArticleLinks;
  readonly holders: OfficeHolders;
  /** Whether an annotator has tagged speech: then nothing is taken over. */
  readonly tagged: boolean;
}

/**
 * The document pass over attributions: names the speakers that clauses leave out and builds the provenance chains.
 * Linear in the number of drafts and mentions: a paragraph's result depends on its own drafts, on the memory that the one before it hands on, and
 * on who holds which office in the article.
 * @param tagged the speech that an annotator has given a speaker: that one speaks there, and later clauses may go on from it
 * @param last what was resolved before an edit; the result is the same without it
 */
export function resolveArticle(
  paragraphs: readonly ParagraphDrafts[],
  links: ArticleLinks,
  tagged: ReadonlyMap<number, readonly TaggedSpeech[]>,
  last: Resolution | null,
): Resolution {
  const known = last && isComparable(last, paragraphs, links, tagged) ? last : null;
  const holders = known?.holders ?? new OfficeHolders(paragraphs, links);
  const steps: Step[] = [];
  let memory = NOTHING_YET;
  let same = true;
  paragraphs.forEach((paragraph, index) => {
    const before = known?.steps[index];
    let step = before;
    if (!before || before.before !== memory || !isSameParagraph(before, paragraph, links.numbersIn(index))) {
      const resolver = new ParagraphResolver(paragraph, index, memory, links, holders, tagged.get(index) ?? []);
      const after = before && isSameMemory(before.after, resolver.memory) ? before.after : resolver.memory;
      const numbers = links.numbersIn(index);
      step = { paragraph, numbers, before: memory, after, attributions: resolver.attributions };
      same = false;
    }
    steps.push(step!);
    memory = step!.after;
  });
  if (known && same) return { ...known, links };
  const resolved = steps.flatMap((step) => step.attributions);
  return { attributions: withContinuations(paragraphs, resolved), steps, links, holders, tagged: tagged.size > 0 };
}

/** `resolveArticle` for an article that was not resolved before. */
export function resolveAttributions(
  paragraphs: readonly ParagraphDrafts[],
  links: ArticleLinks,
  tagged: ReadonlyMap<number, readonly TaggedSpeech[]> = new Map(),
): readonly Attribution[] {
  return resolveArticle(paragraphs, links, tagged, null).attributions;
}

/** Whether paragraphs stand where they stood, and names and offices are as they were. */
function isComparable(
  { steps, links: known, tagged: wasTagged }: Resolution,
  paragraphs: readonly ParagraphDrafts[],
  links: ArticleLinks,
  tagged: ReadonlyMap<number, unknown>,
): boolean {
  const isSameRole = (now: Role, before: Role, paragraph: number): boolean =>
    now.office === before.office &&
    links.referentOf(paragraph, now.person)?.id === known.referentOf(paragraph, before.person)?.id;
  return (
    !wasTagged &&
    tagged.size === 0 &&
    links.naming === known.naming &&
    steps.length === paragraphs.length &&
    steps.every(({ paragraph: { text, mentions } }, index) => {
      const now = paragraphs[index];
      if (mentions === now.mentions) return true;
      const roles = rolesIn(now.text, now.mentions);
      const before = rolesIn(text, mentions);
      return roles.length === before.length && roles.every((role, i) => isSameRole(role, before[i], index));
    })
  );
}

function isSameParagraph({ paragraph, numbers }: Step, now: ParagraphDrafts, referents: readonly number[]): boolean {
  return (
    numbers === referents &&
    paragraph.text === now.text &&
    paragraph.mentions === now.mentions &&
    paragraph.drafts === now.drafts
  );
}

function isSameMemory(a: Memory, b: Memory): boolean {
  return (
    a.relations === b.relations &&
    a.unnamed === b.unnamed &&
    a.speakers.length === b.speakers.length &&
    a.speakers.every((speaker, i) => speaker === b.speakers[i] || isSameSpeaker(speaker, b.speakers[i])) &&
    a.named.length === b.named.length &&
    a.named.every(({ id }, i) => id === b.named[i].id)
  );
}

function isSameSpeaker(a: Speaker, b: Speaker): boolean {
  return (
    a.name === b.name &&
    a.referent === b.referent &&
    a.kind === b.kind &&
    a.noun === b.noun &&
    a.class === b.class &&
    a.gender === b.gender &&
    a.number === b.number &&
    a.draft === b.draft &&
    a.parent === b.parent &&
    a.paragraph === b.paragraph &&
    a.sentence === b.sentence &&
    a.mediates === b.mediates &&
    a.descriptions.length === b.descriptions.length &&
    a.descriptions.every((description, i) => description === b.descriptions[i])
  );
}
