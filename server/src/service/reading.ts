import type { EntityType, QuotationType, Severity, SourceKind } from '../core/model.ts';
import type { Language } from '../formats/message.ts';
import { messagesFor } from './messages/messages.ts';
import { layoutOf, type ReadingLayout } from './reading/layout.ts';
import { readingParagraph, type ReadingParagraph } from './reading/paragraph.ts';
import type { Settings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';

export type {
  ReadingFinding,
  ReadingMention,
  ReadingParagraph,
  ReadingPart,
  ReadingRelation,
} from './reading/paragraph.ts';

/** A paragraph's id and how many UTF-16 units of the file it takes up, its line break included. */
export type ReadingSlot = readonly [id: number, size: number];

/** What a reading pane shows of an article, as what has changed since it asked last. */
export interface Reading {
  /** Names this state of the article: to be given as `since` next time. */
  readonly revision: number;
  /** Of the paragraphs of `since`, `removed` from number `start` on gave way to `inserted`; of no paragraphs where `since` was not known any more. */
  readonly change: { readonly start: number; readonly removed: number; readonly inserted: readonly ReadingSlot[] };
  /** False where `change` starts from nothing. */
  readonly continues: boolean;
  /** The paragraphs that came in and were not there before, as far as they are few, and those that were asked for. */
  readonly paragraphs: readonly ReadingParagraph[];
  readonly legend: ReadingLegend;
}

/** The names of things in the user's language. */
export interface ReadingLegend {
  readonly locale: Language;
  readonly entityTypes: Readonly<Record<EntityType, string>>;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  readonly quotationTypes: Readonly<Record<QuotationType, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
}

/** Numbers of paragraphs, `to` not included. */
export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

/** After a larger change the pane asks for what it has to show. */
const MOST_UNASKED = 200;

interface State {
  readonly revision: number;
  readonly settings: Settings;
  readonly slots: readonly ReadingSlot[];
  readonly layout: ReadingLayout;
}

/** Remembers of each open article the state that was answered last, and answers with what has changed since. */
export class Readings {
  private readonly states = new Map<string, State>();
  private revisions = 0;

  forget(uri: string): void {
    this.states.delete(uri);
  }

  /**
   * @param since the revision that the reader has; null for none
   * @param range of paragraphs (of the newest version) that are wanted whether they changed or not
   */
  read(snapshot: Snapshot, since: number | null, range: ParagraphRange | null): Reading {
    const { settings, analysis } = snapshot;
    const last = this.states.get(snapshot.uri);
    // Another language changes what stands in every paragraph.
    const known = last && last.revision === since && last.settings === settings ? last : null;
    const layout = layoutOf(snapshot, known?.layout);
    const { fingerprints } = layout;
    const slots = analysis.paragraphs.map(({ start, next }, index): ReadingSlot => {
      const kept = known?.slots[index];
      const [id, size] = [fingerprints[index], next - start];
      return kept?.[0] === id && kept[1] === size ? kept : [id, size];
    });
    const change = changeBetween(known?.slots ?? [], slots);
    const isSame = known !== null && change.removed === 0 && change.inserted.length === 0;
    const revision = isSame ? known.revision : ++this.revisions;
    this.states.set(snapshot.uri, { revision, settings, slots, layout });
    const wanted = new Set(known ? newSlots(known.slots, change) : []);
    for (let index = Math.max(0, range?.from ?? 0); index < Math.min(slots.length, range?.to ?? 0); index++) {
      wanted.add(index);
    }
    return {
      revision,
      change,
      continues: known !== null,
      paragraphs: [...wanted].map((index) => readingParagraph(snapshot, index)),
      legend: legendOf(settings.locale),
    };
  }
}

/** The shortest change of one run of slots that leads from `before` to `after`. */
function changeBetween(before: readonly ReadingSlot[], after: readonly ReadingSlot[]): Reading['change'] {
  const isSame = (a: ReadingSlot, b: ReadingSlot): boolean => a === b || (a[0] === b[0] && a[1] === b[1]);
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && isSame(before[start], after[start])) start++;
  let tail = 0;
  while (tail < limit - start && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  return { start, removed: before.length - tail - start, inserted: after.slice(start, after.length - tail) };
}

/** The numbers of the slots that came in, without those that only stand elsewhere now. */
function newSlots(before: readonly ReadingSlot[], { start, removed, inserted }: Reading['change']): number[] {
  const gone = new Set(before.slice(start, start + removed).map(([id]) => id));
  const numbers: number[] = [];
  for (const [offset, [id]] of inserted.entries()) {
    if (!gone.has(id)) numbers.push(start + offset);
    if (numbers.length === MOST_UNASKED) break;
  }
  return numbers;
}

function legendOf(locale: Language): ReadingLegend {
  const { entityTypes, sourceKinds, quotationTypes, severities } = messagesFor(locale);
  return { locale, entityTypes, sourceKinds, quotationTypes, severities };
}
