import { toFile } from '../../core/analysis.ts';
import type { Span } from '../../core/model.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Operation } from './operation.ts';
import { changed, nothing } from './outcome.ts';
import { contentInFile } from './places.ts';
import { suggestionsOf } from './suggestions.ts';

/** 1: the next in the text; -1: the one before. */
export type Direction = 1 | -1;

/** Selects the next thing that was found and is not tagged, round the end of the article. */
export function toUntagged(direction: Direction): Operation {
  return (snapshot, { span }) => {
    const next = nextOf(suggestionsOf(snapshot), span, direction);
    return next ? changed([], next.span) : nothing(snapshot, 'nothingLeft');
  };
}

/** Selects the next words that nobody answers for: tagged speech without a speaker, speech whose speaker was not found, findings about claims. */
export function toUnattributed(direction: Direction): Operation {
  return (snapshot, { span }) => {
    const next = nextOf(unattributed(snapshot), span, direction);
    return next ? changed([], next.span) : nothing(snapshot, 'nothingUnattributed');
  };
}

/** The one of some places, in the order of the file, that comes after (or before) a selection, round the end. @param except one to pass over */
export function nextOf<Place extends { readonly span: Span }>(
  places: readonly Place[],
  selected: Span,
  direction: Direction,
  except?: Place,
): Place | null {
  const others = places.filter((place) => place !== except);
  const order = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
  return (
    (direction === 1
      ? (others.find((place) => order(place.span, selected) > 0) ?? others.at(0))
      : (others.findLast((place) => order(place.span, selected) < 0) ?? others.at(-1))) ?? null
  );
}

const CLAIMS: ReadonlySet<string> = new Set(['unattributed-claim', 'unattributed-quotation']);

function unattributed({ analysis, findings }: Snapshot): { readonly span: Span }[] {
  const { paragraphs, elements, attributions } = analysis;
  const places = [
    ...elements.elements
      .filter(({ name, attributes }) => name === 'said' && !attributes['who'])
      .map((element) => contentInFile(paragraphs, element)),
    ...attributions
      .filter(({ source, contents }) => source.resolved === null && source.spans.length === 0 && contents.length > 0)
      .map(({ contents }) => toFile(analysis, contents[0])),
    ...findings.filter(({ finding }) => CLAIMS.has(finding.code)).map(({ span }) => span),
  ];
  const byPlace = new Map(places.map((span) => [`${span.start} ${span.end}`, { span }]));
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
