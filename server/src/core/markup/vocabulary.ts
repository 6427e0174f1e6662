/** The twelve TEI P5 elements of the inline tags (docs/tags.md). */
export const ELEMENT_NAMES = [
  'persName',
  'orgName',
  'placeName',
  'roleName',
  'rs',
  'name',
  'eventName',
  'date',
  'num',
  'said',
  'q',
  'seg',
] as const;
export type ElementName = (typeof ELEMENT_NAMES)[number];

/** Attributes by their TEI names, values unescaped and in their TEI spelling. */
export type TagAttributes = Readonly<Record<string, string>>;

/** `arabic`: `<شخص>` (the default: an all-Arabic line keeps its word order in the editor); `tei`: `<persName>`. Both are always read. */
export type Spelling = 'arabic' | 'tei';
