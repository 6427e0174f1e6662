import assert from 'node:assert/strict';
import { OfficeHolders, officeWords } from '../../src/core/attribution/speakers/officeHolders.ts';
import type { Naming } from '../../src/core/entities/linking/naming.ts';

function person(name: string): Naming {
  return { id: name, type: 'PERS', name, role: null, aliases: [], gloss: null };
}

function holderOf(phrase: string, ...tenures: readonly (readonly [name: string, office: string])[]): string | null {
  const holders = new OfficeHolders(tenures.map(([name, office]) => ({ person: person(name), office })));
  return holders.find(officeWords(phrase), [])?.name ?? null;
}

describe('attribution: who holds an office', () => {
  it('takes the adjective of a country for the country', () => {
    assert.equal(holderOf('السفير الفرنسي', ['سامي الحداد', 'سفير فرنسا']), 'سامي الحداد');
    assert.equal(holderOf('السفير المغربي', ['سامي الحداد', 'السفير الممثل الدائم للمغرب']), 'سامي الحداد');
    assert.equal(holderOf('السفير الفرنسي', ['سامي الحداد', 'سفير إيران']), null);
    assert.equal(holderOf('القنصل الأمريكي', ['سامي الحداد', 'القنصل العام للولايات المتحدة']), 'سامي الحداد');
    assert.equal(holderOf('القنصل الأمريكي', ['سامي الحداد', 'القنصل العام للأمم المتحدة']), null);
  });

  it('knows nothing of an office from a calling', () => {
    const holders = new OfficeHolders([
      { person: person('سامي الحداد'), office: 'سياسي مصري' },
      { person: person('خالد عبد الغفار'), office: 'وزير الصحة' },
    ]);
    assert.equal(holders.hasOffice('سامي الحداد'), false);
    assert.equal(holders.hasOffice('خالد عبد الغفار'), true);
  });
});
