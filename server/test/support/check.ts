import assert from 'node:assert/strict';
import { analysed } from './analyse.ts';
import { annotationOf } from '../../eval/analysed.ts';
import type { Annotation, Relation } from '../../eval/annotation.ts';
import { type Mark, parseGold } from '../../eval/gold.ts';
import { marksOf, openingTag, renderMarks } from '../../eval/render.ts';
import { overlaps } from '../../src/core/text/span.ts';
import type { EntityType } from '../../src/core/model.ts';
import { toJson } from '../../src/formats/json.ts';

/**
 * Checks on examples in gold notation: the tags are the expectation, the text without them the input.
 * Each check looks at its own tags only, so an example may leave the others out.
 */

/** The mentions: `<OCC>وزير <ORG>الصحة</ORG></OCC> <PERS>سامي نور</PERS>`. With `types`, mentions of these types alone. */
export function checkEntities(marked: string, ...types: readonly EntityType[]): void {
  compare(marked, (annotation) => ({
    ...annotation,
    entities: annotation.entities.filter(({ type }) => types.length === 0 || types.includes(type)),
    relations: [],
    claims: [],
  }));
}

/**
 * The attribution relations: `<Q r="1">قال</Q> <S r="1" k="named">سامي نور</S> <C r="1" t="indirect">إنه عائد</C>`.
 * What an example does not say (`k`, `t`, `by`, `ref`) is not compared.
 * @param annotate how the relations are found: by the whole analysis, unless another way is given
 */
export function checkAttributions(marked: string, annotate: Annotate = annotateByAnalysis): void {
  compare(
    marked,
    (annotation) => ({ ...annotation, entities: [], claims: [] }),
    (actual, expected) => ({ ...actual, relations: alignRelations(actual.relations, expected.relations) }),
    annotate,
  );
}

/** The claims that nobody is credited with: `<CLAIM>الخسائر تجاوزت مليون دولار</CLAIM>.` */
export function checkClaims(marked: string): void {
  compare(marked, (annotation) => ({
    ...annotation,
    entities: [],
    relations: [],
    claims: annotation.claims.map((claim) => ({ ...claim, kind: null })),
  }));
}

/** Finds in a text what gold notation can say. */
export type Annotate = (text: string) => Annotation;

function annotateByAnalysis(text: string): Annotation {
  return annotationOf(text, toJson(analysed(text), 'example'));
}

function compare(
  marked: string,
  only: (annotation: Annotation) => Annotation,
  align: (actual: Annotation, expected: Annotation) => Annotation = (actual) => actual,
  annotate: Annotate = annotateByAnalysis,
): void {
  const expected = only(parseGold(marked));
  const found = only(annotate(expected.text));
  const wanted = marksOf(expected);
  const actual = marksOf(align(found, expected));
  const renderedActual = renderMarks(expected.text, actual);
  const renderedExpected = renderMarks(expected.text, wanted);
  if (renderedActual === renderedExpected) return;
  assert.fail(
    [
      'expected: ' + renderedExpected,
      '   found: ' + renderedActual,
      ...without(wanted, actual).map((mark) => ' missing: ' + describeMark(expected.text, mark)),
      ...without(actual, wanted).map((mark) => '   wrong: ' + describeMark(expected.text, mark)),
    ].join('\n'),
  );
}

function describeMark(text: string, mark: Mark): string {
  return `${openingTag(mark)}${text.slice(mark.start, mark.end)}</${mark.name}>`;
}

function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  const key = (mark: Mark) => `${openingTag(mark)} ${mark.start} ${mark.end}`;
  const known = new Set(others.map(key));
  return marks.filter((mark) => !known.has(key(mark)));
}

/** Gives each relation found the number of the expected one with which it shares its cue or content, and leaves out what that one does not say. */
function alignRelations(actual: readonly Relation[], expected: readonly Relation[]): Relation[] {
  const free = new Set(expected);
  let next = Math.max(0, ...expected.map(({ id }) => Number(id)));
  return actual.map((relation): Relation => {
    const partner =
      [...free].find((other) => sharesCue(relation, other)) ??
      [...free].find((other) => sharesContent(relation, other));
    if (!partner) return { ...relation, id: String(++next) };
    free.delete(partner);
    const nameGiven = partner.anaphor || partner.name === '?';
    const nobody = relation.sources.length === 0 && relation.name === null;
    return {
      ...relation,
      id: partner.id,
      kind: partner.kind && relation.kind,
      type: partner.type && relation.type,
      name: nameGiven ? (nobody ? '?' : relation.name) : null,
      anaphor: nameGiven,
    };
  });
}

function sharesCue(a: Relation, b: Relation): boolean {
  return a.cues.some((cue) => b.cues.some((other) => overlaps(cue, other)));
}

function sharesContent(a: Relation, b: Relation): boolean {
  return a.contents.some((content) => b.contents.some((other) => overlaps(content, other)));
}
