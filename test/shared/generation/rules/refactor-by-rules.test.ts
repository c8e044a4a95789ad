import { settableClock } from '../../../support/memory/settable-clock';
import { applied, tasksByRules } from '../../../support/generation/tasks-by-rules';

const { perform } = tasksByRules();

describe('refactor', () => {
  it('stops where its time is over, and says that there is more', async () => {
    const unit = (name: string) =>
      `function ${name}(a) {\n  if (a) {\n    return 1;\n  } else {\n    return a;\n  }\n}\n`;
    const text = `${unit('one')}${unit('two')}${unit('three')}one();\ntwo();\nthree();\n`;
    const clock = settableClock();
    const late = { now: () => (clock.advance(60_000), clock.now()) };

    const answer = await perform('refactor', [{ path: 'a.js', text }], {}, late);

    expect(applied([{ path: 'a.js', text }], answer).match(/else/g)).toHaveLength(2);
    expect(answer.text).toContain('there is more to rewrite than there was time for');
  });

  it('rewrites what keeps its meaning whatever stands around it', async () => {
    const file = {
      path: 'a.js',
      text: `function price(order) {
  let rate = 2;
  let sum = 0;
  sum += order.count;
  if (order.free) {
    return 0;
  } else {
    log(order);
    return sum * rate;
  }
}
const isLarge = (order) => (order.count > 10 ? true : false);
module.exports = { price, isLarge };
`,
    };

    const answer = await perform('refactor', [file]);

    expect(applied([file], answer)).toBe(`function price(order) {
  const rate = 2;
  let sum = 0;
  sum += order.count;
  if (order.free) {
    return 0;
  }
  log(order);
  return sum * rate;
}
const isLarge = (order) => (order.count > 10);
module.exports = { price, isLarge };
`);
  });

  it.each([
    [
      'a name of the branch that stands outside as well',
      'function f(a) {\n  if (a) {\n    return 1;\n  } else {\n    const b = a;\n    return b;\n  }\n}\nf();\n',
    ],
    ['a let that a pattern assigns to', 'let a = 1;\n[a] = g();\ng(a);\nmodule.exports = a;\n'],
    ['a let that a loop assigns to', 'let a = 1;\nfor (a of g()) h(a);\nh(a);\nmodule.exports = a;\n'],
    ['a let that another script of the page may assign to', 'let a = 1;\nh(a);\n'],
    [
      'a comment before the else',
      'function f(a) {\n  if (a) {\n    return 1;\n  } // nothing else to do\n  else {\n    g(a);\n  }\n}\nf();\n',
    ],
    ['a comment within a comparison', 'const a = b === c /* both */ ? true : false;\nh(a);\n'],
    ['a condition that is no comparison', 'const a = g() ? true : false;\nh(a);\n'],
  ])('leaves %s', async (_, text) => {
    const answer = await perform('refactor', [{ path: 'a.js', text }]);

    expect(answer.edits).toEqual([]);
  });

  it('renames a variable of one function, and nothing that others see', async () => {
    const file = {
      path: 'a.js',
      text: 'function f(items) {\n  const n = items.length;\n  return { m: n, n: 1 };\n}\nf([]);\n',
    };

    const renamed = await perform('refactor', [file], { instruction: 'rename n to count' });
    const taken = await perform('refactor', [file], { instruction: 'rename n to items' });
    const parameter = await perform('refactor', [file], { instruction: 'rename items to list' });

    expect(applied([file], renamed)).toContain('const count = items.length;\n  return { m: count, n: 1 };');
    expect(taken.edits).toEqual([]);
    expect(parameter.edits).toEqual([]);
  });

  it('renames no variable that a function shares with its module', async () => {
    const file = { path: 'a.py', text: 'def f():\n    global total\n    total = 1\n    return total\n' };

    const { edits } = await perform('refactor', [file], { instruction: 'rename total to amount' });

    expect(edits).toEqual([]);
  });
});
