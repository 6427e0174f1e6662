import { LIST, type Sense } from '../../lexicon/gazetteer.ts';
import { ENTITY_TYPES, type EntityType } from '../../model.ts';
import { hashOf, mix } from '../hash.ts';

/** What the features say of the senses that stand under one name of the lexicon, as numbers. */
export interface SenseCodes {
  /** One for each sense: its list and class, whether it is ambiguous, and its inflection; not the entry itself. */
  readonly classes: readonly number[];
  /** What sort of name it is; 0 where it is none, or might be an ordinary word. */
  readonly certain: CoverCode;
  /** The same for names that are also ordinary words, and for what stands before names. */
  readonly loose: CoverCode;
  /** Which head noun or title it is; 0 where it is none. */
  readonly opener: number;
}

/** The lists of what names something or stands before names; the senses of the others have no code but their class. */
export const CODED =
  LIST.country |
  LIST.nationality |
  LIST.place |
  LIST.city |
  LIST['world-city'] |
  LIST.organisation |
  LIST.outlet |
  LIST.portfolio |
  LIST.person |
  LIST.title |
  LIST.head |
  LIST.event |
  LIST.law |
  LIST.product;

/** A name's code where it is one word, and where it is several. */
export interface CoverCode {
  readonly single: number;
  readonly multiple: number;
}

/** Names share their lists of senses with nobody, so what is worked out for a list is kept under it. */
export class SenseReader {
  private readonly kept = new Map<readonly Sense[], SenseCodes>();

  of(senses: readonly Sense[]): SenseCodes {
    let codes = this.kept.get(senses);
    if (codes === undefined) this.kept.set(senses, (codes = codesOf(senses)));
    return codes;
  }
}

function codesOf(senses: readonly Sense[]): SenseCodes {
  const opener = senses.find(isOpener);
  return {
    // Words of grammar are frequent enough to be features by themselves.
    classes: senses.filter(({ entry }) => entry.list !== 'grammar').map(classCode),
    certain: coverCode(senses.filter(isCertain)),
    loose: coverCode(senses.filter(isUncertain)),
    opener: opener ? mix(hashOf(opener.entry.name), opener.inflection === 'definite' ? 1 : 0) : 0,
  };
}

function classCode({ entry, ambiguous, inflection }: Sense): number {
  return mix(mix(hashOf(entry.list), hashOf(entry.kind)), mix(hashOf(inflection), ambiguous ? 1 : 0));
}

function coverCode(senses: readonly Sense[]): CoverCode {
  if (senses.length === 0) return { single: 0, multiple: 0 };
  const withSenses = (start: number): number =>
    senses.reduce((code, { entry }) => mix(code, mix(typeCode(entry.type), hashOf(entry.list))), start);
  return { single: withSenses(3), multiple: withSenses(7) };
}

const typeCode = (type: EntityType | null): number => (type === null ? 99 : ENTITY_TYPES.indexOf(type));

const isName = ({ entry }: Sense): boolean => entry.type !== null && entry.list !== 'head';
const isCertain = (sense: Sense): boolean => isName(sense) && !sense.ambiguous && sense.entry.list !== 'world-city';
const isUncertain = (sense: Sense): boolean =>
  (isName(sense) && !isCertain(sense)) ||
  sense.entry.list === 'title' ||
  sense.entry.list === 'head' ||
  sense.entry.list === 'portfolio';
const isOpener = ({ entry }: Sense): boolean =>
  entry.list === 'head' || (entry.list === 'title' && entry.kind !== 'honorific');
