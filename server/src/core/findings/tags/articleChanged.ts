import type { TagRule } from './tagRule.ts';

export const articleChanged: TagRule = {
  code: 'tag-article-changed',
  severity: 'warning',
  enabled: true,
  message: {
    ar: 'تغيّر نص المقال نفسه بعد وسمه',
    en: 'The article’s own text has changed since it was tagged',
  },
  rationale: {
    ar: 'الوسم لا يغيّر نص المقال. والنص بعد نزع الوسوم ليس هو الذي وُسم أول مرة، كما يشهد سجل المجلد ‎.isnad/manifest.json‎. تراجع عما غيّرته، أو اعتمد النص كما هو الآن.',
    en: 'Tagging changes no text of the article. Without its tags this text is not the one that was tagged first, as the folder’s .isnad/manifest.json knows. Undo the change, or accept the text as it is.',
  },
  // Only whoever has the record can know: the text alone tells nothing.
  examples: { fires: [], silent: ['وصل <شخص>سامي</شخص> أمس.'] },
  check({ recorded, fingerprint, paragraphs }) {
    const paragraph = paragraphs.findIndex(({ markup }) => markup.tags.length > 0);
    if (recorded === undefined || !fingerprint || paragraph < 0 || recorded === fingerprint()) return [];
    const [tag] = paragraphs[paragraph].markup.tags;
    // What mends it is no edit of the article: the service offers to accept the text.
    return [{ paragraph, tag, fixes: () => [] }];
  },
};
