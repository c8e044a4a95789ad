import type { DataflowLanguage, Module } from '../../../../../shared/analysis/dataflow/ir';
import { ModuleFinder } from '../../../../../shared/analysis/dataflow/solver/module-finder';

function finderOf(language: DataflowLanguage, ...paths: readonly string[]) {
  const modules: Module[] = paths.map((path) => ({ path, language, functions: [], classes: [] }));
  const finder = new ModuleFinder(modules);
  return (from: string, name: string) => {
    const found = finder.find(paths.indexOf(from), name);
    return found === undefined ? undefined : paths[found];
  };
}

describe('modules of JavaScript', () => {
  const find = finderOf(
    'javascript',
    'src/web/app.ts',
    'src/web/routes.ts',
    'src/db/index.ts',
    'src/db/query.js',
    'lib/text.mjs',
    'src/view.tsx',
  );

  it.each([
    ['./routes', 'src/web/routes.ts'],
    ['./routes.js', 'src/web/routes.ts'],
    ['../db', 'src/db/index.ts'],
    ['../db/query', 'src/db/query.js'],
    ['../../lib/text.mjs', 'lib/text.mjs'],
    ['../view.jsx', 'src/view.tsx'],
    ['@/db/query', 'src/db/query.js'],
    ['src/db/query', 'src/db/query.js'],
    ['express', undefined],
    ['./missing', undefined],
    ['../../../../outside', undefined],
  ])('are found by %s', (name, path) => {
    expect(find('src/web/app.ts', name)).toBe(path);
  });
});

describe('modules of Python', () => {
  const find = finderOf(
    'python',
    'app/main.py',
    'app/shop/__init__.py',
    'app/shop/cart.py',
    'app/shop/web/views.py',
    'src/pay/bank.py',
  );

  it.each([
    ['app/main.py', 'shop', 'app/shop/__init__.py'],
    ['app/main.py', 'shop.cart', 'app/shop/cart.py'],
    ['app/main.py', 'app.shop.cart', 'app/shop/cart.py'],
    ['app/shop/web/views.py', '..cart', 'app/shop/cart.py'],
    ['app/shop/web/views.py', '..', 'app/shop/__init__.py'],
    ['app/shop/cart.py', '.web.views', 'app/shop/web/views.py'],
    ['app/main.py', 'pay.bank', 'src/pay/bank.py'],
    ['app/main.py', 'bank', undefined],
    ['app/main.py', 'flask', undefined],
  ])('are found from %s by %s', (from, name, path) => {
    expect(find(from, name)).toBe(path);
  });

  it('are not guessed where several have the same name', () => {
    const two = finderOf('python', 'main/start.py', 'a/lib/text.py', 'b/lib/text.py');

    expect(two('main/start.py', 'lib.text')).toBeUndefined();
  });
});
