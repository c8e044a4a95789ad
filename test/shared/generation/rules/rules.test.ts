import type { AnalysisEngine } from '../../../../shared/analysis';
import { performTask, type SourceFile, type TaskAnswer, type TaskRequest } from '../../../../shared/generation';
import { applyEdits } from '../../../../shared/generation/edits/apply-edits';
import { systemClock } from '../../../../shared/kernel';
import { settableClock } from '../../../support/memory/settable-clock';
import { testEngine } from '../../../support/analysis-engine';
import { taskRequest } from '../../../support/generation/task-request';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const perform = (
  task: TaskRequest['task'],
  files: readonly SourceFile[],
  more: Partial<TaskRequest> = {},
): Promise<TaskAnswer> =>
  performTask(taskRequest(task, files, more), { gateway: undefined, engine, clock: systemClock });

function applied(files: readonly SourceFile[], { edits }: TaskAnswer): string {
  const result = applyEdits(files, edits);
  return 'files' in result ? (result.files[0]?.text ?? '') : result.problem;
}

const SHOP_TS: SourceFile = {
  path: 'src/shop.ts',
  text: `/** Known already. */
export function known(): void {}

export async function loadOrders(limit: number, after?: string, ...tags: string[]): Promise<Order[]> {
  if (limit > 100) throw new RangeError('too many');
  return fetchOrders({ limit, after, tags });
}

export const total = (items: readonly Item[], rate = 1) => items.length * rate;

function hidden() {}

export class Cart extends Base {
  constructor(private readonly owner: User) {
    super();
  }

  private count(): number {
    return 1;
  }

  static of(owner: User): Cart {
    return new Cart(owner);
  }
}
`,
};

const SHOP_PY: SourceFile = {
  path: 'src/shop/orders.py',
  text: `import os


def load_orders(limit: int, after=None, *tags, **more) -> list:
    if limit > 100:
        raise ValueError("too many")
    return [limit]


def one_line(): return 1


def _hidden():
    pass


class Cart:
    def add(self, item: str) -> None:
        self.items.append(item)

    @staticmethod
    def of(owner):
        return Cart()
`,
};

const SHOP_JAVA: SourceFile = {
  path: 'src/main/java/shop/Shop.java',
  text: `package shop;

public class Shop {
  public int total(int count, String... names) throws IOException {
    return count;
  }

  private void hidden() {}
}
`,
};

it('says in every answer that it is by rules, and why', async () => {
  for (const task of ['explain', 'fix', 'document', 'test', 'refactor', 'review', 'complete'] as const) {
    const answer = await perform(task, [SHOP_TS]);
    expect(answer).toMatchObject({ task, provider: 'rules', cost: 0, egress: { sent: false, parts: [] } });
    expect(answer.notice).toContain(`No model is configured for ${task}`);
  }
});

it.each(['generate', 'complete'] as const)('does not pretend to %s', async (task) => {
  const answer = await perform(task, [SHOP_TS], { instruction: 'a cache' });

  expect(answer).toMatchObject({ text: '', edits: [] });
  expect(answer.notice).toContain(`Rules cannot ${task} code`);
});

describe('document', () => {
  it('writes JSDoc with the real parameters where there is none, and a page of what others may call', async () => {
    const answer = await perform('document', [SHOP_TS]);

    const text = applied([SHOP_TS], answer);
    expect(text).toContain(`/**
 * Load orders.
 *
 * @param limit
 * @param after
 * @param tags
 * @returns
 * @throws RangeError
 */
export async function loadOrders(`);
    expect(text.match(/Known/g)).toHaveLength(1);
    expect(text).not.toContain('Hidden');
    expect(answer.text).toContain('| `after` | `string` | no |');
    expect(answer.text).toContain('Returns `Promise<Order[]>`.');
    expect(answer.text).not.toContain('count(');
  });

  it('writes docstrings inside of what they are about, and none where there is no line for one', async () => {
    const answer = await perform('document', [SHOP_PY]);

    const text = applied([SHOP_PY], answer);
    expect(text).toContain(`-> list:
    """Load orders.

    Args:
        limit (int):
        after:
        tags:
        more:

    Returns:
        list

    Raises:
        ValueError:
    """
    if limit`);
    expect(text).toContain('def one_line(): return 1');
    expect(text).toContain('        """Add.');
  });

  it('writes Javadoc', async () => {
    const answer = await perform('document', [SHOP_JAVA]);

    expect(applied([SHOP_JAVA], answer)).toContain(`  /**
   * Total.
   *
   * @param count
   * @param names
   * @return
   * @throws IOException
   */
  public int total(`);
  });

  it('says which languages it cannot read', async () => {
    const answer = await perform('document', [{ path: 'a.rs', text: 'pub fn f() {}\n' }]);

    expect(answer.edits).toEqual([]);
    expect(answer.notice).toContain('left out: a.rs');
  });
});

