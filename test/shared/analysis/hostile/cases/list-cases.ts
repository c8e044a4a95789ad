import type { HostileCase } from './hostile-case';
import { repeated } from './repeated';

const BOMB = `<!DOCTYPE a [<!ENTITY a0 "lol">${Array.from({ length: 20 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`).join('')}]>`;

/** What is hard on those who read reports, lock files and manifests. */
export const LIST_CASES: Readonly<Record<string, readonly HostileCase[]>> = {
  coverage: [
    {
      what: 'an entity bomb in Cobertura',
      path: 'cobertura.xml',
      content: () => `${BOMB}<coverage line-rate="1"><sources><source>&a20;</source></sources></coverage>`,
    },
    {
      what: 'an entity bomb in JaCoCo',
      path: 'jacoco.xml',
      content: () => `${BOMB}<report name="a"><package name="&a20;"/></report>`,
    },
    repeated('elements without an end', 'clover.xml', '<file name="a">\n', {
      head: '<coverage generated="1"><project>',
    }),
    repeated('lines of one file', 'cobertura.xml', '<line number="1" hits="0"/>\n', {
      head: '<coverage line-rate="1"><class filename="a">',
      tail: '</class></coverage>',
    }),
    repeated('declarations before the root', 'coverage.xml', '<!-- ', { tail: '<coverage>' }),
    repeated('spaces before the root', 'coverage.xml', ' \n', { tail: '<coverage>' }),
    repeated('files of lcov', 'lcov.info', 'SF:a\nDA:1,1\nend_of_record\n'),
    repeated('lines of lcov', 'lcov.info', 'DA:1000000,1\n', { head: 'SF:a\n', tail: 'end_of_record\n' }),
    repeated('lines of lcov that mean nothing', 'lcov.info', `DA:${'1'.repeat(500)}\n`, { head: 'SF:a\n' }),
    repeated('blocks of Go, each a million lines', 'cover.out', 'a.go:1.1,999999.1 1 1\n', { head: 'mode: set\n' }),
    repeated('colons in blocks of Go', 'cover.out', ':1.1,', { head: 'mode: set\n' }),
    repeated('files of Istanbul', 'coverage-final.json', '"a":{"statementMap":{},"s":{}},\n', {
      head: '{',
      tail: '"b":{"statementMap":{},"s":{}}}',
    }),
  ],
  dependencies: [
    {
      what: 'an entity bomb in a pom',
      path: 'pom.xml',
      content: () => `${BOMB}<project><version>&a20;</version></project>`,
    },
    repeated('properties that name each other', 'pom.xml', '<a>${a}${a}</a>\n', {
      head: '<project><properties>',
      tail: '</properties><version>${a}</version></project>',
    }),
    repeated(
      'dependencies',
      'pom.xml',
      '<dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>\n',
      { head: '<project><dependencies>', tail: '</dependencies></project>' },
    ),
    repeated('elements in elements', 'a.csproj', '<a>\n'),
    repeated('packages of npm', 'package-lock.json', '"node_modules/a":{"version":"1"},\n', {
      head: '{"lockfileVersion":3,"packages":{',
      tail: '"":{}}}',
    }),
    repeated('packages in packages of npm', 'package-lock.json', '{"version":"1","dependencies":{"a":', {
      head: '{"lockfileVersion":1,"dependencies":{"a":',
      times: 3_000,
      tail: `{}${'}}'.repeat(3_000)}}}`,
    }),
    repeated('arrays in a lock', 'composer.lock', '['),
    repeated('packages of yarn', 'yarn.lock', 'a@^1:\n  version "1"\n'),
    repeated('packages of pnpm', 'pnpm-lock.yaml', '  /a@1.0.0:\n    resolution: {integrity: a}\n', {
      head: 'lockfileVersion: 9\npackages:\n',
    }),
    repeated('indentations', 'pnpm-lock.yaml', '  a:\n    b:\n      c:\n', { head: 'lockfileVersion: 9\n' }),
    repeated('tables of cargo', 'Cargo.lock', '[[package]]\nname = "a"\nversion = "1"\n'),
    repeated('keys of one table', 'poetry.lock', 'a = 1\n', { head: '[[package]]\n' }),
    repeated('arrays in a table', 'uv.lock', '[', { head: 'a = ', times: 50_000 }),
    repeated('quotes', 'pdm.lock', '"""\n', { head: 'a = ' }),
    repeated('requirements', 'requirements.txt', 'a==1 ; b --hash=sha256:c\n'),
    repeated('spaces in a requirement', 'requirements.txt', ' ', { head: 'a', times: 300_000, tail: '#' }),
    repeated('spaces in an address', 'requirements.txt', ' ', { head: '-i', times: 300_000 }),
    repeated('brackets in a requirement', 'requirements.txt', '[', { head: 'a' }),
    repeated('modules', 'go.mod', 'require a v1 // indirect\n', { head: 'module a\n' }),
    repeated('spaces in a module', 'go.mod', ' ', { head: 'module a\nrequire a', times: 300_000, tail: 'b c' }),
    repeated('replaced modules', 'go.mod', 'replace a => b v1\n', { head: 'module a\n' }),
    repeated('spaces in a sum', 'go.sum', ' ', { head: 'a' }),
    repeated('gems', 'Gemfile.lock', '    a (1.0)\n', { head: 'GEM\n  specs:\n' }),
    repeated('capitals', 'Gemfile.lock', 'A ', { tail: '1' }),
    repeated('lines of gradle', 'gradle.lockfile', 'a:b:1=c,d\n'),
    repeated('colons', 'gradle.lockfile', ':'),
    repeated('packages of NuGet', 'packages.lock.json', '"a":{"resolved":"1"},\n', {
      head: '{"version":1,"dependencies":{"net8":{',
      tail: '"b":{}}}}',
    }),
    repeated('packages of pipenv', 'Pipfile.lock', '"a":{"version":"==1"},\n', {
      head: '{"default":{',
      tail: '"b":{}}}',
    }),
    repeated('packages of NuGet, as elements', 'packages.config', '<package id="a" version="1"/>\n', {
      head: '<packages>',
      tail: '</packages>',
    }),
  ],
};
