/**
 * The vocabulary of the inline tags: twelve elements of TEI P5, each name, attribute and enumerated value in two spellings (docs/tags.md).
 * This file is the only place where the two spellings meet; both are always read.
 */

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

/** Attributes in the order in which they are written. */
export const ATTRIBUTE_NAMES = [
  'xml:id',
  'type',
  'subtype',
  'ref',
  'role',
  'who',
  'toWhom',
  'source',
  'direct',
  'corresp',
  'prev',
  'next',
  'value',
  'when',
  'from',
  'to',
  'when-custom',
  'calendar',
  'ana',
  'cert',
  'resp',
] as const;
export type AttributeName = (typeof ATTRIBUTE_NAMES)[number];

const ELEMENT_SPELLINGS: Readonly<Record<ElementName, string>> = {
  persName: 'شخص',
  orgName: 'منظمة',
  placeName: 'مكان',
  roleName: 'منصب',
  rs: 'إشارة',
  name: 'علم',
  eventName: 'حدث',
  date: 'تاريخ',
  num: 'عدد',
  said: 'قول',
  q: 'تنصيص',
  seg: 'مقطع',
};

const ATTRIBUTE_SPELLINGS: Readonly<Record<AttributeName, string>> = {
  'xml:id': 'معرف',
  type: 'نوع',
  subtype: 'فرع',
  ref: 'مرجع',
  role: 'دور',
  who: 'قائل',
  toWhom: 'مخاطب',
  source: 'ناقل',
  direct: 'مباشر',
  corresp: 'يقابل',
  prev: 'سابق',
  next: 'تال',
  value: 'قيمة',
  when: 'متى',
  from: 'من',
  to: 'إلى',
  'when-custom': 'موعد',
  calendar: 'تقويم',
  ana: 'تحليل',
  cert: 'يقين',
  resp: 'موسم',
};

/** Enumerated values. One table for all attributes, so that it is a bijection by itself. */
const VALUE_SPELLINGS: Readonly<Record<string, string>> = {
  gpe: 'كيان',
  region: 'إقليم',
  facility: 'منشأة',
  norp: 'انتماء',
  law: 'قانون',
  product: 'منتج',
  work: 'عمل',
  person: 'شخص',
  org: 'منظمة',
  anonymous: 'مجهول',
  collective: 'جماعي',
  outlet: 'إعلام',
  cue: 'إسناد',
  claim: 'ادعاء',
  unattributed: 'غير_منسوب',
  vague: 'مبهم',
  hearsay: 'سماع',
  soCalled: 'مزعوم',
  time: 'وقت',
  cardinal: 'عدد',
  money: 'مال',
  percent: 'نسبة',
  quantity: 'مقدار',
  true: 'نعم',
  false: 'لا',
  unknown: 'غير_معلوم',
  inapplicable: 'لا_ينطبق',
  high: 'مرتفع',
  medium: 'متوسط',
  low: 'منخفض',
};

/** What an element may carry: for each attribute its enumerated values, or none where the value is free. For completion and validation. */
export type ElementSchema = Readonly<Partial<Record<AttributeName, readonly string[]>>>;

const CERTAINTY: ElementSchema = { cert: ['high', 'medium', 'low', 'unknown'], resp: [] };

/** The attributes that each element takes. */
export const SCHEMA: Readonly<Record<ElementName, ElementSchema>> = {
  persName: { ref: [], ...CERTAINTY },
  orgName: { ref: [], role: ['outlet'], ...CERTAINTY },
  placeName: { type: ['gpe', 'region', 'facility'], ref: [], ...CERTAINTY },
  roleName: { ref: [], ...CERTAINTY },
  rs: { type: ['person', 'org'], subtype: ['anonymous', 'collective'], ref: [], ...CERTAINTY },
  name: { type: ['norp', 'law', 'product', 'work'], ref: [], ...CERTAINTY },
  eventName: { ref: [], ...CERTAINTY },
  date: { type: ['time'], when: [], from: [], to: [], 'when-custom': [], calendar: [], ...CERTAINTY },
  num: { type: ['cardinal', 'money', 'percent', 'quantity'], value: [], ...CERTAINTY },
  said: {
    'xml:id': [],
    who: [],
    toWhom: [],
    source: [],
    direct: ['true', 'false', 'unknown', 'inapplicable'],
    prev: [],
    next: [],
    ana: [],
    ...CERTAINTY,
  },
  q: { type: ['soCalled'], who: [], ...CERTAINTY },
  seg: {
    'xml:id': [],
    type: ['cue', 'claim'],
    subtype: ['unattributed', 'vague', 'hearsay'],
    corresp: [],
    prev: [],
    next: [],
    ...CERTAINTY,
  },
};

