const CLOCK = {
  load: <T>(make: () => Promise<T>) => make(),
  prepare: <T>(make: () => T) => make(),
};

it('loads the linter of Python for the first file of Python, and once', async () => {
  let timesLoaded = 0;
  jest.doMock('@astral-sh/ruff-wasm-nodejs', () => {
    timesLoaded++;
    return jest.requireActual<object>('@astral-sh/ruff-wasm-nodejs');
  });
  const { createFileAnalyzers } = await import('../../../../shared/analysis/worker/file-analyzers');
  const { analyzerOf } = createFileAnalyzers(CLOCK);
  await analyzerOf('secrets');
  await analyzerOf('metrics');
  expect(timesLoaded).toBe(0);

  await Promise.all([analyzerOf('ruff'), analyzerOf('ruff')]);

  expect(timesLoaded).toBe(1);
});
