import { longest, type Scan } from './scan.ts';
import type { TaggedSpan } from './tagger.ts';

/**
 * Mends where spans of different chains meet: an office takes in the whole of the organisation that it reaches into or stands before
 * («المتحدث باسم» + «الجيش الإسرائيلي»), and the adjective of time behind it («السابق»).
 */
export function completeOffices(scan: Scan, spans: readonly TaggedSpan[]): readonly TaggedSpan[] {
  if (!spans.some(({ type }) => type === 'OCC')) return spans;
  const bodies = new Map<number, TaggedSpan>();
  for (const span of spans) {
    if (span.type !== 'ORG' && span.type !== 'FAC') continue;
    for (let t = span.from; t < span.to; t++) bodies.set(t, span);
  }
  return spans.map((span) => (span.type === 'OCC' ? { ...span, to: officeEnd(scan, span, bodies) } : span));
}

function officeEnd(scan: Scan, { from, to }: TaggedSpan, bodies: ReadonlyMap<number, TaggedSpan>): number {
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
