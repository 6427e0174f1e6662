import type { SourceNoun } from '../../lexicon/cues.ts';
import type { Mention, Span } from '../../model.ts';
import { mannerLength } from '../contents/complementPreposition.ts';
import { honouredHolder, isNamed, nameAt, nameSpan, unknownHolderBetweenCommas } from './holderName.ts';
import { markStep } from './phraseMarks.ts';
import { canStart } from './phraseStart.ts';
import { phrase } from './phraseSpan.ts';
import { DASHES, hasClass, isAbbreviationDot, isComma, isPunctuation, sourceNoun, type Passage } from '../passage.ts';
import {
  afterDash,
  belongsTo,
  COMPLETE,
  countsOn,
  describesPerson,
  enclosedApposition,
  endsInName,
  isHalfKnownName,
  isPurpose,
  opensAside,
} from './phraseContinues.ts';
import { startsDefiniteObject, startsObject, startsOther } from './phraseObjects.ts';
import { endsInParticiple, isPartOf, relativeStep, takesPreposition } from './phrasePrepositions.ts';
import {
  NAMING,
  namesHolder,
  namesWhom,
  personAhead,
  startsWithPreposition,
  isBarrier,
  isPreposition,
  isPrivate,
  hangs,
  joins,
  coordinates,
  describes,
  isCueVerb,
  isOnlyVerb,
  looksImperfect,
  takesUp,
  type Walk,
} from './phraseRules.ts';

/** A noun phrase that may be a source: «وزير الخارجية الإسباني، خوسيه ألباريس». */
export interface NounPhrase extends Span {
  readonly from: number;
  /** The token after it. */
  readonly to: number;
  /** Its first noun, where source-nouns.tsv knows it. */
  readonly head: SourceNoun | null;
  /** The first mention of a person in it that is not inside an organisation or a relative clause. */
  readonly person: Mention | null;
  /** The name of a person in it that is no mention: nobody knows it, its place tells (`unknownHolder`). */
  readonly unknown: Span | null;
  /** The mention with which it begins. */
  readonly first: Mention | null;
  /** Whether it is a pronoun: «هو». */
  readonly pronoun: boolean;
}

/** How far a closing bracket may be. */
const BRACKET_REACH = 12;
/** No source is longer than this. */
const LONGEST = 40;

/**
 * Reads the noun phrase that starts at `from`; null where none does.
 * @param limit where it ends at the latest: the complement, the verb after the subject
 * @param open whether something else of the clause (an object, the content) may follow it before `limit`
 */
export function readNounPhrase(passage: Passage, from: number, limit: number, open = false): NounPhrase | null {
  const { tokens, mentionAt, mentionTo, opens } = passage;
  const end = Math.min(limit, from + LONGEST, tokens.length);
  if (from >= end) return null;
  if (hasClass(passage, from, 'pronoun')) return phrase(passage, from, from + 1);
  if (!canStart(passage, from)) return null;
  const walk: Walk = {
    person: null,
    unknown: null,
    ended: false,
    relative: false,
    governed: false,
    definite: false,
    open,
  };
  let i = from;
  while (i < end) {
    const mention = mentionAt[i];
    const ahead =
      i > from && walk.ended && !walk.person
        ? personAhead(passage, from, i, walk.open ? Math.min(end, i + 2) : end)
        : -1;
    if (ahead >= 0 && namesWhom(passage, from, ahead, walk)) {
      walk.person = mentionAt[ahead];
      i = mentionTo[ahead];
      continue;
    }
    if (mention && mention.start > tokens[i].start && i > from && startsWithPreposition(passage, i)) {
      if (!takesPreposition(passage, from, i, walk)) break;
      walk.ended = false;
    }
    const object = walk.open && i > from && startsDefiniteObject(passage, from, i);
    if (i === from && mention?.type === 'NUM') {
      i = mentionTo[i];
      continue;
    }
    if (
      !object &&
      mention &&
      NAMING.has(mention.type) &&
      mentionTo[i] <= end &&
      (i === from || !walk.ended || joins(passage, i, walk))
    ) {
      if (mention.type === 'PERS' && namesWhom(passage, from, i, walk)) walk.person ??= mention;
      walk.ended = COMPLETE.has(mention.type);
      i = mentionTo[i];
      walk.definite ||=
        mention.type === 'OCC' && (/^(?:ال|لل)/.test(tokens[i - 1].word.bare) || endsInName(passage, i));
      continue;
    }
    const next = object ? i : walk.relative ? relativeStep(passage, i, end) : step(passage, from, i, end, walk);
    if (next > i) {
      i = next;
      continue;
    }
    const holder = isNamed(walk) || walk.relative ? -1 : honouredHolder(passage, from, i, end);
    if (holder >= 0) {
      walk.person = mentionAt[holder];
      walk.ended = true;
      i = mentionTo[holder];
      continue;
    }
    const named = walk.relative || walk.open ? i : nameAt(passage, from, i, end, walk);
    if (named === i) break;
    if (!isNamed(walk)) walk.unknown = nameSpan(passage, i, named);
    walk.ended = true;
    i = named;
  }
  // A conjunction or an opening mark is left hanging.
  while (i > from && (hangs(passage, i - 1) || opens[i - 1] >= 0)) i--;
  if (i === from) return null;
  return phrase(passage, from, i, walk);
}

