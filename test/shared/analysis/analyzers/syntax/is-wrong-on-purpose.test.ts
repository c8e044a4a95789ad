import { isWrongOnPurpose } from '../../../../../shared/analysis/analyzers/syntax/is-wrong-on-purpose';

it.each([
  'go/testdata/a.go',
  'test/fixtures/a.php',
  'tests/rustc_fixtures/a.rs',
  'files/fail12.json',
  'b/jwk.es512.broken.json',
  'invalid/a.yaml',
  'bad-syntax-strategy.php',
  'Lib/test/badsyntax_3131.py',
  'test/contentviews/test_js_data/simple.js',
  'lexilla/test/examples/ruby/All.rb',
  'tests/annotated_binary/a.json',
  't/t4051/appended1.c',
])('takes %s for a text that tests want to be wrong', (path) => {
  expect(isWrongOnPurpose(path)).toBe(true);
});

it.each([
  'src/main.go',
  'src/failover.ts',
  'badges/a.json',
  'lib/invalidate.rb',
  'tests/run/a.go',
  'tests/a.kt',
  't/helper/a.c',
])('reads %s', (path) => {
  expect(isWrongOnPurpose(path)).toBe(false);
});
