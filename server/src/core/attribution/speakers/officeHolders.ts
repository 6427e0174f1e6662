import { sameItems } from '../../changes.ts';
import type { Naming } from '../../entities/linking/naming.ts';
import { phraseWords } from '../sources/phraseWords.ts';

/** A person and an office that the article gives them. */
export interface Tenure {
  readonly person: Naming;
  readonly office: string;
}

interface Holder {
  readonly person: Naming;
  readonly role: readonly string[];
}

/** What is asked about the offices of an article. */
export interface Offices {
  /** Whether the article says what office somebody holds. @param person `Naming.id` */
  hasOffice(person: string): boolean;
  /**
   * Who holds an office («وزير الخارجية»); of several the one whose office shares most words, then the one named last.
   * @param office its words (`officeWords`)
   * @param named the persons named before, the last one first
   */
  find(office: readonly string[], named: readonly Naming[]): Naming | null;
}

/** The persons of an article by the offices that stand beside their names, indexed by the office's first word. */
export class OfficeHolders implements Offices {
  private readonly byNoun = new Map<string, Holder[]>();
  private readonly officials = new Set<string>();

  /** @param tenures in text order; what is known of a person beyond the article comes behind */
  constructor(tenures: readonly Tenure[]) {
    for (const tenure of tenures) {
      const { person } = tenure;
      const role = roleOf(tenure);
      if (role.length === 0) continue;
      if (!isCalling(role)) this.officials.add(person.id);
      const holders = this.byNoun.get(role[0]);
      if (!holders) this.byNoun.set(role[0], [{ person, role }]);
      else if (!holders.some((holder) => holder.person === person && sameItems(holder.role, role))) {
        holders.push({ person, role });
      }
    }
  }

  hasOffice(person: string): boolean {
    return this.officials.has(person);
  }

  find(office: readonly string[], named: readonly Naming[]): Naming | null {
    const recency = (person: Naming): number => {
      const index = named.indexOf(person);
      return index < 0 ? named.length : index;
    };
    let best: Naming | null = null;
    let most = 0;
    for (const { person, role } of this.byNoun.get(office[0] ?? '') ?? []) {
      const shared = matching(office, role);
      if (shared === 0 || shared < most) continue;
      if (shared === most && best && recency(person) >= recency(best)) continue;
      best = person;
      most = shared;
    }
    return best;
  }

  /** The questions whose answer may be another one now, as `AskedOffices` notes them. */
  differencesFrom(before: OfficeHolders): ReadonlySet<string> {
    const differences = new Set<string>();
    for (const noun of new Set([...this.byNoun.keys(), ...before.byNoun.keys()])) {
      if (!sameHolders(this.byNoun.get(noun), before.byNoun.get(noun))) differences.add(nounAsked(noun));
    }
    for (const person of this.officials) if (!before.officials.has(person)) differences.add(personAsked(person));
    for (const person of before.officials) if (!this.officials.has(person)) differences.add(personAsked(person));
    return differences;
  }
}

/** Kept: after an edit nearly all tenures are the very objects that they were. */
const roles = new WeakMap<Tenure, readonly string[]>();

/** The words of a tenure's office. */
export function roleOf(tenure: Tenure): readonly string[] {
  let role = roles.get(tenure);
  if (!role) roles.set(tenure, (role = officeWords(tenure.office)));
  return role;
}

function sameHolders(a: readonly Holder[] = [], b: readonly Holder[] = []): boolean {
  return (
    a.length === b.length && a.every(({ person, role }, i) => person === b[i].person && sameItems(role, b[i].role))
  );
}

const nounAsked = (noun: string): string => `noun ${noun}`;
const personAsked = (person: string): string => `person ${person}`;

/** Passes questions on, and notes what they were about. */
export class AskedOffices implements Offices {
  /** Null while nothing has been asked, as in most paragraphs. */
  asked: Set<string> | null = null;

  constructor(private readonly holders: OfficeHolders) {}

  hasOffice(person: string): boolean {
    (this.asked ??= new Set()).add(personAsked(person));
    return this.holders.hasOffice(person);
  }

  find(office: readonly string[], named: readonly Naming[]): Naming | null {
    (this.asked ??= new Set()).add(nounAsked(office[0] ?? ''));
    return this.holders.find(office, named);
  }
}

/** Words of offices that say the same, folded as `phraseWords` does; those that say nothing are left out. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['ناطق', 'متحدث'],
  ['وزراء', 'حكوم'],
  ['اميركي', 'امريكي'],
  ['ولايات', 'امريكي'],
  ['متحد', ''],
  ['شؤون', ''],
  ['رسمي', ''],
  ['باسم', ''],
]);

/** The words of an office by which it is compared: «الناطق الرسمي باسم الحكومة» is «متحدث», «حكومة». */
export function officeWords(office: string): readonly string[] {
  const words = phraseWords(office);
  if (!words.some((word) => SYNONYMS.has(word))) return words;
  return words.map((word) => SYNONYMS.get(word) ?? word).filter((word) => word !== '');
}

/** What somebody is, not what office they hold: «سياسي مصري». Folded as `phraseWords` does. */
const CALLINGS: ReadonlySet<string> = new Set(
  ['سياسي', 'مسؤول', 'قيادي', 'شخصية', 'رجل', 'إعلامي'].flatMap((word) => phraseWords(word)),
);

/** @param role its words (`officeWords`) */
export function isCalling(role: readonly string[]): boolean {
  return CALLINGS.has(role[0] ?? '');
}

/** «المغربي» */
export const NISBA = /ي$/;

/** The same word, with ل before it («للمغرب»), or the adjective of the country: «السفير المغربي» is «سفير المغرب», «الفرنسي» is of «فرنسا». */
function saysTheSame(word: string, other: string): boolean {
  if (word === other) return true;
  if (word.startsWith('ل') && word.length > SHORT) return saysTheSame(word.slice(1), other);
  if (word.length <= SHORT || !word.endsWith('ي')) return false;
  const stem = word.slice(0, -1);
  return other === stem || other === `${stem}ا` || other === `${word}ا`;
}

/** Shorter words are not taken apart. */
const SHORT = 3;

/**
 * How many words an office shares with a role; 0 where it says what the role does not, but for a nationality («وزير الخارجية المغربي») or what
 * follows the whole role («أمير قطر بمنتدى دافوس»). «وزير الداخلية» is not «وزير الخارجية».
 */
function matching(office: readonly string[], role: readonly string[]): number {
  let shared = 0;
  for (const word of office) if (isAmong(word, role)) shared++;
  if (shared === office.length || shared === 0) return shared;
  if (role.length > 1 && role.every((word, i) => office[i] === word)) return shared;
  if (shared < 2 || !isAmong(office[1], role)) return 0;
  const last = role[role.length - 1];
  const ofAnother = role.length > 2 && NISBA.test(last) && !office.some((word) => saysTheSame(last, word));
  const nationality = office.every((word) => NISBA.test(word) || isAmong(word, role));
  return nationality && !ofAnother ? shared : 0;
}

/** Whether one of the words says the same, whichever of the two is the fuller form. */
function isAmong(word: string, words: readonly string[]): boolean {
  for (const other of words) if (saysTheSame(word, other) || saysTheSame(other, word)) return true;
  return false;
}
