import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import { numberValue } from './number-value';
import { NOTHING, type PythonLowering } from './python-lowering';

const TRUE: Expression = { kind: 'constant', value: true };
/** Their one positional part is the value itself. */
const SELF_MATCHING = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);
const SEQUENCES = new Set(['list_pattern', 'tuple_pattern']);

/** Whether a value has the shape of a pattern; what the pattern binds is assigned by `bindings`. Several patterns are a sequence. */
export function patternTest(
  lowering: PythonLowering,
  patterns: readonly number[],
  subject: Expression,
  bindings: Statement[],
): Expression {
  const [only = NO_NODE] = patterns;
  if (patterns.length !== 1) return sequence(lowering, patterns, subject, bindings);
  return lowering.nested(() => one(lowering, only, subject, bindings), NOTHING);
}

function one(lowering: PythonLowering, node: number, subject: Expression, bindings: Statement[]): Expression {
  const { read } = lowering;
  const kind = read.kind(node);
  if (kind === 'case_pattern') {
    const inner = read.first(node);
    if (read.text(node).startsWith('-')) return equals(lowering, node, subject);
    return inner === NO_NODE ? TRUE : patternTest(lowering, [inner], subject, bindings);
  }
  if (kind === 'dotted_name' || kind === 'identifier') return named(lowering, node, subject, bindings);
  if (SEQUENCES.has(kind)) return sequence(lowering, read.named(node), subject, bindings);
  if (kind === 'dict_pattern') return mapping(lowering, node, subject, bindings);
  if (kind === 'class_pattern') return instance(lowering, node, subject, bindings);
  if (kind === 'union_pattern') {
    const tests = read.named(node).map((child) => patternTest(lowering, [child], subject, bindings));
    return joined(tests, 'or', lowering, node);
  }
  if (kind === 'as_pattern') {
    const [pattern = NO_NODE, name = NO_NODE] = read.named(node);
    const test = patternTest(lowering, [pattern], subject, bindings);
    bind(lowering, name, subject, bindings);
    return test;
  }
  return read.text(node) === '_' ? TRUE : equals(lowering, node, subject);
}

function equals(lowering: PythonLowering, node: number, subject: Expression): Expression {
  const text = lowering.read.text(node);
  const right: Expression = text.startsWith('-')
    ? { kind: 'constant', value: -(numberValue(text.slice(1).trim()) ?? 0) }
    : lowering.expression(node);
  return { kind: 'binary', operator: '==', left: subject, right, place: lowering.place(node) };
}

/** A single name takes whatever there is; one with dots is compared with. */
function named(lowering: PythonLowering, node: number, subject: Expression, bindings: Statement[]): Expression {
  const text = lowering.read.text(node);
  if (text === '_') return TRUE;
  const right = dotted(lowering, node);
  if (right.kind === 'member') {
    return { kind: 'binary', operator: '==', left: subject, right, place: lowering.place(node) };
  }
  bind(lowering, node, subject, bindings);
  return TRUE;
}

function dotted(lowering: PythonLowering, node: number): Expression {
  const place = lowering.place(node);
  const [first = '', ...rest] = lowering.read.text(node).split('.');
  let value = lowering.nameRead(first.trim());
  for (const name of rest) value = { kind: 'member', object: value, name: name.trim(), place };
  return value;
}

function bind(lowering: PythonLowering, node: number, value: Expression, bindings: Statement[]): void {
  const name = lowering.read.text(node);
  if (node === NO_NODE || name === '_') return;
  const target = lowering.nameWritten(name);
  bindings.push({ kind: 'do', value: { kind: 'assign', target, value, place: lowering.place(node) } });
}

