import { LIST } from '../../lexicon/gazetteer.ts';
import type { EntityType } from '../../model.ts';
import { belongsToName, type Hit, longest, type Scan, startsIn } from '../scan.ts';
import type { TaggedSpan } from '../tagger/tagger.ts';

/**
 * Names, organisations and offices by the lexicon and a few patterns alone: what works when there is no tagger.
 */
export function lexicalSpans(scan: Scan): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < scan.tokens.length;) {
    if (!startsIn(scan, i, OPENERS)) {
      i++;
      continue;
    }
    const found = officeAt(scan, i) ?? headedAt(scan, i) ?? personAt(scan, i) ?? nameAt(scan, i);
    if (found === null) {
      i++;
      continue;
    }
    spans.push(...found);
    i = found[0].to;
  }
  return spans;
}

const NAMES =
  LIST.country |
  LIST.place |
  LIST.city |
  LIST.organisation |
  LIST.outlet |
  LIST.event |
  LIST.law |
  LIST.product |
  LIST.person |
  LIST.nationality;

const NAME_PARTS = LIST['given-name'] | LIST['family-name'] | LIST['name-particle'];

/** The lists with whose words a pattern begins. */
const OPENERS = LIST.title | LIST.head | NAME_PARTS | NAMES;

const span = (type: EntityType, from: number, to: number, probability: number): TaggedSpan => ({
  type,
  from,
  to,
  probability,
});

/** A name of the lexicon that is no ordinary word as well; one that is, between quotation marks or in a dateline. */
function nameAt(scan: Scan, index: number): TaggedSpan[] | null {
  const agency = longest(scan, index, LIST.outlet);
  if (agency && isInDateline(scan, agency)) return [span('ORG', index, agency.match.to, 0.85)];
  const hit = longest(scan, index, NAMES);
  if (hit === null || hit.sense.entry.type === null) return null;
  if (hit.sense.ambiguous && !isQuoted(scan, hit)) return null;
  return [span(hit.sense.entry.type, index, hit.match.to, 0.85)];
}

function isQuoted(scan: Scan, { match }: Hit): boolean {
  return scan.tokens[match.from - 1]?.kind === 'mark' && scan.tokens[match.to]?.kind === 'mark';
}

/** «تونس – *وات*:», «الدوحة - *قنا*:», a place as well: an agency behind the place that opens the paragraph. */
function isInDateline(scan: Scan, { match, sense }: Hit): boolean {
  if (sense.entry.kind !== 'agency' || !isSeparator(scan, match.from - 1) || !isSeparator(scan, match.to)) return false;
  return longest(scan, 0, LIST.country | LIST.place | LIST.city)?.match.to === match.from - 1;
}

const isSeparator = ({ tokens }: Scan, index: number): boolean => /^[-–—ـ/:،()]$/.test(tokens[index]?.word.surface);

/** A head noun with the name that it opens: «حركة "حماس"», «مطار بيروت», «وزارة الصحة الفلسطينية», «الحكومة اليمنية». */
function headedAt(scan: Scan, index: number): TaggedSpan[] | null {
  const head = longest(scan, index, LIST.head);
  if (head === null || !belongsToName(head.sense.entry)) return null;
  const { type, value } = head.sense.entry;
  if (head.sense.inflection !== 'base') {
    return value === 'nation' && head.sense.inflection === 'definite' ? nationalAt(scan, index, head) : null;
  }
  const inner = complementAt(scan, head.match.to);
  if (type === null || inner === null) return null;
  return [span(type, index, inner.to, 0.8), ...inner.spans];
}

/** «الحكومة *اليمنية*», «المنتخب *الغيني* لكرة القدم»: what a nationality names. */
function nationalAt(scan: Scan, index: number, { match, sense }: Hit): TaggedSpan[] | null {
  const people = longest(scan, match.to, LIST.nationality);
  if (people === null || people.match.reading.length > 0 || sense.entry.type === null) return null;
  const { to } = people.match;
  return [span(sense.entry.type, index, to, 0.8), span('NORP', match.to, to, 0.85)];
}

/** What completes a head or an office: a name, a portfolio, a quoted name, each with the nationalities behind it. */
function complementAt(scan: Scan, index: number): { to: number; spans: TaggedSpan[] } | null {
  const spans: TaggedSpan[] = [];
  let to = index;
  const quoted = scan.paragraph.quotations.find(
    ({ openToken, closeToken }) => openToken === index && closeToken !== null,
  );
  if (quoted?.closeToken && quoted.closeToken - index <= 5) to = quoted.closeToken + 1;
  const portfolio = longest(scan, index, LIST.portfolio);
  if (portfolio && portfolio.match.reading.length === 0) to = Math.max(to, portfolio.match.to);
  const name = to === index ? longest(scan, index, NAMES) : null;
  if (name && name.sense.entry.type && name.match.reading.length === 0) {
    to = name.match.to;
    spans.push(span(name.sense.entry.type, index, to, 0.8));
  }
  if (to === index) return null;
  for (let next = longest(scan, to, LIST.nationality); next && next.match.reading.length === 0;) {
    spans.push(span('NORP', to, next.match.to, 0.85));
    to = next.match.to;
    next = longest(scan, to, LIST.nationality);
  }
  return { to, spans };
}

/** An office with its complement («وزير الخارجية الأمريكي»), or a title before a person's name. */
function officeAt(scan: Scan, index: number): TaggedSpan[] | null {
  const title = longest(scan, index, LIST.title);
  if (title === null) return null;
  const { kind } = title.sense.entry;
  // «محافظة إدلب» is a governorate before it is a woman in office.
  const head = longest(scan, index, LIST.head);
  if (head?.sense.entry.value === 'out' && head.match.to >= title.match.to) return null;
  if (kind !== 'office' && kind !== 'rank' && kind !== 'profession') return null;
  const after = title.match.to;
  const headed = headedAt(scan, after);
  if (headed && kind === 'office') return [span('OCC', index, headed[0].to, 0.75), ...headed];
  const complement = kind === 'office' ? complementAt(scan, after) : null;
  if (complement) return [span('OCC', index, complement.to, 0.75), ...complement.spans];
  return personAt(scan, after) ? [span('OCC', index, after, 0.6)] : null;
}

/** A public figure, or a run of at least two words that are given names, family names or what joins them. */
function personAt(scan: Scan, index: number): TaggedSpan[] | null {
  const known = longest(scan, index, LIST.person);
  let to = index;
  let certain = 0;
  while (to < scan.tokens.length) {
    const hit = longest(scan, to, NAME_PARTS);
    if (hit === null || (to > index && hit.match.reading.length > 0)) break;
    if (hit.sense.entry.list !== 'name-particle') certain += hit.sense.ambiguous ? 0.5 : 1;
    to = hit.match.to;
  }
  if (known && !known.sense.ambiguous && known.match.to >= to) return [span('PERS', index, known.match.to, 0.9)];
  return certain >= 1.5 && to - index > 1 ? [span('PERS', index, to, 0.75)] : null;
}
