import { readPackage } from '../../../../../shared/analysis/analyzers/dataflow/read-package';

describe('a package of Node.js', () => {
  const read = (content: object) => readPackage('lib/package.json', JSON.stringify(content));

  it('is a library by its main module, its exports and what they are built from', () => {
    expect(read({ name: 'a', main: './dist/index.js', source: 'src/a.ts' })).toEqual({
      language: 'javascript',
      isLibrary: true,
      entries: ['src/a.ts', './dist/index.js'],
    });
    expect(
      read({
        name: 'a',
        exports: { '.': { types: './a.d.ts', import: './a.mjs', require: './a.cjs' }, './*': './*.js' },
      }),
    ).toMatchObject({ isLibrary: true, entries: ['./a.mjs', './a.cjs'] });
    expect(read({ name: 'a' })).toMatchObject({ isLibrary: true, entries: ['index.js'] });
  });

  it('is none when nobody else gets it, or it has a server', () => {
    expect(read({ name: 'a', private: true, main: 'a.js' })).toMatchObject({ isLibrary: false });
    expect(read({ main: 'a.js' })).toMatchObject({ isLibrary: false });
    expect(read({ name: 'a', main: 'a.js', dependencies: { express: '5' } })).toMatchObject({ isLibrary: false });
    expect(read({ name: 'a', main: 'a.js', dependencies: { 'express-list-endpoints': '5' } })).toMatchObject({
      isLibrary: true,
    });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"main": 5}',
    '{"name": "a", "exports": '.concat('{"a":'.repeat(5_000), '1', '}'.repeat(5_001)),
  ])('is nothing, or has no modules, where its text is %#', (text) => {
    expect(readPackage('package.json', text)?.entries ?? []).toEqual(text.length > 100 ? ['index.js'] : []);
  });
});

it.each([
  ['pyproject.toml', '[project]\nname = "a"\ndependencies = ["pyyaml"]', true],
  ['pyproject.toml', '[project]\nname = "a"\ndependencies = ["Flask>=2"]', false],
  ['a/setup.py', 'from setuptools import setup\nsetup(name="a")', true],
  ['a/setup.cfg', '[metadata]\nname = a\n[options]\ninstall_requires = django', false],
  ['pom.xml', '<project><artifactId>a</artifactId></project>', true],
  ['pom.xml', '<project><packaging>war</packaging></project>', false],
  ['pom.xml', '<project><artifactId>spring-boot-starter-web</artifactId></project>', false],
  ['build.gradle', "plugins { id 'java-library' }", true],
  ['build.gradle', "plugins { id 'application' }", false],
])('takes %s with %j for a library: %s', (path, text, isLibrary) => {
  expect(readPackage(path, text)?.isLibrary).toBe(isLibrary);
});

it.each([
  ['pyproject.toml', '[tool.black]\nline-length = 100'],
  ['notes.toml', '[project]'],
  ['setup.py', 'print(1)'],
])('learns nothing of packages from %s with %j', (path, text) => {
  expect(readPackage(path, text)).toBeUndefined();
});
