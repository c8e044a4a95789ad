import { SourceText, type AnalysisEngine } from '../../analysis';
import type { RawFinding, Rule } from '../../findings';
import { codeTokens } from './facts/code-token';

/** A file name that the engine reads as the language. */
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

/**
 * Whether such a finding is mended by taking code away: the fix that comes with it says so, or the example on the page of its
 * rule, where the good code is the bad one with something left out.
 */
export async function removalMends(
  finding: RawFinding,
  rule: Rule | undefined,
  engine: Pick<AnalysisEngine, 'inspectFile'>,
  signal?: AbortSignal,
): Promise<boolean> {
  if (finding.fix?.replacements.every(({ text }) => text.trim() === '') === true) return true;
  const path = FILE_NAMES[rule?.languages[0] ?? ''];
  if (rule?.examples === undefined || path === undefined) return false;
  const { bad, good } = rule.examples;
  const [before, after] = await Promise.all([bad, good].map((text) => tokensOf(path, text, engine, signal)));
  if (before === undefined || after === undefined || after.length >= before.length) return false;
  let at = 0;
  for (const token of after) {
    at = before.indexOf(token, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

async function tokensOf(
  path: string,
  text: string,
  engine: Pick<AnalysisEngine, 'inspectFile'>,
  signal: AbortSignal | undefined,
): Promise<string[] | undefined> {
  const options = signal === undefined ? {} : { signal };
  const { tree } = await engine.inspectFile({ path, bytes: Buffer.from(text) }, options);
  if (tree === undefined) return undefined;
  const tokens = codeTokens(tree, new SourceText(tree.text, Buffer.from(tree.text)));
  return tokens.filter(({ role }) => role !== 'comment').map((token) => token.text);
}
