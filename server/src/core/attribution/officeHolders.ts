import type { Links } from '../entities/link.ts';
import type { Mention, Referent } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { phraseWords } from './phraseWords.ts';
import { rolesIn } from './roles.ts';

interface Holder {
  readonly referent: Referent;
  readonly role: readonly string[];
}

/** The persons of an article by the offices that stand beside their names, indexed by the office's first word. */
export class OfficeHolders {
  private readonly byNoun = new Map<string, Holder[]>();
  private readonly officials = new Set<string>();

  constructor(
    paragraphs: readonly { readonly text: ParagraphText; readonly mentions: readonly Mention[] }[],
    links: Links,
  ) {
    paragraphs.forEach(({ text, mentions }, index) => {
      for (const { person, office } of rolesIn(text, mentions)) {
        const referent = links.referentOf(index, person);
        if (referent) this.add(referent, office);
      }
    });
    // What is known of the person beyond this article counts after what the article says.
    for (const referent of links.referents)
      if (referent.type === 'PERS' && referent.role !== null) this.add(referent, referent.role);
  }

  private add(referent: Referent, office: string): void {
    const role = officeWords(office);
    if (role.length === 0) return;
    this.officials.add(referent.id);
    const holders = this.byNoun.get(role[0]);
    if (!holders) this.byNoun.set(role[0], [{ referent, role }]);
    else if (!holders.some((holder) => holder.referent.id === referent.id && holder.role.join() === role.join())) {
      holders.push({ referent, role });
    }
  }

  /** Whether the article says what office somebody holds. */
  hasOffice(referent: string): boolean {
    return this.officials.has(referent);
  }

  /**
   * Who holds an office («وزير الخارجية»); of several the one whose office shares most words, then the one named last.
   * @param named the persons named before, the last one first
   */
  find(office: readonly string[], named: readonly Referent[]): Referent | null {
    const recency = ({ id }: Referent): number => {
      const index = named.findIndex((other) => other.id === id);
      return index < 0 ? named.length : index;
    };
    let best: Referent | null = null;
    let most = 0;
    for (const { referent, role } of this.byNoun.get(office[0] ?? '') ?? []) {
      const shared = matching(office, role);
      if (shared === 0 || shared < most) continue;
      if (shared === most && best && recency(referent) >= recency(best)) continue;
      best = referent;
      most = shared;
    }
    return best;
  }
}

/** Words of offices that say the same, folded as `phraseWords` does; those that say nothing are left out. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['ناطق', 'متحدث'],
  ['وزراء', 'حكوم'],
  ['اميركي', 'امريكي'],
  ['شؤون', ''],
  ['رسمي', ''],
  ['باسم', ''],
]);

/** The words of an office by which it is compared: «الناطق الرسمي باسم الحكومة» is «متحدث», «حكومة». */
export function officeWords(office: string): readonly string[] {
  return phraseWords(office).flatMap((word) => {
    const known = SYNONYMS.get(word);
    return known === '' ? [] : [known ?? word];
  });
}

/** «المغربي» */
const NISBA = /ي$/;

/**
 * How many words an office shares with a role; 0 where it says what the role does not, but for a nationality («وزير الخارجية المغربي») or what
 * follows the whole role («أمير قطر بمنتدى دافوس»). «وزير الداخلية» is not «وزير الخارجية».
 */
function matching(office: readonly string[], role: readonly string[]): number {
  const has = (word: string): boolean => role.includes(word) || (word.startsWith('ل') && role.includes(word.slice(1)));
  const shared = office.filter(has).length;
  if (shared === office.length) return shared;
  if (role.length > 1 && role.every((word, i) => office[i] === word)) return shared;
  const last = role[role.length - 1];
  const ofAnother = role.length > 2 && NISBA.test(last) && !office.includes(last);
  const nationality = office.every((word) => has(word) || NISBA.test(word));
  return shared > 1 && has(office[1]) && nationality && !ofAnother ? shared : 0;
}
