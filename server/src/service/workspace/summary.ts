import { type DocumentAnalysis, toFile } from '../../core/analysis.ts';
import { indexIn, type MentionFacts, mentionFacts } from '../../core/entities/linking/mentionFacts.ts';
import type { Gazetteer } from '../../core/lexicon/gazetteer.ts';
import { idsInTag } from '../../core/markup/idPlaces.ts';
import type { EntityType, Referent } from '../../core/model.ts';
import { detach } from '../../core/text/detach.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { Places } from './places.ts';
import { type SourceSummary, sourceSummaries } from './sourceSummary.ts';

/** All that is kept of an article that is not open: who is named where, who is quoted, which ids its tags use. Holds on to none of its text. */
export interface FileSummary {
  readonly entities: readonly EntitySummary[];
  readonly sources: readonly SourceSummary[];
  readonly ids: ReadonlySet<string>;
}

/** Somebody or something that an article names. */
export interface EntitySummary {
  readonly type: EntityType;
  /** The fullest name in this article. */
  readonly name: string;
  /** The name made comparable (nameKeys.ts), a head noun that only says what it is left out: «حماس» of «حركة حماس». */
  readonly key: string;
  /** What the lexicon calls it, where it knows it as one thing. */
  readonly entry: string | null;
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** All mentions, in text order. */
  readonly places: Places;
  /** The first of them by the fullest name. */
  readonly fullest: number;
}

export function summarise(analysis: DocumentAnalysis, gazetteer: Gazetteer): FileSummary {
  const lines = LineIndex.of(analysis.text);
  const facts = analysis.paragraphs.map((paragraph) => mentionFacts(paragraph, gazetteer));
  const byReferent = new Map<string, EntitySummary>();
  for (const referent of analysis.links.referents) {
    byReferent.set(referent.id, entitySummary(referent, facts, analysis, lines));
  }
  const ids = analysis.paragraphs.flatMap(({ markup }) => markup.tags.flatMap((tag) => idsInTag(markup.raw, tag)));
  return {
    entities: [...byReferent.values()],
    sources: sourceSummaries(analysis, byReferent, lines),
    ids: new Set(ids.map(({ id }) => detach(id))),
  };
}

function entitySummary(
  { type, name, aliases, role, mentions }: Referent,
  facts: readonly (readonly MentionFacts[])[],
  analysis: DocumentAnalysis,
  lines: LineIndex,
): EntitySummary {
  const spans = mentions.map(({ paragraph, mention }) => toFile(analysis, { ...mention, paragraph }));
  let fullest = -1;
  let key = '';
  let entry: string | null = null;
  mentions.forEach(({ paragraph, mention }, i) => {
    const index = indexIn(facts[paragraph], mention);
    const fact = index < 0 ? undefined : facts[paragraph][index];
    entry ??= fact?.entry?.name ?? null;
    if (fullest >= 0 || fact?.name !== name) return;
    fullest = i;
    key = fact.core;
  });
  return {
    type,
    name: detach(name),
    key: detach(key),
    entry,
    aliases: aliases.map(detach),
    role: role === null ? null : detach(role),
    places: Places.of(spans, lines),
    fullest: Math.max(0, fullest),
  };
}
