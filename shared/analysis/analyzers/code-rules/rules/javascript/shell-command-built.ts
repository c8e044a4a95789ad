import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { varyingParts } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

const HARMLESS =
  /^(?:process\.(?:pid|execPath|version)|__dirname|__filename|JSON\.stringify\(.*|\w{0,60}(?:[qQ]uote|[eE]scape)\w{0,60}\(.*)$/s;
/** Databases have a method of that name too. */
const MODULE = /^(?:cp|child|child_?process|require\([^)]*\))$/i;
/** What runs by hand of those who wrote it. */
const TOOL_PATH =
  /(?:^|\/)(?:scripts?|tools?|build|bin|tasks?|extra|release|ci|dev|\.github)\/|(?:gulpfile|gruntfile|makefile|jakefile|publish|release|\.config)\.[cm]?[jt]s$/i;

export const shellCommandBuilt: CodeRule = {
  id: 'javascript/shell-command-built',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [78], severity: 7.8, confidence: 'low' },
  description: 'A shell command is put together from values.',
  help: 'A value with a `;`, a quote or a `$(…)` runs another command. Use `execFile` or `spawn` with a list of arguments, which no shell reads.',
  bad: "import { exec } from 'node:child_process';\nexec(`git log ${branch}`);",
  good: `import { execFile } from 'node:child_process';
execFile('git', ['log', '--', branch]);`,
  enabled: false,
  query: `((call_expression function: [(identifier) @name (member_expression property: (property_identifier) @name)]) @call
    (#any-of? @name "exec" "execSync"))`,
  check(match) {
    const call = match.node('call');
    const [command] = argumentsOf(call);
    const parts = varyingParts(command).filter((part) => !HARMLESS.test(part.text));
    if (parts.length === 0 || !/['"](?:node:)?child_process['"]/.test(match.file.source.text)) return undefined;
    const holder = call.childForFieldName('function')?.childForFieldName('object')?.text ?? 'cp';
    if (!MODULE.test(holder)) return undefined;
    if (isNoProduct(match.file.path) || TOOL_PATH.test(match.file.path)) return undefined;
    return { at: call, message: 'What stands in these values is read by a shell.' };
  },
};
