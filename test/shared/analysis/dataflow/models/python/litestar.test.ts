import { dataflowFindings } from '../../../../../support/dataflow-findings';

/** What is found in a handler of Litestar with this body. */
async function found(body: string): Promise<string[]> {
  const program = `import numexpr
from litestar import get
from litestar.response import Redirect

@get('/page')
async def page(text: str, number: int):
    ${body}
`;
  return (await dataflowFindings({ 'app.py': program })).map(({ ruleId }) => ruleId);
}

it.each([
  ['return str(numexpr.evaluate(text))', 'dataflow/code-injection'],
  ['return Redirect(path=text)', 'dataflow/open-redirect'],
])('knows that a parameter of a handler comes from outside: %s', async (body, rule) => {
  expect(await found(body)).toEqual([rule]);
});

it.each([['return str(numexpr.evaluate(number))'], ["return Redirect(path='/orders/' + text)"]])(
  'takes a number and a path below our own for harmless: %s',
  async (body) => {
    expect(await found(body)).toEqual([]);
  },
);
