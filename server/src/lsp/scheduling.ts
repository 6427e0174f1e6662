import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Answer } from '../service/service.ts';

/** How long an analysis may go on before it lets the protocol read its messages, in milliseconds. */
const TURN = 4;

/** The same for work that nobody waits for. */
const BACKGROUND_TURN = 2;

/** The protocol reads one message at a time and lets others work in between: after so many times an edit and the question that comes with it are begun. */
const ROUNDS = 3;

/** Makes a `ServiceHost.breathe`: null until a turn is used up, then a promise that resolves when waiting messages have been read. */
export function createBreather(yieldToOthers: () => Promise<void>): () => Promise<void> | null {
  return turns(TURN, yieldToOthers);
}

/** Makes a `ServiceHost.stepAside`. */
export function createBackgroundBreather(yieldToOthers: () => Promise<void>): () => Promise<void> | null {
  return turns(BACKGROUND_TURN, async () => {
    for (let round = 0; round < ROUNDS; round++) await yieldToOthers();
  });
}

function turns(length: number, yieldToOthers: () => Promise<void>): () => Promise<void> | null {
  let turn = performance.now();
  return () => {
    const now = performance.now();
    if (now - turn < length) {
      return null;
    }
    return yieldToOthers().then(() => {
      turn = performance.now();
    });
  };
}

/**
 * Waits for an answer to a request that was made for `version` of a document.
 * @throws ResponseError `RequestCancelled` as soon as the client no longer wants it; `ContentModified` when the document changed meanwhile: an answer is
 * never given for another version than the one that was asked about
 */
export async function answerFor<T>(
  version: number,
  token: CancellationToken,
  answer: Promise<Answer<T> | null>,
): Promise<Answer<T>> {
  const found = await untilCancelled(token, answer);
  if (found?.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  return found;
}

/**
 * Waits for work that goes on for others too.
 * @throws ResponseError `RequestCancelled` as soon as this request is no longer wanted
 */
export async function untilCancelled<T>(token: CancellationToken, work: Promise<T>): Promise<T> {
  if (token.isCancellationRequested) throw cancelled();
  let subscription: { dispose(): void } | undefined;
  const cancellation = new Promise<never>((_, reject) => {
    subscription = token.onCancellationRequested(() => reject(cancelled()));
  });
  try {
    return await Promise.race([work, cancellation]);
  } finally {
    subscription?.dispose();
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
