import { GenerationalCache } from '../../generationalCache.ts';
import type { Entry, Gazetteer } from '../../lexicon/gazetteer.ts';
import type { EntityType, Mention } from '../../model.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';
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

/** What follows from a name and its type alone, wherever it stands. */
interface NameFacts extends Pick<MentionFacts, 'key' | 'core' | 'entry' | 'id' | 'shortId' | 'person'> {
  /** Whether the lexicon knows the name by its core, so that the core alone means it too. */
  readonly isShort: boolean;
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
  for (let i = 0; i < naming.length; i++) {
    const mention = naming[i];
    const { type } = mention;
    const { key, core, entry, id, shortId, isShort, person } = nameFacts(keyInText(text, mention), type, gazetteer);
    const name = nameOf(text, mention, key);
    const bracketed = nameInBrackets(text, facts, mention);
    facts.push({
      mention,
      key,
      core,
      name,
      length: wordCount(name),
      entry,
      role: type === 'PERS' ? roleBeside(text, naming, i) : null,
      id,
      shortId,
      shared: bracketed ? bracketed.id : isShort ? id : null,
      person,
    });
  }
  kept.set(mentions, facts);
  return facts;
}

/** How many UTF-16 units of names are kept: an article names the same ones again and again. */
const NAMES_KEPT = 100_000;

const names = new WeakMap<Gazetteer, GenerationalCache<NameFacts>>();

function nameFacts(key: string, type: EntityType, gazetteer: Gazetteer): NameFacts {
  let cache = names.get(gazetteer);
  if (!cache) names.set(gazetteer, (cache = new GenerationalCache(NAMES_KEPT)));
  const own = `${type} ${key}`;
  const known = cache.get(own);
  if (known) return known;
  const words = key.split(' ');
  const core = type === 'ORG' && words.length > 1 && isPlainHead(words[0], gazetteer) ? words.slice(1).join(' ') : key;
  const entry = entryOf(key, type, gazetteer) ?? (core === key ? null : entryOf(core, type, gazetteer));
  const shortId = core === key ? own : `${type} ${core}`;
  const facts: NameFacts = {
    key,
    core,
    entry,
    id: entry ? `${type} =${entry.name}` : shortId,
    shortId,
    isShort: entry !== null && core !== key,
    person: type === 'PERS' ? personName(key) : null,
  };
  cache.set(own, facts, own.length);
  return facts;
}

/** The facts of the name before, of the same type, where a mention stands in brackets behind it; null where it does not. */
function nameInBrackets(
  text: ParagraphText,
  before: readonly MentionFacts[],
  { type, start }: Mention,
): MentionFacts | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const { mention } = before[i];
    if (mention.end > start) continue;
    const isBracket = mention.type === type && start - mention.end <= WIDEST_BRACKET;
    return isBracket && /^\s*[(«"“]\s*$/.test(text.text.slice(mention.end, start)) ? before[i] : null;
  }
  return null;
}

/** A bracket with the space around it. */
const WIDEST_BRACKET = 4;

/** How many words there are between white space; what begins or ends with white space has an empty one there, nothing has none. */
function wordCount(name: string): number {
  return name === '' ? 0 : (name.match(/\s+/g)?.length ?? 0) + 1;
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

function entryOf(key: string, type: EntityType, gazetteer: Gazetteer): Entry | null {
  let found: Entry | null = null;
  for (const { entry } of gazetteer.lookUp(key)) {
    if (entry.type !== type || entry.list === 'head' || entry.list === 'world-city') continue;
    if (found && found.name !== entry.name) return null;
    found = entry;
  }
  return found;
}

/** The words of a mention, an article that «للموساد» swallowed restored. */
function nameOf({ text }: ParagraphText, { start, end }: Mention, key: string): string {
  const name = text.slice(start, end);
  const swallowed = name.startsWith('ل') && key.startsWith('ال') && !name.startsWith('ال');
  return swallowed ? `ال${name.slice(1)}` : name;
}

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
