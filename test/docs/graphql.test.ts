import { z } from 'zod';
import { checkQuery } from '../../functions/graphql/check-query';
import { countReads } from '../../functions/graphql/count-reads';
import { GRAPH } from '../../functions/graphql/graph';
import { QUERY_LIMITS } from '../../functions/graphql/query-limits';
import { graphSchema } from '../../functions/graphql/schema';
import { readPage, sectionOf, tableRows } from './markdown';

const page = readPage('docs/graphql.md');

describe('docs/graphql.md', () => {
  it('shows a query that is answered', () => {
    const body: unknown = JSON.parse(/<<'JSON'\n(.*?)\nJSON/s.exec(page)![1]!);
    const { query, variables } = z
      .object({ query: z.string(), variables: z.record(z.string(), z.unknown()) })
      .parse(body);

    const checked = checkQuery({ query, operationName: undefined }, graphSchema());

    expect(countReads(checked, graphSchema(), variables)).toBeLessThanOrEqual(QUERY_LIMITS.reads);
  });

  it('tells the limits as they are', () => {
    const { characters, tokens, depth, fields, aliases, reads } = QUERY_LIMITS;
    const told = sectionOf(page, '## Limits').replace(/\s+/g, ' ');

    for (const part of [
      `longer than ${characters.toLocaleString('en-US')} characters or ${tokens.toLocaleString('en-US')} words`,
      `deeper than ${depth} levels`,
      `more than ${fields} fields or more than ${aliases} under another name`,
      `more than ${reads} calls`,
    ]) {
      expect(told).toContain(part);
    }
  });

  it('lists what leads on, and no more', () => {
    const [toProject, toRun, toJob, others] = tableRows(sectionOf(page, '## What there is')).map((cells) =>
      cells.map((cell) => cell.split(', ').flatMap((field) => /^\w+/.exec(field)?.[0] ?? [])),
    );
    const fieldsOf = (type: string) => Object.keys(GRAPH[type] ?? {});

    expect([toProject, toRun, toJob].map((row) => row?.[1])).toEqual(['Project', 'Run', 'Job'].map(fieldsOf));
    expect([toProject, toRun, toJob, others].flatMap((row) => row?.[0] ?? []).sort()).toEqual(fieldsOf('Query').sort());
  });
});
