import type { CueReading } from '../lexicon/cues.ts';
import { type Inflection, inflect } from '../lexicon/morphology.ts';
import type { Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import type { ParagraphFacts, Relation } from './facts.ts';
import type { Fix, Replacement } from './rule.ts';

/** A relation's first cue as a form of its verb. */
export interface VerbCue {
  readonly token: Token;
  readonly index: number;
  /** All ways to read the form as one of this verb. */
  readonly readings: readonly CueReading[];
  /** The form without the و or ف before it. */
  readonly span: Span;
}

/** The verb with which a relation begins; null where the cue is none («وفقا لـ», a colon). */
export function verbCue({ cues }: Relation, paragraph: ParagraphFacts): VerbCue | null {
  if (cues.length === 0) return null;
  const [{ span, lemma }] = cues;
  const index = paragraph.tokenAt(span.start);
  const token = paragraph.tokens[index];
  if (!token || token.start >= span.end) return null;
  const readings = paragraph.lexicon.cues.verbs.of(token.word).filter((reading) => reading.lemma.lemma === lemma);
  if (readings.length === 0) return null;
  return { token, index, readings, span: { start: token.start + readings[0].length, end: token.end } };
}

/**
 * What puts another verb in the place of a cue, in the same form, and إن for أن after it: «وزعمت أنها» -> «وقالت إنها».
 * @param plain the perfect and the imperfect of the other verb: «قال|يقول»
 * @returns nothing where the other verb has no such form (of verbal nouns and participles)
 */
function otherVerb(
  { readings, span }: VerbCue,
  relation: Relation,
  paragraph: ParagraphFacts,
  plain: string,
): readonly Replacement[] {
  const [perfect, imperfect] = plain.split('|');
  const form = inflect({ perfect, imperfect, participle: '', masdar: '', passive: [] }).find(({ inflection }) =>
    readings.some((reading) => sameForm(reading.inflection, inflection)),
  );
  if (!form) return [];
  const verb = { ...span, text: form.spelling };
  const that = perfect === SAID ? thatAfter(relation, paragraph) : null;
  return that ? [verb, that] : [verb];
}

/** The fix that puts a plain verb in the place of one that takes sides. @param verbs the verbs and the plain ones (desk-words.tsv) */
export function plainVerbFix(
  problem: Span,
  paragraph: ParagraphFacts,
  verbs: ReadonlyMap<string, string>,
): readonly Fix[] {
  for (const relation of paragraph.relations) {
    const plain = verbs.get(relation.cues[0]?.lemma ?? '');
    const cue = plain === undefined ? null : verbCue(relation, paragraph);
    if (plain === undefined || cue?.span.start !== problem.start) continue;
    const replacements = otherVerb(cue, relation, paragraph, plain);
    if (replacements.length === 0) return [];
    const [{ text: verb }] = replacements;
    return [{ kind: 'replace', replacements, title: { ar: `قل «${verb}»`, en: `Write «${verb}»` } }];
  }
  return [];
}

const SAID = 'قال';

/** أن with what is attached to it, and a ب or و before it: «أن», «بأنها», «أنّ». */
const THAT = /^(?:ب)?[أا]ن(ه|ها|هم|هما|هن|نا|ني|ي)?$/;

/** The replacement of the أن with which a relation's content begins by إن: after قال it is إن. */
export function thatAfter({ contents }: Relation, paragraph: ParagraphFacts): Replacement | null {
  if (contents.length === 0) return null;
  const token = paragraph.tokens[paragraph.tokenAt(contents[0].start)];
  const match = token?.kind === 'word' ? THAT.exec(token.word.bare) : null;
  return match && { start: token.start, end: token.end, text: `إن${match[1] ?? ''}` };
}

function sameForm(a: Inflection, b: Inflection): boolean {
  return (
    a.part === 'verb' &&
    a.part === b.part &&
    a.tense === b.tense &&
    a.gender === b.gender &&
    a.number === b.number &&
    a.suffixed === b.suffixed &&
    a.passive === b.passive
  );
}
