import type { Referent } from '../model.ts';
import { phraseWords } from './phraseWords.ts';

/** The persons of an article by the office that stands beside their name, indexed by its first word. */
export class OfficeHolders {
  private readonly byNoun = new Map<string, { readonly referent: Referent; readonly role: readonly string[] }[]>();

  constructor(referents: readonly Referent[]) {
    for (const referent of referents) {
      if (referent.type !== 'PERS' || referent.role === null) continue;
      const role = phraseWords(referent.role);
      if (role.length === 0) continue;
      const holders = this.byNoun.get(role[0]);
      if (holders) holders.push({ referent, role });
      else this.byNoun.set(role[0], [{ referent, role }]);
    }
  }

  /** Whose role has all the words of an office («وزير الخارجية»), else most of them; of several the first named. */
  find(office: readonly string[]): Referent | null {
    let best: Referent | null = null;
    let most = 0;
    for (const { referent, role } of this.byNoun.get(office[0] ?? '') ?? []) {
      const shared = office.filter((word) => role.includes(word)).length;
      if (shared <= most || shared * 2 < office.length || (shared === 1 && office.length > 1)) continue;
      best = referent;
      most = shared;
    }
    return best;
  }
}
