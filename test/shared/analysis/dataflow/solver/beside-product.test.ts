import { followData, lowerFiles, solveModules } from '../../../../support/follow-data';

const isAside = (path: string) => path.startsWith('test/');

const READ = 'function read() { return source(); }\nmodule.exports = { read };';
const USE = "const { read } = require('../app');\nfunction run() { sink(read()); }\nmodule.exports = { run };";

it('asks no test what it makes of what the product takes in', async () => {
  const files = { 'app.js': READ, 'test/app.js': USE };

  expect(await followData(files)).toEqual(['code-injection test/app.js:2']);
  expect(await followData(files, { isAside })).toEqual([]);
});

it('still asks what else is part of the product', async () => {
  expect(await followData({ 'app.js': READ, 'lib/use.js': USE }, { isAside })).toEqual(['code-injection lib/use.js:2']);
});

it('tells what a test does with what it takes in itself, at the top of the file or in a function', async () => {
  const files = { 'app.js': READ, 'test/app.js': 'sink(source());\nfunction run() {\n  sink(source());\n}' };

  expect(await followData(files, { isAside })).toEqual([
    'code-injection test/app.js:1',
    'code-injection test/app.js:3',
  ]);
});

it('takes a repository that is nothing but tests for a product', async () => {
  expect(
    await followData({ 'test/read.js': READ, 'test/use/app.js': USE.replace('../app', '../read') }, { isAside }),
  ).toEqual(['code-injection test/use/app.js:2']);
});

it('looks through the product first where there is not enough work for all', async () => {
  const tests = Array.from({ length: 20 }, (_, index): [string, string] => [
    `test/a${index}.js`,
    'function run() { sink(source()); }',
  ]);
  const modules = await lowerFiles({ ...Object.fromEntries(tests), 'zzz.js': 'function run() { sink(source()); }' });
  let work = 1;
  const pathsFound = () => solveModules(modules, { isAside, maxWork: work }).hits.map(({ path }) => path);
  while (work < 1_000 && pathsFound().length === 0) work++;

  expect(pathsFound()).toEqual(['zzz.js']);
});
