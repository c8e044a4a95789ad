import cloud from '../../local/cloud.json';
import { loadServiceBusConfig } from '../../local/service-bus/config/load-service-bus-config';
import { largerFiles } from '../../shared/analysis';
import { BLOB_CONTAINERS, COSMOS_CONTAINERS, SECRETS } from '../../shared/config';
import { DEFAULT_SOURCE_LIMITS } from '../../shared/source';
import { readPage, ROOT, sectionOf, tableRows } from './markdown';

const page = readPage('docs/architecture.md');
const MIB = 1024 * 1024;

describe('docs/architecture.md', () => {
  it('lists every Cosmos container with its partition key, and no other', () => {
    const documented = rowsOf('### Cosmos DB', 2);

    const known = Object.entries(COSMOS_CONTAINERS).map(([name, paths]) => [name, paths.join(', ')]);
    expect(documented.sort()).toEqual(known.sort());
  });

  it('tells how long parked messages are kept', () => {
    const days = cloud.cosmos.containers.parked.defaultTtlSeconds / 86_400;

    expect(sectionOf(page, '### Cosmos DB')).toContain(`kept for ${days} days`);
  });

  it('lists every blob container, and no other', () => {
    const documented = rowsOf('### Blob Storage', 1).flat();

    expect([...new Set(documented)].filter((name) => name !== '').sort()).toEqual(
      Object.values(BLOB_CONTAINERS).sort(),
    );
  });

  it('lists every queue with its settings, and no other', () => {
    const documented = tablesOf('### Service Bus')[0] ?? [];

    const [namespace] = loadServiceBusConfig(`${ROOT}/local/service-bus.config.json`).UserConfig.Namespaces;
    const known = namespace.Queues.map(({ Name, Properties = {} }) => [
      Name,
      Properties.LockDuration,
      String(Properties.MaxDeliveryCount),
      Properties.DefaultMessageTimeToLive,
      Properties.RequiresDuplicateDetection === true ? Properties.DuplicateDetectionHistoryTimeWindow : 'never',
      Properties.ForwardDeadLetteredMessagesTo === '' ? 'its own' : Properties.ForwardDeadLetteredMessagesTo,
    ]);
    expect(documented.sort()).toEqual(known.sort());
  });

  it('lists every subscription with its settings, and no other', () => {
    const documented = (tablesOf('### Service Bus')[1] ?? []).map((cells) => cells.filter((_, index) => index !== 4));

    const [namespace] = loadServiceBusConfig(`${ROOT}/local/service-bus.config.json`).UserConfig.Namespaces;
    const subscriptions = (namespace.Topics ?? []).flatMap(({ Subscriptions }) => Subscriptions);
    const known = subscriptions.map(({ Name, Properties = {} }) => [
      Name,
      Properties.LockDuration,
      String(Properties.MaxDeliveryCount),
      Properties.DefaultMessageTimeToLive,
      Properties.ForwardDeadLetteredMessagesTo,
    ]);
    expect(documented.sort()).toEqual(known.sort());
  });

  it('lists every secret, and no other', () => {
    const documented = rowsOf('## Identities and secrets', 1).flat();

    expect(documented.sort()).toEqual(Object.values(SECRETS).sort());
  });

  it('tells the limits of a source as they are', () => {
    const limits = new Map(tableRows(sectionOf(page, '## Limits')).map(([what = '', limit = '']) => [what, limit]));

    const { maxCompressionRatio, maxPathLength, maxDepth, maxFileBytes } = DEFAULT_SOURCE_LIMITS;
    expect(limits.get('bytes unpacked per byte of archive')).toMatch(new RegExp(`^${maxCompressionRatio},`));
    expect(limits.get('characters of a path')).toBe(String(maxPathLength));
    expect(limits.get('folders in a path')).toBe(String(maxDepth));
    expect(limits.get('one file')).toBe(`${maxFileBytes / MIB} MiB`);
    expect(limits.get('one lock file or coverage report')).toBe(`${largerFiles.maxBytes / MIB} MiB`);
  });
});

/** The tables of a section, one after the other. */
function tablesOf(heading: string): string[][][] {
  return sectionOf(page, heading)
    .split(/\n\n/)
    .map((text) => tableRows(text))
    .filter((rows) => rows.length > 0);
}

function rowsOf(heading: string, columns: number): string[][] {
  return tableRows(sectionOf(page, heading)).map((cells) => cells.slice(0, columns));
}
