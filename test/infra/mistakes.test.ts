import { CHECKS } from './checks';
import { MISTAKES } from './mistakes';
import { openTemplates, type Templates } from './support/open-templates';

/** Several mistakes are compiled together, from different parts of the templates, to save time. */
const ROUNDS = [...Map.groupBy(MISTAKES, ({ check }) => check % 8).values()];

/** The compiler takes seconds to start, and many more on a machine that is busy. */
jest.setTimeout(300_000);

let templates: Templates;

beforeAll(async () => {
  templates = await openTemplates();
});

afterAll(() => templates.close());

it.each(ROUNDS.map((mistakes) => ({ mistakes, numbers: mistakes.map(({ check }) => check) })))(
  'mistakes against $numbers are found by those checks and no other',
  async ({ mistakes, numbers }) => {
    const deployment = await templates.changed('everything', mistakes);

    const failing = CHECKS.filter(({ problems }) => problems(deployment).length > 0);
    expect(failing.map(({ number }) => number)).toEqual(numbers);
  },
);

it('there is a mistake for every check', () => {
  expect(MISTAKES.map(({ check }) => check)).toEqual(CHECKS.map(({ number }) => number));
});
