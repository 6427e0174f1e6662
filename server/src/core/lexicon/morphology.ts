/**
 * Inflection of Arabic reporting verbs, bare (without harakat). The weak classes are read off the two citation forms:
 * hollow (قال يقول), defective (نفى ينفي, دعا يدعو, رأى يرى), doubled (رد يرد, أصر يصر), assimilated and hamzated (وعد يعد, أسف يأسف).
 * Rules: W. Wright, A Grammar of the Arabic Language, vol. I, §§ 82–190.
 */

export type Gender = 'm' | 'f';
export type GrammaticalNumber = 's' | 'd' | 'p';

/** What an inflected form says about itself. Gender and number are those of the one who speaks, null where the form does not say. */
export interface Inflection {
  readonly part: 'verb' | 'participle' | 'noun';
  /** `jussive`: an imperfect shortened as after لم: «يقل». */
  readonly tense: 'past' | 'present' | 'future' | 'jussive' | null;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
  /** An object pronoun on the verb («وصفته»), or a possessor on the verbal noun («قوله»). */
  readonly suffixed: boolean;
  readonly passive: boolean;
  readonly definite: boolean;
}

/** A spelling and what it may be. */
export interface InflectedForm {
  readonly spelling: string;
  readonly inflection: Inflection;
}

/** The citation forms of a verb; all third person masculine singular. Empty where the verb lacks the form. */
export interface Paradigm {
  readonly perfect: string;
  readonly imperfect: string;
  readonly participle: string;
  readonly masdar: string;
  /** Passive perfect and imperfect where their bare spelling differs from the active: «قيل», «يقال». */
  readonly passive: readonly string[];
}

const OBJECTS = ['ه', 'ها', 'هم', 'هما', 'هن'];

const POSSESSORS: readonly (readonly [string, Gender, GrammaticalNumber])[] = [
  ['ه', 'm', 's'],
  ['ها', 'f', 's'],
  ['هم', 'm', 'p'],
  ['هما', 'm', 'd'],
  ['هن', 'f', 'p'],
];

const BASE: Inflection = {
  part: 'verb',
  tense: null,
  gender: null,
  number: null,
  suffixed: false,
  passive: false,
  definite: false,
};

/** Every third person form of a verb: news reports what others say. */
export function inflect(paradigm: Paradigm): InflectedForm[] {
  return [
    ...perfectForms(paradigm),
    ...imperfectForms(paradigm),
    ...passiveForms(paradigm),
    ...participleForms(paradigm.participle),
    ...masdarForms(paradigm.masdar),
  ];
}

function isDefective(form: string): boolean {
  return /[ىايو]$/.test(form);
}

function isHollow(perfect: string): boolean {
  return perfect.length >= 3 && perfect.at(-2) === 'ا';
}

/** Doubled verbs repeat their last consonant before a consonant: رد -> رددت. */
function isDoubled({ perfect, imperfect }: Paradigm): boolean {
  const stem = perfect.startsWith('أ') ? perfect.slice(1) : perfect;
  return stem.length === 2 && imperfect.slice(1) === stem;
}

function perfectForms(paradigm: Paradigm): InflectedForm[] {
  const { perfect } = paradigm;
  if (perfect === '') return [];
  const past = { ...BASE, tense: 'past' as const };
  const defective = /[ىا]$/.test(perfect);
  const stem = defective ? perfect.slice(0, -1) : perfect;
  const weak = perfect.length === 3 && perfect.endsWith('ا') ? 'و' : 'ي';
  // Before a consonant: قلت, رددت, نفيت, دعوت.
  const short = defective
    ? stem + weak
    : isHollow(perfect)
      ? perfect.slice(0, -2) + perfect.slice(-1)
      : isDoubled(paradigm)
        ? perfect + perfect.slice(-1)
        : perfect;
  const forms: InflectedForm[] = [
    { spelling: perfect, inflection: { ...past, gender: 'm', number: 's' } },
    { spelling: `${stem}ت`, inflection: { ...past, gender: 'f', number: 's' } },
    { spelling: (defective ? short : stem) + 'ا', inflection: { ...past, gender: 'm', number: 'd' } },
    { spelling: `${stem}تا`, inflection: { ...past, gender: 'f', number: 'd' } },
    { spelling: `${stem}وا`, inflection: { ...past, gender: 'm', number: 'p' } },
    { spelling: `${short}ن`, inflection: { ...past, gender: 'f', number: 'p' } },
  ];
  const suffixed: readonly (readonly [string, Gender, GrammaticalNumber])[] = [
    [defective ? `${stem}ا` : perfect, 'm', 's'],
    [`${stem}ت`, 'f', 's'],
    [`${stem}و`, 'm', 'p'],
  ];
  for (const [host, gender, number] of suffixed) {
    for (const object of OBJECTS) {
      forms.push({ spelling: host + object, inflection: { ...past, gender, number, suffixed: true } });
    }
  }
  return forms;
}

