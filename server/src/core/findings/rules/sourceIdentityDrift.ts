import type { SourceNoun } from '../../lexicon/cues.ts';
import type { GrammaticalNumber } from '../../lexicon/morphology.ts';
import { SIGN } from '../../lexicon/wordSigns.ts';
import type { Span } from '../../model.ts';
import { foldWord } from '../../text/normalise.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { DocumentRule, Problem } from '../rule.ts';
import { mentionsAny, wordsOf } from '../sources.ts';

/** A noun for an unnamed source, somewhere in a paragraph. */
interface Naming extends Span {
  readonly noun: string;
  readonly number: GrammaticalNumber;
  readonly definite: boolean;
  /** Whether no name stands in the phrase or beside it, and no office: «المسؤول الصحي في عدن سامي نور» is somebody else. */
  readonly bare: boolean;
  /** The relation whose source begins with it; null where it is none. */
  readonly relation: { readonly index: number; readonly text: string; readonly resolved: string | null } | null;
}

/** So many paragraphs back the reader remembers what a source was called. */
const REACH = 12;

/** «مصدر» in one paragraph, «المسؤول» or «المصادر» in the next: one source, or two? docs/findings/source-identity-drift.md */
export const sourceIdentityDrift: DocumentRule<readonly Naming[]> = {
  scope: 'document',
  code: 'source-identity-drift',
  severity: 'information',
  enabled: true,
  message: {
    ar: '«{now}» هنا، و«{before}» من قبل: أهو المصدر نفسه؟',
    en: '“{now}” here, “{before}” before: is it the same source?',
  },
  rationale: {
    ar: 'إذا صار «المصدر» «المسؤول»، أو صار الواحد «مصادر»، ظن القارئ أن الخبر تأكد من جهتين. تنص رويترز على ألا يُذكر المصدر بصيغة الجمع وهو واحد، وألا يتغير وصفه في الخبر. أبق الوصف الأول كما هو.',
    en: 'When “the source” becomes “the official”, or one becomes “sources”, the reader believes the story confirmed twice. Reuters: never cite sources in the plural when there is only one, and describe a source alike throughout. Keep to the first description.',
  },
  examples: {
    fires: [
      'قال مصدر عراقي مشارك في المحادثات إن الوفد عاد.\nوأضاف ⟦المسؤول العراقي⟧ أن المحادثات انتهت.',
      'قال مصدر عراقي إن الوفد عاد.\nوأضافت ⟦المصادر⟧ أن المحادثات انتهت.',
    ],
    silent: [
      'قال مصدر عراقي إن الوفد عاد.\nوأضاف المصدر أن المحادثات انتهت.',
      'قال مصدر عراقي إن الوفد عاد.\nوقال مسؤول أممي إنه بقي. وأضاف المسؤول أن المحادثات انتهت.',
    ],
  },
  summarise(paragraph) {
    if (!paragraph.isProse) return null;
    const namings = namingsIn(paragraph);
    return namings.length > 0 ? namings : null;
  },
  conclude(summaries) {
    const problems: Problem[] = [];
    const earlier: { readonly paragraph: number; readonly naming: Naming; readonly text: string }[] = [];
    for (const { paragraph, summary } of summaries) {
      for (const naming of summary) {
        while (earlier.length > 0 && paragraph - earlier[0].paragraph > REACH) earlier.shift();
        const { relation, start, end } = naming;
        const before = relation && naming.definite && naming.bare ? drifted(naming, earlier) : null;
        if (relation && before !== null) {
          problems.push({
            paragraph,
            start,
            end,
            values: { now: relation.text, before },
            relations: [{ paragraph, index: relation.index }],
          });
        }
        earlier.push({ paragraph, naming, text: relation?.text ?? '' });
      }
    }
    return problems;
  },
  fixes: () => [],
};

/** What the source was called before, where that was another noun or number and this one is new; else null. */
function drifted(
  { noun, number, relation }: Naming,
  earlier: readonly { readonly naming: Naming; readonly text: string }[],
): string | null {
  if (earlier.some(({ naming }) => naming.noun === noun && naming.number === number)) return null;
  const introduced = earlier.findLast(({ naming }) => naming.relation !== null && !naming.definite);
  if (!introduced) return null;
  const { naming, text } = introduced;
  if (naming.number === 'd' || number === 'd') return null;
  const antecedent = relation?.resolved ?? null;
  // Somebody with a name and an office speaks: «المسؤول» is no unnamed source.
  if (antecedent !== null && antecedent !== relation?.text && !foldWord(antecedent).includes(foldWord(text)))
    return null;
  return text;
}

function namingsIn(paragraph: ParagraphFacts): Naming[] {
  const { tokens, lexicon, signs } = paragraph;
  const namings: Naming[] = [];
  let sources: ReadonlyMap<number, number> | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if ((signs[i] & SIGN.unnamed) === 0) continue;
    const noun = lexicon.cues.nouns.of(tokens[i].word);
    sources ??= sourcesByToken(paragraph);
    if (noun) namings.push(namingAt(i, noun, sources.get(i) ?? null, paragraph));
  }
  return namings;
}

/** The index of the relation whose (first) source begins with a token. */
function sourcesByToken(paragraph: ParagraphFacts): ReadonlyMap<number, number> {
  const sources = new Map<number, number>();
  paragraph.relations.forEach(({ source: { spans } }, index) => {
    if (spans.length > 0) sources.set(paragraph.tokenAt(spans[0].start), index);
  });
  return sources;
}

function namingAt(token: number, noun: SourceNoun, index: number | null, paragraph: ParagraphFacts): Naming {
  const source = index === null ? null : paragraph.relations[index].source;
  const { start, end } = source ? source.spans[0] : paragraph.tokens[token];
  const relation =
    source && index !== null ? { index, text: wordsOf(source.spans[0], paragraph), resolved: source.resolved } : null;
  const bare = paragraph.wordsIn({ start, end }).length <= 2 && standsAlone(end, paragraph);
  return { start, end, noun: noun.noun, number: noun.number, definite: noun.definite, bare, relation };
}

/** Whether the phrase is over: a comma, أن, a preposition follows, no name. */
function standsAlone(end: number, paragraph: ParagraphFacts): boolean {
  const { tokens, lexicon } = paragraph;
  const next = tokens[paragraph.tokenAt(end)];
  if (next?.kind !== 'word') return next?.kind !== 'latin';
  const classes = lexicon.cues.classes.of(next.word);
  return classes.has('complementiser') || (classes.has('preposition') && !mentionsAny(next, paragraph, 'PERS', 'OCC'));
}
