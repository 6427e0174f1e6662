import type { Links } from '../entities/link.ts';
import type { Knowledge } from '../knowledge.ts';
import type {
  AntecedentRule,
  Attribution,
  Cue,
  Mediator,
  Mention,
  PlacedSpan,
  Referent,
  Source,
  Span,
} from '../model.ts';
import type { LineKind } from '../text/boilerplate.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { findAntecedent } from './anaphora.ts';
import type { AttributionDraft, DraftParty } from './find.ts';
import { OfficeHolders } from './officeHolders.ts';
import { agrees, type Speaker, SpeakerMemory } from './speakers.ts';

/** A paragraph as the document pass sees it. */
export interface ParagraphDrafts {
  readonly text: ParagraphText;
  /** Its kind with its surroundings taken into account. */
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
}

/**
 * The document pass over attributions: names the speakers that clauses leave out and builds the provenance chains.
 * Linear in the number of drafts.
 */
export function resolveAttributions(
  paragraphs: readonly ParagraphDrafts[],
  links: Links,
  _knowledge: Knowledge,
): readonly Attribution[] {
  const resolver = new Resolver(paragraphs, links);
  paragraphs.forEach((_, index) => resolver.readParagraph(index));
  return resolver.attributions;
}

/** How many paragraphs back a resumptive noun finds its person. */
const PERSON_REACH = 4;

/** Reads an article's drafts in order and remembers who spoke. */
class Resolver {
  readonly attributions: Attribution[] = [];
  private readonly memory = new SpeakerMemory();
  private readonly speakers: (Speaker | null)[] = [];
  private readonly holders: OfficeHolders;

  constructor(
    private readonly paragraphs: readonly ParagraphDrafts[],
    private readonly links: Links,
  ) {
    this.holders = new OfficeHolders(links.referents);
  }

  readParagraph(index: number): void {
    const offset = this.attributions.length;
    for (const draft of this.paragraphs[index].drafts) this.readDraft(draft, index, offset);
  }

  private readDraft(draft: AttributionDraft, paragraph: number, offset: number): void {
    const parent = draft.parent === null ? null : offset + draft.parent;
    const mediators = draft.mediators.map((party) => this.mediatorOf(party, paragraph));
    const { speaker, antecedent } = this.whoSpeaks(draft, paragraph, parent);
    draft.mediators.forEach((party) => this.remember(this.speakerOf(party, draft, paragraph, parent, true)));
    if (speaker) this.remember(speaker);
    this.speakers.push(speaker);
    const upper = parent === null ? [] : (this.attributions[parent]?.chain ?? []);
    this.attributions.push({
      id: `a${this.attributions.length}`,
      parent: parent === null ? null : `a${parent}`,
      type: draft.type,
      stance: draft.stance,
      commitment: draft.commitment,
      score: draft.score,
      source: this.sourceOf(draft, paragraph, speaker),
      cues: draft.cues.map(({ span, lemma }): Cue<PlacedSpan> => ({ span: place(span, paragraph), lemma })),
      contents: draft.contents.map((span) => place(span, paragraph)),
      mediators,
      chain: chainOf(upper, mediators, speaker),
      explanation: { pattern: draft.pattern, antecedent },
    });
  }

  private remember(speaker: Speaker): void {
    this.memory.add(speaker);
  }

  private whoSpeaks(
    draft: AttributionDraft,
    paragraph: number,
    parent: number | null,
  ): { readonly speaker: Speaker | null; readonly antecedent: AntecedentRule | null } {
    const { missing, sources } = draft;
    if (!missing) {
      if (sources.length === 0) return { speaker: null, antecedent: null };
      const speaker = this.speakerOf(sources[0], draft, paragraph, parent, false);
      const text = this.textOf(sources[0], paragraph);
      const latest = () => this.latestPerson(paragraph, sources[0].start);
      const antecedent = findAntecedent(sources[0], text, speaker, this.memory, this.holders, latest);
      if (!antecedent) return { speaker, antecedent: null };
      const { name, referent, rule } = antecedent;
      return { speaker: { ...speaker, name, referent: referent ?? speaker.referent }, antecedent: rule };
    }
    if (missing.search === 'nobody') return { speaker: null, antecedent: null };
    const here = { draft: this.attributions.length, parent, paragraph, sentence: draft.sentence, mediates: false };
    const found = this.antecedentOf(draft, paragraph, parent);
    return found
      ? { speaker: { ...found.speaker, ...here }, antecedent: found.rule }
      : { speaker: null, antecedent: null };
  }

