import { EVENT_FUNCTIONS, HTTP_FUNCTIONS, QUEUE_FUNCTIONS, TIMER_FUNCTIONS } from '../../functions/registry';
import { readPage, sectionOf, tableRows } from './markdown';

const page = readPage('docs/functions.md');

describe('docs/functions.md', () => {
  it('lists every HTTP function with its call and permission, and no other', () => {
    const documented = rowsOf('## HTTP', 3);

    const registered = HTTP_FUNCTIONS.map(({ name, method, route, permission }) => [
      name,
      `${method} ${route}`,
      permission,
    ]);
    expect(documented.sort()).toEqual(registered.sort());
  });

  it('lists every queue function with its queue, and no other', () => {
    const documented = rowsOf('## Queues', 2);

    expect(documented.sort()).toEqual(QUEUE_FUNCTIONS.map(({ name, queue }) => [name, queue]).sort());
  });

  it('lists every subscriber with its subscription, and no other', () => {
    const documented = rowsOf('## Events', 2);

    expect(documented.sort()).toEqual(EVENT_FUNCTIONS.map(({ name, subscription }) => [name, subscription]).sort());
  });

  it('lists every timer function with its schedule, and no other', () => {
    const documented = rowsOf('## Timers', 2);

    expect(documented.sort()).toEqual(TIMER_FUNCTIONS.map(({ name, schedule }) => [name, schedule]).sort());
  });

  it('says which HTTP functions take the headers for idempotence and concurrency', () => {
    const rows = new Map(tableRows(sectionOf(page, '## HTTP')).map((cells) => [cells[0], cells[3] ?? '']));

    for (const { name, isIdempotent = false, takesIfMatch = false } of HTTP_FUNCTIONS) {
      expect([name, rows.get(name)?.includes('Takes Idempotency-Key')]).toEqual([name, isIdempotent]);
      expect([name, rows.get(name)?.includes('Takes If-Match')]).toEqual([name, takesIfMatch]);
    }
  });

  it('says of every function what it does and what it writes', () => {
    const incomplete = ['## HTTP', '## Queues', '## Events', '## Timers']
      .flatMap((heading) => tableRows(sectionOf(page, heading)))
      .filter((cells) => cells.slice(-2).some((cell) => cell === ''));

    expect(incomplete).toEqual([]);
  });
});

function rowsOf(heading: string, columns: number): string[][] {
  return tableRows(sectionOf(page, heading)).map((cells) => cells.slice(0, columns));
}
