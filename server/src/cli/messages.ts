import type { Bilingual } from '../core/findings/rule.ts';
import { fillIn, type Language } from '../formats/message.ts';

/** What the command line says to people besides the findings and its help. */
const MESSAGES = {
  notUtf8: {
    en: '{file}: not UTF-8. Convert it first: iconv -f WINDOWS-1256 -t UTF-8',
    ar: '{file}: الملف ليس بترميز UTF-8. حوِّله أولاً: iconv -f WINDOWS-1256 -t UTF-8',
  },
  unreadable: { en: '{file}: cannot be read: {error}', ar: '{file}: تعذّرت قراءته: {error}' },
  unwritable: { en: '{file}: cannot be written: {error}', ar: '{file}: تعذّرت كتابته: {error}' },
  noArticles: {
    en: '{file}: no articles in this folder ({endings})',
    ar: '{file}: لا مقالات في هذا المجلد ({endings})',
  },
  crashed: {
    en: '{file}: a part of the analysis failed and its results are missing ({stage}, line {line}): {error}',
    ar: '{file}: تعذّر جزء من التحليل ونتائجه ناقصة ({stage}، السطر {line}): {error}',
  },
  broke: {
    en: '{file}: the analysis broke off: {error}',
    ar: '{file}: انقطع التحليل: {error}',
  },
  threadDied: {
    en: '{file}: the thread that read it has died; the others go on',
    ar: '{file}: توقّف المسار الذي كان يقرأه، ويستمر العمل على غيره',
  },
  notRecord: {
    en: '{file}: not an article: a line of JSON with a "text" is needed',
    ar: '{file}: ليس مقالاً: المطلوب سطر JSON فيه "text"',
  },
  resumeWhat: { en: '--resume needs --jsonl and --output', ar: 'يحتاج ‎--resume إلى ‎--jsonl و‎--output' },
  knowledge: { en: 'language data: {file}: {error}', ar: 'بيانات اللغة: {file}: {error}' },
  recordsDamaged: {
    en: '{file}: cannot be understood and is taken as empty',
    ar: '{file}: لا يمكن فهم الملف، فعومل كأنه فارغ',
  },
  checked: { en: 'articles: {files}, findings: {findings}', ar: 'المقالات: {files}، الملاحظات: {findings}' },
  failed: { en: 'files that could not be processed: {files}', ar: 'ملفات تعذّرت معالجتها: {files}' },
  progress: { en: '{count} done, {file} {percent}%', ar: 'أُنجز {count}، {file} {percent}%' },
  noFiles: { en: 'no files given', ar: 'لم يُذكر أي ملف' },
  noCommand: { en: 'no command given', ar: 'لم يُذكر أي أمر' },
  unknownCommand: { en: 'unknown command: {command}', ar: 'أمر غير معروف: {command}' },
  badValue: { en: '--{option} {value}: not one of {values}', ar: '--{option} {value}: ليس من القيم {values}' },
  stdinTwice: { en: '- (standard input) is given twice', ar: 'ذُكر الدخل القياسي (-) مرتين' },
  stdinWrite: { en: '--write needs files, not -', ar: '--write يحتاج إلى ملفات لا إلى -' },
  seeHelp: { en: "see 'isnad --help'", ar: "انظر 'isnad --help'" },
} as const satisfies Record<string, Bilingual>;

/** Says a message in one language, its placeholders filled. */
export type Say = (message: keyof typeof MESSAGES, values?: Readonly<Record<string, string | number>>) => string;

export function speaker(language: Language): Say {
  return (message, values = {}) =>
    fillIn(
      MESSAGES[message][language],
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    );
}

/** Arabic where the environment's locale is Arabic, else English. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^ar(?![a-z])/i.test(locale) ? 'ar' : 'en';
}

/** An error's own words. */
export function wordsOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
