import type { Mention } from '../../model.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';

/** A person and an office that the text puts beside the name. */
export interface Role {
  readonly person: Mention;
  readonly office: string;
}

/** How many mentions beside a name are looked at: those inside the office stand between. */
const NEARBY = 6;
/** How far an office may stand from the name: room for where it is held and for titles. */
const GAP = 40;

const kept = new WeakMap<readonly Mention[], readonly Role[]>();

/** The offices on both sides of the names in a paragraph: «وزير الصحة، الدكتور سامي الحداد», «سامي الحداد، رئيس اللجنة». */
export function rolesIn({ text }: ParagraphText, mentions: readonly Mention[]): readonly Role[] {
  const known = kept.get(mentions);
  if (known) return known;
  const roles: Role[] = [];
  mentions.forEach((person, index) => {
    if (person.type !== 'PERS') return;
    for (let i = Math.max(0, index - NEARBY); i < Math.min(mentions.length, index + NEARBY); i++) {
      const office = mentions[i];
      if (office.type !== 'OCC') continue;
      const [first, second] = office.start < person.start ? [office, person] : [person, office];
      if (second.start < first.end || second.start - first.end > GAP) continue;
      if (isBeside(text.slice(first.end, second.start)))
        roles.push({ person, office: text.slice(office.start, office.end) });
    }
  });
  kept.set(mentions, roles);
  return roles;
}

/** Nothing is between but where the office is held («بتونس»), a comma, marks, brackets and titles («الفريق أول», «السيد الدكتور»). */
const BESIDE = /^["»”)]?(?:\s+(?:ب|ل)\p{L}+)?\s*[،,(]?\s*(?:ال\p{L}+\s+){0,3}(?:[أا]ول\s+|ركن\s+)?["«“(]?\s*$/u;

function isBeside(between: string): boolean {
  return BESIDE.test(between);
}
