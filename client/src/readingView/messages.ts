/** What the extension and the page in the webview say to each other. Plain data: it is copied on its way. */
import type {
  ArticleSource,
  CardSubject,
  OperationName,
  ReadingCard,
  ReadingLegend,
  ReadingParagraph,
  ReadingSlot,
} from '../protocol.ts';

/** A stretch of one paragraph of a version of the article. Offsets count from where the paragraph starts in the file, tags included. */
export interface PagePlace {
  readonly version: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** What the extension tells the page. */
export type ToPage =
  | ArticleUpdate
  | { readonly type: 'nothing'; readonly reason: NothingToShow }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'sources'; readonly words: number; readonly sources: readonly ArticleSource[] }
  /** The editor's top line stands in this paragraph, so far from its top (0 to 1). */
  | { readonly type: 'scroll'; readonly paragraph: number; readonly fraction: number }
  | { readonly type: 'select'; readonly place: PagePlace }
  | { readonly type: 'card'; readonly request: number; readonly card: ReadingCard | null }
  /** Null where the article has changed since it was asked. */
  | { readonly type: 'fixes'; readonly request: number; readonly titles: readonly string[] | null }
  /** How an operation went, where there is something to say. */
  | { readonly type: 'notice'; readonly text: string };

/** The article, as what has changed in it. */
export interface ArticleUpdate {
  readonly type: 'article';
  readonly uri: string;
  readonly version: number;
  readonly readOnly: boolean;
  /** False: what the page had is of another article, or out of date. */
  readonly continues: boolean;
  readonly change: { readonly start: number; readonly removed: number; readonly inserted: readonly ReadingSlot[] };
  readonly paragraphs: readonly ReadingParagraph[];
  readonly legend: ReadingLegend;
}

export type NothingToShow = 'no-article' | 'off' | 'not-running';

/** The user's settings under `isnad.readingView`. */
export interface Look {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly lineHeight: number;
}

/** What the page tells the extension. */
export type FromPage =
  /** The page can be told things. */
  | { readonly type: 'ready' }
  /** These paragraphs (of the version that the page has) are wanted. */
  | { readonly type: 'load'; readonly from: number; readonly to: number }
  /** The user has scrolled to where this paragraph is the topmost. */
  | { readonly type: 'scrolled'; readonly paragraph: number; readonly fraction: number }
  /** To be selected in the editor. */
  | { readonly type: 'reveal'; readonly place: PagePlace; readonly focus: boolean }
  | { readonly type: 'card'; readonly request: number; readonly subject: CardSubject; readonly place: PagePlace }
  | {
      readonly type: 'operate';
      readonly operation: OperationName;
      readonly place: PagePlace;
    }
  | { readonly type: 'fixes'; readonly request: number; readonly place: PagePlace }
  | { readonly type: 'fix'; readonly place: PagePlace; readonly title: string };

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly paragraph: number;
  readonly fraction: number;
}
