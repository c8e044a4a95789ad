import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PYTHON_FRAMEWORKS } from '../../../../../../shared/analysis/dataflow/models/python';

const FOLDER = join(__dirname, '../../../../../../shared/analysis/dataflow/models/python');

it('lists every model there is', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'index.ts');
  const models = files.flatMap((name) =>
    [
      ...readFileSync(join(FOLDER, name), 'utf8').matchAll(/export const \w+: FrameworkModel = \{\s*id: '([^']+)'/g),
    ].map(([, id]) => id),
  );

  expect(models).toHaveLength(files.length);
  expect(PYTHON_FRAMEWORKS.map(({ id }) => id).sort()).toEqual(models.sort());
});

it('is about Python alone, and names each model once', () => {
  expect(PYTHON_FRAMEWORKS.map(({ language }) => language)).toEqual(PYTHON_FRAMEWORKS.map(() => 'python'));
  expect(new Set(PYTHON_FRAMEWORKS.map(({ id }) => id)).size).toBe(PYTHON_FRAMEWORKS.length);
});

it('has patterns that can be read', () => {
  const patterns = PYTHON_FRAMEWORKS.flatMap(
    ({ sources = [], sinks = [], sanitizers = [], propagators = [], types = [] }) =>
      [...sources, ...sinks, ...sanitizers, ...propagators, ...types].map(({ match }) => match),
  );

  // Alternatives stand behind a dot, and a name has nothing but words and what calls give.
  expect(
    patterns.filter((pattern) => !/^[*#\w]+(\(\))?(\.([\w-]+(\(\))?|\*|\{[\w-]+(,[\w-]+)*\}(\(\))?))*$/.test(pattern)),
  ).toEqual([]);
});
