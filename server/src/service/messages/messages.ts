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
import { fillIn, type Language } from '../../formats/message.ts';
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
      | 'spokenBefore'
      | 'id'
      | 'register'
      | 'idCount'
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
      | 'removeAllTags'
      | 'fixAll'
      | 'acceptText'
      | 'reject'
      | 'toggleDirect'
      | 'closeTag',
      string
    >
  >;
  /** The lines above paragraphs. */
  readonly lens: Readonly<Record<'sources' | 'findings', Counted>>;
  /** The figures beside a name in the list of all entities. */
  readonly symbols: Readonly<Record<'mentions' | 'articles', Counted>>;
  readonly rename: Readonly<Record<'invalid' | 'taken', string>>;
  readonly workspace: Readonly<Record<'reading' | 'checking' | 'count', string>>;
  readonly knowledge: Readonly<Record<'damaged', string>>;
}

/** A noun with a number, by the plural category of the number. `{count}` is the number. */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
};

/** «مصدر واحد», «مصدران», «3 مصادر», «11 مصدراً» */
export function counted(forms: Counted, count: number, locale: Language): string {
  return fillIn(forms[PLURALS[locale].select(count)] ?? forms.other, { count: String(count) });
}

export function messagesFor(locale: Language): Messages {
  return locale === 'ar' ? ar : en;
}
