import { dataflowFindings } from '../../../../../support/dataflow-findings';

/** What is found in a function with this decorator. */
async function found(imports: string, decorator: string): Promise<string[]> {
  const program = `import os\n${imports}\n\n@${decorator}\ndef run(thing):\n    os.system(thing)\n`;
  return (await dataflowFindings({ 'app.py': program })).map(({ ruleId }) => ruleId);
}

it.each([
  ['from unittest.mock import patch', 'patch("shop.buy")'],
  ['from unittest import mock', 'mock.patch("shop.buy")'],
  ['import unittest.mock', 'unittest.mock.patch("shop.buy")'],
  ['import mock', 'mock.patch("shop.buy")'],
])('takes what a test puts in place for no route: %s, %s', async (imports, decorator) => {
  expect(await found(imports, decorator)).toEqual([]);
});

it('takes a route for one', async () => {
  expect(await found('from shop import app', 'app.patch("/items/{thing}")')).toEqual(['dataflow/command-injection']);
});
