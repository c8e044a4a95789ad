import { createWriteStream, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { packDirectory, readArchive, readDirectory } from '../../../shared/source';
import { writeTree, zipOf, type Tree } from './support/build-archives';
import { collect, plain, summary } from './support/collect';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();

const TREE: Tree = {
  '.gitignore': 'coverage/\n*.out\nTestResults/\n/docs/\n',
  'src/a.ts': 'let a;',
  'coverage/lcov.info': 'SF:src/a.ts\nend_of_record\n',
  'coverage/coverage-final.json': `{"${'x'.repeat(30_000)}":1}`,
  'coverage/lcov-report/index.html': '<p>',
  'coverage/lcov-report/sorter.js': 'x',
  'coverage/unit/clover.xml': '<coverage/>',
  'cover.out': 'mode: set\n',
  'other.out': 'x',
  'docs/lcov.info': 'not a folder that reports are looked for in',
  'java/pom.xml': '<project/>',
  'java/target/classes/A.class': 'x',
  'java/target/site/index.html': '<p>',
  'java/target/site/jacoco/jacoco.xml': '<report/>',
  'java/target/site/jacoco/index.html': '<p>',
  'gradle/build.gradle': '',
  'gradle/build/reports/jacoco/test/jacocoTestReport.xml': '<report/>',
  'gradle/build/reports/tests/index.html': '<p>',
  'cs/TestResults/4f2a/coverage.cobertura.xml': '<coverage/>',
  'quiet/.aurelisignore': 'coverage/\n',
  'quiet/coverage/lcov.info': 'SF:x\n',
  'node_modules/a/coverage/lcov.info': 'SF:x\n',
};

const EXPECTED = [
  '.gitignore',
  'cover.out',
  'coverage/ (ignored)',
  'coverage/coverage-final.json',
  'coverage/lcov.info',
  'coverage/unit/clover.xml',
  'cs/TestResults/ (ignored)',
  'cs/TestResults/4f2a/coverage.cobertura.xml',
  'docs/ (ignored)',
  'gradle/build.gradle',
  'gradle/build/ (ignored)',
  'gradle/build/reports/jacoco/test/jacocoTestReport.xml',
  'java/pom.xml',
  'java/target/ (ignored)',
  'java/target/site/jacoco/jacoco.xml',
  'node_modules/ (ignored)',
  'other.out (ignored)',
  'quiet/.aurelisignore',
  'quiet/coverage/ (ignored)',
  'src/a.ts',
];

it('lets coverage reports through, and nothing else of the folders they lie in', async () => {
  const directory = writeTree(temporary.path('tree'), TREE);

  const lines = await summary(readDirectory(directory));

  expect(lines).toEqual(EXPECTED);
});

it('agrees on them whether a directory is read, packed or put into an archive', async () => {
  const directory = writeTree(temporary.path('same'), TREE);
  const packed = temporary.path('packed.tar.gz');
  const zipped = temporary.path('tree.zip');
  await pipeline(packDirectory(directory), createWriteStream(packed));
  writeFileSync(zipped, await zipOf(TREE));

  const expected = plain(await collect(readDirectory(directory)));

  expect(plain(await collect(readArchive(packed)))).toEqual(expected);
  expect(plain(await collect(readArchive(zipped)))).toEqual(expected);
});
