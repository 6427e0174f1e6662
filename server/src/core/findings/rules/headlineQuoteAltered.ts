import type { Quotation } from '../../text/quotations.ts';
import type { Token } from '../../text/tokens.ts';
import type { Desk } from '../desk.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { DocumentRule, Problem } from '../rule.ts';

/** Fewer words between marks are a name or a term. */
const SHORTEST = 3;
/** So many paragraphs after a headline are its article. */
const REACH = 80;

/** Words that a headline quotes. */
interface HeadlineQuote {
  readonly start: number;
  readonly end: number;
  /** Folded, each without proclitics. */
  readonly words: readonly string[];
}

/** What a paragraph holds for this rule: what it quotes as a headline, or that it is an article's text. */
type Summary = { readonly quotes: readonly HeadlineQuote[] } | 'text';

/** A headline that quotes somebody with other words than the article does. docs/findings/headline-quote-altered.md */
export const headlineQuoteAltered: DocumentRule<Summary> = {
  scope: 'document',
  code: 'headline-quote-altered',
  severity: 'warning',
  enabled: true,
  message: {
    ar: 'الاقتباس في العنوان ليس بنصه في الخبر',
    en: 'The headline’s quotation is not in the article in these words',
  },
  rationale: {
    ar: 'ما بين علامتي التنصيص كلام القائل بحروفه، في العنوان كما في المتن. فإذا اختصره المحرر أو شدده وأبقى العلامتين نسب إلى القائل ما لم يقله. تمنع أسوشيتد برس ورويترز تغيير الاقتباس بأي حال. أعد النص كما هو، أو احذف العلامتين.',
    en: 'What stands between marks is the speaker’s to the letter, in headlines as well. An editor who shortens or sharpens it and keeps the marks puts words into somebody’s mouth. AP and Reuters allow no change to a quotation. Give the words as they were spoken, or take the marks away.',
  },
  examples: {
    fires: ['الوزير: ⟦"لن يغلق الطريق أبدا"⟧\nقال الوزير سامي نور: "لا نعتقد أن الطريق سيغلق في هذا العام".'],
    silent: [
      'الوزير: "لن يغلق الطريق"\nقال الوزير سامي نور: "لن يغلق الطريق في هذا العام".',
      'الوزير: الطريق مفتوح\nقال الوزير سامي نور: "لا نعتقد أن الطريق سيغلق في هذا العام".',
    ],
  },
  summarise(paragraph) {
    if (paragraph.kind !== 'headline') return paragraph.isProse ? 'text' : null;
    const quotes = paragraph.text.quotations.flatMap((quotation) => quoteOf(quotation, paragraph));
    return quotes.length > 0 ? { quotes } : null;
  },
  conclude(summaries, { paragraphs }) {
    const problems: Problem[] = [];
    for (const { paragraph, summary } of summaries) {
      // The article's own headline is its first line; a line between paragraphs may sum up what stands before it.
      if (summary === 'text') break;
      const body = paragraphs.slice(paragraph + 1, paragraph + 1 + REACH).filter(({ isProse }) => isProse);
      const quoting = body.some(({ relations }) => relations.some(({ type }) => type !== 'indirect'));
      for (const { start, end, words } of summary.quotes) {
        if (quoting && !body.some((facts) => holds(facts, words))) problems.push({ paragraph, start, end });
      }
    }
    return problems;
  },
  fixes({ paragraph, start }, { paragraphs }: Desk) {
    const { text, tokens } = paragraphs[paragraph];
    const quotation = text.quotations.find(({ outer }) => outer.start === start);
    if (!quotation || quotation.openToken === null || quotation.closeToken === null) return [];
    const marks = [tokens[quotation.openToken], tokens[quotation.closeToken]];
    return [
      {
        kind: 'replace',
        replacements: marks.map((mark) => ({ start: mark.start, end: mark.end, text: '' })),
        title: { ar: 'احذف العلامتين', en: 'Remove the marks' },
      },
    ];
  },
};

function quoteOf({ outer, openToken, closeToken, parent }: Quotation, { tokens }: ParagraphFacts): HeadlineQuote[] {
  if (openToken === null || closeToken === null || parent !== null) return [];
  const words = tokens.slice(openToken + 1, closeToken).filter(isWord);
  return words.length < SHORTEST ? [] : [{ start: outer.start, end: outer.end, words: words.map(plainForm) }];
}

/** Whether the words stand in a paragraph one after another, whatever marks and clitics are between them. */
function holds({ tokens }: ParagraphFacts, words: readonly string[]): boolean {
  const own = tokens.filter(isWord).map(plainForm);
  for (let at = own.indexOf(words[0]); at >= 0; at = own.indexOf(words[0], at + 1)) {
    if (words.every((word, i) => own[at + i] === word)) return true;
  }
  return false;
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'latin' || kind === 'number';
}

/** A word without the و that joins it to what stands before. */
function plainForm({ word: { folded, readings } }: Token): string {
  return readings.find(({ proclitics }) => proclitics === 'و')?.folded ?? folded;
}
