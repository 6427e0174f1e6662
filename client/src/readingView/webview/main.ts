import type { FromPage, PageState, ToPage } from '../messages.ts';
import { Page } from './page.ts';

/** What VS Code gives a page in a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const page = new Page(
  { post: (message) => vscode.postMessage(message), keep: (state) => vscode.setState(state) },
  vscode.getState() ?? null,
);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.take(data));
vscode.postMessage({ type: 'ready' });
