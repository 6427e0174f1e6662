import type { ArticleLinks } from '../../entities/linking/link.ts';
import type { Naming } from '../../entities/linking/naming.ts';
import type { Mention, Span } from '../../model.ts';
import type { LineKind } from '../../text/boilerplate.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';
import { findAntecedent } from './anaphora.ts';
import type { MissingSpeaker } from '../frame.ts';
import type { AttributionDraft, DraftParty } from '../find.ts';
import type { Offices } from './officeHolders.ts';
import {
  type ParagraphMediator,
  type ParagraphRelation,
  type ParagraphSource,
  type Party,
  unnamedParty,
} from '../relation.ts';
import { by, type Found, NOBODY, unexpressedSpeaker } from './unexpressed.ts';
import { taggedSpeakerOf, type TaggedSpeaker, type TaggedSpeech } from '../contents/taggedSpeech.ts';
import { fullName, genderOfName, remember, type Speaker } from './speakers.ts';

/** A paragraph as the document pass sees it. */
export interface ParagraphDrafts {
  readonly text: ParagraphText;
  /** Its kind with its surroundings taken into account. */
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
}

/** All that a paragraph needs to know of those before it. */
export interface Memory {
  /** Who spoke, the last one first; at most as many as `remember` keeps. */
  readonly speakers: readonly Speaker[];
  /** The persons, organisations and countries named, the last one first. */
  readonly named: readonly Naming[];
}

/** What is known before the first paragraph. */
export const NOTHING_YET: Memory = { speakers: [], named: [] };

/** The numbers by which a paragraph's relations and speakers are known all over the article; each is given away once. */
export interface Numbers {
  /** The paragraph's own. */
  readonly paragraph: number;
  relation(index: number): number;
  unnamed(index: number): number;
}

/** How many of those named last are kept in mind. */
const NAMES = 32;

const NAMED: ReadonlySet<string> = new Set(['PERS', 'ORG', 'FAC', 'GPE']);

/** Reads a paragraph's drafts in order and remembers who spoke and who was named. */
export class ParagraphResolver {
  readonly relations: ParagraphRelation[] = [];
  private readonly resolved: (Speaker | null)[] = [];
  private speakers: readonly Speaker[];
  private named: Naming[];
  private unnamed = 0;
  private mention = 0;

  /** @param index the paragraph's place, by which `links` know it */
  constructor(
    private readonly paragraph: ParagraphDrafts,
    private readonly index: number,
    private readonly before: Memory,
    private readonly links: ArticleLinks,
    private readonly holders: Offices,
    private readonly tagged: readonly TaggedSpeech[],
    private readonly numbers: Numbers,
  ) {
    this.speakers = before.speakers;
    this.named = before.named as Naming[];
    this.read();
  }

  private read(): void {
    const { drafts } = this.paragraph;
    const loose = this.tagged.filter((speech) => !drafts.some(({ contents }) => taggedSpeakerOf([speech], contents)));
    let next = 0;
    for (const draft of drafts) {
      const start = draft.cues.at(0)?.span.start ?? draft.contents.at(0)?.start ?? 0;
      while (next < loose.length && loose[next].end <= start) this.hear(loose[next++]);
      this.nameUntil(start);
      this.readDraft(draft);
    }
    while (next < loose.length) this.hear(loose[next++]);
    this.nameUntil(Infinity);
  }

  /** Remembers the speaker of tagged speech in which the text itself shows no relation. */
  private hear({ speaker }: TaggedSpeech): void {
    const place = { parent: null, paragraph: this.numbers.paragraph, sentence: -1, draft: null, mediates: false };
    this.speakers = remember(this.speakers, { ...describeTagged(speaker), ...place });
  }

  /** What the next paragraph needs to know: the very object that was handed on to this one where it adds nothing. */
  get memory(): Memory {
    const { before, speakers, named } = this;
    return speakers === before.speakers && named === before.named ? before : { speakers, named };
  }

  private get next(): number {
    return this.numbers.relation(this.relations.length);
  }

  /** Takes note of who is named before an offset of the paragraph. */
  private nameUntil(offset: number): void {
    const { mentions } = this.paragraph;
    for (; this.mention < mentions.length && mentions[this.mention].end <= offset; this.mention++) {
      const mention = mentions[this.mention];
      const naming = NAMED.has(mention.type) ? this.links.namingOf(this.index, mention) : null;
      if (naming && naming !== this.named[0]) this.name(naming);
    }
  }

  private name(naming: Naming): void {
    // What was handed on stays as it is; the paragraph's own list changes in place.
    if (this.named === this.before.named) this.named = [...this.named];
    const { named } = this;
    const known = named.indexOf(naming);
    if (known >= 0) named.splice(known, 1);
    else if (named.length === NAMES) named.pop();
    named.unshift(naming);
  }

  private readDraft(draft: AttributionDraft): void {
    const mediating = draft.mediators.map((party) => this.identify(party, draft, true));
    const { speaker, rule, spokeIn } = this.whoSpeaks(draft);
    for (const { speaker: mediator } of mediating) if (mediator) this.speakers = remember(this.speakers, mediator);
    if (speaker) this.speakers = remember(this.speakers, speaker);
    this.resolved.push(speaker);
    const mediators = draft.mediators.map((party, i): ParagraphMediator => ({
      span: bounds(party),
      text: this.textOf(party),
      referent: mediating[i].speaker?.referent ?? null,
    }));
    const upper = draft.parent === null ? NO_PARTIES : this.relations[draft.parent].chain;
    this.relations.push({
      number: this.next,
      parent: this.levelOf(draft.parent),
      type: draft.type,
      stance: draft.stance,
      commitment: draft.commitment,
      score: draft.score,
      source: this.sourceOf(draft, speaker),
      cues: draft.cues,
      contents: draft.contents,
      mediators,
      chain: chainOf(upper, mediators, speaker),
      explanation: { pattern: draft.pattern, antecedent: rule, from: spokeIn },
    });
  }