function imperfectForms(paradigm: Paradigm): InflectedForm[] {
  const { imperfect } = paradigm;
  if (imperfect === '') return [];
  const stem = imperfect.slice(1);
  const defective = isDefective(stem);
  const root = defective ? stem.slice(0, -1) : stem;
  const dual = stem.endsWith('ى') ? `${root}ي` : stem;
  const host = stem.endsWith('ى') ? `${root}ا` : stem;
  const hollow = /[ويا].$/.test(stem) && isHollow(paradigm.perfect);
  const jussive = defective ? root : hollow ? stem.slice(0, -2) + stem.slice(-1) : null;
  const feminine = defective ? dual : (jussive ?? (isDoubled(paradigm) ? stem + stem.slice(-1) : stem));
  const forms: InflectedForm[] = [];
  for (const [future, tense] of [
    ['', 'present'],
    ['س', 'future'],
  ] as const) {
    const add = (spelling: string, features: Partial<Inflection>): void => {
      forms.push({ spelling: future + spelling, inflection: { ...BASE, tense, ...features } });
    };
    add(`ي${stem}`, { gender: 'm', number: 's' });
    add(`ت${stem}`, { gender: 'f', number: 's' });
    for (const ending of ['ان', 'ا']) {
      add(`ي${dual}${ending}`, { gender: 'm', number: 'd' });
      add(`ت${dual}${ending}`, { gender: 'f', number: 'd' });
    }
    for (const ending of ['ون', 'وا']) add(`ي${root}${ending}`, { gender: 'm', number: 'p' });
    add(`ي${feminine}ن`, { gender: 'f', number: 'p' });
    if (jussive !== null && tense === 'present') {
      add(`ي${jussive}`, { tense: 'jussive', gender: 'm', number: 's' });
      add(`ت${jussive}`, { tense: 'jussive', gender: 'f', number: 's' });
    }
    for (const object of OBJECTS) {
      add(`ي${host}${object}`, { gender: 'm', number: 's', suffixed: true });
      add(`ت${host}${object}`, { gender: 'f', number: 's', suffixed: true });
      add(`ي${root}ون${object}`, { gender: 'm', number: 'p', suffixed: true });
    }
  }
  return forms;
}

function passiveForms({ passive }: Paradigm): InflectedForm[] {
  const forms: InflectedForm[] = [];
  for (const spelling of passive) {
    const present = spelling.startsWith('ي');
    const inflection: Inflection = {
      ...BASE,
      tense: present ? 'present' : 'past',
      gender: 'm',
      number: 's',
      passive: true,
    };
    forms.push({ spelling, inflection });
    forms.push({
      spelling: present ? `ت${spelling.slice(1)}` : `${spelling}ت`,
      inflection: { ...inflection, gender: 'f' },
    });
  }
  return forms;
}

function participleForms(participle: string): InflectedForm[] {
  if (participle === '') return [];
  const base: Inflection = { ...BASE, part: 'participle' };
  // داعي: «داعٍ» is written داع, داعيا, داعية, داعيان, داعين.
  const root = isDefective(participle) ? participle.slice(0, -1) : participle;
  const forms: readonly (readonly [string, Gender, GrammaticalNumber])[] = [
    [root, 'm', 's'],
    [`${participle}ا`, 'm', 's'],
    [`${participle}ة`, 'f', 's'],
    [`${participle}ان`, 'm', 'd'],
    [`${participle}تان`, 'f', 'd'],
    [`${participle}تين`, 'f', 'd'],
    [`${root}ون`, 'm', 'p'],
    [`${root}ين`, 'm', 'p'],
    [`${participle}ات`, 'f', 'p'],
  ];
  return forms.flatMap(([spelling, gender, number]) => [
    { spelling, inflection: { ...base, gender, number } },
    { spelling: `ال${spelling}`, inflection: { ...base, gender, number, definite: true } },
  ]);
}

/** A verbal noun bare, with the article, and with each possessor. */
export function masdarForms(masdar: string): InflectedForm[] {
  if (masdar === '') return [];
  const base: Inflection = { ...BASE, part: 'noun' };
  const host = masdar.endsWith('ة') ? `${masdar.slice(0, -1)}ت` : masdar.replace(/ى$/, 'ا').replace(/ء$/, 'ئ');
  const accusative = /[ةىءا]$/.test(masdar) ? [] : [{ spelling: `${masdar}ا`, inflection: base }];
  return [
    { spelling: masdar, inflection: base },
    ...accusative,
    { spelling: `ال${masdar}`, inflection: { ...base, definite: true } },
    ...POSSESSORS.map(([pronoun, gender, number]) => ({
      spelling: host + pronoun,
      inflection: { ...base, gender, number, suffixed: true },
    })),
  ];
}