  /** The speaker of a clause that does not name them: a sieve, the surest rule first. */
  private antecedentOf(
    draft: AttributionDraft,
    paragraph: number,
    parent: number | null,
  ): { readonly speaker: Speaker; readonly rule: AntecedentRule } | null {
    const { missing } = draft;
    if (!missing) return null;
    const enclosing = parent === null ? null : this.speakers[parent];
    if (missing.search === 'enclosing' && enclosing) return { speaker: enclosing, rule: 'enclosing' };
    const sameLevel = (speaker: Speaker): boolean => speaker.parent === parent;
    const near = (speaker: Speaker): boolean =>
      speaker.paragraph === paragraph && speaker.sentence === draft.sentence && sameLevel(speaker);
    const sentence = this.memory.find((speaker) => near(speaker) && agrees(missing, speaker));
    if (sentence) return { speaker: sentence, rule: 'same-sentence' };
    const agreeing = enclosing && agrees(missing, enclosing) ? enclosing : null;
    if (agreeing && missing.search === 'previous') return { speaker: agreeing, rule: 'enclosing' };
    if (draft.topic) {
      const topic = this.speakerOf(draft.topic, draft, paragraph, parent, false);
      if (agrees(missing, topic)) return { speaker: topic, rule: 'clause-subject' };
    }
    const ultimate = this.memory.find((speaker) => sameLevel(speaker) && !speaker.mediates && agrees(missing, speaker));
    if (ultimate) return { speaker: ultimate, rule: 'last-speaker' };
    if (agreeing) return { speaker: agreeing, rule: 'enclosing' };
    const any = this.memory.find((speaker) => agrees(missing, speaker));
    if (any) return { speaker: any, rule: 'last-agreeing' };
    // Nobody agrees: the phrase may not show the number, as a collective does not.
    const last = this.memory.find((speaker) => sameLevel(speaker) && !speaker.mediates);
    return last ? { speaker: last, rule: 'last' } : null;
  }

  private speakerOf(
    party: DraftParty,
    draft: AttributionDraft,
    paragraph: number,
    parent: number | null,
    mediates: boolean,
  ): Speaker {
    const referent = this.referentOf(party, paragraph);
    const several = !mediates && draft.sources.length > 1;
    return {
      name: referent && party.kind !== 'anonymous' ? referent.name : this.textOf(party, paragraph),
      referent: referent?.id ?? null,
      kind: party.kind,
      descriptions: [this.textOf(party, paragraph)],
      noun: party.head?.noun ?? null,
      gender: (mediates || draft.missing ? null : draft.agreement.gender) ?? party.head?.gender ?? null,
      number: several ? 'd' : (party.head?.number ?? (party.kind === 'named' ? 's' : null)),
      draft: this.attributions.length,
      parent,
      paragraph,
      sentence: draft.sentence,
      mediates,
    };
  }

  /** The person whom the text named last before a place in a paragraph, in this paragraph or the few before it. */
  private latestPerson(paragraph: number, before: number): Referent | null {
    for (let index = paragraph; index >= Math.max(0, paragraph - PERSON_REACH); index--) {
      const { mentions } = this.paragraphs[index];
      for (let i = mentions.length - 1; i >= 0; i--) {
        if (mentions[i].type !== 'PERS' || (index === paragraph && mentions[i].end > before)) continue;
        const referent = this.links.referentOf(index, mentions[i]);
        if (referent) return referent;
      }
    }
    return null;
  }

  private referentOf(party: DraftParty, paragraph: number): Referent | null {
    return party.mention && this.links.referentOf(paragraph, party.mention);
  }

  private textOf(span: Span, paragraph: number): string {
    return this.paragraphs[paragraph].text.text.slice(span.start, span.end);
  }

  private mediatorOf(party: DraftParty, paragraph: number): Mediator {
    return {
      span: place(party, paragraph),
      text: this.textOf(party, paragraph),
      referent: this.referentOf(party, paragraph)?.id ?? null,
    };
  }

  private sourceOf(draft: AttributionDraft, paragraph: number, speaker: Speaker | null): Source {
    return {
      spans: draft.sources.map((party) => place(party, paragraph)),
      text: draft.sources.map((party) => this.textOf(party, paragraph)).join(' '),
      kind: draft.sources[0]?.kind ?? speaker?.kind ?? null,
      resolved: speaker?.name ?? null,
      referent: speaker?.referent ?? null,
    };
  }
}

function place({ start, end }: Span, paragraph: number): PlacedSpan {
  return { paragraph, start, end };
}

/** The enclosing relation's chain, the mediators, then the one who speaks; nobody twice in a row. */
function chainOf(upper: readonly string[], mediators: readonly Mediator[], speaker: Speaker | null): readonly string[] {
  const ids = [...upper, ...mediators.map(({ referent }) => referent), speaker?.referent ?? null];
  return ids.filter((id, i): id is string => id !== null && id !== ids[i - 1]);
}
