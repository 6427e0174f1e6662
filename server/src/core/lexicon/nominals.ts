/**
 * The inflected forms of nouns and adjectives that the lexicon's files leave out (FORMAT.md, "Inflection is generated").
 * Forms are spelt as the files spell them; folding is the reader's business.
 */

/** Which form of its noun a generated form is. */
export type Inflection = 'base' | 'definite' | 'plural' | 'possessed';

export interface InflectedForm {
  readonly form: string;
  readonly inflection: Inflection;
}

const ARTICLE = 'ال';
const POSSESSIVES = ['ه', 'ها', 'هم', 'نا'];

/** A form with and without the article. Two words that agree both take it: «أمين عام» -> «الأمين العام». */
export function withArticle(form: string): string[] {
  if (form.startsWith(ARTICLE)) return [form];
  const [first, second, ...rest] = form.split(' ');
  if (second === undefined) return [form, ARTICLE + form];
  if (rest.length > 0 || second.startsWith(ARTICLE) || second.startsWith('ب')) return [form, ARTICLE + form];
  // «مدير عام» is also in the construct «مدير المكتب»: the second word alone has the article.
  return [form, `${ARTICLE}${first} ${ARTICLE}${second}`, `${first} ${ARTICLE}${second}`];
}

/**
 * All forms of a nisba or another adjective of belonging, masculine singular without the article: «أمريكي» -> «الأمريكيتان», «أمريكيين»…
 * A word that is no nisba («مسلم») has the same endings.
 */
export function nisbaForms(masculine: string): InflectedForm[] {
  const [first, second] = masculine.split(' ');
  if (second !== undefined) {
    // «كوري شمالي»: both words agree and take the article.
    return ['', 'ة', 'ين', 'ون', 'ا'].flatMap((ending) => {
      const adjective = second.startsWith(ARTICLE) ? second.slice(ARTICLE.length) : second;
      const form = `${first}${ending} ${adjective}${ending}`;
      const definite = `${ARTICLE}${first}${ending} ${ARTICLE}${adjective}${ending}`;
      return [
        { form, inflection: 'base' as const },
        { form: definite, inflection: ending.length > 1 ? ('plural' as const) : ('definite' as const) },
      ];
    });
  }
  const singular = [masculine, `${masculine}ة`, `${masculine}ا`];
  const many = ['ون', 'ين', 'ان', 'ات', 'تان', 'تين', 'و'].map((ending) => masculine + ending);
  return [
    ...singular.map((form) => ({ form, inflection: 'base' as const })),
    ...singular.slice(0, 2).map((form) => ({ form: ARTICLE + form, inflection: 'definite' as const })),
    ...many.flatMap((form) => [form, ARTICLE + form]).map((form) => ({ form, inflection: 'plural' as const })),
  ];
}

/** The article and, in the singular, the accusative and possessive endings of a title or head noun: «رئيس» -> «الرئيس», «رئيسا», «رئيسها». */
export function nounForms(singular: string): InflectedForm[] {
  const forms: InflectedForm[] = withArticle(singular).map((form, i) => ({
    form,
    inflection: i === 0 ? 'base' : 'definite',
  }));
  if (singular.includes(' ') || singular.startsWith(ARTICLE)) return forms;
  const stem = singular.endsWith('ة') ? `${singular.slice(0, -1)}ت` : singular;
  if (stem === singular) forms.push({ form: `${singular}ا`, inflection: 'base' });
  for (const ending of POSSESSIVES) forms.push({ form: stem + ending, inflection: 'possessed' });
  for (const ending of ['ان', 'ين', 'ي']) {
    forms.push({ form: stem + ending, inflection: 'plural' });
    if (ending !== 'ي') forms.push({ form: ARTICLE + stem + ending, inflection: 'plural' });
  }
  return forms;
}

/** A plural with and without the article. */
export function pluralForms(plural: string): InflectedForm[] {
  return withArticle(plural).map((form) => ({ form, inflection: 'plural' }));
}
