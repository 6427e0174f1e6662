import { atMostConjunction } from '../text/clitics.ts';
import type { Token } from '../text/tokens.ts';
import { WordMemo, type WordType } from '../text/words.ts';
import { hamzaless } from './hamza.ts';

/** A phrase of the lexicon as it was found in a text. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** Token index after the phrase; of one that ends in a proclitic («وفقا ل»), the token that carries it. */
  readonly end: number;
  /** The proclitic at the end of the phrase, or ''. */
  readonly proclitic: string;
  /** Where the proclitic ends, or the phrase's last token: an offset in the text. */
  readonly endOffset: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | null;
  /** Values of phrases that go on with a proclitic letter on the next word. */
  readonly proclitics: Map<string, T>;
}

const PROCLITIC = /^[بلك]$/;

/** Phrases of several words, looked up token by token: cost is the length of the longest phrase. */
export class PhraseTable<T> {
  private readonly root: Node<T> = emptyNode();
  private readonly spelling = new WordMemo((word) => hamzaless(word.bare));
  /** Where phrases that begin with the word go on: almost always nowhere. */
  private readonly starts = new WordMemo((word) => {
    for (const { proclitics, stem } of word.readings) {
      const node = atMostConjunction(proclitics) ? this.root.next.get(hamzaless(stem)) : undefined;
      if (node) return node;
    }
    return null;
  });

  /** @param phrase words between spaces; a last single letter ب ل ك is a proclitic of the word that follows: «وفقا ل» */
  add(phrase: string, value: T): void {
    const words = phrase.split(' ').map(hamzaless);
    let node = this.root;
    for (const [i, word] of words.entries()) {
      if (i > 0 && i === words.length - 1 && PROCLITIC.test(word)) {
        node.proclitics.set(word, value);
        return;
      }
      let next = node.next.get(word);
      if (!next) {
        next = emptyNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.value = value;
  }

  canStart(word: WordType): boolean {
    return this.starts.of(word) !== null;
  }

  /** The longest phrase that starts at a token, و or ف before it allowed; null where there is none. */
  match(tokens: readonly Token[], from: number): PhraseMatch<T> | null {
    const token = tokens[from];
    const start = token?.kind === 'word' ? this.starts.of(token.word) : null;
    return start && this.walk(tokens, from, start);
  }

  private walk(tokens: readonly Token[], from: number, start: Node<T>): PhraseMatch<T> | null {
    let node: Node<T> | undefined = start;
    let best: PhraseMatch<T> | null = null;
    for (let i = from; node; i++) {
      if (node.value !== null) best = { value: node.value, end: i + 1, proclitic: '', endOffset: tokens[i].end };
      const after = tokens[i + 1];
      if (!after || after.kind !== 'word') break;
      for (const [letter, value] of node.proclitics) {
        const reading = after.word.readings.find((candidate) => candidate.proclitics === letter);
        if (reading) {
          best = { value, end: i + 1, proclitic: letter, endOffset: after.start + reading.length };
        }
      }
      node = node.next.get(this.spelling.of(after.word));
    }
    return best;
  }
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), value: null, proclitics: new Map() };
}
