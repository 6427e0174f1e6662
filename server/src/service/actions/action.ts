import type { TextEdit } from '../../core/markup/textEdits.ts';
import type { ActiveFinding } from '../snapshot.ts';

/** `source` actions concern the whole article; their own kinds let a command or a setting run just one. */
export type ActionKind =
  'quickfix' | 'refactor.rewrite' | 'source.isnad.tagAll' | 'source.isnad.untagAll' | 'source.fixAll.isnad';

/** Something a user can have done at a place of an article. */
export interface NewsAction {
  /** Tells it from the others that are offered at the same place of the same version. */
  readonly id: string;
  /** In the user's language. */
  readonly title: string;
  readonly kind: ActionKind;
  /** What it mends. */
  readonly finding: ActiveFinding | null;
  /** Whether it is the one to apply when the user does not choose. */
  readonly preferred: boolean;
  /** It changes tags and nothing else. */
  readonly tagging?: boolean;
  /** Works out what it changes: only for the action that is chosen. */
  edit(): ActionEdit;
}

/** Changes of one file: the article itself, or one beside it. */
export interface ActionEdit {
  readonly uri: string;
  /** The text that the edits are for; null where the file does not exist yet and is to be created. */
  readonly before: string | null;
  /** In text order, disjoint. */
  readonly edits: readonly TextEdit[];
}
