import type { PlacedTag } from '../../core/markup/elements.ts';
import { fingerprint } from '../../core/markup/fingerprint.ts';
import { Rewriting } from '../../core/markup/rewriting.ts';
import type { TextEdit } from '../../core/markup/textEdits.ts';
import { removeTags, unwrap } from '../../core/markup/write.ts';
import { paragraphsOver, type Snapshot } from '../snapshot.ts';
import type { Operation, OperationOutcome } from './operation.ts';
import { changed, nothing, say } from './outcome.ts';
import { elementAt, inFile } from './places.ts';

/** Takes the innermost element at the place away. */
export const unwrapElement: Operation = (snapshot, { span }) => {
  const element = elementAt(snapshot, span);
  if (!element) return nothing(snapshot, 'noTag');
  const rewriting = new Rewriting(snapshot.analysis.paragraphs);
  rewriting.apply(unwrap(rewriting.paragraphs, element));
  const held = element.spans.at(0);
  return changed(rewriting.edits, held ? inFile(rewriting.paragraphs, held) : null);
};

/** Takes all tags of the paragraphs of the selection away; of an element that runs on, both tags go. */
export const untagParagraph: Operation = (snapshot, { span }) => {
  const { paragraphs, elements } = snapshot.analysis;
  const { from, to } = paragraphsOver(snapshot, span);
  const isInside = ({ paragraph }: PlacedTag): boolean => from <= paragraph && paragraph < to;
  const tags = new Map<PlacedTag['tag'], PlacedTag>();
  for (let paragraph = from; paragraph < to; paragraph++) {
    for (const tag of paragraphs[paragraph].markup.tags) tags.set(tag, { paragraph, tag });
  }
  for (const { open, close } of elements.elements) {
    if (isInside(open) || isInside(close)) for (const each of [open, close]) tags.set(each.tag, each);
  }
  if (tags.size === 0) return nothing(snapshot, 'noTags');
  const message = say(snapshot, 'removedCount', { count: String(tags.size) });
  return changed(removeTags(paragraphs, [...tags.values()]), null, message);
};

/** How many paragraphs are worked on before the operation yields. */
const SLICE = 64;

/** Gives the clean article back, and says whether it is the one that was first tagged. */
export function* untagAll(snapshot: Snapshot): Generator<number, OperationOutcome> {
  const { analysis, records, path } = snapshot;
  const { paragraphs } = analysis;
  const edits: TextEdit[] = [];
  let count = 0;
  for (const [paragraph, { markup }] of paragraphs.entries()) {
    if (markup.tags.length > 0) {
      count += markup.tags.length;
      edits.push(
        ...removeTags(
          paragraphs,
          markup.tags.map((tag) => ({ paragraph, tag })),
        ),
      );
    }
    if (paragraph % SLICE === SLICE - 1) yield paragraph / paragraphs.length;
  }
  if (count === 0) return nothing(snapshot, 'noTags');
  const recorded = records.manifest.content.articles[path];
  const verdict =
    recorded === undefined
      ? 'removedCount'
      : recorded === fingerprint(analysis.text, paragraphs)
        ? 'verified'
        : 'notVerified';
  return changed(edits, null, say(snapshot, verdict, { count: String(count) }));
}
