import { createDataflowAnalyzer } from '../../../../../shared/analysis/analyzers/dataflow/dataflow-analyzer';
import { fileToAnalyze } from '../../../../support/file-to-analyze';

const FILE = fileToAnalyze('app.js', "const { exec } = require('node:child_process');\nexec(process.argv[2]);\n");

it('lowers a file as long as one of its rules is wanted', async () => {
  const { facts } = await createDataflowAnalyzer().analyze(
    { ...FILE, isWanted: (id) => id === 'dataflow/command-injection' },
    () => false,
  );

  expect(facts?.dataflow?.module).toEqual(expect.any(String));
});

it('does nothing where none of them is', async () => {
  expect(await createDataflowAnalyzer().analyze({ ...FILE, isWanted: () => false }, () => false)).toEqual({
    found: [],
  });
});