/** The token after what may follow at `i`, or `i` where the phrase ends. */
function step(passage: Passage, from: number, i: number, end: number, walk: Walk): number {
  const token = passage.tokens[i];
  switch (token.kind) {
    case 'mark':
      return markStep(passage, from, i, end, walk);
    case 'punctuation':
      return punctuationStep(passage, from, i, end, walk);
    case 'word':
      return wordStep(passage, from, i, end, walk);
    case 'number':
      return passage.mentionAt[i]?.type === 'DATE' ? i : i + 1;
    case 'latin':
      // «موقع "الأفق" Horizon»
      return walk.ended && passage.closes[i - 1] < 0 ? i : i + 1;
    default:
      return walk.ended && token.kind !== 'handle' && token.kind !== 'emoji' ? i : i + 1;
  }
}

function punctuationStep(passage: Passage, from: number, i: number, end: number, walk: Walk): number {
  if (i === from) return i;
  if (isAbbreviationDot(passage, i)) return i + 1;
  if (isPunctuation(passage, i, '(')) {
    for (let close = i + 1; close < Math.min(end, i + BRACKET_REACH); close++) {
      if (isPunctuation(passage, close, ')')) return close + 1;
    }
    return i;
  }
  if (isPunctuation(passage, i, '/') && !passage.tokens[i].spaced) return i + 1;
  if (isPunctuation(passage, i, DASHES)) return afterDash(passage, i, end, walk);
  if (!isComma(passage, i)) return i;
  // «سامي الحداد، وهو باحث في …،», «الوزير، الذي يرأس اللجنة،»: a clause about the source, up to the next comma.
  const closed = walk.person !== null || (!walk.governed && isComma(passage, end - 1));
  if (!walk.open && closed && opensAside(passage, i + 1)) {
    walk.relative = true;
    return i + 2;
  }
  const second = walk.open ? -1 : readSecondOffice(passage, i + 1, end, walk);
  if (second > i) return second;
  const apposition = readApposition(passage, from, i + 1, end, walk);
  return apposition > i ? apposition : Math.max(i, enclosedApposition(passage, i + 1, end, walk));
}

/** «سامي الحداد، عضو المجلس، ورئيس اللجنة،»: one more office of the same person, up to the next comma; -1 for none. */
function readSecondOffice(passage: Passage, from: number, end: number, { person }: Walk): number {
  const office = passage.mentionAt[from]?.type === 'OCC' || sourceNoun(passage, from)?.class === 'office';
  if (!person || !office || !passage.tokens[from].word.bare.startsWith('و')) return -1;
  const inner = readNounPhrase(passage, from, end);
  return inner && !inner.person && (inner.to >= end || isComma(passage, inner.to)) ? inner.to : -1;
}

