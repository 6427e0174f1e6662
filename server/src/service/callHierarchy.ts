import { type DocumentAnalysis, toFile } from '../core/analysis.ts';
import type { Attribution, PlacedSpan, Span } from '../core/model.ts';
import { articleLabel } from './labels.ts';
import { messagesFor } from './messages/messages.ts';
import { type ChainLink, chainOf, speakerName } from './provenance.ts';
import { attributionsAt, mentionsAt, type Snapshot } from './snapshot.ts';
import { contentWords, extentOf } from './statements.ts';

/**
 * The provenance of words as a hierarchy of calls: a statement «calls» its speaker, a speaker the outlet that passed the words on. Outgoing calls lead
 * to the reader (through whom), incoming ones to the words (what was said).
 */
export interface ProvenanceItem {
  readonly kind: 'statement' | 'party';
  /** By what the item is found again: a party's name, a statement's id (of this version of the document). */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
}

export interface ProvenanceCall {
  readonly item: ProvenanceItem;
  /** Where the one says or passes on. */
  readonly spans: readonly Span[];
}

/** Whose words stand at a file offset: the party that is named there, else the speaker of what is said there. */
export function provenanceAt(snapshot: Snapshot, offset: number): ProvenanceItem | null {
  const { analysis } = snapshot;
  const chains = chainsOf(analysis);
  for (const { paragraph, mention } of mentionsAt(snapshot, offset)) {
    const referent = analysis.links.referentOf(paragraph, mention);
    const link = referent && chains.flat().find((candidate) => candidate.referent === referent.id);
    if (link) return partyItem(snapshot, link);
  }
  const [here] = attributionsAt(snapshot, offset);
  if (!here) return null;
  const chain = chainOf(analysis, here.attribution);
  const mediator =
    here.part === 'mediator' ? chain.find(({ spans }) => touchesAny(analysis, spans, offset)) : undefined;
  const link = mediator ?? chain.findLast(({ role }) => role === 'speaker');
  return link ? partyItem(snapshot, link) : null;
}

/** Through whom a party's words came, or who says a statement. */
export function outgoingProvenance(
  snapshot: Snapshot,
  { kind, key }: Pick<ProvenanceItem, 'kind' | 'key'>,
): ProvenanceCall[] {
  const { analysis } = snapshot;
  if (kind === 'statement') {
    const statement = analysis.attributions.find(({ id }) => id === key);
    const speaker = statement && chainOf(analysis, statement).at(-1);
    return speaker ? calls(snapshot, [speaker]) : [];
  }
  return calls(snapshot, neighbours(analysis, key, -1));
}

/** What a party said, and whose words it passed on. */
export function incomingProvenance(
  snapshot: Snapshot,
  { kind, key }: Pick<ProvenanceItem, 'kind' | 'key'>,
): ProvenanceCall[] {
  const { analysis } = snapshot;
  if (kind === 'statement') return [];
  const said = analysis.attributions
    .filter((attribution) => speakerName(attribution) === key)
    .map((attribution): ProvenanceCall => ({
      item: statementItem(snapshot, attribution),
      spans: attribution.contents.map((span) => toFile(analysis, span)),
    }));
  return [...said, ...calls(snapshot, neighbours(analysis, key, 1))];
}

function chainsOf(analysis: DocumentAnalysis): ChainLink[][] {
  return analysis.attributions.map((attribution) => chainOf(analysis, attribution));
}

/** Those who stand beside a party in some chain: before it (-1), nearer to the reader, or after it (1), nearer to the words. */
function neighbours(analysis: DocumentAnalysis, name: string, step: -1 | 1): ChainLink[] {
  return chainsOf(analysis).flatMap((chain) => {
    const at = chain.findIndex((link) => link.name === name);
    const beside = at < 0 ? undefined : chain[at + step];
    return beside ? [beside] : [];
  });
}

/** One call for each party, with all places where it is named. A relation is met once in its own chain and again in those of what it encloses. */
function calls(snapshot: Snapshot, links: readonly ChainLink[]): ProvenanceCall[] {
  const byName = new Map<string, { first: ChainLink; spans: Map<string, Span> }>();
  for (const link of links) {
    const known = byName.get(link.name) ?? { first: link, spans: new Map<string, Span>() };
    byName.set(link.name, known);
    for (const span of placesOf(snapshot.analysis, link)) known.spans.set(`${span.start} ${span.end}`, span);
  }
  return [...byName.values()].map(({ first, spans }) => ({
    item: partyItem(snapshot, first),
    spans: [...spans.values()],
  }));
}

/** Where a party is named; the cue where the clause leaves it out. */
function placesOf(analysis: DocumentAnalysis, { spans, relation }: ChainLink): Span[] {
  const placed = spans.length > 0 ? spans : relation.cues.map(({ span }) => span);
  return placed.map((span) => toFile(analysis, span));
}

function partyItem(snapshot: Snapshot, link: ChainLink): ProvenanceItem {
  const { analysis, settings } = snapshot;
  const { sourceKinds, entityTypes } = messagesFor(settings.locale);
  const referent = analysis.links.referents.find(({ id }) => id === link.referent);
  const kind = link.role === 'speaker' ? link.relation.source.kind : null;
  const [selection] = placesOf(analysis, link);
  return {
    kind: 'party',
    key: link.name,
    label: articleLabel(link.name),
    detail: referent?.role
      ? articleLabel(referent.role)
      : kind
        ? sourceKinds[kind]
        : referent
          ? entityTypes[referent.type]
          : '',
    span: selection,
    selection,
  };
}

function statementItem({ analysis, settings }: Snapshot, attribution: Attribution): ProvenanceItem {
  return {
    kind: 'statement',
    key: attribution.id,
    label: articleLabel(contentWords(analysis, attribution)),
    detail: messagesFor(settings.locale).quotationTypes[attribution.type],
    span: extentOf(analysis, attribution),
    selection: toFile(analysis, attribution.contents[0] ?? attribution.cues[0].span),
  };
}

function touchesAny(analysis: DocumentAnalysis, spans: readonly PlacedSpan[], offset: number): boolean {
  return spans.some((placed) => {
    const { start, end } = toFile(analysis, placed);
    return start <= offset && offset <= end;
  });
}
