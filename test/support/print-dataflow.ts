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
    return `${isStatic ? 'static ' : ''}${name}${type === undefined ? '' : `: ${type}`}${initial}`;
  });
}

function printParameters({ parameters }: FunctionUnit): string {
  return parameters
    .map(({ name, type, rest }) => `${rest === undefined ? '' : '...'}${name}${type === undefined ? '' : `: ${type}`}`)
    .join(', ');
}

export function printBody(body: readonly Statement[]): string[] {
  return body.map(printStatement);
}

function block(body: readonly Statement[]): string {
  return `{ ${printBody(body).join('; ')} }`;
}

function printStatement(statement: Statement): string {
  const label = 'label' in statement && statement.label !== undefined ? statement.label : undefined;
  const prefix = label === undefined ? '' : `${label}: `;
  switch (statement.kind) {
    case 'do':
      return printExpression(statement.value);
    case 'declare': {
      const type = statement.type === undefined ? '' : `: ${statement.type}`;
      return `let ${statement.name}${type}${statement.value === undefined ? '' : ` = ${printExpression(statement.value)}`}`;
    }
    case 'if': {
      const otherwise = statement.otherwise.length === 0 ? '' : ` else ${block(statement.otherwise)}`;
      return `if ${printExpression(statement.test)} ${block(statement.then)}${otherwise}`;
    }
    case 'loop': {
      const test = statement.test === undefined ? '' : ` ${printExpression(statement.test)}`;
      const update = statement.update.length === 0 ? '' : ` then ${block(statement.update)}`;
      return `${prefix}${statement.testsLast === true ? 'do-while' : 'while'}${test} ${block(statement.body)}${update}`;
    }
    case 'each':
      return `${prefix}each ${statement.variable} of ${statement.of} ${printExpression(statement.collection)} ${block(statement.body)}`;
    case 'switch': {
      const cases = statement.cases.map(
        ({ tests, body }) =>
          `${tests.length === 0 ? 'default' : tests.map(printExpression).join(', ')}: ${block(body)}`,
      );
      return `${prefix}switch${statement.fallsThrough ? '' : '!'} ${printExpression(statement.subject)} [${cases.join(' | ')}]`;
    }
    case 'try': {
      const handlers = statement.handlers.map(
        ({ parameter, types, body }) => ` catch ${parameter ?? '_'}: ${types.join('|')} ${block(body)}`,
      );
      const finalizer = statement.finalizer.length === 0 ? '' : ` finally ${block(statement.finalizer)}`;
      return `try ${block(statement.body)}${handlers.join('')}${finalizer}`;
    }
    case 'block':
      return `${prefix}${block(statement.body)}`;
    case 'return':
    case 'throw':
      return statement.value === undefined ? statement.kind : `${statement.kind} ${printExpression(statement.value)}`;
    case 'break':
    case 'continue':
      return label === undefined ? statement.kind : `${statement.kind} ${label}`;
  }
}

function printArguments(given: readonly Argument[]): string {
  return given
    .map(({ name, value, isSpread }) => {
      const keyword = name === undefined ? '' : `${name}=`;
      return `${isSpread === true ? '...' : ''}${keyword}${printExpression(value)}`;
    })
    .join(', ');
}

/** Close to the code: `<a.B>` is an import, `#3` a function, `class#1` a class. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return expression.value === undefined ? 'undefined' : JSON.stringify(expression.value);
    case 'name':
      return expression.name;
    case 'this':
    case 'super':
      return expression.kind;
    case 'member':
      return `${printExpression(expression.object)}.${expression.name}`;
    case 'index':
      return `${printExpression(expression.object)}[${printExpression(expression.index)}]`;
    case 'call':
      return `${printExpression(expression.callee)}(${printArguments(expression.arguments)})`;
    case 'new':
      return `new ${printExpression(expression.callee)}(${printArguments(expression.arguments)})`;
    case 'binary':
      return `(${printExpression(expression.left)} ${expression.operator} ${printExpression(expression.right)})`;
    case 'unary':
      return `(${expression.operator} ${printExpression(expression.operand)})`;
    case 'text':
      return `text(${expression.parts.map(printExpression).join(', ')})`;
    case 'object': {
      const entries = expression.entries.map(({ key, value }) =>
        key === undefined ? `...${printExpression(value)}` : `${printExpression(key)}: ${printExpression(value)}`,
      );
      return `{${entries.join(', ')}}`;
    }
    case 'list':
      return `[${printArguments(expression.items)}]`;
    case 'function':
      return `#${expression.id}`;
    case 'class':
      return `class#${expression.id}`;
    case 'conditional':
      return `(${printExpression(expression.test)} ? ${printExpression(expression.then)} : ${printExpression(expression.otherwise)})`;
    case 'assign':
      return `${printExpression(expression.target)} = ${printExpression(expression.value)}`;
    case 'await':
      return `await ${printExpression(expression.value)}`;
    case 'yield':
      return `yield${expression.isEach ? '*' : ''} ${printExpression(expression.value)}`;
    case 'import':
      return `<${expression.module}${expression.name === undefined ? '' : `:${expression.name}`}>`;
    case 'cast':
      return `(${printExpression(expression.value)} as ${expression.type})`;
    case 'sequence':
      return `(${[...printBody(expression.body), printExpression(expression.value)].join('; ')})`;
    case 'opaque':
      return `?(${expression.parts.map(printExpression).join(', ')})`;
  }
}
