import type { HostileCase } from './hostile-case';
import { repeated } from './repeated';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n';
const WORKFLOW = 'on: push\njobs:\n  a:\n    runs-on: a\n    steps:\n';

/** What is hard on those who read files of configuration and infrastructure. */
export const INFRASTRUCTURE_CASES: Readonly<Record<string, readonly HostileCase[]>> = {
  bicep: [
    repeated('resources without an end', 'a.bicep', "resource a 'b@c' = {\n"),
    repeated('variables', 'a.bicep', 'var a = a\n'),
    repeated('decorators', 'a.bicep', '@secure()\n', { tail: 'param a string' }),
    repeated('resources in resources', 'a.bicep', "resource a 'b@c' = {\n", {
      times: 1_000,
      tail: '}\n'.repeat(1_000),
    }),
    repeated('resources of a template', 'a.json', '{"type":"Microsoft.Storage/storageAccounts"},\n', {
      head: '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","resources":[',
      tail: '{}]}',
    }),
  ],
  compose: [
    repeated('services', 'docker-compose.yml', '  a:\n    image: b\n', { head: 'services:\n' }),
    repeated('ports', 'docker-compose.yml', "      - '1-65535:1-65535'\n", { head: 'services:\n  a:\n    ports:\n' }),
    { what: 'aliases of aliases', path: 'docker-compose.yml', content: () => laughs('services: *n0\n') },
    { what: 'merges of merges', path: 'docker-compose.yml', content: () => merges('services:\n  a: *m19\n') },
  ],
  dockerfile: [
    repeated('instructions', 'Dockerfile', 'RUN a && b | c\n', { head: 'FROM a\n' }),
    repeated('stages', 'Dockerfile', 'FROM a AS b\n'),
    repeated('flags', 'Dockerfile', '--a ', { head: 'FROM a\nRUN ', times: 4_000 }),
    repeated('quotes', 'Dockerfile', '"\'', { head: 'FROM a\nRUN ', times: 8_000 }),
    repeated('spaces', 'Dockerfile', ' ', { head: 'FROM a\nRUN', times: 15_000 }),
    repeated('variables', 'Dockerfile', '${A:-', { head: 'FROM ', times: 3_000 }),
    repeated('comments in a line that goes on', 'Dockerfile', '# \\\n', { head: 'FROM a\nRUN a \\\n' }),
    repeated('the ends of here-documents', 'Dockerfile', 'RUN <<A <<B <<C <<D\nA\n', { head: 'FROM a\n' }),
  ],
  kubernetes: [
    repeated('containers', 'a.yaml', '  - name: a\n    image: b\n', { head: POD }),
    repeated('objects', 'a.yaml', `---\n${POD}  - name: a\n`, { times: 5_000 }),
    repeated('choices of a template', 'a.yaml', '{{ if a }}\n', { head: POD }),
    { what: 'aliases of aliases', path: 'a.yaml', content: () => laughs(`${POD}  - *n0\n`) },
    { what: 'merges of merges', path: 'a.yaml', content: () => merges(`${POD}  - *m19\n`) },
  ],
  workflows: [
    repeated('steps', '.github/workflows/a.yml', '      - run: echo ${{ github.event.issue.title }}\n', {
      head: WORKFLOW,
    }),
    repeated('expressions without an end', '.github/workflows/a.yml', '${{ ', {
      head: `${WORKFLOW}      - run: `,
      times: 4_000,
    }),
    repeated('brackets in an expression', '.github/workflows/a.yml', '(', {
      head: `${WORKFLOW}      - run: \${{ `,
      times: 9_000,
      tail: ' }}',
    }),
    repeated('quotes in an expression', '.github/workflows/a.yml', "''", {
      head: `${WORKFLOW}      - run: \${{ '`,
      times: 9_000,
      tail: ' }}',
    }),
    repeated('signs in an expression', '.github/workflows/a.yml', '!', {
      head: `${WORKFLOW}      - if: \${{ `,
      times: 15_000,
      tail: ' }}',
    }),
    repeated('needs', '.github/workflows/a.yml', '  a:\n    needs: [a, b]\n', {
      head: 'on: push\njobs:\n  b:\n    runs-on: a\n',
    }),
  ],
  yaml: [
    { what: 'aliases of aliases', path: 'a.yaml', content: () => laughs('z: *n0\n') },
    { what: 'merges of merges', path: 'a.yaml', content: () => merges('z: *m19\n') },
    repeated('anchors and aliases', 'a.yaml', '- *a\n- &a b\n'),
    repeated('keys of one map', 'a.yaml', 'a: 1\n'),
    repeated('tabs', 'a.yaml', '\ta: 1\n'),
    repeated('quotes without an end', 'a.yaml', '- "a\n'),
    repeated('tags', 'a.yaml', '- !!a !!b c\n'),
    repeated('colons', 'a.yaml', 'a: b: c: d\n'),
    repeated('block texts', 'a.yaml', '- |\n a\n'),
    repeated('question marks', 'a.yaml', '? ', { times: 8_000 }),
  ],
};

/** A thousand million texts in a few lines: each list holds the one before nine times. */
function laughs(tail: string): string {
  const lists = Array.from({ length: 20 }, (_, index) => 20 - index).map(
    (level) =>
      `n${level - 1}: &n${level - 1} [${Array.from({ length: 9 }, () => (level === 20 ? 'lol' : `*n${level}`)).join(', ')}]\n`,
  );
  return `${lists.join('')}${tail}`;
}

/** The same of maps that take over the entries of others. */
function merges(tail: string): string {
  const maps = Array.from({ length: 20 }, (_, level) =>
    level === 0
      ? 'm0: &m0 {a: 1, b: 2}\n'
      : `m${level}: &m${level} {<<: [${Array.from({ length: 9 }, () => `*m${level - 1}`).join(', ')}], c${level}: 1}\n`,
  );
  return `${maps.join('')}${tail}`;
}
