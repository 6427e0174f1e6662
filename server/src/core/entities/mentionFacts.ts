import type { Entry, Gazetteer } from '../lexicon/gazetteer.ts';
import type { Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { keyInText, NAMING } from './nameKeys.ts';
import { type PersonName, personName } from './personIndex.ts';

/** What linking needs to know of a mention. */
export interface MentionFacts {
  readonly mention: Mention;
  /** The name, made comparable. */
  readonly key: string;
  /** The key without a head noun that only says what it is: «حركة حماس» -> «حماس». */
  readonly core: string;
  /** The name as it is written, without quotation marks around it. */
  readonly name: string;
  /** How many words the name has. */
  readonly length: number;
  /** What the lexicon knows under this name and type, if it is one thing only. */
  readonly entry: Entry | null;
  /** The office that stands beside a person's name. */
  readonly role: string | null;
  /** What mentions of one referent have in common: the type, and the lexicon's name or the core. */
  readonly id: string;
  /** The type and the core: what a short form of the name is known by. */
  readonly shortId: string;
  /**
   * The identity that every mention with this `shortId` has: a name in brackets is the name before them («منظمة الأغذية والزراعة (الفاو)»),
   * and «الأنصاف» is what the lexicon knows as «حركة الأنصاف» when the article calls it so.
   */
  readonly shared: string | null;
  /** A person's name, taken apart. */
  readonly person: PersonName | null;
}

const kept = new WeakMap<readonly Mention[], readonly MentionFacts[]>();

/** The facts of a paragraph's mentions; kept with them, as most paragraphs stay as they are from one edit to the next. */
export function mentionFacts(
  { text, mentions }: { readonly text: ParagraphText; readonly mentions: readonly Mention[] },
  gazetteer: Gazetteer,
): readonly MentionFacts[] {
  const known = kept.get(mentions);
  if (known) return known;
  const facts: MentionFacts[] = [];
  const naming = mentions.filter(({ type }) => NAMING.has(type));
  naming.forEach((mention, i) => {
    const key = keyInText(text, mention);
    const words = key.split(' ');
    const core =
      mention.type === 'ORG' && words.length > 1 && isPlainHead(words[0], gazetteer) ? words.slice(1).join(' ') : key;
    const entry = entryOf(key, mention, gazetteer) ?? (core === key ? null : entryOf(core, mention, gazetteer));
    const before = facts.findLast((fact) => fact.mention.end <= mention.start);
    const bracketed =
      before?.mention.type === mention.type && /^\s*[(«"“]\s*$/.test(between(text, before.mention, mention))
        ? before
        : null;
    const role = mention.type === 'PERS' ? roleBeside(text, naming, i) : null;
    const name = nameOf(text, mention);
    const shortId = `${mention.type} ${core}`;
    const id = entry ? `${mention.type} =${entry.name}` : shortId;
    facts.push({
      mention,
      key,
      core,
      name,
      length: name === '' ? 0 : name.split(/\s+/).length,
      entry,
      role,
      id,
      shortId,
      shared: bracketed ? bracketed.id : entry && core !== key ? id : null,
      person: mention.type === 'PERS' ? personName(key) : null,
    });
  });
  kept.set(mentions, facts);
  return facts;
}

/** Which of a paragraph's facts are a mention's; -1 for a mention that names nobody. By binary search. */
export function indexIn(facts: readonly MentionFacts[], mention: Mention): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts[middle].mention.start < mention.start) low = middle + 1;
    else high = middle;
  }
  for (; low < facts.length && facts[low].mention.start === mention.start; low++) {
    if (facts[low].mention === mention) return low;
  }
  return -1;
}

/** Words of a name that the head alone would not tell apart: «وزارة الصحة» is no «الصحة», but «حركة حماس» is «حماس». */
const PLAIN_HEADS = new Set([
  'حركه',
  'وكاله',
  'صحيفه',
  'قناه',
  'شبكه',
  'موقع',
  'شركه',
  'مجله',
  'حزب',
  'تنظيم',
  'جماعه',
  'نادي',
  'منظمه',
  'اذاعه',
]);

function isPlainHead(word: string, gazetteer: Gazetteer): boolean {
  return PLAIN_HEADS.has(word) && gazetteer.senses(word).some(({ entry }) => entry.list === 'head');
}

function entryOf(key: string, { type }: Mention, gazetteer: Gazetteer): Entry | null {
  let found: Entry | null = null;
  for (const { entry } of gazetteer.lookUp(key)) {
    if (entry.type !== type || entry.list === 'head' || entry.list === 'world-city') continue;
    if (found && found.name !== entry.name) return null;
    found = entry;
  }
  return found;
}

/** The words of a mention, an article that «للموساد» swallowed restored. */
function nameOf(text: ParagraphText, mention: Mention): string {
  const name = text.text.slice(mention.start, mention.end);
  const swallowed = name.startsWith('ل') && keyInText(text, mention).startsWith('ال') && !name.startsWith('ال');
  return swallowed ? `ال${name.slice(1)}` : name;
}

const between = ({ text }: ParagraphText, a: Mention, b: Mention): string =>
  b.start - a.end > 4 ? 'x' : text.slice(a.end, b.start);

/** How far an office may stand from the name: room for «الأمريكي السابق» would be in the span, so only an honorific or a comma is between. */
const NEAR = 12;

/** «وزير الخارجية الأمريكي أنتوني بلينكن», «بلينكن، وزير الخارجية» */
function roleBeside(text: ParagraphText, mentions: readonly Mention[], index: number): string | null {
  const person = mentions[index];
  for (let i = index - 1; i >= 0 && i >= index - 6; i--) {
    const office = mentions[i];
    if (office.type !== 'OCC' || office.end > person.start || person.start - office.end > NEAR) continue;
    if (/^\s*(\p{L}+\s+)?["«“]?\s*$/u.test(text.text.slice(office.end, person.start)))
      return text.text.slice(office.start, office.end);
  }
  const next = mentions[index + 1];
  if (
    next?.type === 'OCC' &&
    /^["»”]?\s*[،,(]\s*$/.test(text.text.slice(person.end, Math.min(next.start, person.end + NEAR)))
  ) {
    return text.text.slice(next.start, next.end);
  }
  return null;
}