function sequence(
  lowering: PythonLowering,
  items: readonly number[],
  subject: Expression,
  bindings: Statement[],
): Expression {
  const { read } = lowering;
  const first = items[0] ?? NO_NODE;
  if (first === NO_NODE) return NOTHING;
  const place = lowering.place(first);
  const inner = items.map((item) => (read.kind(item) === 'case_pattern' ? read.first(item) : item));
  const splat = inner.findIndex((item) => read.kind(item) === 'splat_pattern');
  const length: Expression = {
    kind: 'call',
    callee: { kind: 'name', name: 'len' },
    arguments: [{ value: subject }],
    place,
  };
  const count: Expression = { kind: 'constant', value: splat === -1 ? items.length : items.length - 1 };
  const tests: Expression[] = [
    { kind: 'binary', operator: splat === -1 ? '==' : '>=', left: length, right: count, place },
  ];
  inner.forEach((item, index) => {
    if (index === splat) {
      const behind = index + 1 - items.length;
      const bounds = [index, behind === 0 ? null : behind, null].map((value) => ({
        value: { kind: 'constant', value } as const,
      }));
      const rest: Expression = { kind: 'call', callee: { kind: 'name', name: '#slice' }, arguments: bounds, place };
      bind(lowering, read.first(item), { kind: 'index', object: subject, index: rest, place }, bindings);
      return;
    }
    const at: Expression = { kind: 'constant', value: splat !== -1 && index > splat ? index - items.length : index };
    tests.push(patternTest(lowering, [item], { kind: 'index', object: subject, index: at, place }, bindings));
  });
  return joined(tests, 'and', lowering, first);
}

function mapping(lowering: PythonLowering, node: number, subject: Expression, bindings: Statement[]): Expression {
  const { read } = lowering;
  const place = lowering.place(node);
  const values = read.children(node, 'value');
  const tests: Expression[] = [];
  const keys = read.children(node, 'key').map((key) => lowering.expression(key));
  keys.forEach((key, index) => {
    tests.push({ kind: 'binary', operator: 'in', left: key, right: subject, place });
    const value: Expression = { kind: 'index', object: subject, index: key, place };
    tests.push(patternTest(lowering, [values[index] ?? NO_NODE], value, bindings));
  });
  const splat = read.firstOf(node, 'splat_pattern');
  if (splat !== NO_NODE) {
    const copy: Expression = {
      kind: 'call',
      callee: { kind: 'name', name: 'dict' },
      arguments: [{ value: subject }],
      place,
    };
    bind(lowering, read.first(splat), copy, bindings);
    const rest = lowering.nameRead(read.text(read.first(splat)));
    for (const key of keys) {
      const callee: Expression = { kind: 'member', object: rest, name: 'pop', place };
      bindings.push({ kind: 'do', value: { kind: 'call', callee, arguments: [{ value: key }], place } });
    }
  }
  return joined(tests, 'and', lowering, node);
}

function instance(lowering: PythonLowering, node: number, subject: Expression, bindings: Statement[]): Expression {
  const { read } = lowering;
  const place = lowering.place(node);
  const name = read.first(node);
  const type = dotted(lowering, name);
  const tests: Expression[] = [{ kind: 'binary', operator: 'instanceof', left: subject, right: type, place }];
  const parts = read.named(node).slice(1);
  parts.forEach((part, index) => {
    const inner = read.kind(part) === 'case_pattern' ? read.first(part) : part;
    if (read.kind(inner) === 'keyword_pattern') {
      const [keyword = NO_NODE, pattern = NO_NODE] = read.named(inner);
      const value: Expression = { kind: 'member', object: subject, name: read.text(keyword), place };
      tests.push(patternTest(lowering, [pattern], value, bindings));
      return;
    }
    const value = SELF_MATCHING.has(read.text(name)) ? subject : positional(subject, type, index, place);
    tests.push(patternTest(lowering, [inner], value, bindings));
  });
  return joined(tests, 'and', lowering, node);
}

/** A class says in `__match_args__` which of its members stands where. */
function positional(subject: Expression, type: Expression, index: number, place: Place): Expression {
  const names: Expression = { kind: 'member', object: type, name: '__match_args__', place };
  const name: Expression = { kind: 'index', object: names, index: { kind: 'constant', value: index }, place };
  const callee: Expression = { kind: 'name', name: 'getattr' };
  return { kind: 'call', callee, arguments: [{ value: subject }, { value: name }], place };
}
type Place = (Expression & { kind: 'call' })['place'];

function joined(
  tests: readonly Expression[],
  operator: 'and' | 'or',
  lowering: PythonLowering,
  node: number,
): Expression {
  const place = lowering.place(node);
  const asked = operator === 'and' ? tests.filter((test) => test !== TRUE) : tests;
  let result: Expression | undefined;
  for (const test of asked) {
    result = result === undefined ? test : { kind: 'binary', operator, left: result, right: test, place };
  }
  return result ?? TRUE;
}
