import { detectLanguage, languageGroup } from '../../../../shared/analysis';
import { LANGUAGES } from '../../../../shared/analysis/languages/languages';

it.each([
  ['src/a.ts', 'typescript'],
  ['src/A.TSX', 'typescript'],
  ['a.mjs', 'javascript'],
  ['a.pyi', 'python'],
  ['Dockerfile', 'dockerfile'],
  ['docker/Dockerfile.dev', 'dockerfile'],
  ['src/dockerfile.ts', 'typescript'],
  ['.env.local', 'dotenv'],
  ['package.json', 'json'],
  ['tsconfig.base.json', 'jsonc'],
  ['.vscode/settings.json', 'jsonc'],
  ['src/Api/appsettings.Development.json', 'jsonc'],
  ['Properties/launchSettings.json', 'jsonc'],
  ['bundleconfig.json', 'jsonc'],
  ['Gemfile', 'ruby'],
  ['Makefile', 'makefile'],
  ['main.tf', 'terraform'],
  ['main.bicep', 'bicep'],
  ['a.unknown', 'unknown'],
  ['no-extension', 'unknown'],
  ['.gitignore', 'unknown'],
])('takes %s for %s', (path, language) => {
  expect(detectLanguage(path)).toBe(language);
});

it.each([
  ['bin/convert.py', '#!/usr/bin/env ruby\n', 'ruby'],
  ['deploy.sh', '#!/usr/bin/env python3\n', 'python'],
  ['cli.ts', '#!/usr/bin/env node\n', 'typescript'],
  // A script of a shell that starts Python on itself.
  ['bin/pip.py', '#!/bin/sh\n', 'python'],
])('takes %s that begins with %j for %s', (path, head, language) => {
  expect(detectLanguage(path, Buffer.from(head))).toBe(language);
});

it.each([
  ['#!/usr/bin/env python3\n', 'python'],
  ['#!/usr/bin/python3.12 -u\n', 'python'],
  ['#!/bin/sh\n', 'bash'],
  ['#!/usr/bin/env -S node --flag\n', 'javascript'],
  ['#! /usr/local/bin/ruby\r\n', 'ruby'],
  ['echo #!/bin/sh\n', 'unknown'],
])('reads the interpreter in %j', (head, language) => {
  expect(detectLanguage('bin/tool', Buffer.from(head))).toBe(language);
});

it('does not take the translations of Qt for TypeScript', () => {
  expect(detectLanguage('de.ts', Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE TS>'))).toBe('xml');
});

it('knows at least forty languages, each extension and file name once', () => {
  const names = LANGUAGES.flatMap((language) => [
    ...language.extensions.map((extension) => `*.${extension}`),
    ...('fileNames' in language ? language.fileNames : []),
  ]);

  expect(LANGUAGES.length).toBeGreaterThanOrEqual(40);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('groups files that are best analysed together', () => {
  expect(['a.js', 'b.tsx', 'c.py', 'd.go', 'e'].map(languageGroup)).toEqual([
    'javascript',
    'javascript',
    'python',
    'other',
    'other',
  ]);
});