/** «رئيس الوزراء، بنيامين نتنياهو،»: a name after a role, or a role after a name, up to the next comma or the phrase's limit. */
function readApposition(passage: Passage, start: number, from: number, end: number, walk: Walk): number {
  const mention = passage.mentionAt[from];
  const noun = sourceNoun(passage, from);
  const named = mention?.type === 'PERS' || namesHolder(passage, from) || isHalfKnownName(passage, from, end);
  const stranger = isNamed(walk) ? from : unknownHolderBetweenCommas(passage, start, from, end);
  if (stranger > from) {
    walk.unknown = nameSpan(passage, from, stranger);
    walk.ended = true;
    return stranger;
  }
  const free = mention ? mention.start === passage.tokens[from].start : noun?.proclitics === '';
  const role = free && (mention?.type === 'OCC' || noun?.class === 'office' || noun?.class === 'official');
  if (!named && !role) return -1;
  if (walk.person && named) return -1;
  const inner = readNounPhrase(passage, from, end);
  if (!inner || (role && !isNamed(walk) && !isNamed(inner))) return -1;
  walk.person ??= inner.person;
  walk.unknown ??= inner.unknown;
  walk.ended = true;
  return inner.to;
}

/** «الموسيقي البالغ من العمر 40 عاما»: a participle that has a clause of its own, as a relative clause has. */
const DESCRIBES = /^ال(?:بالغ|ملقب|مدعو)ة?$/;

/** Goes on inside the complement of a preposition. */
function govern(walk: Walk, definite: boolean): void {
  walk.ended = false;
  walk.governed = true;
  walk.definite = definite;
}

function wordStep(passage: Passage, from: number, i: number, end: number, walk: Walk): number {
  const { tokens } = passage;
  const { word } = tokens[i];
  if (passage.mentionAt[i]?.type === 'DATE' || passage.mentionAt[i]?.type === 'TIME') return i;
  if (i > from && countsOn(passage, from, i)) return i + 1;
  if (walk.person && !walk.open && describesPerson(passage, i)) {
    walk.relative = true;
    return i + 1;
  }
  if (isPrivate(passage, from, i)) return i + 1;
  if (i > from && isBarrier(passage, i)) return i;
  if (i > from && !walk.open && !walk.person && describes(passage, from, i)) {
    walk.relative = true;
    return i + 1;
  }
  if (hasClass(passage, i, 'relative') || (i > from && DESCRIBES.test(word.bare))) {
    if (i === from || isCueVerb(passage, i + 1) || isOnlyVerb(passage, i + 1)) return i;
    walk.relative = true;
    return i + 1;
  }
  if (i > from && mannerLength(passage, i) > 0) return i;
  if (isPreposition(passage, i)) {
    if (i === from || !takesPreposition(passage, from, i, walk)) return i;
    govern(walk, false);
    return i + 1;
  }
  if (i === from) {
    walk.definite = /^[وف]?(?:ال|لل)/.test(word.bare);
    return i + 1;
  }
  if (isCueVerb(passage, i)) return i;
  const role = walk.person && !walk.open ? readApposition(passage, from, i, end, walk) : -1;
  if (role > i) return role;
  if (/^[بل]/.test(word.bare) && !walk.open && !walk.person && endsInParticiple(passage, from, i)) {
    walk.ended = false;
    walk.definite = false;
    return i + 1;
  }
  const noun = sourceNoun(passage, i);
  if (isPartOf(passage, from, i, walk)) {
    govern(walk, noun?.definite === true || /^لل/.test(word.bare));
    return i + 1;
  }
  if (walk.ended) return joins(passage, i, walk) || isPurpose(passage, from, i, end, walk) ? i + 1 : i;
  if (word.bare === 'و') return coordinates(passage, i + 1) ? i + 1 : i;
  if (noun && /[بلك]$/.test(noun.proclitics)) {
    if (!takesPreposition(passage, from, i, walk)) return i;
    govern(walk, noun.definite || /^لل/.test(word.bare));
    return i + 1;
  }
  if (looksImperfect(word.bare)) return i;
  if (takesUp(passage, i)) return i + 1;
  const definite = /^(?:[ول]?ال|لل)/.test(word.bare);
  const coordinated = word.bare.startsWith('و') && coordinates(passage, i);
  const outside = walk.definite && !definite && !coordinated && !word.bare.startsWith('ب') && !namesHolder(passage, i);
  if (outside && !belongsTo(passage, from, i, walk)) return isPurpose(passage, from, i, end, walk) ? i + 1 : i;
  if (startsOther(passage, from, i) || (walk.open && startsObject(passage, from, i))) return i;
  walk.definite = definite || (walk.definite && !coordinated);
  return i + 1;
}
