import { paragraphIndexAt } from '../../core/analysis.ts';
import { idSummary, type KnownId } from '../../core/markup/idSummary.ts';
import { isId, renameIdEdits } from '../../core/markup/idPlaces.ts';
import type { Spelling } from '../../core/markup/vocabulary.ts';
import { convertSpelling } from '../../core/markup/write.ts';
import type { Span } from '../../core/model.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Operation } from './operation.ts';
import { changed, nothing, say } from './outcome.ts';
import { elementAt } from './places.ts';

/** Respells every tag of the article: in the spelling that the argument says, else in the one that most of them do not have. */
export const convert: Operation = (snapshot, { argument }) => {
  const { text, paragraphs } = snapshot.analysis;
  const tags = paragraphs.flatMap(({ markup }) => markup.tags);
  const arabic = tags.filter(({ spelling }) => spelling === 'arabic').length;
  const spelling = argument ?? (2 * arabic > tags.length ? 'tei' : 'arabic');
  if (!isSpelling(spelling)) return nothing(snapshot, 'unknownArgument', { argument: spelling });
  const count = spelling === 'arabic' ? tags.length - arabic : arabic;
  const edits = convertSpelling(text, spelling);
  return edits.length > 0
    ? changed(edits, null, say(snapshot, 'respelt', { count: String(count) }))
    : nothing(snapshot, 'noTags');
};

/** Makes two entities one: the id at the place becomes that of the argument wherever it stands in the article. */
export const mergeEntities: Operation = (snapshot, { span, argument }) => {
  const from = idAt(snapshot, span)?.id;
  if (from === undefined) return nothing(snapshot, 'noId');
  const to = (argument ?? '').replace(/^#/, '');
  if (!isId(to)) return nothing(snapshot, 'badId', { id: to });
  const edits = from === to ? [] : renameIdEdits(snapshot.analysis.text, from, to);
  return edits.length > 0
    ? changed(edits, null, say(snapshot, 'merged', { from, to, count: String(edits.length) }))
    : nothing(snapshot, 'noId');
};

/** The id under a cursor, its `#` included. */
export function idUnder({ analysis }: Snapshot, span: Span): KnownId | null {
  const { paragraphs } = analysis;
  if (paragraphs[paragraphIndexAt(analysis, span.start)].markup.tags.length === 0) return null;
  const ids = idSummary(paragraphs);
  const under = [...ids.values()].find(({ places }) =>
    places.some(({ paragraph, span: place }) => {
      const { start } = paragraphs[paragraph];
      return start + place.start - 1 <= span.start && span.end <= start + place.end;
    }),
  );
  return under ?? null;
}

/** The id under the cursor, or else the one that the element there names somebody by. */
export function idAt(snapshot: Snapshot, span: Span): KnownId | null {
  const under = idUnder(snapshot, span);
  if (under) return under;
  const element = elementAt(snapshot, span, ({ attributes }) => attributes['ref'] !== undefined);
  const [id] = (element?.attributes['ref'] ?? '').replace(/^#/, '').split(/\s/);
  return idSummary(snapshot.analysis.paragraphs).get(id) ?? null;
}

function isSpelling(argument: string): argument is Spelling {
  return argument === 'arabic' || argument === 'tei';
}
