import { LIST, type Sense } from '../../lexicon/gazetteer.ts';
import type { Reading } from '../../text/words.ts';
import type { Layer } from '../tagger/layers.ts';
import { belongsToName, longest, type Scan } from '../scan.ts';

/**
 * How far the noun phrase reaches that a head noun or a title opens, by grammar alone: «المؤسسة العامة لصوامع الغلال ومطاحن الدقيق»,
 * «مدير مركز البحث في مجال الوساطة». It is a proposal: the tagger learns how much of it belongs to the name.
 */

/** What a token is to the head before it. */
const enum Part {
  None,
  Head,
  /** An adjective, or what is possessed: «مركز *البحث العلمي*». */
  Core,
  /** After the preposition ل: «الهيئة العامة *للطيران المدني*». */
  Purpose,
  /** After و: «التقني *والمهني*». */
  Joined,
  /** After ب: «كلية العلوم *بجامعة الرباط*». */
  Place,
  /** Another head in the phrase of the first. */
  InnerHead,
}

/** Longer phrases are no names. */
const LONGEST = 14;

/** Which nouns open the phrases of a layer: of heads or titles. */
export type Opener = (sense: Sense) => boolean;

const OPENERS = LIST.head | LIST.title;

/** «وزارة», «المؤسسة» */
export const opensBody: Opener = ({ entry, inflection }) =>
  entry.list === 'head' &&
  belongsToName(entry) &&
  (entry.type === 'ORG' || entry.type === 'FAC') &&
  (inflection === 'base' || inflection === 'definite');

/** «مدير», «الناطقة باسم» */
export const opensOffice: Opener = ({ entry, ambiguous, inflection }) =>
  entry.list === 'title' &&
  !ambiguous &&
  (entry.kind === 'office' || entry.kind === 'profession') &&
  (inflection === 'base' || inflection === 'definite');

/** The parts of all phrases that such nouns open, one number per token. */
export function reachLayer(scan: Scan, opens: Opener): Layer {
  const layer = new Uint8Array(scan.tokens.length);
  for (let t = 0; t < layer.length;) {
    const opener = openerAt(scan, t, opens);
    if (opener === null) {
      t++;
      continue;
    }
    t = mark(scan, layer, t, opener, opens);
  }
  return layer;
}

interface Found {
  readonly to: number;
  readonly definite: boolean;
}

function openerAt(scan: Scan, index: number, opens: Opener): Found | null {
  let found: Found | null = null;
  for (const { to, senses, lists } of scan.matches[index]) {
    if ((lists & OPENERS) === 0) continue;
    const sense = senses.find(opens);
    if (sense && (found === null || to > found.to)) found = { to, definite: sense.inflection === 'definite' };
  }
  return found;
}

/** Marks the phrase that starts at `from`; gives the token behind it. */
function mark(scan: Scan, layer: Layer, from: number, opener: Found, opens: Opener): number {
  layer.fill(Part.Head, from, opener.to);
  let part = Part.Core;
  /** A word without the article must be completed: «لصوامع» by «الغلال». */
  let open = !opener.definite;
  let t = opener.to;
  const end = Math.min(layer.length, from + LONGEST);
  while (t < end) {
    const step = stepAt(scan, t, open, part);
    if (step === null) break;
    part = step.part;
    const at = t + step.skip;
    const inner = step.part === Part.Core ? null : openerAt(scan, at, opens);
    // «وزارة التربية وقصر الحكومة» are two.
    if (inner && step.part === Part.Joined) break;
    if (inner) {
      layer.fill(step.part, t, at);
      layer.fill(Part.InnerHead, at, inner.to);
      t = inner.to;
      open = !inner.definite;
      part = Part.Core;
      continue;
    }
    layer.fill(part, t, step.to);
    t = step.to;
    open = step.open;
  }
  return t;
}

interface Step {
  readonly part: Part;
  readonly to: number;
  readonly open: boolean;
  /** How many tokens of it are no noun: a detached و. */
  readonly skip: number;
}

/** The next word of the phrase, or null where it ends. */
function stepAt(scan: Scan, index: number, open: boolean, part: Part): Step | null {
  const token = scan.tokens[index];
  if (token.kind !== 'word') return null;
  if (endsPhrase(scan, index)) {
    const to = open ? namesakeEnd(scan, index) : index;
    return to > index ? { part, to, open: false, skip: 0 } : null;
  }
  const { folded, readings } = token.word;
  if (folded === 'و') {
    const next = index + 1 < scan.tokens.length ? stepAt(scan, index + 1, true, part) : null;
    return next === null || open || next.part !== part ? null : { ...next, part: Part.Joined, skip: 1 };
  }
  const name = longest(
    scan,
    index,
    LIST.country | LIST.place | LIST.city | LIST.organisation | LIST.outlet | LIST.portfolio,
  );
  if (name && !name.sense.ambiguous) {
    const next = partOf(name.match.reading, part);
    if (next === Part.Joined && name.sense.entry.list !== 'portfolio') return null;
    if (next === Part.Purpose && name.sense.entry.list === 'outlet') return null;
    return { part: next, to: name.match.to, open: false, skip: 0 };
  }
  const definite = readings.findLast((reading) => reading.folded.startsWith('ال') && reading.folded.length > 4);
  if (definite) return { part: partOf(definite, part), to: index + 1, open: false, skip: 0 };
  // «أبحاث» in «مركز أبحاث الفضاء»
  if (open) return { part, to: index + 1, open: completes(scan, index + 1), skip: 0 };
  const split = readings.find(
    ({ proclitics, folded: stem }) => proclitics.length === 1 && stem.length > 3 && 'وبل'.includes(proclitics),
  );
  return split && completes(scan, index + 1) ? { part: partOf(split, part), to: index + 1, open: true, skip: 0 } : null;
}

/** «مستشفى *الملك فهد*»: where the name ends of whom something is called after; `index` where nobody is. */
function namesakeEnd(scan: Scan, index: number): number {
  const title = longest(scan, index, LIST.title);
  let to = title?.match.to ?? index;
  const start = to;
  for (
    let part = longest(scan, to, NAME_PARTS);
    part && part.match.reading.length === 0;
    part = longest(scan, to, NAME_PARTS)
  )
    to = part.match.to;
  return to > start ? to : index;
}

const NAME_PARTS = LIST['given-name'] | LIST['family-name'] | LIST['name-particle'];

function partOf({ proclitics }: Reading, part: Part): Part {
  switch (proclitics[proclitics.length - 1]) {
    case 'ل':
      return Part.Purpose;
    case 'ب':
      return Part.Place;
    case 'و':
      return Part.Joined;
    default:
      return part;
  }
}

/** Whether a word has the article, so that it can complete one that has none. */
function completes(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  return (
    token?.kind === 'word' &&
    token.word.folded.startsWith('ال') &&
    token.word.folded.length > 4 &&
    !endsPhrase(scan, index)
  );
}

/** A title, a word of time or a number is no part of what is before it. */
function endsPhrase(scan: Scan, index: number): boolean {
  return scan.matches[index].some(({ senses }) =>
    senses.some(
      ({ entry: { list, kind }, ambiguous }) =>
        (list === 'title' && kind !== 'relation') ||
        (list === 'calendar' && kind !== 'sort' && !ambiguous) ||
        (list === 'not-name' && kind !== 'noun'),
    ),
  );
}
