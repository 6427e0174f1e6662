import { changeBetween, oldIndex, sameItems } from '../../changes.ts';
import type { ArticleLinks } from '../../entities/linking/link.ts';
import type { Naming } from '../../entities/linking/naming.ts';
import type { Attribution } from '../../model.ts';
import { attributionsIn } from '../attributions.ts';
import { isLeftOpen } from '../contents/continued.ts';
import { AskedOffices } from './officeHolders.ts';
import {
  type Memory,
  NOTHING_YET,
  type Numbers,
  type ParagraphDrafts,
  ParagraphResolver,
} from './paragraphResolver.ts';
import type { ParagraphRelation } from '../relation.ts';
import type { Speaker } from './speakers.ts';
import type { TaggedSpeech } from '../contents/taggedSpeech.ts';
import { type OfficePass, officesOf } from './tenures.ts';

/** A paragraph's relations, and all that they follow from. */
export interface Step {
  readonly paragraph: ParagraphDrafts;
  /** Whom its mentions name. */
  readonly namings: readonly Naming[];
  readonly tagged: readonly TaggedSpeech[];
  readonly before: Memory;
  readonly after: Memory;
  readonly relations: readonly ParagraphRelation[];
  /** Whether somebody's words may go on in the next paragraphs. */
  readonly isOpen: boolean;
  /** What had to be known of who holds which office (`AskedOffices`); null for nothing. */
  readonly asked: ReadonlySet<string> | null;
  readonly numbers: StepNumbers;
}

/** The relations of one version of an article, paragraph by paragraph. */
export interface Resolution {
  readonly steps: readonly Step[];
  readonly links: ArticleLinks;
}

/**
 * The document pass over attributions: names the speakers that clauses leave out and builds the provenance chains.
 * A paragraph's relations depend on its own drafts, on the memory that the one before it hands on, and on who holds which office in the article:
 * after an edit they are taken over wherever these three are the same.
 */
export class ArticleResolver {
  private paragraphs: readonly ParagraphDrafts[] = [];
  private steps: readonly Step[] = [];
  private offices: OfficePass | null = null;
  /** The last number that was given away. */
  private last = 0;
  private readonly draw = (): number => ++this.last;

  /** @param tagged the speech that an annotator has given a speaker: that one speaks there, and later clauses may go on from it */
  resolve(
    paragraphs: readonly ParagraphDrafts[],
    links: ArticleLinks,
    tagged: ReadonlyMap<number, readonly TaggedSpeech[]>,
  ): Resolution {
    const before = this.offices;
    const offices = officesOf(paragraphs, links, before);
    const { holders } = offices;
    const differences = !before || before.holders === holders ? NOTHING : holders.differencesFrom(before.holders);
    const change = changeBetween(this.paragraphs, paragraphs);
    const steps: Step[] = [];
    let memory = NOTHING_YET;
    for (let index = 0; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      const namings = links.namingsIn(index);
      const speech = tagged.get(index) ?? NO_SPEECH;
      const known = this.steps[oldIndex(change, index)] as Step | undefined;
      let step = known;
      if (
        !known ||
        known.before !== memory ||
        known.namings !== namings ||
        !isSameParagraph(known.paragraph, paragraph) ||
        !isSameSpeech(known.tagged, speech) ||
        isConcerned(known, differences)
      ) {
        const numbers = known?.numbers ?? new StepNumbers(this.draw);
        if (isSilent(paragraph, speech)) {
          steps.push(silentStep(paragraph, namings, memory, numbers));
          continue;
        }
        const asked = new AskedOffices(holders);
        const { relations, memory: left } = new ParagraphResolver(
          paragraph,
          index,
          memory,
          links,
          asked,
          speech,
          numbers,
        );
        const after = known && isSameMemory(known.after, left) ? known.after : left;
        const isOpen = relations.length > 0 && isLeftOpen(paragraph.text);
        step = {
          paragraph,
          namings,
          tagged: speech,
          before: memory,
          after,
          relations,
          isOpen,
          asked: asked.asked,
          numbers,
        };
      }
      steps.push(step!);
      memory = step!.after;
    }
    this.paragraphs = paragraphs;
    this.steps = steps;
    this.offices = offices;
    return { steps, links };
  }
}

/** The attributions of an article that was not resolved before. */
export function resolveAttributions(
  paragraphs: readonly ParagraphDrafts[],
  links: ArticleLinks,
  tagged: ReadonlyMap<number, readonly TaggedSpeech[]> = new Map(),
): readonly Attribution[] {
  return attributionsIn(new ArticleResolver().resolve(paragraphs, links, tagged));
}

/** Whether nobody speaks or is named in a paragraph: most such are blank lines. */
function isSilent({ drafts, mentions }: ParagraphDrafts, speech: readonly TaggedSpeech[]): boolean {
  return drafts.length === 0 && mentions.length === 0 && speech.length === 0;
}

function silentStep(
  paragraph: ParagraphDrafts,
  namings: readonly Naming[],
  memory: Memory,
  numbers: StepNumbers,
): Step {
  return {
    paragraph,
    namings,
    tagged: NO_SPEECH,
    before: memory,
    after: memory,
    relations: NO_RELATIONS,
    isOpen: false,
    asked: null,
    numbers,
  };
}

const NO_RELATIONS: readonly ParagraphRelation[] = [];

const NOTHING: ReadonlySet<string> = new Set();
const NO_SPEECH: readonly TaggedSpeech[] = [];

/** Numbers that a paragraph has been given so far; it gets more when it needs them. */
class StepNumbers implements Numbers {
  readonly paragraph: number;
  private readonly relations: number[] = [];
  private readonly speakers: number[] = [];

  constructor(private readonly draw: () => number) {
    this.paragraph = draw();
  }

  relation(index: number): number {
    return (this.relations[index] ??= this.draw());
  }

  unnamed(index: number): number {
    return (this.speakers[index] ??= this.draw());
  }
}

function isConcerned({ asked }: Step, differences: ReadonlySet<string>): boolean {
  if (asked === null || differences.size === 0) return false;
  for (const question of asked) if (differences.has(question)) return true;
  return false;
}

function isSameParagraph(a: ParagraphDrafts, b: ParagraphDrafts): boolean {
  return a === b || (a.text === b.text && a.mentions === b.mentions && a.drafts === b.drafts);
}

function isSameSpeech(a: readonly TaggedSpeech[], b: readonly TaggedSpeech[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ start, end, speaker: { name, referent, kind } }, i) => {
      const { start: otherStart, end: otherEnd, speaker } = b[i];
      return (
        start === otherStart &&
        end === otherEnd &&
        name === speaker.name &&
        referent === speaker.referent &&
        kind === speaker.kind
      );
    })
  );
}

function isSameMemory(a: Memory, b: Memory): boolean {
  return (
    sameItems(a.named, b.named) &&
    a.speakers.length === b.speakers.length &&
    a.speakers.every((speaker, i) => speaker === b.speakers[i] || isSameSpeaker(speaker, b.speakers[i]))
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
    sameItems(a.descriptions, b.descriptions)
  );
}
