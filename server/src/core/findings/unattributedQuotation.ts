import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Span } from '../model.ts';
import type { LineKind } from '../text/boilerplate.ts';
import type { Quotation } from '../text/quotations.ts';
import { contains } from '../text/span.ts';
import type { Token, TokenRange } from '../text/tokens.ts';
import { attributedText } from './reportedText.ts';
import type { Article, ArticleParagraph, Rule } from './rule.ts';
import { taggedText } from './taggedText.ts';

/** Fewer words between quotation marks are a name, a title or scare quotes more often than speech. */
const SHORTEST_SPEECH = 6;

/** Paragraphs with more lines between them have nothing to do with each other. */
const MOST_BLANK_LINES = 4;

const PROSE: ReadonlySet<LineKind> = new Set(['body', 'dateline']);

/** Words in quotation marks that nobody is said to have said. docs/findings/unattributed-quotation.md */
export const unattributedQuotation: Rule = {
  code: 'unattributed-quotation',
  severity: 'error',
  message: {
    ar: 'من قال هذا؟ اقتباس بلا قائل',
    en: 'Who said this? A quotation without a speaker',
  },
  rationale: {
    ar: 'علامتا التنصيص تعنيان أن إنسانا قال هذه الكلمات بعينها، فلا بد أن يُعرف من هو في الجملة نفسها أو في الجملة المجاورة. دليلا أسوشيتد برس ورويترز يطلبان ذكر القائل مع كل اقتباس. اذكر القائل، أو احذف العلامتين إن لم يكن قولا.',
    en: 'Quotation marks say that somebody spoke these very words, so the same sentence or the next must say who. AP and Reuters ask for the speaker with every quotation. Name the speaker, or take the marks away where nobody spoke.',
  },
  check(article) {
    const { lexicon } = article.knowledge;
    const attributed = attributedText(article.attributions);
    const quoting = new Set(
      article.attributions
        .filter(({ type }) => type !== 'indirect')
        .flatMap(({ contents }) => contents.map(({ paragraph }) => paragraph)),
    );
    const tagged = taggedText(article, ({ name }) => name === 'said' || name === 'q');
    return article.paragraphs.flatMap((paragraph, index) => {
      if (!PROSE.has(paragraph.kind) || isPost(paragraph)) return [];
      return paragraph.text.quotations
        .filter(
          (quotation) =>
            isSpeech(quotation, paragraph, lexicon) &&
            !attributed.firstIn(index, quotation.outer) &&
            !tagged.firstIn(index, quotation.outer) &&
            !continues(article, quoting, index, quotation) &&
            !hasCueBeside(quotation, paragraph.text, lexicon),
        )
        .map(({ outer: { start, end } }) => ({
          span: { paragraph: index, start, end },
          values: {},
          attributions: [],
        }));
    });
  },
  fixes() {
    return [
      {
        kind: 'insert',
        at: 'start',
        text: 'قال [القائل]: ',
        title: { ar: 'اذكر القائل: «قال [القائل]:»', en: 'Name the speaker: «قال [القائل]:»' },
      },
      { kind: 'mark-claim' },
    ];
  },
};

/** A post of a social network, taken over with its signature, tags and links. */
function isPost({ text }: ArticleParagraph): boolean {
  return text.tokens.some(({ kind }) => kind === 'hashtag' || kind === 'handle' || kind === 'link');
}

/** A well-formed quotation of several words that is neither a title nor all one name. */
function isSpeech(quotation: Quotation, { text, mentions }: ArticleParagraph, { claims }: Lexicon): boolean {
  const { openToken, closeToken, inner, parent } = quotation;
  if (openToken === null || closeToken === null || parent !== null) return false;
  let words = 0;
  for (let i = openToken + 1; i < closeToken; i++) if (text.tokens[i].kind === 'word') words++;
  if (words < SHORTEST_SPEECH) return false;
  // «تحت شعار "معا نبني غدا أفضل للجميع"», «كتاب "…"»; but after «كلمة:» comes speech.
  for (let i = openToken - 1; i >= 0 && i >= openToken - 2 && text.tokens[i].kind === 'word'; i--) {
    if (claims.kinds.of(text.tokens[i].word).includes('title-noun')) return false;
  }
  return !mentions.some((mention) => contains(mention, inner));
}

/**
 * Whether the quotation goes on with what was quoted in the paragraph before, or follows on a line that ends with a colon.
 * @param quoting the paragraphs in which somebody's words are quoted
 */
function continues(
  { paragraphs }: Article,
  quoting: ReadonlySet<number>,
  index: number,
  { outer }: Quotation,
): boolean {
  if (paragraphs[index].text.tokens[0]?.start !== outer.start) return false;
  let before = index - 1;
  while (before >= 0 && before > index - MOST_BLANK_LINES && paragraphs[before].text.tokens.length === 0) before--;
  if (before < 0) return false;
  const last = paragraphs[before].text.tokens.at(-1);
  return last?.word.surface === ':' || quoting.has(before);
}

/** Whether a word of reporting stands in the quotation's sentence outside it: then somebody is credited, even if it is not known who. */
function hasCueBeside(
  { outer }: Quotation,
  { tokens, sentences }: { readonly tokens: readonly Token[]; readonly sentences: readonly TokenRange[] },
  { cues }: Lexicon,
): boolean {
  const first = sentences.find(({ to }) => tokens[to - 1].end > outer.start);
  const last = sentences.find(({ to }) => tokens[to - 1].end >= outer.end) ?? first;
  if (!first || !last) return false;
  const isOutside = ({ start, end }: Span): boolean => end <= outer.start || start >= outer.end;
  for (let i = first.from; i < last.to; i++) {
    if (!isOutside(tokens[i])) continue;
    if (
      cues.verbs.of(tokens[i].word).length > 0 ||
      cues.phrases.match(tokens, i) ||
      cues.lists.of(tokens[i].word).size > 0
    ) {
      return true;
    }
  }
  return false;
}
