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

/** An inflection in every gender and number. Forms share them: there are thousands of forms, but few ways to inflect. */
type Agreement = Readonly<Record<Gender, Readonly<Record<GrammaticalNumber, Inflection>>>>;

function agreement(features: Partial<Inflection>): Agreement {
  const of = (gender: Gender) => ({
    s: { ...BASE, ...features, gender, number: 's' as const },
    d: { ...BASE, ...features, gender, number: 'd' as const },
    p: { ...BASE, ...features, gender, number: 'p' as const },
  });
  return { m: of('m'), f: of('f') };
}

const PAST = agreement({ tense: 'past' });
const PAST_WITH_OBJECT = agreement({ tense: 'past', suffixed: true });
const PRESENT = agreement({ tense: 'present' });
const PRESENT_WITH_OBJECT = agreement({ tense: 'present', suffixed: true });
const FUTURE = agreement({ tense: 'future' });
const FUTURE_WITH_OBJECT = agreement({ tense: 'future', suffixed: true });
const JUSSIVE = agreement({ tense: 'jussive' });
const PARTICIPLE = agreement({ part: 'participle' });
const DEFINITE_PARTICIPLE = agreement({ part: 'participle', definite: true });
const NOUN: Inflection = { ...BASE, part: 'noun' };
const DEFINITE_NOUN: Inflection = { ...NOUN, definite: true };
const NOUN_WITH_POSSESSOR = agreement({ part: 'noun', suffixed: true });

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
    { spelling: perfect, inflection: PAST.m.s },
    { spelling: `${stem}ت`, inflection: PAST.f.s },
    { spelling: (defective ? short : stem) + 'ا', inflection: PAST.m.d },
    { spelling: `${stem}تا`, inflection: PAST.f.d },
    { spelling: `${stem}وا`, inflection: PAST.m.p },
    { spelling: `${short}ن`, inflection: PAST.f.p },
  ];
  const suffixed: readonly (readonly [string, Gender, GrammaticalNumber])[] = [
    [defective ? `${stem}ا` : perfect, 'm', 's'],
    [`${stem}ت`, 'f', 's'],
    [`${stem}و`, 'm', 'p'],
  ];
  for (const [host, gender, number] of suffixed) {
    for (const object of OBJECTS) {
      forms.push({ spelling: host + object, inflection: PAST_WITH_OBJECT[gender][number] });
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
  for (const [future, bare, withObject] of [
    ['', PRESENT, PRESENT_WITH_OBJECT],
    ['س', FUTURE, FUTURE_WITH_OBJECT],
  ] as const) {
    const add = (spelling: string, inflection: Inflection): void => {
      forms.push({ spelling: future + spelling, inflection });
    };
    add(`ي${stem}`, bare.m.s);
    add(`ت${stem}`, bare.f.s);
    for (const ending of ['ان', 'ا']) {
      add(`ي${dual}${ending}`, bare.m.d);
      add(`ت${dual}${ending}`, bare.f.d);
    }
    for (const ending of ['ون', 'وا']) add(`ي${root}${ending}`, bare.m.p);
    add(`ي${feminine}ن`, bare.f.p);
    if (jussive !== null && future === '') {
      add(`ي${jussive}`, JUSSIVE.m.s);
      add(`ت${jussive}`, JUSSIVE.f.s);
    }
    for (const object of OBJECTS) {
      add(`ي${host}${object}`, withObject.m.s);
      add(`ت${host}${object}`, withObject.f.s);
      add(`ي${root}ون${object}`, withObject.m.p);
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
    { spelling, inflection: PARTICIPLE[gender][number] },
    { spelling: `ال${spelling}`, inflection: DEFINITE_PARTICIPLE[gender][number] },
  ]);
}

/** A verbal noun bare, with the article, and with each possessor. */
export function masdarForms(masdar: string): InflectedForm[] {
  if (masdar === '') return [];
  if (masdar.includes('|')) return masdar.split('|').flatMap(masdarForms);
  const host = masdar.endsWith('ة') ? `${masdar.slice(0, -1)}ت` : masdar.replace(/ى$/, 'ا').replace(/ء$/, 'ئ');
  const accusative = /(?:[ةىءا]|ات)$/.test(masdar) ? [] : [{ spelling: `${masdar}ا`, inflection: NOUN }];
  return [
    { spelling: masdar, inflection: NOUN },
    ...accusative,
    { spelling: `ال${masdar}`, inflection: DEFINITE_NOUN },
    ...POSSESSORS.map(([pronoun, gender, number]) => ({
      spelling: host + pronoun,
      inflection: NOUN_WITH_POSSESSOR[gender][number],
    })),
  ];
}