/** The attributes whose values are enumerated; all other values are the annotator's own and are never respelt. */
const ENUMERATED: ReadonlySet<string> = new Set(
  Object.values(SCHEMA).flatMap((schema) =>
    Object.entries(schema).flatMap(([attribute, values]) => (values.length > 0 ? [attribute] : [])),
  ),
);

const ELEMENT_BY_NAME = byEitherSpelling<ElementName>(ELEMENT_SPELLINGS);
const ATTRIBUTE_BY_NAME = byEitherSpelling<AttributeName>(ATTRIBUTE_SPELLINGS);
const VALUE_BY_ARABIC: ReadonlyMap<string, string> = new Map(
  Object.entries(VALUE_SPELLINGS).map(([tei, arabic]) => [arabic, tei]),
);

/**
 * The element of a tag name, whatever its spelling. Forgives what cannot be meant otherwise: `<persname>`, `<اشارة>`, `<قَول>`.
 * Names in capitals (`<DATE>`, `<Q>`) are other people's mark-up.
 */
export function elementOf(name: string): ElementName | null {
  return ELEMENT_BY_NAME.get(name) ?? (isCapitals(name) ? null : (ELEMENT_BY_NAME.get(foldName(name)) ?? null));
}

/** The TEI name of an attribute, whatever its spelling; a name that is none of ours as it is. */
export function attributeOf(name: string): string {
  return ATTRIBUTE_BY_NAME.get(name) ?? ATTRIBUTE_BY_NAME.get(foldName(name)) ?? name;
}

/** The TEI spelling of an attribute's value. */
export function valueOf(attribute: string, value: string): string {
  return ENUMERATED.has(attribute) ? (VALUE_BY_ARABIC.get(value) ?? value) : value;
}

export function spellElement(element: ElementName, spelling: Spelling): string {
  return spelling === 'arabic' ? ELEMENT_SPELLINGS[element] : element;
}

/** @param attribute the TEI name; a name that is none of ours is returned as it is */
export function spellAttribute(attribute: string, spelling: Spelling): string {
  return spelling === 'arabic' && isAttribute(attribute) ? ATTRIBUTE_SPELLINGS[attribute] : attribute;
}

/** @param value the TEI spelling; a value that is not enumerated is returned as it is */
export function spellValue(attribute: string, value: string, spelling: Spelling): string {
  if (spelling === 'tei' || !ENUMERATED.has(attribute) || !Object.hasOwn(VALUE_SPELLINGS, value)) return value;
  return VALUE_SPELLINGS[value];
}

/** Which spelling a tag name is written in: Arabic where its first letter is. */
export function spellingOf(name: string): Spelling {
  return name.charCodeAt(0) >= 0x600 ? 'arabic' : 'tei';
}

/** The one of our tag names that is a single letter away from `name`, in the spelling of `name`: for «did you mean». */
export function nearestElement(name: string): ElementName | null {
  if (name.length < 3 || isCapitals(name)) return null;
  const folded = foldName(name);
  for (const [known, element] of ELEMENT_BY_NAME) {
    if (known.length >= 3 && isOneLetterAway(folded, foldName(known))) return element;
  }
  return null;
}

function isAttribute(name: string): name is AttributeName {
  return Object.hasOwn(ATTRIBUTE_SPELLINGS, name);
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

/** Lower case, without harakat and tatweel, hamza seats and ة/ى as most people type them. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي');
}

function byEitherSpelling<Name extends string>(spellings: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const [tei, arabic] of Object.entries(spellings) as [Name, string][]) {
    for (const name of [tei, arabic, foldName(tei), foldName(arabic)]) names.set(name, tei);
  }
  return names;
}

/** Whether one letter added, dropped or changed makes `a` into `b`. */
function isOneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}
