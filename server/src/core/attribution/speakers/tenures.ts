import { changeBetween, oldIndex } from '../../changes.ts';
import type { ArticleLinks } from '../../entities/linking/link.ts';
import type { Naming, Namings } from '../../entities/linking/naming.ts';
import type { Mention } from '../../model.ts';
import { headlineRole } from './headlineRole.ts';
import { isCalling, OfficeHolders, roleOf, type Tenure } from './officeHolders.ts';
import type { ParagraphDrafts } from './paragraphResolver.ts';
import { rolesIn } from './roles.ts';

/** The offices in a paragraph, and what they follow from. */
interface ParagraphTenures {
  readonly mentions: readonly Mention[];
  readonly namings: readonly Naming[];
  readonly tenures: readonly Tenure[];
}

/** Who holds which office in an article, and how that was found. */
export interface OfficePass {
  readonly lists: readonly (readonly Mention[])[];
  readonly paragraphs: readonly ParagraphTenures[];
  readonly headline: Tenure | null;
  readonly namings: Namings;
  readonly tenures: readonly Tenure[];
  readonly holders: OfficeHolders;
}

/** Finds the holders of offices; the very same `holders` where an edit leaves all offices as they were. @param last the version before the edit */
export function officesOf(
  paragraphs: readonly ParagraphDrafts[],
  links: ArticleLinks,
  last: OfficePass | null,
): OfficePass {
  const lists = paragraphs.map(({ mentions }) => mentions);
  const change = changeBetween(last?.lists ?? [], lists);
  let isSame = last !== null && links.namings === last.namings;
  const own = paragraphs.map((paragraph, index): ParagraphTenures => {
    const before = last?.paragraphs[oldIndex(change, index)];
    const namings = links.namingsIn(index);
    if (before?.mentions === paragraph.mentions && before.namings === namings) return before;
    const tenures = tenuresIn(paragraph, index, links);
    isSame &&= before !== undefined && sameTenures(tenures, before.tenures);
    return { mentions: paragraph.mentions, namings, tenures };
  });
  isSame &&= change.oldEnd === change.newEnd;
  const headline = headlineRole(paragraphs, links);
  isSame &&= sameTenures(asList(headline), asList(last?.headline));
  if (last && isSame) return { ...last, lists, paragraphs: own };
  const tenures = [...own.flatMap((paragraph) => paragraph.tenures), ...asList(headline)];
  for (const person of links.namings.byId.values()) {
    const known = person.type === 'PERS' && person.role !== null ? tenureOf(person, person.role) : null;
    if (known && !isCalling(roleOf(known))) tenures.push(known);
  }
  const holders = last && sameTenures(tenures, last.tenures) ? last.holders : new OfficeHolders(tenures);
  return { lists, paragraphs: own, headline, namings: links.namings, tenures, holders };
}

function tenuresIn({ text, mentions }: ParagraphDrafts, index: number, links: ArticleLinks): readonly Tenure[] {
  const roles = rolesIn(text, mentions);
  if (roles.length === 0) return NONE;
  return roles.flatMap(({ person: mention, office }): Tenure | [] => {
    const person = links.namingOf(index, mention);
    return person ? { person, office } : [];
  });
}

/** The very same for as long as the person is. */
const ofPersons = new WeakMap<Naming, Tenure>();

function tenureOf(person: Naming, office: string): Tenure {
  let tenure = ofPersons.get(person);
  if (!tenure) ofPersons.set(person, (tenure = { person, office }));
  return tenure;
}

const NONE: readonly Tenure[] = [];

function asList(tenure: Tenure | null | undefined): readonly Tenure[] {
  return tenure ? [tenure] : NONE;
}

function sameTenures(a: readonly Tenure[], b: readonly Tenure[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every(({ person, office }, i) => person === b[i].person && office === b[i].office);
}
