import type {
  Argument,
  ClassUnit,
  Expression,
  FunctionUnit,
  Module,
  Statement,
} from '../../shared/analysis/dataflow/ir';

/** The functions of a module by name, each as the lines of its statements: the representation without its places. */
export function printFunctions(module: Module): Record<string, string[]> {
  const printed: Record<string, string[]> = {};
  for (const unit of module.functions.slice(1)) {
    const owner = unit.owner === undefined ? '' : `${module.classes[unit.owner]?.name ?? '?'}.`;
    printed[`${owner}${unit.name}(${printParameters(unit)})`] = printBody(unit.body);
  }
  return printed;
}

export function printFields({ fields }: ClassUnit): string[] {
  return fields.map(({ name, type, isStatic, value }) => {
    const initial = value === undefined ? '' : ` = ${printExpression(value)}`;
    return `${isStatic ? 'static ' : ''}${typed(name, type)}${initial}`;
  });
}

export function printBody(body: readonly Statement[]): string[] {
  return body.map((statement) => {
    const print = STATEMENTS[statement.kind] as (statement: Statement) => string;
    return print(statement);
  });
}

/** Close to the code: `<a.B>` is an import, `#3` a function, `class#1` a class. */
export function printExpression(expression: Expression): string {
  const print = EXPRESSIONS[expression.kind] as (expression: Expression) => string;
  return print(expression);
}

function printParameters({ parameters }: FunctionUnit): string {
  return parameters.map(({ name, type, rest }) => `${rest === undefined ? '' : '...'}${typed(name, type)}`).join(', ');
}

function typed(name: string, type: string | undefined): string {
  return type === undefined ? name : `${name}: ${type}`;
}

function block(body: readonly Statement[]): string {
  return `{ ${printBody(body).join('; ')} }`;
}

function labelled(label: string | undefined, printed: string): string {
  return label === undefined ? printed : `${label}: ${printed}`;
}

function withValue(word: string, value: Expression | undefined): string {
  return value === undefined ? word : `${word} ${printExpression(value)}`;
}

const STATEMENTS: { [K in Statement['kind']]: (statement: Extract<Statement, { kind: K }>) => string } = {
  do: ({ value }) => printExpression(value),
  declare: ({ name, type, value }) =>
    `let ${typed(name, type)}${value === undefined ? '' : ` = ${printExpression(value)}`}`,
  if: ({ test, then, otherwise }) =>
    `if ${printExpression(test)} ${block(then)}${otherwise.length === 0 ? '' : ` else ${block(otherwise)}`}`,
  loop: ({ label, test, testsLast, body, update }) => {
    const last = update.length === 0 ? '' : ` then ${block(update)}`;
    return labelled(label, `${withValue(testsLast === true ? 'do-while' : 'while', test)} ${block(body)}${last}`);
  },
  each: ({ label, variable, of, collection, body }) =>
    labelled(label, `each ${variable} of ${of} ${printExpression(collection)} ${block(body)}`),
  switch: ({ label, subject, cases, fallsThrough }) => {
    const printed = cases.map(
      ({ tests, body }) => `${tests.length === 0 ? 'default' : tests.map(printExpression).join(', ')}: ${block(body)}`,
    );
    return labelled(label, `switch${fallsThrough ? '' : '!'} ${printExpression(subject)} [${printed.join(' | ')}]`);
  },
  try: ({ body, handlers, finalizer }) => {
    const caught = handlers.map(
      ({ parameter, types, body: handling }) => ` catch ${parameter ?? '_'}: ${types.join('|')} ${block(handling)}`,
    );
    return `try ${block(body)}${caught.join('')}${finalizer.length === 0 ? '' : ` finally ${block(finalizer)}`}`;
  },
  block: ({ label, body }) => labelled(label, block(body)),
  return: ({ value }) => withValue('return', value),
  throw: ({ value }) => withValue('throw', value),
  break: ({ label }) => (label === undefined ? 'break' : `break ${label}`),
  continue: ({ label }) => (label === undefined ? 'continue' : `continue ${label}`),
};

function printArguments(given: readonly Argument[]): string {
  return given
    .map(({ name, value, isSpread }) => {
      const keyword = name === undefined ? '' : `${name}=`;
      return `${isSpread === true ? '...' : ''}${keyword}${printExpression(value)}`;
    })
    .join(', ');
}

const EXPRESSIONS: { [K in Expression['kind']]: (expression: Extract<Expression, { kind: K }>) => string } = {
  constant: ({ value }) => (value === undefined ? 'undefined' : JSON.stringify(value)),
  name: ({ name }) => name,
  this: () => 'this',
  super: () => 'super',
  member: ({ object, name }) => `${printExpression(object)}.${name}`,
  index: ({ object, index }) => `${printExpression(object)}[${printExpression(index)}]`,
  call: ({ callee, arguments: given }) => `${printExpression(callee)}(${printArguments(given)})`,
  new: ({ callee, arguments: given }) => `new ${printExpression(callee)}(${printArguments(given)})`,
  binary: ({ operator, left, right }) => `(${printExpression(left)} ${operator} ${printExpression(right)})`,
  unary: ({ operator, operand }) => `(${operator} ${printExpression(operand)})`,
  text: ({ parts }) => `text(${parts.map(printExpression).join(', ')})`,
  object: ({ entries }) => {
    const printed = entries.map(({ key, value }) =>
      key === undefined ? `...${printExpression(value)}` : `${printExpression(key)}: ${printExpression(value)}`,
    );
    return `{${printed.join(', ')}}`;
  },
  list: ({ items }) => `[${printArguments(items)}]`,
  function: ({ id }) => `#${id}`,
  class: ({ id }) => `class#${id}`,
  conditional: ({ test, then, otherwise }) =>
    `(${printExpression(test)} ? ${printExpression(then)} : ${printExpression(otherwise)})`,
  assign: ({ target, value }) => `${printExpression(target)} = ${printExpression(value)}`,
  await: ({ value }) => `await ${printExpression(value)}`,
  yield: ({ value, isEach }) => `yield${isEach ? '*' : ''} ${printExpression(value)}`,
  import: ({ module, name }) => `<${module}${name === undefined ? '' : `:${name}`}>`,
  cast: ({ value, type }) => `(${printExpression(value)} as ${type})`,
  sequence: ({ body, value }) => `(${[...printBody(body), printExpression(value)].join('; ')})`,
  opaque: ({ parts }) => `?(${parts.map(printExpression).join(', ')})`,
};
