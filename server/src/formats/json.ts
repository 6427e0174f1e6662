import { type DocumentAnalysis, toFile, wordsOf } from '../core/analysis.ts';
import { unnamedSources } from '../core/attribution/speakers/unnamed.ts';
import { usualFindings } from '../core/findings/choice.ts';
import type {
  Attribution,
  EntityType,
  Explanation,
  Mention,
  NumberKind,
  PlacedSpan,
  QuotationType,
  Severity,
  SourceKind,
  Span,
  Stance,
} from '../core/model.ts';
import { type Language, messageOf } from './message.ts';

/** The name and version of the format (docs/cli.md describes every field). */
export const SCHEMA = 'isnad.analysis/1';

/** An article's analysis as `isnad analyze --format json` prints it. All offsets are UTF-16 code units in the file, half-open. */
export interface AnalysisJson {
  readonly schema: typeof SCHEMA;
  readonly file: string;
  readonly offsetUnit: 'utf-16';
  readonly entities: readonly EntityJson[];
  readonly referents: readonly ReferentJson[];
  readonly attributions: readonly AttributionJson[];
  readonly diagnostics: readonly DiagnosticJson[];
}

/** A mention. `text` is without tags, so it may be shorter than the span. */
export interface EntityJson extends Span {
  readonly id: string;
  readonly type: EntityType;
  readonly subtype: NumberKind | null;
  readonly text: string;
  /** The id of the one who or which is meant; null for what names nobody (a date). */
  readonly referent: string | null;
  readonly score: number;
}

export interface ReferentJson {
  readonly id: string;
  /** Null for a source without a name: «مصدر أمني». */
  readonly type: EntityType | null;
  readonly name: string;
  readonly role: string | null;
  readonly aliases: readonly string[];
  /** Ids of entities, in text order. */
  readonly mentions: readonly string[];
}

export interface AttributionJson {
  readonly id: string;
  readonly parent: string | null;
  readonly type: QuotationType;
  readonly stance: Stance;
  readonly score: number;
  readonly source: {
    readonly spans: readonly Span[];
    readonly text: string;
    readonly kind: SourceKind | null;
    readonly resolved: string | null;
    readonly referent: string | null;
  };
  readonly cues: readonly (Span & { readonly lemma: string })[];
  readonly contents: readonly Span[];
  readonly mediators: readonly (Span & { readonly referent: string | null })[];
  readonly chain: readonly string[];
  readonly explanation: Explanation;
}

export interface DiagnosticJson extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/**
 * An analysis as plain data for other programs: everything in text order, so that equal articles give equal bytes.
 * @param file the name to put into the result, as the user gave it
 * @param language that of the diagnostics' messages
 */
export function toJson(analysis: DocumentAnalysis, file: string, language: Language = 'en'): AnalysisJson {
  // Equal paragraphs share their mentions, so a mention is known only together with its paragraph.
  const ids = analysis.paragraphs.map(() => new Map<Mention, string>());
  let count = 0;
  const place = (span: PlacedSpan): Span => toFile(analysis, span);
  const entities = analysis.paragraphs.flatMap((paragraph, index) =>
    paragraph.mentions.map((mention): EntityJson => {
      const span = { paragraph: index, start: mention.start, end: mention.end };
      const id = `e${++count}`;
      ids[index].set(mention, id);
      return {
        id,
        type: mention.type,
        subtype: mention.subtype,
        ...place(span),
        text: wordsOf(analysis, span),
        referent: analysis.links.referentOf(index, mention)?.id ?? null,
        score: rounded(mention.score),
      };
    }),
  );
  return {
    schema: SCHEMA,
    file,
    offsetUnit: 'utf-16',
    entities,
    referents: [
      ...analysis.links.referents.map((referent) => ({
        id: referent.id,
        type: referent.type,
        name: referent.name,
        role: referent.role,
        aliases: referent.aliases,
        mentions: referent.mentions.flatMap(({ paragraph, mention }) => ids[paragraph].get(mention) ?? []),
      })),
      ...unnamedSources(analysis.attributions).map(({ id, name }) => ({
        id,
        type: null,
        name,
        role: null,
        aliases: [],
        mentions: [],
      })),
    ],
    attributions: analysis.attributions.map((attribution) => attributionJson(attribution, place)),
    diagnostics: usualFindings(analysis.findings).map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      ...place(finding.span),
      message: messageOf(finding, language),
    })),
  };
}

function attributionJson(attribution: Attribution, place: (span: PlacedSpan) => Span): AttributionJson {
  const { source } = attribution;
  return {
    id: attribution.id,
    parent: attribution.parent,
    type: attribution.type,
    stance: attribution.stance,
    score: rounded(attribution.score),
    source: {
      spans: source.spans.map(place),
      text: source.text,
      kind: source.kind,
      resolved: source.resolved,
      referent: source.referent,
    },
    cues: attribution.cues.map((cue) => ({ ...place(cue.span), lemma: cue.lemma })),
    contents: attribution.contents.map(place),
    mediators: attribution.mediators.map((mediator) => ({ ...place(mediator.span), referent: mediator.referent })),
    chain: attribution.chain,
    explanation: attribution.explanation,
  };
}

/** Scores to two places: more would be noise and would differ between machines. */
function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
