import * as vscode from 'vscode';
import type { ArticleSource } from './protocol.ts';

const { t } = vscode.l10n;

type Kind = ArticleSource['kind'];

/** From the most accountable to the least: the order in which views show the kinds of sources. Null: nobody is named. */
export const KINDS: readonly Kind[] = ['named', 'office', 'institution', 'generic', 'anonymous', null];

const ICONS: Readonly<Record<NonNullable<Kind> | 'unknown', string>> = {
  named: 'account',
  office: 'briefcase',
  institution: 'library',
  generic: 'organization',
  anonymous: 'eye-closed',
  unknown: 'question',
};

/**
 * How much of a statement or a name a row shows, in UTF-16 units. VS Code cuts a row that is too long at its right end, where an Arabic text begins: the cut
 * has to be ours.
 */
const EXCERPT = 28;

/** Blocks of the longest bar. */
const LONGEST_BAR = 8;

/** The directional isolates of a right-to-left piece and of one that runs as its first letter does, and their end. */
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

export function kindIcon(kind: Kind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[kind ?? 'unknown']);
}

export function kindName(kind: Kind): string {
  switch (kind) {
    case 'named':
      return t('Named people');
    case 'office':
      return t('Office holders, not named');
    case 'institution':
      return t('Institutions');
    case 'generic':
      return t('Vague groups');
    case 'anonymous':
      return t('Anonymous sources');
    case null:
      return t('Nobody named');
  }
}

/** Words of an article for a row of a view, whose other words may run the other way. */
export function isolated(text: string): string {
  return `${RLI}${text}${PDI}`;
}

/** Words of the interface for a row, in its language's direction: a number after them would else run into an Arabic label. */
export function apart(words: string): string {
  return `${FSI}${words}${PDI}`;
}

export function shortened(text: string): string {
  if (text.length <= EXCERPT) return text;
  const cut = text.lastIndexOf(' ', EXCERPT);
  return `${text.slice(0, cut > 0 ? cut : EXCERPT)} …`;
}

/** @param share 0 to 1 */
export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** A bar for the eye alone. @param part of the longest bar, 0 to 1 */
export function bar(part: number): string {
  return '▪'.repeat(Math.max(1, Math.round(LONGEST_BAR * part)));
}
