import type { SourceNoun } from '../lexicon/cues.ts';
import { SIGN } from '../lexicon/wordSigns.ts';
import type { EntityType, Span } from '../model.ts';
import type { ParagraphFacts, Relation } from './facts.ts';

/** How many words of a source phrase may stand before its noun: «عدد من المسؤولين», «بعض الخبراء». */
const BEFORE_NOUN = 3;

/** The noun that heads a source phrase, as source-nouns.tsv knows it; words of quantity before it are passed over. */
export function headNoun(span: Span, paragraph: ParagraphFacts): SourceNoun | null {
  const { cues } = paragraph.lexicon;
  const words = paragraph.wordsIn(span);
  for (let i = 0; i < Math.min(words.length, BEFORE_NOUN); i++) {
    const noun = cues.nouns.of(words[i].word);
    if (noun) return noun;
    const classes = cues.classes.of(words[i].word);
    if (!classes.has('quantifier') && !classes.has('preposition') && !classes.has('demonstrative')) return null;
  }
  return null;
}

/** Whether a span has a mention of one of these types. */
export function mentionsAny(span: Span, paragraph: ParagraphFacts, ...types: readonly EntityType[]): boolean {
  return paragraph.mentionsIn(span).some(({ type }) => types.includes(type));
}

/** Whether a source phrase is one newspaper, channel or site, by its noun or by its name. A news agency is none: it collects news itself. */
export function isOutlet(span: Span, paragraph: ParagraphFacts): boolean {
  const noun = headNoun(span, paragraph);
  const named = paragraph.mentionsIn(span).flatMap((mention) => {
    const name = paragraph.text.text.slice(mention.start, mention.end);
    return mention.type === 'ORG' ? paragraph.lexicon.gazetteer.lookUp(name).map(({ entry }) => entry) : [];
  });
  if (named.some(({ list, kind }) => list === 'outlet' && kind === 'agency')) return false;
  if (noun)
    return noun.number === 's' && noun.class !== 'crowd' && noun.noun !== AGENCY && isOutletNoun(noun, paragraph);
  return named.some(({ list }) => list === 'outlet');
}

const AGENCY = 'وكالة';

/** «وسائل إعلام إسرائيلية», «مواقع إخبارية», «صحف»: media in the plural, and none of them named. */
export function isVagueOutlet(span: Span, paragraph: ParagraphFacts): boolean {
  const noun = headNoun(span, paragraph);
  if (!noun || !isOutletNoun(noun, paragraph)) return false;
  if (noun.number !== 'p' && noun.class !== 'crowd') return false;
  const [first] = paragraph.wordsIn(span);
  if (paragraph.lexicon.cues.classes.of(first.word).has('demonstrative')) return false;
  // «وسائل إعلام إسرائيلية» may have been taken for a name.
  return !paragraph
    .mentionsIn(span)
    .some(({ type, start }) => type === 'PERS' || ((type === 'ORG' || type === 'PRODUCT') && start > span.start));
}

function isOutletNoun({ noun }: SourceNoun, { lexicon }: ParagraphFacts): boolean {
  return lexicon.desk.words.outlets.has(noun);
}

/** The words of a span of the paragraph. */
export function wordsOf({ start, end }: Span, { text }: ParagraphFacts): string {
  return text.text.slice(start, end);
}

/** Whether a relation's content is introduced as somebody's words are: by أن or إن, a colon, or quotation marks; a noun phrase alone may be no speech. */
export function isIntroduced({ contents }: Relation, paragraph: ParagraphFacts): boolean {
  if (contents.length === 0) return false;
  const at = paragraph.tokenAt(contents[0].start);
  const { tokens, lexicon } = paragraph;
  const first = tokens[at];
  if (!first) return false;
  return (
    first.kind === 'mark' ||
    lexicon.cues.classes.of(first.word).has('complementiser') ||
    tokens[at - 1]?.word.surface === ':'
  );
}

/** Whether a «مصدر», a document or an outlet is mentioned before a place of the paragraph: what «المصدر ذاته» can mean. */
export function mentionsPaper(paragraph: ParagraphFacts, before: number): boolean {
  const { tokens, signs } = paragraph;
  for (let i = 0; i < tokens.length; i++) if ((signs[i] & SIGN.paper) !== 0) return tokens[i].end <= before;
  return false;
}
