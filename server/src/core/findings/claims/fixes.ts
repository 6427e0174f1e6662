import type { Fix } from '../rule.ts';

/** What can be done about a claim that nobody is credited with. */
export const CLAIM_FIXES: readonly Fix[] = [
  { kind: 'mark-claim' },
  {
    kind: 'insert',
    at: 'end',
    text: '، بحسب [المصدر]',
    title: { ar: 'انسبه: «، بحسب [المصدر]»', en: 'Attribute it: «، بحسب [المصدر]»' },
  },
];
