import type { ReadingLegend } from '../../protocol.ts';
import type { NothingToShow } from '../messages.ts';

/** Every text of the page that the server's legend does not hold. `{name}` is a placeholder for `fill`. */
export interface Strings {
  /** Which form of `words` a number takes. */
  readonly plural: Intl.PluralRules;
  readonly article: string;
  /** Between the items of a list. */
  readonly comma: string;
  readonly paragraph: string;
  readonly suggested: string;
  readonly tagged: string;
  readonly unknownSource: string;
  /** A number of words, in the forms that the language has for numbers. */
  readonly words: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly through: string;
  readonly says: string;
  readonly filters: string;
  readonly allSpeakers: string;
  readonly speaker: string;
  readonly onlyFindings: string;
  readonly sources: string;
  readonly share: string;
  readonly statements: string;
  readonly kind: string;
  readonly others: string;
  readonly noSources: string;
  readonly close: string;
  readonly help: string;
  readonly find: string;
  readonly nextMatch: string;
  readonly previousMatch: string;
  readonly matches: string;
  readonly noMatches: string;
  readonly accept: string;
  readonly reject: string;
  readonly changeType: string;
  readonly setSpeaker: string;
  readonly goToSource: string;
  readonly goToEditor: string;
  readonly fixes: string;
  readonly noFixes: string;
  readonly loading: string;
  readonly nothing: Readonly<Record<NothingToShow, string>>;
  readonly nothingMatches: string;
  readonly types: Readonly<Record<TypeGroup, string>>;
  readonly keys: readonly (readonly [keys: string, what: string])[];
}

/** Entity types that share a look and a switch, as in the editor. */
export type TypeGroup = 'person' | 'organisation' | 'place' | 'group' | 'office' | 'other' | 'figure';

const ar: Strings = {
  plural: new Intl.PluralRules('ar'),
  article: 'المقال',
  comma: '، ',
  paragraph: 'فقرة',
  suggested: 'مقترح',
  tagged: 'موسوم',
  unknownSource: 'قائل لم يُذكر',
  words: {
    zero: 'بلا كلام',
    one: 'كلمة واحدة',
    two: 'كلمتان',
    few: '{count} كلمات',
    other: '{count} كلمة',
  },
  through: 'عبر {names}',
  says: 'كلام {speaker}',
  filters: 'ما يُعرض',
  allSpeakers: 'كل القائلين',
  speaker: 'القائل',
  onlyFindings: 'الملاحظات وحدها',
  sources: 'المصادر',
  share: 'نصيبه من الكلام المنقول',
  statements: 'الأقوال',
  kind: 'نوعه',
  others: 'غيرهم',
  noSources: 'لا كلام منسوبا إلى أحد في هذا المقال.',
  close: 'إغلاق',
  help: 'مفاتيح الاختصار',
  find: 'بحث في المقال',
  nextMatch: 'النتيجة التالية (Enter)',
  previousMatch: 'النتيجة السابقة (Shift+Enter)',
  matches: '{number} من {total}',
  noMatches: 'لا نتائج',
  accept: 'اعتماد',
  reject: 'رفض',
  changeType: 'تغيير النوع',
  setSpeaker: 'تعيين القائل',
  goToSource: 'إلى القائل',
  goToEditor: 'إلى المحرر',
  fixes: 'إصلاحات',
  noFixes: 'لا إصلاح لها',
  loading: 'جارٍ التحميل …',
  nothing: {
    'no-article': 'افتح خبرا عربيا في المحرر ليظهر هنا.',
    off: 'إسناد متوقف عن العمل في هذا الملف.',
    'not-running': 'خادم اللغة لا يعمل.',
  },
  nothingMatches: 'لا فقرة توافق ما اخترت.',
  types: {
    person: 'أشخاص',
    organisation: 'منظمات',
    place: 'أماكن',
    group: 'جماعات',
    office: 'مناصب',
    other: 'أحداث وقوانين',
    figure: 'تواريخ وأرقام',
  },
  keys: [
    ['← →', 'التالي والسابق'],
    ['↑ ↓', 'الفقرة السابقة والتالية'],
    ['Q', 'القول التالي'],
    ['F', 'الملاحظة التالية'],
    ['A', 'اعتماد المقترح'],
    ['R', 'رفضه'],
    ['T', 'تغيير النوع'],
    ['S', 'تعيين القائل'],
    ['G', 'إلى القائل'],
    ['E', 'إلى المحرر'],
    ['Ctrl+F', 'بحث في المقال كله'],
    ['Enter', 'البطاقة وأزرارها'],
    ['Esc', 'إغلاق'],
    ['?', 'هذه القائمة'],
  ],
};

const en: Strings = {
  plural: new Intl.PluralRules('en'),
  article: 'Article',
  comma: ', ',
  paragraph: 'Paragraph',
  suggested: 'suggested',
  tagged: 'tagged',
  unknownSource: 'nobody named',
  words: { one: 'one word', other: '{count} words' },
  through: 'through {names}',
  says: 'Said by {speaker}',
  filters: 'What is shown',
  allSpeakers: 'All speakers',
  speaker: 'Speaker',
  onlyFindings: 'Only findings',
  sources: 'Sources',
  share: 'Share of quoted words',
  statements: 'Statements',
  kind: 'Kind',
  others: 'others',
  noSources: 'Nothing in this article is attributed to anybody.',
  close: 'Close',
  help: 'Keyboard shortcuts',
  find: 'Find in the article',
  nextMatch: 'Next match (Enter)',
  previousMatch: 'Previous match (Shift+Enter)',
  matches: '{number} of {total}',
  noMatches: 'No results',
  accept: 'Accept',
  reject: 'Reject',
  changeType: 'Change type',
  setSpeaker: 'Set speaker',
  goToSource: 'To the speaker',
  goToEditor: 'To the editor',
  fixes: 'Fixes',
  noFixes: 'No fixes',
  loading: 'Loading …',
  nothing: {
    'no-article': 'Open an Arabic article in the editor to read it here.',
    off: 'Isnad is switched off for this file.',
    'not-running': 'The language server is not running.',
  },
  nothingMatches: 'No paragraph matches.',
  types: {
    person: 'People',
    organisation: 'Bodies',
    place: 'Places',
    group: 'Groups',
    office: 'Offices',
    other: 'Events, laws',
    figure: 'Figures',
  },
  keys: [
    ['← →', 'Next and previous'],
    ['↑ ↓', 'Previous and next paragraph'],
    ['Q', 'Next quotation'],
    ['F', 'Next finding'],
    ['A', 'Accept the suggestion'],
    ['R', 'Reject it'],
    ['T', 'Change the type'],
    ['S', 'Set the speaker'],
    ['G', 'To the speaker'],
    ['E', 'To the editor'],
    ['Ctrl+F', 'Find in the whole article'],
    ['Enter', 'The card and its buttons'],
    ['Esc', 'Close'],
    ['?', 'This list'],
  ],
};

export function stringsFor(locale: ReadingLegend['locale']): Strings {
  return locale === 'ar' ? ar : en;
}

/** `text` with each `{name}` replaced by the value of that name. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** A number of words: «كلمتان», «8 كلمات», «19 كلمة». */
export function wordCount({ words, plural }: Strings, count: number): string {
  const form = words[plural.select(count)] ?? words.other;
  return fill(form, { count: String(count) });
}

/** Latin digits in both languages, as in most newspapers' web pages. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
