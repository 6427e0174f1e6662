import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ProvenanceCall } from '../../src/service/callHierarchy.ts';
import { type OpenArticle, openArticle } from './inMemory.ts';

const ARTICLE =
  'نقلت صحيفة النهار عن مصدر أمني قوله إن الموقع أُخلي. وقال وزير الداخلية سامي نور إن الطريق مفتوح، وأضاف أن السير طبيعي.';

const bare = (label: string): string => label.replaceAll(/[\u2067\u2069]/g, '');

const shown = ({ text }: OpenArticle, calls: readonly ProvenanceCall[]): string[][] =>
  calls.map(({ item, spans }) => [bare(item.label), ...spans.map(({ start, end }) => text.slice(start, end))]);

async function itemAt(words: string) {
  const article = openArticle(ARTICLE, { locale: 'en' });
  const { value: item } = (await article.service.provenance(article.uri, ARTICLE.indexOf(words) + 1))!;
  return { article, item };
}

describe('the provenance chain', () => {
  it('leads from a speaker to the outlet that passed the words on', async () => {
    const { article, item } = await itemAt('مصدر أمني');
    assert.deepEqual([bare(item!.label), item!.detail], ['مصدر أمني', 'anonymous']);
    const { value } = (await article.service.outgoingProvenance(article.uri, item!))!;
    assert.deepEqual(shown(article, value), [['صحيفة النهار', 'صحيفة النهار']]);
  });

  it('leads from a speaker to what was said', async () => {
    const { article, item } = await itemAt('سامي نور');
    assert.deepEqual([bare(item!.label), bare(item!.detail)], ['سامي نور', 'وزير الداخلية']);
    const { value } = (await article.service.incomingProvenance(article.uri, item!))!;
    assert.deepEqual(shown(article, value), [
      ['إن الطريق مفتوح', 'إن الطريق مفتوح'],
      ['أن السير طبيعي', 'أن السير طبيعي'],
    ]);
    const [{ item: statement }] = value;
    const { value: speakers } = (await article.service.outgoingProvenance(article.uri, statement))!;
    assert.deepEqual(shown(article, speakers), [['سامي نور', 'وزير الداخلية سامي نور']]);
  });

  it('leads from an outlet to those whose words it passed on', async () => {
    const { article, item } = await itemAt('صحيفة النهار');
    const { value } = (await article.service.incomingProvenance(article.uri, item!))!;
    assert.deepEqual(shown(article, value), [['مصدر أمني', 'مصدر أمني']]);
  });

  it('of quoted words begins with their speaker', async () => {
    const { item } = await itemAt('السير');
    assert.equal(bare(item!.label), 'سامي نور');
  });

  it('begins nowhere where nobody speaks', async () => {
    const { service, uri, span } = openArticle('وصل الوفد إلى |القاهرة.');
    assert.equal((await service.provenance(uri, span.start))!.value, null);
  });
});
