import type { Bilingual } from '../core/findings/rule.ts';

/** What `isnad --help` prints. */
export const HELP: Bilingual = {
  en: `isnad: reads Arabic news: who is named, who said what, through whom, and which claims nobody answers for.

Usage:
  isnad analyze [--format json] [--jsonl] [--output FILE [--resume]] [--jobs N] INPUT…
      Prints everything found as JSON (schema isnad.analysis/1), one object per article; with --jsonl one line per article.
      --output writes a file; --resume goes on with one that was broken off. --jobs: how many threads to work with.
  isnad check [--format text|json|github|sarif] [--fail-on error|warning|information|hint|never] [--jobs N] INPUT…
      Prints the findings. Exits with 1 when one is at least as severe as --fail-on (warning unless given).
  isnad tag [--spelling arabic|tei] [--write] INPUT…
      Prints the article with everything found tagged; with --write the files are changed in place.
  isnad untag [--write] INPUT…
      Prints the article without its tags; with --write the files are changed in place.

INPUT is a file, a folder (searched for .txt, .khabar and .خبر) or - for standard input. Files are UTF-8.
A .jsonl file holds an article a line: {"text": …, "file": …}; so may the standard input of analyze --jsonl.

Options of every command:
  --lang ar|en   the language of messages (the environment's locale unless given)
  -h, --help     this text
  -V, --version  the version

Exit codes: 0 all is well · 1 a finding reaches --fail-on · 2 wrong usage, or a file that cannot be read or written; the other files are still processed.
`,
  ar: `isnad: يقرأ الأخبار العربية: من سُمّي، ومن قال ماذا وعن طريق من، وأي مزاعم لا ينسبها أحد.

الاستعمال:
  isnad analyze [--format json] [--jsonl] [--output FILE [--resume]] [--jobs N] INPUT…
      يطبع كل ما وجده بصيغة JSON (المخطط isnad.analysis/1)، كائناً لكل مقال، ومع --jsonl سطراً لكل مقال.
      --output يكتب في ملف، و‎--resume يتابع عملاً انقطع، و‎--jobs عدد المسارات العاملة معاً.
  isnad check [--format text|json|github|sarif] [--fail-on error|warning|information|hint|never] [--jobs N] INPUT…
      يطبع الملاحظات. رمز الخروج 1 إن بلغت إحداها شدة --fail-on (وهي warning ما لم تُذكر).
  isnad tag [--spelling arabic|tei] [--write] INPUT…
      يطبع المقال موسوماً بكل ما وُجد فيه، ومع --write يغيّر الملفات في مكانها.
  isnad untag [--write] INPUT…
      يطبع المقال بلا وسوم، ومع --write يغيّر الملفات في مكانها.

INPUT ملف، أو مجلد (تُقرأ منه ملفات ‎.txt و‎.khabar و‎.خبر)، أو - للدخل القياسي. ترميز الملفات UTF-8.
في ملف ‎.jsonl مقال في كل سطر: {"text": …, "file": …}، وكذلك الدخل القياسي لـ analyze --jsonl.

خيارات كل الأوامر:
  --lang ar|en   لغة الرسائل (لغة النظام ما لم تُذكر)
  -h, --help     هذا النص
  -V, --version  رقم الإصدار

رموز الخروج: 0 لا شيء · 1 ملاحظة بلغت --fail-on · 2 استعمال خاطئ، أو ملف تعذّرت قراءته أو كتابته، وتُعالج بقية الملفات.
`,
};