describe('test', () => {
  it('makes frames for the framework of the project, of which no test passes by itself', async () => {
    const manifest = { path: 'package.json', text: '{ "devDependencies": { "jest": "30" } }' };

    const { edits } = await perform('test', [SHOP_TS, manifest]);

    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({ path: 'src/shop.test.ts', search: '' });
    const text = edits[0]!.replace;
    expect(text).toContain("import { known, loadOrders, total, Cart } from './shop';");
    expect(text).toContain('test.todo("loadOrders(limit, after?, ...tags) throws RangeError when …");');
    expect(text).toContain('test.todo("Cart.of(owner) gives …");');
    expect(text).not.toMatch(/expect|hidden|node:test/);
  });

  it.each([
    ['export default function area(a) {}\n', "import area from './a.mjs';"],
    [
      'class Box { open() {} }\nexport default Box;\nexport const area = () => 1;\n',
      "import Box, { area } from './a.mjs';",
    ],
    ['const area = () => 1;\nexport { area };\n', "import { area } from './a.mjs';"],
  ])('imports from %j what it exports, as it does', async (text, line) => {
    const { edits } = await perform('test', [{ path: 'a.mjs', text }]);

    expect(edits[0]?.replace.split('\n')).toContain(line);
  });

  it('requires a whole module by its name', async () => {
    const { edits } = await perform('test', [{ path: 'a.js', text: 'function area(a) {}\nmodule.exports = area;\n' }]);

    expect(edits[0]?.replace).toContain("const area = require('./a.js');");
  });

  it('makes tests for pytest that fail until they are written', async () => {
    const { edits } = await perform('test', [SHOP_PY]);

    expect(edits[0]).toMatchObject({ path: 'tests/test_orders.py' });
    expect(edits[0]!.replace).toContain('from shop.orders import Cart, load_orders, one_line');
    expect(edits[0]!.replace).toContain(
      'pytest.fail(f"write what {load_orders.__qualname__}(limit, after, *tags, *more) gives")',
    );
  });

  it('makes tests for JUnit beside the package', async () => {
    const { edits } = await perform('test', [SHOP_JAVA]);

    expect(edits[0]).toMatchObject({ path: 'src/test/java/shop/ShopTest.java' });
    expect(edits[0]!.replace).toContain('package shop;');
    expect(edits[0]!.replace).toContain('fail("write what Shop.total(int count,');
    expect(edits[0]!.replace).not.toContain('hidden');
  });
});

describe('refactor', () => {
  it('stops where its time is over, and says that there is more', async () => {
    const unit = (name: string) =>
      `function ${name}(a) {\n  if (a) {\n    return 1;\n  } else {\n    return a;\n  }\n}\n`;
    const text = `${unit('one')}${unit('two')}${unit('three')}one();\ntwo();\nthree();\n`;
    const clock = settableClock();
    const late = { now: () => (clock.advance(60_000), clock.now()) };

    const answer = await performTask(taskRequest('refactor', [{ path: 'a.js', text }]), {
      ...{ gateway: undefined, engine },
      clock: late,
    });

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

const UNSAFE: SourceFile = {
  path: 'app.js',
  text: `const express = require('express');
const { exec } = require('child_process');
const app = express();
const token = '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';
app.get('/pack', (request, response) => {
  const name = request.query.name; exec('gzip ' + name + token);
  debugger;
  response.end();
});
`,
};

describe('explain, review and fix', () => {
  it('explains a finding by its rule and by the way of the data, without showing a secret', async () => {
    const { comments } = await perform('review', [UNSAFE]);
    const answer = await perform('explain', [UNSAFE]);

    expect(comments.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['dataflow/command-injection', 'oxlint/no-debugger']),
    );
    expect(answer.text).toContain('## dataflow/command-injection');
    expect(answer.text).toContain('How the data gets there');
    expect(answer.text).toContain("const name = request.query.name; exec('gzip ' + name + token);");
    expect(answer.text).not.toContain('ghp_');
  });

  it('fixes by the rewrite of the rule, with a receipt', async () => {
    const file = { path: 'a.py', text: 'import os\nimport sys\n\nprint(sys.argv)\n' };

    const answer = await perform('fix', [file]);

    expect(applied([file], answer)).toBe('import sys\n\nprint(sys.argv)\n');
    expect(answer.receipts).toMatchObject([
      {
        status: 'verified',
        ruleId: 'ruff/F401',
        provider: 'rules',
        findingsBefore: 1,
        findingsAfter: 0,
        cost: 0,
        changedLines: 1,
      },
    ]);
    expect(answer.receipts[0]!.files[0]!.sha256Before).not.toBe(answer.receipts[0]!.files[0]!.sha256After);
  });

  it('fixes a finding of a rule that the run had on, and that is off unless asked for', async () => {
    const file = { path: 'ATest.java', text: 'class ATest { @Test void a() { assertEquals(a.b(), 3); } }\n' };
    const { findings } = await engine.analyzeFiles([{ path: file.path, bytes: Buffer.from(file.text) }], {
      enabledRules: ['java/swapped-assert-arguments'],
    });

    const answer = await perform('fix', [file], {
      finding: findings.find(({ ruleId }) => ruleId === 'java/swapped-assert-arguments'),
    });

    expect(applied([file], answer)).toBe('class ATest { @Test void a() { assertEquals(3, a.b()); } }\n');
  });

  it('says that it cannot where the rule has no rewrite', async () => {
    const { comments } = await perform('review', [UNSAFE]);
    const line = comments.find(({ ruleId }) => ruleId === 'dataflow/command-injection')!.startLine;

    const answer = await perform('fix', [UNSAFE], { selection: { path: 'app.js', startLine: line, endLine: line } });

    expect(answer.edits).toEqual([]);
    expect(answer.text).toContain('has no rewrite of its own');
  });
});

it.each<[string, readonly SourceFile[], Partial<TaskRequest>]>([
  ['files twice', [SHOP_TS, SHOP_TS], {}],
  ['a path outside of the repository', [{ path: '../a.ts', text: '' }], {}],
  ['no files', [], {}],
  ['a selection elsewhere', [SHOP_TS], { selection: { path: 'b.ts', startLine: 1, endLine: 1 } }],
  [
    'a selection that ends before it starts',
    [SHOP_TS],
    { selection: { path: SHOP_TS.path, startLine: 2, endLine: 1 } },
  ],
  ['too much', [{ path: 'a.txt', text: 'x'.repeat(9 * 1024 * 1024) }], {}],
])('refuses %s', async (_, files, more) => {
  await expect(perform('explain', files, more)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
});
