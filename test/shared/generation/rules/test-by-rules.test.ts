import { SHOP_JAVA, SHOP_PY, SHOP_TS } from '../../../support/generation/shop-sources';
import { tasksByRules } from '../../../support/generation/tasks-by-rules';

const { perform } = tasksByRules();

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
