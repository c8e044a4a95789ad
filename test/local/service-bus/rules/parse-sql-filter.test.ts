import type { Primitive } from '../../../../local/service-bus/amqp/read-value';
import { parseSqlFilter } from '../../../../local/service-bus/rules/parse-sql-filter';

const MESSAGE: Readonly<Record<string, Primitive>> = { type: 'user.acted', size: 12, urgent: true, empty: null };

function isMatch(expression: string, application = MESSAGE): boolean {
  return parseSqlFilter(expression)({
    system: (name) => ({ messageid: 'm1', subject: 'greeting' })[name as string],
    application: (name) => application[name.toLowerCase()],
  });
}

it.each([
  ['1 = 1', true],
  ["type = 'user.acted'", true],
  ["TYPE = 'user.acted'", true],
  ["user.type = 'user.acted' AND [size] >= 12", true],
  ['"size" < 12', false],
  ['size <> 12', false],
  ['size != 11 AND urgent = TRUE', true],
  ["type IN ('model.responded', 'user.acted')", true],
  ["type NOT IN ('model.responded', 'user.acted')", false],
  ["type LIKE 'user.%'", true],
  ["type LIKE 'user_acted'", true],
  ["type NOT LIKE '%failed%'", true],
  ["type = 'it''s'", false],
  ['EXISTS (type)', true],
  ["NOT EXISTS (subscriber) OR subscriber = 'audit'", true],
  ['empty IS NULL AND gone IS NULL', true],
  ['size IS NOT NULL', true],
  ["sys.MessageId = 'm1' AND sys.Label IS NULL", true],
  ["sys.Subject = 'greeting'", true],
  ['size > 5 OR gone = 1 AND size > 100', true],
  ['(size > 5 OR gone = 1) AND size > 100', false],
])('%s is %s of the message', (expression, expected) => {
  expect(isMatch(expression)).toBe(expected);
});

it.each([
  "subscriber = 'audit'",
  "subscriber <> 'audit'",
  "NOT subscriber = 'audit'",
  "subscriber IN ('audit')",
  'type > 5',
])('%s is unknown, which is no match', (expression) => {
  expect(isMatch(expression)).toBe(false);
});

it.each([
  ['', 'the end is not a property'],
  ['size + 1 = 2', "'\\+ 1 = 2' is not supported"],
  ['type = ', 'the end is not a property'],
  ["type = 'a' type", "'type' is not expected"],
  ['newid() = 1', "'\\(' is not a comparison"],
  ['sys.Colour = 1', 'sys.Colour is not known'],
  ['type', 'the end is not a comparison'],
  ['type IN ()', "'\\)' is not a property"],
  ['type NOT 1', "'1' is not a comparison"],
  ["'open", "''open' is not supported"],
])('refuses %j', (expression, reason) => {
  expect(() => parseSqlFilter(expression)).toThrow(new RegExp(reason));
});

it('answers a pattern made to be slow at once', () => {
  const pattern = `${'%a'.repeat(2_000)}%b`;

  expect(isMatch(`type LIKE '${pattern}'`, { type: 'a'.repeat(20_000) })).toBe(false);
});
