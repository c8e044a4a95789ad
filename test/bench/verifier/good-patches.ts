import { ruleCatalogue } from '../../../shared/analysis';
import { NOT_A_PATCH } from './not-a-patch';
import type { GoodPatch } from './patch-case';
import { writtenPatches } from './written-patches';

const FILE_NAMES: Readonly<Record<string, string>> = {
  bash: 'example.sh',
  c: 'example.c',
  cpp: 'example.cpp',
  csharp: 'Example.cs',
  go: 'example.go',
  java: 'Example.java',
  javascript: 'example.js',
  kotlin: 'Example.kt',
  php: 'example.php',
  python: 'example.py',
  ruby: 'example.rb',
  rust: 'example.rs',
  typescript: 'example.ts',
};

/** Patches that mend one finding: those on the pages of rules, each of which shows bad code and the same code mended, and our own. */
export function goodPatches(): GoodPatch[] {
  return [...writtenPatches(), ...fromRulePages().filter(({ ruleId }) => !NOT_A_PATCH.has(ruleId))];
}

/** Good code that is no patch for the bad code beside it: nobody should take it for one. */
export function misfits(): GoodPatch[] {
  const found = fromRulePages().filter(({ ruleId }) => NOT_A_PATCH.has(ruleId));
  if (found.length < NOT_A_PATCH.size) throw new Error('NOT_A_PATCH names a rule whose page shows no patch');
  return found;
}

function fromRulePages(): GoodPatch[] {
  return ruleCatalogue.all().flatMap(({ id, enabled, examples, languages: [language = ''] }) => {
    const path = FILE_NAMES[language];
    if (path === undefined || enabled === false || examples === undefined) return [];
    return [{ name: id, ruleId: id, path, language, bad: examples.bad, good: examples.good }];
  });
}
