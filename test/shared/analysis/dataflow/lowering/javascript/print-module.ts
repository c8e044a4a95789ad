import type {
  Argument,
  Entry,
  Expression,
  FunctionUnit,
  Module,
  Statement,
} from '../../../../../../shared/analysis/dataflow/ir';

/** The representation as text, one line a statement, without places. */
export function printModule(module: Module): string {
  return [
    ...module.functions.flatMap((unit, id) => printFunction(unit, id)),
    ...module.classes.flatMap((unit, id) => [
      `class ${id} ${unit.name}${unit.bases.length === 0 ? '' : ` extends ${unit.bases.map(printExpression).join(', ')}`}`,
      ...unit.annotations.map((annotation) => `  @${annotation.name}`),
      ...unit.fields.map(
        (field) =>
          `  ${field.isStatic ? 'static ' : ''}${field.name}${typed(field.type)}${field.value === undefined ? '' : ` = ${printExpression(field.value)}`}`,
      ),
      ...unit.methods.map((method) => `  ${method.name}: function ${method.id}`),
      ...unit.initializer.flatMap((statement) => printStatement(statement, '  static ')),
    ]),
  ].join('\n');
}

function printFunction(unit: FunctionUnit, id: number): string[] {
  const flags = [
    unit.isExported === true ? 'exported ' : '',
    unit.isStatic === true ? 'static ' : '',
    unit.isAsync === true ? 'async ' : '',
    unit.isGetter === true ? 'get ' : '',
    unit.isGenerator === true ? 'generator ' : '',
  ].join('');
  const parameters = unit.parameters.map(
    ({ name, type, rest, default: fallback, annotations }) =>
      annotations
        .map((annotation) => `@${annotation.name}(${annotation.arguments.map(({ value }) => String(value)).join()}) `)
        .join('') +
      `${rest === undefined ? '' : '...'}${name}${typed(type)}${fallback === undefined ? '' : ` = ${printExpression(fallback)}`}`,
  );
  const head = `${flags}function ${id} ${unit.name}(${parameters.join(', ')})${typed(unit.returnType)}`;
  const place = unit.parent === undefined ? '' : ` in ${unit.parent}`;
  return [
    ...unit.annotations.map((annotation) => `@${annotation.name}`),
    `${head.replace('  ', ' ').replace(' (', '(')}${place}`,
    ...printAll(unit.body, '  '),
  ];
}

function typed(type: string | undefined): string {
  return type === undefined ? '' : `: ${type}`;
}

function printAll(body: readonly Statement[], indent: string): string[] {
  return body.flatMap((statement) => printStatement(statement, indent));
}

// eslint-disable-next-line complexity -- one case a kind
function printStatement(statement: Statement, indent: string): string[] {
  const inner = `${indent}  `;
  switch (statement.kind) {
    case 'do':
      return [indent + printExpression(statement.value)];
    case 'declare':
      return [
        `${indent}let ${statement.name}${typed(statement.type)}${statement.value === undefined ? '' : ` = ${printExpression(statement.value)}`}`,
      ];
    case 'if':
      return [
        `${indent}if ${printExpression(statement.test)}`,
        ...printAll(statement.then, inner),
        ...(statement.otherwise.length === 0 ? [] : [`${indent}else`, ...printAll(statement.otherwise, inner)]),
      ];
    case 'loop':
      return [
        `${indent}${labelled(statement.label)}loop${statement.testsLast === true ? ' then' : ''} ${statement.test === undefined ? '' : printExpression(statement.test)}`.trimEnd(),
        ...printAll(statement.body, inner),
        ...printAll(statement.update, `${indent}update `),
      ];
    case 'each':
      return [
        `${indent}${labelled(statement.label)}each ${statement.variable} of ${statement.of} ${printExpression(statement.collection)}`,
        ...printAll(statement.body, inner),
      ];
    case 'switch':
      return [
        `${indent}${labelled(statement.label)}switch ${printExpression(statement.subject)}`,
        ...statement.cases.flatMap(({ tests, body }) => [
          `${indent}case ${tests.map(printExpression).join(', ')}`.trimEnd(),
          ...printAll(body, inner),
        ]),
      ];
    case 'try':
      return [
        `${indent}try`,
        ...printAll(statement.body, inner),
        ...statement.handlers.flatMap(({ parameter, body }) => [
          `${indent}catch ${parameter ?? ''}`.trimEnd(),
          ...printAll(body, inner),
        ]),
        ...(statement.finalizer.length === 0 ? [] : [`${indent}finally`, ...printAll(statement.finalizer, inner)]),
      ];
    case 'block':
      return [`${indent}${labelled(statement.label)}block`, ...printAll(statement.body, inner)];
    case 'return':
    case 'throw':
      return [
        `${indent}${statement.kind} ${statement.value === undefined ? '' : printExpression(statement.value)}`.trimEnd(),
      ];
    case 'break':
    case 'continue':
      return [`${indent}${statement.kind} ${statement.label ?? ''}`.trimEnd()];
  }
}

function labelled(label: string | undefined): string {
  return label === undefined ? '' : `${label}: `;
}

// eslint-disable-next-line complexity -- one case a kind
function printExpression(value: Expression): string {
  switch (value.kind) {
    case 'constant':
      return typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.value);
    case 'name':
      return value.name;
    case 'this':
    case 'super':
      return value.kind;
    case 'member':
      return `${printExpression(value.object)}.${value.name}`;
    case 'index':
      return `${printExpression(value.object)}[${printExpression(value.index)}]`;
    case 'call':
      return `${printExpression(value.callee)}(${value.arguments.map(printArgument).join(', ')})`;
    case 'new':
      return `new ${printExpression(value.callee)}(${value.arguments.map(printArgument).join(', ')})`;
    case 'binary':
      return `(${printExpression(value.left)} ${value.operator} ${printExpression(value.right)})`;
    case 'unary':
      return `${value.operator}(${printExpression(value.operand)})`;
    case 'text':
      return `text(${value.parts.map(printExpression).join(', ')})`;
    case 'object':
      return `{${value.entries.map(printEntry).join(', ')}}`;
    case 'list':
      return `[${value.items.map(printArgument).join(', ')}]`;
    case 'function':
    case 'class':
      return `${value.kind} ${value.id}`;
    case 'conditional':
      return `(${printExpression(value.test)} ? ${printExpression(value.then)} : ${printExpression(value.otherwise)})`;
    case 'assign':
      return `${printExpression(value.target)} = ${printExpression(value.value)}`;
    case 'await':
      return `await ${printExpression(value.value)}`;
    case 'yield':
      return `yield${value.isEach ? '*' : ''} ${printExpression(value.value)}`;
    case 'import':
      return `import(${value.module}${value.name === undefined ? '' : `, ${value.name}`})`;
    case 'cast':
      return `${printExpression(value.value)} as ${value.type}`;
    case 'sequence':
      return `(${[...printAll(value.body, ''), printExpression(value.value)].join('; ')})`;
    case 'opaque':
      return `opaque(${value.parts.map(printExpression).join(', ')})`;
  }
}

function printArgument({ value, isSpread }: Argument): string {
  return `${isSpread === true ? '...' : ''}${printExpression(value)}`;
}

function printEntry({ key, value }: Entry): string {
  return key === undefined ? `...${printExpression(value)}` : `${printExpression(key)}: ${printExpression(value)}`;
}
