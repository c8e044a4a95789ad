import { inspectFiles, type InspectedFile } from '../context/gather-parts';
import type { GenerationServices } from '../ports';
import { ruleAnswer } from '../tasks/answers';
import { fencedCode } from '../fenced-code';
import type { SearchReplace, TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import type { CodeSymbol } from './symbols/code-symbol';
import { SYMBOL_LANGUAGES, symbolsOf } from './symbols/symbols-of';
import { javaTests } from './test-skeletons/java-tests';
import { javascriptTests } from './test-skeletons/javascript-tests';
import { pythonTests } from './test-skeletons/python-tests';

export interface TestSubject {
  readonly path: string;
  readonly text: string;
  readonly language: string;
  /** What can be imported and called. */
  readonly symbols: readonly CodeSymbol[];
  /** Text of the `package.json` beside, where it was given. */
  readonly manifest: string | undefined;
}

const WRITERS: Readonly<Record<string, (subject: TestSubject) => SearchReplace | undefined>> = {
  java: javaTests,
  javascript: javascriptTests,
  python: pythonTests,
  typescript: javascriptTests,
};

/**
 * The frame of tests: imports, subjects and calls with their real signatures. What to expect is not known to rules, so each test says
 * that it is not written yet, in the way its framework has for that: none of them passes.
 */
export async function testByRules(request: TaskRequest, services: GenerationServices): Promise<TaskAnswer> {
  const files = await inspectFiles(request, services.engine);
  const manifest = files.find(({ path }) => /(?:^|\/)package\.json$/.test(path))?.text;
  const unread: string[] = [];
  const existing: string[] = [];
  const edits = files.flatMap((file) => {
    const symbols = symbolsOf(file)?.filter(({ isPublic, kind }) => isPublic && kind !== 'class');
    const write = WRITERS[file.language];
    if (symbols === undefined || write === undefined) {
      if (file.path !== 'package.json') unread.push(file.path);
      return [];
    }
    const edit = symbols.length === 0 ? undefined : write(subjectOf(file, symbols, manifest));
    if (edit === undefined) return [];
    if (!request.files.some(({ path }) => path === edit.path)) return [edit];
    existing.push(edit.path);
    return [];
  });
  const limits =
    unread.length === 0
      ? ''
      : ` Signatures are read in ${SYMBOL_LANGUAGES.join(', ')}; left out: ${unread.join(', ')}.`;
  const text = edits.map(({ path, replace }) => `### ${path}\n\n${fencedCode(replace)}`).join('\n\n');
  return ruleAnswer(request, {
    text: text === '' ? whyNothing(existing) : text,
    edits,
    notice: `What to expect only you know: each test is open until you write it, and none passes by itself.${limits}`,
  });
}

function whyNothing(existing: readonly string[]): string {
  if (existing.length === 0) return 'There is nothing here that a test could call.';
  return `There are tests already, to which rules add nothing: ${existing.join(', ')}.`;
}

function subjectOf(
  { path, text, language }: InspectedFile,
  symbols: readonly CodeSymbol[],
  manifest: string | undefined,
): TestSubject {
  return { path, text, language, symbols, manifest };
}
