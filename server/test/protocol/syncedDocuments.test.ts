import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Edit } from '../../src/core/analysis.ts';
import { createConverter } from '../../src/lsp/convert.ts';
import { SyncedDocuments } from '../../src/lsp/documents.ts';
import type { NewsService } from '../../src/service/service.ts';

const URI = 'file:///news/a.khabar';

/** The documents of a client, and what the service is told about its edits. */
function watched(text: string) {
  const edits: (Edit | null)[] = [];
  const service: Pick<NewsService, 'open' | 'change'> = {
    open: () => undefined,
    change: (_uri, _version, _text, edit) => void edits.push(edit),
  };
  const documents = new SyncedDocuments(service as NewsService, createConverter('utf-16'));
  documents.open({ uri: URI, languageId: 'khabar', version: 1, text });
  return { documents, edits };
}

const at = (line: number, from: number, to = from) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('the documents of a client', () => {
  it('pass on of a change what it touches, and nothing before it', () => {
    const { documents, edits } = watched('سطر أول\nسطر ثان\n');
    documents.change(URI, 2, [{ range: at(1, 4, 7), text: 'آخر' }]);
    assert.deepEqual(edits, [{ start: 12, end: 15, length: 3 }]);
    assert.equal(String(documents.get(URI)!.text), 'سطر أول\nسطر آخر\n');
  });

  it('pass several changes on as one that covers them', () => {
    const { documents, edits } = watched('سطر أول\nسطر ثان\nسطر ثالث');
    documents.change(URI, 2, [
      { range: at(2, 0), text: 'و' },
      { range: at(1, 0), text: 'ثم ' },
    ]);
    assert.deepEqual(edits, [{ start: 8, end: 16, length: 12 }]);
    assert.equal(String(documents.get(URI)!.text), 'سطر أول\nثم سطر ثان\nوسطر ثالث');
  });

  it('do not know the edit where the client sends the whole text', () => {
    const { documents, edits } = watched('سطر');
    documents.change(URI, 2, [{ text: 'سطر آخر' }]);
    documents.change(URI, 3, []);
    assert.deepEqual(edits, [null, { start: 0, end: 0, length: 0 }]);
  });
});
