import type { Argument, Expression, FunctionUnit, Module, Statement } from '../../shared/analysis/dataflow/ir';

/** A function of a module as text, so that tests show what is meant: one statement a line, without places and declarations. */
export function printFunction(module: Module, id = 0): string {
  return lines(unitOf(module, id).body).join('\n');
}

export function printHead(module: Module, id: number): string {
  const unit = unitOf(module, id);
  const parameters = unit.parameters.map(({ name, type, rest, default: value }) =>
    [
      rest === 'positional' ? '*' : rest === 'named' ? '**' : '',
      name,
      type === undefined ? '' : `: ${type}`,
      value === undefined ? '' : ` = ${printExpression(value)}`,
    ].join(''),
  );
  return `${unit.name}(${parameters.join(', ')})`;
}

function unitOf(module: Module, id: number): FunctionUnit {
  const unit = module.functions[id];
  if (unit === undefined) throw new Error(`There is no function ${id}`);
  return unit;
}

function lines(statements: readonly Statement[]): string[] {
  return statements.filter(({ kind }) => kind !== 'declare').flatMap((statement) => lineOf(statement));
}

function indented(head: string, statements: readonly Statement[]): string[] {
  return [head, ...lines(statements).map((line) => `  ${line}`)];
}

const LINES: { readonly [K in Statement['kind']]: (statement: Extract<Statement, { kind: K }>) => string[] } = {
  do: ({ value }) => [printExpression(value)],
  declare: () => [],
  if: ({ test, then, otherwise }) => [
    ...indented(`if ${printExpression(test)}`, then),
    ...(otherwise.length === 0 ? [] : indented('else', otherwise)),
  ],
  loop: ({ test, body }) => indented(`while ${printed(test)}`, body),
  each: ({ variable, collection, body }) => indented(`each ${variable} in ${printExpression(collection)}`, body),
  switch: ({ subject, cases }) => [
    `switch ${printExpression(subject)}`,
    ...cases.flatMap(({ tests, body }) => indented(`case ${tests.map(printExpression).join(', ')}`, body)),
  ],
  try: ({ body, handlers, finalizer }) => [
    ...indented('try', body),
    ...handlers.flatMap(({ types, parameter, body: handled }) =>
      indented(['except', types.join('|'), parameter ?? ''].join(' ').trim(), handled),
    ),
    ...(finalizer.length === 0 ? [] : indented('finally', finalizer)),
  ],
  block: ({ label, body }) => indented(`block ${label ?? ''}`.trim(), body),
  return: ({ value }) => [`return ${printed(value)}`.trim()],
  throw: ({ value }) => [`throw ${printed(value)}`.trim()],
  break: ({ label }) => [`break ${label ?? ''}`.trim()],
  continue: ({ label }) => [`continue ${label ?? ''}`.trim()],
};

function lineOf(statement: Statement): string[] {
  const print = LINES[statement.kind] as (statement: Statement) => string[];
  return print(statement);
}

function printed(expression: Expression | undefined): string {
  return expression === undefined ? '' : printExpression(expression);
}

const PRINTERS: { readonly [K in Expression['kind']]: (expression: Extract<Expression, { kind: K }>) => string } = {
  constant: ({ value }) => (value === undefined ? 'undefined' : JSON.stringify(value)),
  name: ({ name }) => name,
  this: () => 'this',
  super: () => 'super',
  member: ({ object, name }) => `${printExpression(object)}.${name}`,
  index: ({ object, index }) => `${printExpression(object)}[${printExpression(index)}]`,
  call: (call) => `${printExpression(call.callee)}(${printArguments(call.arguments)})`,
  new: (call) => `new ${printExpression(call.callee)}(${printArguments(call.arguments)})`,
  binary: ({ left, operator, right }) => `(${printExpression(left)} ${operator} ${printExpression(right)})`,
  unary: ({ operator, operand }) => `${operator} ${printExpression(operand)}`,
  text: ({ parts }) => `text<${parts.map(printExpression).join(', ')}>`,
  object: ({ entries }) =>
    `{${entries.map(({ key, value }) => `${key === undefined ? '...' : `${printExpression(key)}: `}${printExpression(value)}`).join(', ')}}`,
  list: ({ items }) => `[${printArguments(items)}]`,
  function: ({ id }) => `function ${id}`,
  class: ({ id }) => `class ${id}`,
  conditional: ({ test, then, otherwise }) =>
    `(${printExpression(test)} ? ${printExpression(then)} : ${printExpression(otherwise)})`,
  assign: ({ target, value }) => `${printExpression(target)} = ${printExpression(value)}`,
  await: ({ value }) => `await ${printExpression(value)}`,
  yield: ({ value, isEach }) => `yield${isEach ? '*' : ''} ${printExpression(value)}`,
  import: ({ module, name }) => `import<${module}${name === undefined ? '' : ` ${name}`}>`,
  cast: ({ value, type }) => `${printExpression(value)} as ${type}`,
  sequence: ({ body, value }) =>
    `do{${[...lines(body), printExpression(value)].map((line) => line.trim()).join('; ')}}`,
  opaque: ({ parts }) => `?(${parts.map(printExpression).join(', ')})`,
};

export function printExpression(expression: Expression): string {
  const print = PRINTERS[expression.kind] as (expression: Expression) => string;
  return print(expression);
}

function printArguments(values: readonly Argument[]): string {
  return values
    .map(({ name, value, isSpread }) =>
      [isSpread === true ? '...' : '', name === undefined ? '' : `${name}=`, printExpression(value)].join(''),
    )
    .join(', ');
}
