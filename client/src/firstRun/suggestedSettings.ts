import * as vscode from 'vscode';
import { ARABIC_NEWS } from '../languageMode.ts';

const { t } = vscode.l10n;

/** A setting of the editor that makes Arabic easier to read, for articles alone. */
interface Suggestion {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly reason: string;
}

/** Naskh faces first, which are made for reading; then what Windows, macOS and Linux bring along. */
const FONTS = "'Noto Naskh Arabic', 'Sakkal Majalla', 'Geeza Pro', 'Amiri', 'Noto Sans Arabic', 'Segoe UI', sans-serif";

function suggestions(): Suggestion[] {
  return [
    { name: 'editor.fontFamily', value: FONTS, reason: t('Typefaces that are made for Arabic text') },
    { name: 'editor.fontSize', value: 18, reason: t('Arabic letters are small beside Latin ones of the same size') },
    { name: 'editor.lineHeight', value: 1.8, reason: t('Room for marks above and below the letters') },
    { name: 'editor.minimap.enabled', value: false, reason: t('The overview of code shows nothing of prose') },
    { name: 'editor.wordBasedSuggestions', value: 'off', reason: t('No list of words while you write prose') },
  ];
}

interface Choice extends vscode.QuickPickItem {
  readonly suggestion: Suggestion;
}

/**
 * Shows what would change, lets the user choose, and writes the chosen settings for articles into the user's settings. All other languages keep what
 * they have.
 */
export async function applySuggestedSettings(): Promise<void> {
  const choices = suggestedChanges();
  if (choices.length === 0) {
    vscode.window.setStatusBarMessage(t('Your settings for articles are as Isnad suggests.'), 5_000);
    return;
  }
  const chosen = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    matchOnDetail: true,
    // The walkthrough takes the focus back when its step is done.
    ignoreFocusOut: true,
    title: t('Settings for Arabic news articles alone: what shall change?'),
  });
  if (chosen) await apply(chosen.map(({ suggestion }) => suggestion));
}

/** The suggestions that would change something, with the value before and after. */
export function suggestedChanges(): Choice[] {
  const now = vscode.workspace.getConfiguration(undefined, { languageId: ARABIC_NEWS });
  return suggestions()
    .filter(({ name, value }) => now.get(name) !== value)
    .map((suggestion) => ({
      label: suggestion.name,
      description: `${JSON.stringify(now.get(suggestion.name))} → ${JSON.stringify(suggestion.value)}`,
      detail: suggestion.reason,
      picked: true,
      suggestion,
    }));
}

/** Writes settings for articles, one after the other: VS Code refuses two changes of one file at a time. */
export async function apply(chosen: readonly Pick<Suggestion, 'name' | 'value'>[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(undefined, { languageId: ARABIC_NEWS });
  for (const { name, value } of chosen) {
    await configuration.update(name, value, vscode.ConfigurationTarget.Global, true);
  }
}
