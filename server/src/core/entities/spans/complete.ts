import { LIST } from '../../lexicon/gazetteer.ts';
import { longest, type Scan } from '../scan.ts';
import type { TaggedSpan } from '../tagger/tagger.ts';

/**
 * Mends where spans of different chains meet: an office takes in the whole of the organisation that it reaches into or stands before
 * («المتحدث باسم» + «الجيش الإسرائيلي»), its portfolio («وزيرة» + «الصحة اللبنانية»), its seat, and the adjective of time behind it («السابق»).
 * @param lexical what the lexicon's patterns found
 */
export function completeOffices(
  scan: Scan,
  spans: readonly TaggedSpan[],
  lexical: readonly TaggedSpan[],
): readonly TaggedSpan[] {
  if (!spans.some(({ type }) => type === 'OCC')) return spans;
  const bodies = new Map<number, TaggedSpan>();
  const people = new Set<number>();
  for (const span of spans) {
    if (span.type === 'PERS') people.add(span.from);
    if (span.type !== 'ORG' && span.type !== 'FAC') continue;
    for (let t = span.from; t < span.to; t++) bodies.set(t, span);
  }
  const patterns = new Map(lexical.filter(({ type }) => type === 'OCC').map((span) => [span.from, span.to]));
  return spans.flatMap((span) => {
    if (span.type !== 'OCC') return span;
    const pattern = patterns.get(span.from) ?? span.to;
    const end = officeEnd(scan, span.from, lengthened(span.to, pattern, people), bodies);
    const to = seatEnd(scan, withoutForms(scan, span.from, end), people);
    return separated(scan, { ...span, to: withoutObject(scan, span.from, to) }, bodies);
  });
}

/**
 * Without the verb's object: «اتهم الوزير *الوزارة*», «طالب النائب *الحكومة*». Behind a title with the article stands nothing of the office but an adjective that agrees with
 * it, so a feminine noun is none of it (W. Wright, A Grammar of the Arabic Language, vol. II, § 136). Behind two words a ل may be left out: «الأمين العام المنظمة».
 */
function withoutObject(scan: Scan, from: number, to: number): number {
  const { tokens } = scan;
  const next = from + 1;
  const title = longest(scan, from, LIST.title);
  if (next >= to || title === null || title.sense.inflection === 'plural') return to;
  const [first, second] = [tokens[from].word.bare, tokens[next].word.bare];
  const isObject = DEFINITE.test(first) && !FEMININE.test(first) && DEFINITE.test(second) && FEMININE.test(second);
  // «الشيخ الداعية»
  return isObject && !isOwned(scan, next + 1) && longest(scan, next, LIST.title) === null ? next : to;
}

const DEFINITE = /^[وف]?ال/;
const FEMININE = /(?:ة|ات)$/;

/** «الرئيس المنتهية *ولايته*»: an adjective that agrees with the noun behind it, which is the office-holder's. */
function isOwned({ tokens }: Scan, index: number): boolean {
  return /^[^ب].*(?:ه|ها|هم)$/.test(tokens[index]?.word.bare ?? '');
}

/** Without the forms of address at its end, which go with the name behind it: «مدير عام الجوازات *اللواء* سعد …». */
function withoutForms(scan: Scan, from: number, to: number): number {
  for (let t = to - 1; t > from; t--) {
    const title = longest(scan, t, LIST.title);
    if (title?.match.to !== to || title.match.reading.length > 0) continue;
    if (title.match.senses.some(({ entry }) => FORMS.has(entry.kind))) return withoutForms(scan, from, t);
  }
  return to;
}

const FORMS: ReadonlySet<string> = new Set(['honorific', 'rank']);

/** Whether an office is nothing but a form of address before a name: «*الأمير* فيصل». */
export function isFormOfAddress(scan: Scan, { from, to }: TaggedSpan): boolean {
  const title = longest(scan, from, LIST.title);
  return title?.match.to === to && title.match.senses.some(({ entry }) => entry.kind === 'honorific');
}

/** «السفير الأردني *في باريس* نبيل …»: the place of an office, where its holder is named behind it. */
function seatEnd(scan: Scan, end: number, people: ReadonlySet<number>): number {
  const preposition = scan.tokens[end]?.word.folded === 'في' ? 1 : 0;
  const place = longest(scan, end + preposition, LIST.country | LIST.place | LIST.city);
  const proclitics = preposition === 1 ? '' : 'ب';
  return place && place.match.reading.proclitics === proclitics && people.has(place.match.to) ? place.match.to : end;
}

/** «رئيس الوزراء ووزير الدفاع» are two offices, unless the و stands in the name of a body («وزارة العدل والداخلية»). */
function separated(scan: Scan, span: TaggedSpan, bodies: ReadonlyMap<number, TaggedSpan>): TaggedSpan[] {
  for (let t = span.from + 1; t < span.to; t++) {
    const title = longest(scan, t, LIST.title);
    if (title?.match.reading.proclitics !== 'و' || title.sense.ambiguous) continue;
    const { kind } = title.sense.entry;
    const body = bodies.get(t);
    if ((kind !== 'office' && kind !== 'profession') || (body && body.from < t)) continue;
    return [{ ...span, to: t }, ...separated(scan, { ...span, from: t }, bodies)];
  }
  return [span];
}

/** The pattern's end where it lies further and no person's name begins before it. */
function lengthened(end: number, pattern: number, people: ReadonlySet<number>): number {
  for (let t = end; t < pattern; t++) if (people.has(t)) return end;
  return Math.max(end, pattern);
}

function officeEnd(scan: Scan, from: number, to: number, bodies: ReadonlyMap<number, TaggedSpan>): number {
  let end = to;
  const reached = bodies.get(end - 1);
  if (reached && reached.from > from && reached.to > end) end = reached.to;
  const next = bodies.get(end);
  if (next?.from === end && !bodies.has(end - 1) && joins(scan, end)) end = next.to;
  // «وكيل الجمهورية *لدى محكمة …*»
  const served = scan.tokens[end]?.word.folded === 'لدي' ? bodies.get(end + 1) : undefined;
  if (served?.from === end + 1) end = served.to;
  // «السابق»
  const term = longest(scan, end, LIST.grammar);
  return term?.sense.entry.kind === 'term' && term.match.reading.length === 0 ? term.match.to : end;
}

/** Whether an organisation's first word goes on with the office before it: «مدير الجوازات», «الناطق للقوات», «المتحدثة بالمؤسسة», but not «الرئيس وحماس». */
function joins(scan: Scan, index: number): boolean {
  const head = longest(scan, index, LIST.head | LIST.organisation | LIST.outlet);
  const proclitics = head ? head.match.reading.proclitics : /^[وف]/.test(scan.tokens[index].word.folded) ? 'و' : '';
  return proclitics === '' || proclitics === 'ل' || proclitics === 'ب';
}
