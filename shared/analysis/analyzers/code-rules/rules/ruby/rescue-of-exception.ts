import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { inside } from '../../ruby-syntax/inside';
import { isTestPath } from '../../ruby-syntax/test-code';

export const rescueOfException: CodeRule = {
  id: 'ruby/rescue-of-exception',
  languages: ['ruby'],
  grade: 'suspect',
  cwe: [396],
  description: 'Everything is rescued, also the signals that end the program.',
  help: '`Exception` includes `Interrupt`, `SystemExit` and `NoMemoryError`, so the program cannot be stopped and hides its worst states. Rescue `StandardError` or something narrower, or raise it again.',
  bad: 'begin\n  work\nrescue Exception => error\n  log(error)\nend',
  good: 'begin\n  work\nrescue StandardError => error\n  log(error)\nend',
  query: '(rescue exceptions: (exceptions . (constant) @class .) (#eq? @class "Exception")) @rescue',
  check(match) {
    const clause = match.node('rescue');
    const at = match.node('class');
    const variable = clause.childForFieldName('variable')?.firstNamedChild?.text;
    const body = clause.childForFieldName('body');
    if (isTestPath(match.file.path) || (body !== null && passesOn(body, variable))) return undefined;
    // Without a fix: what StandardError leaves out, such as a library that cannot be loaded, may be what is waited for.
    return { at, message: 'This also rescues signals and the end of the program.' };
  },
};

/** Raised again, or kept for another thread to raise. */
function passesOn(body: Node, variable: string | undefined): boolean {
  for (const inner of inside(body)) {
    if (inner.type === 'identifier' && /^(?:raise|exit|abort)!?$/.test(inner.text)) return true;
    if (inner.type === 'assignment' && variable !== undefined && inner.childForFieldName('right')?.text === variable) {
      return true;
    }
  }
  return false;
}
