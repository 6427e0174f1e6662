import type {
  AntecedentRule,
  Commitment,
  EntityType,
  NumberKind,
  Pattern,
  QuotationType,
  Severity,
  SourceKind,
  Stance,
} from '../../core/model.ts';
import type { Language } from '../../formats/message.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';

/** Every text of the interface that is not a rule's own (those stand in core/findings). `{name}` is a placeholder for `fillIn`. */
export interface Messages {
  readonly entityTypes: Readonly<Record<EntityType, string>>;
  readonly numberKinds: Readonly<Record<NumberKind, string>>;
  readonly quotationTypes: Readonly<Record<QuotationType, string>>;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly commitments: Readonly<Record<`${Exclude<Commitment, null>}`, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** The constructions of docs/attribution.md by code. */
  readonly patterns: Readonly<Record<Pattern, string>>;
  /** Why a speaker whom the clause leaves out is taken to be this one, by the rule's code. */
  readonly antecedents: Readonly<Record<AntecedentRule, string>>;
  readonly hover: Readonly<
    Record<
      | 'role'
      | 'otherNames'
      | 'count'
      | 'gloss'
      | 'tagged'
      | 'source'
      | 'unknownSource'
      | 'sourceKind'
      | 'chain'
      | 'chainLink'
      | 'cue'
      | 'quotationType'
      | 'certainty'
      | 'certaintyHigh'
      | 'certaintyMedium'
      | 'certaintyLow'
      | 'pattern'
      | 'antecedent'
      | 'listSeparator',
      string
    >
  >;
  readonly actions: Readonly<
    Record<
      | 'tagEntity'
      | 'tagMentions'
      | 'tagQuotation'
      | 'tagParagraph'
      | 'tagDocument'
      | 'markClaim'
      | 'ignore'
      | 'removeTag'
      | 'removeAllTags',
      string
    >
  >;
  readonly knowledge: Readonly<Record<'damaged', string>>;
}

export function messagesFor(locale: Language): Messages {
  return locale === 'ar' ? ar : en;
}
