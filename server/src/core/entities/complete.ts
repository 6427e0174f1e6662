import { longest, type Scan } from './scan.ts';
import type { TaggedSpan } from './tagger.ts';

/**
 * Mends where spans of different chains meet: an office takes in the whole of the organisation that it reaches into or stands before
 * («المتحدث باسم» + «الجيش الإسرائيلي»), its portfolio («وزيرة» + «الصحة اللبنانية»), and the adjective of time behind it («السابق»).
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
  return spans.map((span) => {
    if (span.type !== 'OCC') return span;
    const pattern = patterns.get(span.from) ?? span.to;
    return { ...span, to: officeEnd(scan, span.from, lengthened(span.to, pattern, people), bodies) };
  });
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
  return PAST.has(scan.tokens[end]?.word.folded) ? end + 1 : end;
}

const PAST: ReadonlySet<string | undefined> = new Set([
  'السابق',
  'السابقه',
  'الاسبق',
  'الحالي',
  'الحاليه',
  'السابقين',
  'المخلوع',
  'الراحل',
]);

/** Whether an organisation's first word goes on with the office before it: «مدير الجوازات», «الناطق للقوات», «المتحدثة بالمؤسسة», but not «الرئيس وحماس». */
function joins(scan: Scan, index: number): boolean {
  const head = longest(scan, index, 'head', 'organisation', 'outlet');
  const proclitics = head ? head.match.reading.proclitics : /^[وف]/.test(scan.tokens[index].word.folded) ? 'و' : '';
  return proclitics === '' || proclitics === 'ل' || proclitics === 'ب';
}
