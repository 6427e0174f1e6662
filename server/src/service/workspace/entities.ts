import { personName, type PersonName } from '../../core/entities/linking/personIndex.ts';
import { surnameStart } from '../../core/entities/linking/nameKeys.ts';
import type { EntityType } from '../../core/model.ts';
import type { EntitySummary, FileSummary } from './summary.ts';

/** Somebody or something that is named in articles of the workspace. */
export interface WorkspaceEntity {
  readonly type: EntityType;
  /** The fullest name that any article gives. */
  readonly name: string;
  /** Every name that is used, the fullest one included. */
  readonly names: ReadonlySet<string>;
  /** The articles that name it; the one that names it most often first. */
  readonly files: readonly EntityInFile[];
  readonly mentions: number;
}

export interface EntityInFile {
  readonly uri: string;
  readonly entity: EntitySummary;
}

/**
 * Who is who across articles. Two articles mean the same where the lexicon knows both names as one thing, or the fullest names in them are the same but
 * for spelling. A person who is called by one word alone («كاتس») is the one in the workspace who has it as a surname, if it is one only.
 */
export class WorkspaceEntities {
  private readonly byIdentity = new Map<string, WorkspaceEntity>();
  private readonly persons: Persons;

  constructor(files: Iterable<readonly [uri: string, summary: FileSummary]>) {
    const all: EntityInFile[] = [];
    for (const [uri, { entities }] of files) for (const entity of entities) all.push({ uri, entity });
    this.persons = new Persons(all.map(({ entity }) => entity));
    const groups = new Map<string, EntityInFile[]>();
    for (const found of all) {
      const identity = this.identityOf(found.entity);
      const group = groups.get(identity);
      if (group) group.push(found);
      else groups.set(identity, [found]);
    }
    for (const [identity, group] of groups) this.byIdentity.set(identity, entityOf(group));
  }

  all(): Iterable<WorkspaceEntity> {
    return this.byIdentity.values();
  }

  /** Who or what an article's entity is among those of all articles. */
  of(entity: EntitySummary): WorkspaceEntity | null {
    return this.byIdentity.get(this.identityOf(entity)) ?? null;
  }

  /** The same for all summaries of one entity, and only for those. */
  identityOf({ type, key, entry }: EntitySummary): string {
    if (type === 'PERS') return `PERS ${this.persons.identityOf(key, entry)}`;
    return entry === null ? `${type} ${key}` : `${type} =${entry}`;
  }
}

function entityOf(files: readonly EntityInFile[]): WorkspaceEntity {
  const sorted = [...files].sort((a, b) => b.entity.places.count - a.entity.places.count);
  const names = new Set<string>();
  let [{ name }] = sorted.map(({ entity }) => entity);
  let mentions = 0;
  for (const { entity } of sorted) {
    for (const each of [entity.name, ...entity.aliases]) names.add(each);
    if (wordCount(entity.name) > wordCount(name)) ({ name } = entity);
    mentions += entity.places.count;
  }
  return { type: sorted[0].entity.type, name, names, files: sorted, mentions };
}

/** How many words a name has: which of two is fuller. */
export function wordCount(name: string): number {
  return name.split(/\s+/).length;
}

/** The persons of all articles by their names. */
class Persons {
  /** By the consonants of a full name, what the lexicon calls its bearer. */
  private readonly entries = new Map<string, string>();
  /** By the consonants of a surname, those of the full names that end in it. */
  private readonly bySurname = new Map<string, Set<string>>();

  constructor(entities: readonly EntitySummary[]) {
    for (const { type, key, entry } of entities) {
      if (type !== 'PERS') continue;
      const name = personName(key);
      if (name.words.length > 1) {
        if (entry !== null) this.entries.set(name.consonants, entry);
        const surname = surnameOf(name);
        const bearers = this.bySurname.get(surname);
        if (bearers) bearers.add(name.consonants);
        else this.bySurname.set(surname, new Set([name.consonants]));
      }
    }
  }

  identityOf(key: string, entry: string | null): string {
    if (entry !== null) return `=${entry}`;
    const name = personName(key);
    const bearers = name.words.length > 1 ? undefined : this.bySurname.get(name.consonants);
    const full = bearers?.size === 1 ? [...bearers][0] : name.consonants;
    const known = this.entries.get(full);
    return known === undefined ? full : `=${known}`;
  }
}

function surnameOf({ words }: PersonName): string {
  return personName(words.slice(surnameStart(words)).join(' ')).consonants;
}
