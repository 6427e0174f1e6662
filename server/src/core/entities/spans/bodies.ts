import { LIST, type Sense } from '../../lexicon/gazetteer.ts';
import { grammarRole, longest, type Scan } from '../scan.ts';
import type { TaggedSpan } from '../tagger/tagger.ts';

/**
 * Mends the spans of organisations: two that were taken for one are parted, what only describes one is left out, and those that stand in the
 * name of another, or abbreviate it behind it, are added.
 */
export function completeBodies(scan: Scan, spans: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const taken = new Set<number>();
  const bodies = new Map<number, number>();
  for (const { type, from, to } of spans) {
    for (let t = from; t < to; t++) taken.add(t);
    if (type === 'ORG') bodies.set(from, to);
  }
  const whole = spans.map((span) =>
    span.type === 'ORG' ? withFrequency(scan, withQuotedName(scan, span, bodies)) : span,
  );
  const ends = new Map(whole.map(({ from, to }, i) => [spans[i].to, { from, to }]));
  return whole.flatMap((span) => {
    if (span.type !== 'ORG') return span;
    const around = ends.get(span.from - 1);
    if (around && around.to > span.to) return [];
    return parted(scan, span).flatMap((part) => {
      const body = withoutNationality(scan, upToQuoted(scan, part));
      return [body, ...innerBodies(scan, body), ...abbreviation(scan, body, taken)];
    });
  });
}

/** Names in quotation marks behind a body are not longer. */
const LONGEST_QUOTED = 4;

/** «الهيئة العامة للرقابة *"النزاهة"*»: the name by which a body is known as well is a part of its name where it stands between quotation marks. */
function withQuotedName(scan: Scan, span: TaggedSpan, bodies: ReadonlyMap<number, number>): TaggedSpan {
  const quotation = scan.paragraph.quotations.find(({ openToken }) => openToken === span.to);
  const close = quotation?.closeToken ?? null;
  if (close === null || span.to - span.from < 2 || close - span.to - 1 > LONGEST_QUOTED) return span;
  const known = longest(scan, span.to + 1, LIST.organisation | LIST.outlet);
  const isBody = bodies.get(span.to + 1) === close || known?.match.to === close;
  return isBody ? { ...span, to: close + 1 } : span;
}

/** «إذاعة الأفق *أف أم*»: a radio station's band is the end of its name. */
function withFrequency(scan: Scan, span: TaggedSpan): TaggedSpan {
  for (const at of [span.to - 1, span.to]) {
    const band = longest(scan, at, LIST.grammar);
    if (band?.sense.entry.kind === 'frequency' && at > span.from)
      return { ...span, to: Math.max(span.to, band.match.to) };
  }
  return span;
}

/**
 * «الهلال *السعودي*», «صحيفة معاريف *الإسرائيلية*»: the country of a club or an outlet is no part of its name, unless it is known by that name only
 * («وكالة الأنباء *السعودية*»). «الاتحاد *الأوروبي*» is no club.
 */
function withoutNationality(scan: Scan, span: TaggedSpan): TaggedSpan {
  const last = span.to - 1;
  if (last === span.from || longest(scan, last, LIST.nationality)?.match.to !== span.to) return span;
  const head = longest(scan, span.from, LIST.head);
  const short = [span.from, head?.match.to ?? last]
    .flatMap((from) => (from < last ? sensesOf(scan, from, last) : []))
    .filter((sense) => isClub(sense) || isOutlet(sense));
  const long = sensesOf(scan, span.from, span.to).filter(({ entry }) => entry.type === 'ORG');
  const isCountry = short.some((sense) =>
    long.length === 0
      ? !sense.ambiguous
      : long.some((other) => other.entry === sense.entry || (isClub(other) && isClub(sense))),
  );
  return isCountry ? { ...span, to: last } : span;
}

/** What the lexicon knows by just these words. */
function sensesOf(scan: Scan, from: number, to: number): readonly Sense[] {
  return scan.matches[from].filter((match) => match.to === to).flatMap(({ senses }) => senses);
}

const isClub = ({ entry }: Sense): boolean => entry.list === 'organisation' && entry.kind === 'club';
const isOutlet = ({ entry }: Sense): boolean => entry.list === 'outlet';

/** «بنك القاهرة *وشركة* النصر», «الهيئة *التابعة لوزارة* الزراعة»: another body begins, or what the first one belongs to is told. */
function parted(scan: Scan, span: TaggedSpan): TaggedSpan[] {
  for (let t = span.from + 1; t < span.to; t++) {
    if (grammarRole(scan, t) === 'belonging') {
      const rest = t + 1 < span.to && opensBody(scan, t + 1, 'ل') ? parted(scan, { ...span, from: t + 1 }) : [];
      return [{ ...span, to: t }, ...rest];
    }
    if (opensBody(scan, t, 'و')) return [{ ...span, to: t }, ...parted(scan, { ...span, from: t })];
  }
  return [span];
}

/** «مجلة "العلوم" *الفرنسية*»: what stands behind a name in quotation marks is a part of it only with a purpose («وكالة "تاس" الروسية *للأنباء*») or a place. */
function upToQuoted({ tokens }: Scan, span: TaggedSpan): TaggedSpan {
  const isMark = (index: number): boolean => tokens[index].kind === 'mark';
  if (span.to - span.from < 4 || isMark(span.from) || !isMark(span.from + 1)) return span;
  let close = span.from + 2;
  while (close < span.to && !isMark(close)) close++;
  const rest = tokens.slice(close + 1, span.to);
  const isPurpose = rest.some(({ word }) => word.readings.some(({ proclitics }) => proclitics === 'ل'));
  return isPurpose || rest.length === 0 || rest[0].word.folded === 'في' ? span : { ...span, to: close + 1 };
}

/** «كلية العلوم ب*جامعة الرباط*», «المكتب السياسي ل*حزب الاستقلال*»: from the inner body to the end. */
function innerBodies(scan: Scan, span: TaggedSpan): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (let t = span.from + 2; t < span.to; t++) {
    if (opensBody(scan, t, 'ل') || opensBody(scan, t, 'ب')) found.push({ ...span, from: t });
  }
  return found;
}

/** Whether a body's name begins with this word, behind this proclitic: one that the lexicon knows, or a noun that wants a complement. */
function opensBody(scan: Scan, index: number, proclitic: string): boolean {
  const head = longest(scan, index, LIST.organisation | LIST.outlet | LIST.head);
  if (head?.match.reading.proclitics !== proclitic) return false;
  const { entry, inflection, ambiguous } = head.sense;
  if (entry.list !== 'head') return !ambiguous && proclitic !== 'و';
  return entry.type === 'ORG' && entry.value === 'in' && inflection === 'base';
}

/** «المركز الوطني للأرصاد (*NCM*)» */
function abbreviation(scan: Scan, span: TaggedSpan, taken: ReadonlySet<number>): TaggedSpan[] {
  const at = span.to + 1;
  const inBrackets = scan.tokens[at - 1]?.word.surface === '(' && scan.tokens[at + 1]?.word.surface === ')';
  if (!inBrackets || taken.has(at) || !/^[A-Z][A-Za-z]*[A-Z]$/.test(scan.tokens[at].word.surface)) return [];
  return [{ ...span, from: at, to: at + 1 }];
}
