import type { ConstantValue, Expression, Module, Statement } from '../../../../../shared/analysis/dataflow/ir';
import { EXPRESSION_KINDS, STATEMENT_KINDS } from '../../../../../shared/analysis/dataflow/codec/alternatives';
import { decodeModule, encodeModule } from '../../../../../shared/analysis/dataflow/codec/module-codec';

/** The same numbers for the same seed (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const CONSTANTS: readonly ConstantValue[] = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  1e15,
  0.1,
  -0,
  Number.MAX_VALUE,
  '',
  'a',
  'ä€😀',
  '\u0000',
];
const NAMES = ['a', 'name', 'x#2', '#iterated', 'Größe', 'com.shop.Cart'];

function moduleOf(seed: number): Module {
  const next = generator(seed);
  const one = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const some = <T>(make: () => T): T[] => Array.from({ length: next(4) }, make);
  const name = () => one(NAMES);
  const place = () => {
    const startLine = 1 + next(5_000);
    return { startLine, startColumn: 1 + next(300), endLine: startLine + next(3), endColumn: 1 + next(300) };
  };
  const argument = (depth: number) => ({
    value: expression(depth - 1),
    ...(next(3) === 0 ? { name: name() } : {}),
    ...(next(3) === 0 ? { isSpread: true } : {}),
  });
  const leaf = (): Expression =>
    one<() => Expression>([
      () => ({ kind: 'constant', value: one(CONSTANTS) }),
      () => ({ kind: 'name', name: name() }),
      () => ({ kind: 'constant', value: one(CONSTANTS), place: place() }),
      () => ({ kind: 'this' }),
      () => ({ kind: 'super' }),
      () => ({ kind: 'function', id: next(300) }),
      () => ({ kind: 'class', id: next(300) }),
      () => ({ kind: 'import', module: name(), ...(next(2) === 0 ? { name: name() } : {}) }),
    ])();
  const expression = (depth: number): Expression => {
    if (depth <= 0) return leaf();
    return one<() => Expression>([
      leaf,
      () => ({ kind: 'member', object: expression(depth - 1), name: name(), place: place() }),
      () => ({ kind: 'call', callee: expression(depth - 1), arguments: some(() => argument(depth)), place: place() }),
      () => ({
        kind: 'binary',
        operator: one(['+', '//', 'in', 'coalesce', '>>>']),
        left: expression(depth - 1),
        right: expression(depth - 1),
        place: place(),
      }),
      () => ({ kind: 'new', callee: expression(depth - 1), arguments: some(() => argument(depth)), place: place() }),
      () => ({ kind: 'index', object: expression(depth - 1), index: expression(depth - 1), place: place() }),
      () => ({ kind: 'unary', operator: one(['not', '-', '+', '~', 'typeof']), operand: expression(depth - 1) }),
      () => ({ kind: 'list', items: some(() => argument(depth)), place: place() }),
      () => ({ kind: 'conditional', test: leaf(), then: expression(depth - 1), otherwise: expression(depth - 1) }),
      () => ({ kind: 'assign', target: expression(depth - 1), value: expression(depth - 1), place: place() }),
      () => ({ kind: 'await', value: expression(depth - 1) }),
      () => ({ kind: 'cast', value: expression(depth - 1), type: name() }),
      () => ({ kind: 'opaque', parts: some(() => expression(depth - 1)) }),
      () => ({ kind: 'text', parts: some(() => expression(depth - 1)), place: place() }),
      () => ({
        kind: 'object',
        entries: some(() => ({ ...(next(2) === 0 ? { key: leaf() } : {}), value: expression(depth - 1) })),
        place: place(),
      }),
      () => ({ kind: 'sequence', body: some(() => statement(depth - 1)), value: expression(depth - 1) }),
      () => ({ kind: 'yield', value: expression(depth - 1), isEach: next(2) === 0 }),
    ])();
  };
  const body = (depth: number) => some(() => statement(depth - 1));
  const statement = (depth: number): Statement => {
    if (depth <= 0) return { kind: 'do', value: leaf() };
    return one<() => Statement>([
      () => ({ kind: 'declare', name: name(), ...(next(2) === 0 ? { type: name() } : {}), value: expression(depth) }),
      () => ({ kind: 'if', test: expression(depth), then: body(depth), otherwise: body(depth) }),
      () => ({ kind: 'loop', test: expression(depth), update: body(depth), body: body(depth), label: name() }),
      () => ({ kind: 'each', variable: name(), of: one(['values', 'keys']), collection: leaf(), body: body(depth) }),
      () => ({
        kind: 'switch',
        subject: leaf(),
        cases: some(() => ({ tests: some(leaf), body: body(depth) })),
        fallsThrough: next(2) === 0,
      }),
      () => ({
        kind: 'try',
        body: body(depth),
        handlers: some(() => ({ parameter: name(), types: some(name), body: body(depth) })),
        finalizer: body(depth),
      }),
      () => ({ kind: 'loop', testsLast: next(2) === 0, update: [], body: body(depth) }),
      () => ({ kind: 'block', body: body(depth), ...(next(2) === 0 ? { label: name() } : {}) }),
      () => ({ kind: 'return' }),
      () => ({ kind: 'return', value: expression(depth) }),
      () => ({ kind: 'throw', value: expression(depth) }),
      () => ({ kind: 'break', ...(next(2) === 0 ? { label: name() } : {}) }),
      () => ({ kind: 'continue', label: name() }),
    ])();
  };
  const annotation = () => ({
    name: name(),
    ...(next(2) === 0 ? { madeBy: name() } : {}),
    value: leaf(),
    arguments: some(() => ({ ...(next(2) === 0 ? { name: name() } : {}), value: one(CONSTANTS.slice(1)) })),
  });
  return {
    path: name(),
    language: one(['javascript', 'python', 'java']),
    ...(next(2) === 0 ? { package: name() } : {}),
    functions: Array.from({ length: 1 + next(4) }, () => ({
      name: name(),
      parameters: some(() => ({ name: name(), annotations: some(annotation), place: place() })),
      body: body(4),
      ...(next(2) === 0 ? { parent: next(9) } : {}),
      ...(next(2) === 0 ? { isAsync: true } : {}),
      annotations: some(annotation),
      place: place(),
    })),
    classes: some(() => ({
      name: name(),
      qualifiedName: name(),
      bases: some(leaf),
      methods: some(() => ({ name: name(), id: next(99) })),
      fields: some(() => ({ name: name(), isStatic: next(2) === 0, value: leaf(), annotations: some(annotation) })),
      initializer: body(3),
      annotations: some(annotation),
      place: place(),
    })),
  };
}

/** What is only made by reading, for whoever asks which names a function has, is no part of what was written. */
function plain(module: Module): unknown {
  return JSON.parse(
    JSON.stringify(module, (key, value: unknown) => {
      if (key === 'names') return undefined;
      if (Object.is(value, -0)) return 'minus zero';
      return value;
    }),
  );
}

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe('a module', () => {
  it.each(SEEDS)('is read as it was written (seed %s)', (seed) => {
    const module = moduleOf(seed);

    const { roots: _roots, ...decoded } = decodeModule(encodeModule(module));
    expect(plain(decoded)).toEqual(plain(module));
  });

  it('is written in the same text each time', () => {
    expect(encodeModule(moduleOf(7))).toBe(encodeModule(moduleOf(7)));
  });

  it('has every kind of expression and statement in one of the seeds', () => {
    const text = SEEDS.map((seed) => JSON.stringify(moduleOf(seed))).join();

    const kinds = [...EXPRESSION_KINDS, ...STATEMENT_KINDS];
    expect(kinds.filter((kind) => !text.includes(`"kind":"${kind}"`))).toEqual([]);
  });

  it('tells of the effects in functions and fields, and of none in what stands beside them', () => {
    const place = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
    const call = (name: string): Expression => ({ kind: 'call', callee: { kind: 'name', name }, arguments: [], place });
    const annotations = [{ name: 'a', value: call('inAnnotation'), arguments: [] }];
    const seen: string[] = [];

    encodeModule(
      {
        path: 'a.py',
        language: 'python',
        functions: [
          {
            name: 'f',
            parameters: [{ name: 'p', annotations, default: call('inParameter'), place }],
            body: [{ kind: 'do', value: { kind: 'await', value: call('inBody') } }],
            annotations,
            place,
          },
        ],
        classes: [
          {
            name: 'C',
            qualifiedName: 'C',
            bases: [call('inBase')],
            methods: [],
            fields: [{ name: 'x', isStatic: false, value: call('inField'), annotations }],
            initializer: [{ kind: 'return', value: call('inInitializer') }],
            annotations,
            place,
          },
        ],
      },
      (effect) => seen.push(effect.kind === 'call' && effect.callee.kind === 'name' ? effect.callee.name : effect.kind),
    );

    expect(seen).toEqual(['inBody', 'inField', 'inInitializer']);
  });

  it('is not read from a text that is cut off, wherever that is', () => {
    const encoded = encodeModule(moduleOf(11));
    for (let length = 0; length < encoded.length - 4; length += 4) {
      expect(() => plain(decodeModule(encoded.slice(0, length)))).toThrow();
    }
  });

  it('is not read from what nobody wrote', () => {
    expect(() => plain(decodeModule('//////////8='))).toThrow();
  });
});
