import type { Reader } from './reader.ts';

/**
 * Copies the article's own text: no tags, no names from the rail, no notes; one line for each paragraph.
 * Returns false where nothing of the article is selected.
 */
export function copySelection(reader: Reader, event: ClipboardEvent): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return false;
  const range = selection.getRangeAt(0);
  const parts: string[] = [];
  for (const [element, index] of [...reader.list.rendered].sort(([, a], [, b]) => a - b)) {
    const view = reader.viewAt(index);
    if (!view || !range.intersectsNode(element)) continue;
    const { text } = view.paragraph;
    const start = view.offsetOf(range.startContainer, range.startOffset) ?? 0;
    const end = view.offsetOf(range.endContainer, range.endOffset) ?? text.length;
    if (end > start) parts.push(text.slice(start, end));
  }
  if (parts.length === 0) return false;
  event.clipboardData?.setData('text/plain', parts.join('\n'));
  return true;
}

/** All of the article's text, as far as it is loaded, filters or not. */
export function wholeText({ article }: Reader): string {
  const lines: string[] = [];
  for (let index = 0; index < article.length; index++) lines.push(article.paragraph(index)?.text ?? '');
  return lines.join('\n');
}
