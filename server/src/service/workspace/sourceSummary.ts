import { type DocumentAnalysis, toFile } from '../../core/analysis.ts';
import { keyOf } from '../../core/entities/linking/nameKeys.ts';
import type { Attribution, Referent, SourceKind } from '../../core/model.ts';
import { detach } from '../../core/text/detach.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import { speakerName } from '../provenance.ts';
import { wordsIn } from '../wordCount.ts';
import { Places } from './places.ts';
import type { EntitySummary } from './summary.ts';

/** Somebody who is quoted in an article. */
export interface SourceSummary {
  readonly name: string;
  /** The name made comparable: what describes a source without a name is all that it is known by. */
  readonly key: string;
  readonly kind: SourceKind | null;
  /** Null where only a description stands for the source («مصدر أمني»). */
  readonly entity: EntitySummary | null;
  readonly statements: number;
  readonly words: number;
  /** One place: who speaks in the first statement, or its cue where the clause leaves the speaker out. */
  readonly first: Places;
  readonly carriers: readonly CarrierSummary[];
}

/** An outlet or go-between that carried somebody's words. */
export interface CarrierSummary {
  readonly name: string;
  readonly entity: EntitySummary | null;
  readonly statements: number;
}

/** The sources of an article in the order in which they first speak. */
export function sourceSummaries(
  analysis: DocumentAnalysis,
  entities: ReadonlyMap<string, EntitySummary>,
  lines: LineIndex,
): SourceSummary[] {
  const credited = creditedOutlet(analysis);
  const gathered = new Map<string, Gathered>();
  for (const attribution of analysis.attributions) {
    const name = speakerName(attribution);
    if (name === null) continue;
    const { source, cues, contents } = attribution;
    const id = source.referent ?? keyOf(name);
    let found = gathered.get(id);
    if (!found) {
      const first = Places.of([toFile(analysis, source.spans[0] ?? cues[0].span)], lines);
      found = {
        ...partyOf(source.referent, name, entities),
        kind: null,
        statements: 0,
        words: 0,
        first,
        carriers: new Map(),
      };
      gathered.set(id, found);
    }
    found.kind ??= source.kind;
    found.statements++;
    for (const span of contents) found.words += wordsIn(analysis.paragraphs[span.paragraph].text, span);
    for (const carrier of carriersOf(attribution, entities, credited)) {
      const statements = (found.carriers.get(carrier.name)?.statements ?? 0) + 1;
      found.carriers.set(carrier.name, { ...carrier, statements });
    }
  }
  return [...gathered.values()].map((source) => ({
    ...source,
    key: detach(keyOf(source.name)),
    carriers: [...source.carriers.values()],
  }));
}

interface Party {
  readonly name: string;
  readonly entity: EntitySummary | null;
}

interface Gathered extends Party {
  kind: SourceKind | null;
  statements: number;
  words: number;
  readonly first: Places;
  readonly carriers: Map<string, CarrierSummary>;
}

function partyOf(referent: string | null, words: string, entities: ReadonlyMap<string, EntitySummary>): Party {
  const entity = (referent === null ? undefined : entities.get(referent)) ?? null;
  return { name: entity?.name ?? detach(words), entity };
}

/** Who passed the words on: those whom the text names, else the outlet that the article is credited to. */
function carriersOf(
  { mediators, source }: Attribution,
  entities: ReadonlyMap<string, EntitySummary>,
  credited: Referent | null,
): Party[] {
  if (mediators.length > 0) return mediators.map(({ referent, text }) => partyOf(referent, text, entities));
  return credited && credited.id !== source.referent ? [partyOf(credited.id, credited.name, entities)] : [];
}

/** «المصدر: معاريف», «غزة - الأناضول» */
function creditedOutlet({ paragraphs, links }: DocumentAnalysis): Referent | null {
  for (const [index, { kind, mentions }] of paragraphs.entries()) {
    if (kind !== 'credit' && kind !== 'dateline') continue;
    const outlet = mentions.find(({ type }) => type === 'ORG');
    if (outlet) return links.referentOf(index, outlet);
  }
  return null;
}
