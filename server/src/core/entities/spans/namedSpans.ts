import { LIST } from '../../lexicon/gazetteer.ts';
import { isFormOfAddress } from './complete.ts';
import { grammarRole, longest, type Scan } from '../scan.ts';
import type { TaggedSpan } from '../tagger/tagger.ts';

/** All spans but those that name nobody and nothing by themselves, the others without what does not belong to the name. */
export function namedSpans(scan: Scan, spans: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const people = new Set(spans.filter(({ type }) => type === 'PERS').map(({ from }) => from));
  return (
    spans
      // What only addresses the person whose name follows: «الأمير فيصل», «الدكتورة سلمى».
      .filter((span) => span.type !== 'OCC' || !people.has(span.to) || !isFormOfAddress(scan, span))
      .filter(({ type, from }) => type !== 'NORP' || !isOfNoPeople(scan, from))
      .filter((span) => span.type !== 'LAW' || !isTruce(scan, span))
      .map((span) => mended(scan, hashtagAlone(scan, span)))
      .filter(({ from, to }) => from < to)
  );
}

function mended(scan: Scan, span: TaggedSpan): TaggedSpan {
  switch (span.type) {
    case 'PERS':
      return withDescent(scan, withoutPreposition(scan, withoutBlessing(scan, span)));
    case 'GPE':
      return withoutClassWord(scan, span);
    default:
      return span;
  }
}

/** Whether a nisba names no people here: «اللغة *الفرنسية*», «المحيط *الهندي*». */
export function isOfNoPeople(scan: Scan, index: number): boolean {
  return index > 0 && grammarRole(scan, index - 1) === 'unpeopled';
}

/** «اتفاق *وقف إطلاق النار* في غزة» says what was agreed upon; the name of the agreement is another. */
function isTruce(scan: Scan, { from, to }: TaggedSpan): boolean {
  return from + 1 < to && grammarRole(scan, from + 1) === 'truce';
}

/** «#القاهرة #مصر» are two names. */
function hashtagAlone({ tokens }: Scan, span: TaggedSpan): TaggedSpan {
  return tokens[span.from].kind === 'hashtag' ? { ...span, to: span.from + 1 } : span;
}

/** «على» with this last letter is the preposition, not the name علي: «يوقع ترامب *على*»; between two given names it may be a spelling of it. */
function withoutPreposition(scan: Scan, span: TaggedSpan): TaggedSpan {
  const isPreposition = (index: number): boolean => scan.tokens[index].word.surface === 'على';
  let { from, to } = span;
  while (from < to && isPreposition(from)) from++;
  while (to > from && isPreposition(to - 1)) to--;
  return { ...span, from, to };
}

/** «ابن عباس *رضي الله* عنهما» */
function withoutBlessing(scan: Scan, span: TaggedSpan): TaggedSpan {
  for (let t = span.from + 1; t < span.to; t++) if (grammarRole(scan, t) === 'blessing') return { ...span, to: t };
  return span;
}

/** «عبدالعزيز بن *مساعد*»: a word that joins two parts of a name ends none. */
function withDescent(scan: Scan, span: TaggedSpan): TaggedSpan {
  if (span.to - span.from < 2 || scan.tokens[span.to]?.kind !== 'word') return span;
  const last = longest(scan, span.to - 1, LIST['name-particle']);
  const joins = last?.match.reading.length === 0 && !last.sense.ambiguous && last.sense.entry.kind !== 'after';
  return joins ? { ...span, to: Math.max(last.match.to, span.to + 1) } : span;
}

/** «*مدينة* غزة», «*ولاية* تكساس»: the noun is no part of a name that is complete without it. */
function withoutClassWord(scan: Scan, span: TaggedSpan): TaggedSpan {
  const head = longest(scan, span.from, LIST.head);
  if (head?.sense.entry.value !== 'out' || head.match.to >= span.to) return span;
  const name = longest(scan, head.match.to, LIST.country | LIST.place | LIST.city);
  const isComplete = name?.match.to === span.to && name.sense.entry.type === 'GPE' && !name.sense.ambiguous;
  return isComplete ? { ...span, from: head.match.to } : span;
}