  private whoSpeaks(draft: AttributionDraft): Found {
    const tagged = taggedSpeakerOf(this.tagged, draft.contents);
    if (tagged) return by('tag', { ...describeTagged(tagged), ...this.placeOf(draft, false) }, null);
    if (!draft.missing) return draft.sources.length === 0 ? NOBODY : this.identify(draft.sources[0], draft, false);
    if (draft.missing.search === 'nobody') return NOBODY;
    const found = this.antecedentOf(draft, draft.missing);
    return found.speaker ? { ...found, speaker: { ...found.speaker, ...this.placeOf(draft, false) } } : found;
  }

  /** Who a phrase of the clause stands for: the one whom it names, one who was there before, or somebody new without a name. */
  private identify(party: DraftParty, draft: AttributionDraft, mediates: boolean): Found {
    const speaker = this.speakerOf(party, draft, mediates);
    const before = { speakers: this.speakers, named: this.named, holders: this.holders };
    const antecedent = findAntecedent(party, this.wordsOf(party), speaker, before);
    if (antecedent) {
      const { name, rule, spokeIn } = antecedent;
      const referent = antecedent.referent ?? this.newParty();
      return by(rule, { ...speaker, name, referent, kind: antecedent.kind ?? speaker.kind }, spokeIn);
    }
    if (speaker.referent !== null) return { ...NOBODY, speaker };
    return { ...NOBODY, speaker: { ...speaker, referent: this.newParty() } };
  }

  private newParty(): Party {
    return unnamedParty(this.numbers.unnamed(this.unnamed++));
  }

  /** The speaker of a clause that does not name them. */
  private antecedentOf(draft: AttributionDraft, missing: MissingSpeaker): Found {
    const { topic } = draft;
    return unexpressedSpeaker(missing, {
      speakers: this.speakers,
      named: this.named,
      place: this.placeOf(draft, false),
      enclosing: draft.parent === null ? null : this.resolved[draft.parent],
      topic: topic && {
        speaker: this.speakerOf(topic, draft, false),
        identify: () => this.identify(topic, draft, false),
      },
    });
  }

  private levelOf(parent: number | null): number | null {
    return parent === null ? null : this.relations[parent].number;
  }

  private placeOf(draft: AttributionDraft, mediates: boolean) {
    return {
      draft: this.next,
      parent: this.levelOf(draft.parent),
      paragraph: this.numbers.paragraph,
      sentence: draft.sentence,
      mediates,
    };
  }

  private speakerOf(party: DraftParty, draft: AttributionDraft, mediates: boolean): Speaker {
    const referent = party.mention && this.links.namingOf(this.index, party.mention);
    const text = this.wordsOf(party);
    const named = referent !== null && NAMED.has(referent.type) && party.kind !== 'anonymous';
    const several = !mediates && draft.sources.length > 1;
    return {
      name: named && !party.unknown ? fullName(referent) : party.unknown ? this.textOf(party.unknown) : text,
      referent: !party.unknown && (named || party.mention?.type === 'OCC') ? (referent?.id ?? null) : null,
      kind: party.kind,
      descriptions: [text],
      noun: party.head?.noun ?? null,
      class: party.head?.class ?? null,
      gender:
        (mediates || draft.missing ? null : draft.agreement.gender) ??
        party.head?.gender ??
        (referent && named ? genderOfName(referent) : null),
      number: several
        ? 'd'
        : (party.head?.number ??
          (draft.agreement.number === 'p' && !mediates && !draft.missing ? 'p' : party.kind === 'named' ? 's' : null)),
      ...this.placeOf(draft, mediates),
    };
  }

  private textOf({ start, end }: Span): string {
    return this.paragraph.text.text.slice(start, end);
  }

  /** The words of a phrase as they stand alone: «للوزير» is a source from its second ل on and means «الوزير». */
  private wordsOf(party: DraftParty): string {
    const words = this.textOf(party);
    const { text } = this.paragraph.text;
    const definite = words.startsWith('ل') && text[party.start - 1] === 'ل' && party.mention?.start !== party.start;
    return definite ? `ا${words}` : words;
  }

  private sourceOf(draft: AttributionDraft, speaker: Speaker | null): ParagraphSource {
    return {
      spans: draft.sources.map(bounds),
      text: draft.sources.map((party) => this.textOf(party)).join(' '),
      kind: speaker?.kind ?? draft.sources[0]?.kind ?? null,
      resolved: speaker?.name ?? null,
      referent: speaker?.referent ?? null,
    };
  }
}

/** What an annotator says of a speaker. */
function describeTagged({ name, referent, kind }: TaggedSpeaker) {
  const number = kind === 'named' ? ('s' as const) : null;
  return { name, referent, kind, descriptions: [name], noun: null, class: null, gender: null, number };
}

const NO_PARTIES: readonly Party[] = [];

/** The enclosing relation's chain, the mediators, then the one who speaks; nobody twice in a row. */
function chainOf(
  upper: readonly Party[],
  mediators: readonly ParagraphMediator[],
  speaker: Speaker | null,
): readonly Party[] {
  const parties = [...upper, ...mediators.map(({ referent }) => referent), speaker?.referent ?? null];
  return parties.filter((party, i): party is Party => party !== null && party !== parties[i - 1]);
}

function bounds({ start, end }: Span): Span {
  return { start, end };
}
