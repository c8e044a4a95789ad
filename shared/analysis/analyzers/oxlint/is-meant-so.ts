import { isModule } from '../../languages/is-module';
import type { Found } from '../analyzer';

/** A finding and the code that it stands in. */
interface Context {
  readonly text: string;
  readonly message: string;
  readonly covered: string;
  readonly line: string;
  /** What stands before and behind it, some lines each. */
  readonly before: string;
  readonly behind: string;
}

const REACH = 300;
const FILLED_ARRAY = /(?:\bArray(?:<[^<>]*>)?\s*\([^()]*\)|\bArray\.(?:from|of)\(.*\)|\])\s*\.fill\(\s*$/;
const CLEANED = /sanitiz|purify|escape|JSON\.stringify|highlight|katex|marked|markdown/i;
/** It takes a message behind the value, too. */
const VITEST = /\bvitest\b|\bvite-plus\/test\b|\bvi\.\w+\(/;
/** How people call what shows another page; threads, ports and channels have no origin to ask for. */
const ANOTHER_PAGE = /(?:window|win|parent|opener|popup|frames?|source|target|\btop)(?:\[\d+\])?$/i;
const CHAI = /^\s*\.\s*(?:to|not|be|is|have|should)\b/;
/** `expect(a).to.not.be.empty` asserts something without a call. */
const CHAI_PROPERTY = /\)\s*\.\s*(?:not\s*\.\s*)?(?:to|is|be|been|has|have|does|should)\s*\./;

/** By rule, what shows that a finding is meant, or harms nobody there. */
const MEANT_SO: Readonly<Record<string, (context: Context) => boolean>> = {
  eqeqeq: ({ line }) => /[=!]=\s*(?:undefined|void 0)\b|\btypeof [\w.]+ [=!]=[^=]/.test(line),
  // `do { … } while (true)` ends where its body says, as `while (true)` does.
  'no-constant-condition': ({ before, covered }) => covered === 'true' && /\}\s*while\s*\(\s*$/.test(before),
  // All that it does is to call what throws.
  'getter-return': ({ covered, behind }) =>
    /\{\s*(?:this\.)?\w{0,50}(?:unreachable|abstract|not_?(?:yet)?_?(?:implemented|supported)|unsupported|throw|fail)\w{0,50}\([^{}]*\);?\s*\}/i.test(
      covered + behind,
    ),
  // Two numbers that are compared stand for a branch that a type checker has to look at.
  'no-constant-binary-expression': ({ covered }) => /^\d+\s*[<>]=?\s*\d+$/.test(covered),
  // What runs on into a case that does nothing does nothing.
  'no-fallthrough': ({ before, covered, behind }) =>
    /fall(?:s|ing)?[- ]?through/i.test(before.slice(-150)) || /^default\s*:\s*break;?\s*\}/.test(covered + behind),
  'no-self-compare': ({ before, line }) => /NaN/.test(before.slice(-150) + line),
  'unicorn/no-useless-switch-case': ({ line, behind }) => /\/\/|\/\*/.test(line) || /^:?[ \t]*\/[/*]/.test(behind),
  // Playwright wants to see by its pattern what a fixture needs, and another one takes nothing of what need not be given.
  'no-empty-pattern': ({ before, behind }) => /\(\s*$/.test(before) && /^\s*(?:,|=\s*\{\s*\})/.test(behind),
  // What an arrow gives back is seen by nobody, and was not meant to be.
  'no-setter-return': ({ line }) => /\bset\s*[:=]\s*[^;]*=>(?!\s*\{)/.test(line),
  // Behind a `return` it does no harm, and people are used to end a case with it.
  'no-unreachable': ({ covered }) => /^break;?$/.test(covered),
  // A loop may do all its work in its head.
  'no-empty': ({ before }) => /\b(?:while|for)\s*\([^{}]*\)\s*$/.test(before),
  // A number in JSON, or a polyfill that asks first.
  'no-extend-native': ({ covered, line, before }) => {
    const name = /\w+\.prototype\.\w+/.exec(line)?.[0] ?? covered;
    return name.startsWith('BigInt.') || new RegExp(`!\\s*${name.replaceAll('.', '\\.')}\\b`).test(before);
  },
  'no-new-func': ({ covered, behind }) => /^(?:new\s+)?Function\s*\(\s*(?:"[^"]*"|'[^']*')\s*\)/.test(covered + behind),
  // To ask whether something is such a URL is not to use one.
  'no-script-url': ({ covered, before, behind }) =>
    // The beginning alone leads nowhere: it stands in a list of what is refused.
    /^(['"`])javascript:\1$/i.test(covered) ||
    /(?:startsWith|includes|indexOf|test|match|===?|!==?|case|\[)\s*\(?\s*$/.test(before) ||
    /^\s*(?:===?|!==?)/.test(behind),
  // The second element of what may not be found.
  'no-sparse-arrays': ({ before, covered, behind }) =>
    /(?:\|\||\?\?)\s*\[\s*$/.test(before) && /^\s*,[^,\]]*\]/.test(covered + behind),
  'no-template-curly-in-string': ({ text, covered, behind }) => {
    // A text that is put together to be filled in later.
    if (/\$\{['"]$/.test(covered) && /^\s*\+/.test(behind)) return true;
    const name = /\$\{\s*(?<name>[\w$]+)/.exec(covered)?.groups?.['name'];
    return (
      name === undefined || !new RegExp(`\\b(?:const|let|var|function|class|import)\\s[^;=]*\\b${name}\\b`).test(text)
    );
  },
  'no-unused-vars': ({ message, text, before }) =>
    /^(?:Function|Class|Variable)\b/.test(message) &&
    /(?:^|\n)(?:async\s+)?(?:function\*?|class|var|let|const)\s+$/.test(before) &&
    !isModule(text),
  // In TypeScript an exclamation mark says that somebody else assigns it.
  'no-unassigned-vars': ({ covered, behind }) =>
    /^\s*!\s*:/.test(behind) || /!\s*:/.test(covered) || /undef|not_?defined|missing|nothing|empty/i.test(covered),
  // Drawings are filled, too.
  'unicorn/no-array-fill-with-reference-type': ({ before }) => !FILLED_ARRAY.test(before),
  'promise/no-multiple-resolved': ({ line }) => /\?[^.?][^:]*:\s*\w+\(/.test(line),
  // jQuery, Angular and others have promises of their own, whose `then` takes more.
  'promise/valid-params': ({ message }) => message.includes('.then()'),
  'jest/no-disabled-tests': ({ line, before, behind }) =>
    /\/\/|\/\*/.test(line) || /(?:\/\/[^\n]*|\*\/)\s*$/.test(before) || /^[^\n]*\n\s*\/[/*]/.test(behind),
  // Chai and Cypress say the same in other words.
  'jest/valid-expect': ({ message, before, behind, covered, text }) =>
    message.includes('unknown modifier') ||
    (VITEST.test(text) && message.includes('argument')) ||
    isAwaitedLater(message, before, behind) ||
    CHAI.test(behind) ||
    CHAI_PROPERTY.test(covered) ||
    /\)\s*\.\s*(?:to|not\.to)\.?$/.test(covered),
  'jest/valid-expect-in-promise': ({ covered, text }) => /^cy\b/.test(covered) || /\bcy\.\w+\(/.test(text),
  // Vitest waits for a group of tests that is asynchronous.
  'jest/valid-describe-callback': ({ text }) => VITEST.test(text),
  'unicorn/require-post-message-target-origin': ({ before }) => {
    const at = before.lastIndexOf('.postMessage(');
    return at !== -1 && !ANOTHER_PAGE.test(before.slice(0, at));
  },
  // Vue names what it refers to with texts.
  'react/no-string-refs': ({ text }) => /\bfrom\s+['"]vue['"]/.test(text),
  'react/no-danger': ({ covered, behind }) => CLEANED.test(covered + behind.slice(0, 150)),
  // Decorators are given any object; their types say so.
  'typescript/no-wrapper-object-types': ({ covered, text }) =>
    covered === 'Object' && /\b(?:Property|Method|Class|Parameter)Decorator\b/.test(text),
};

/** Whether the code around a finding shows that it is meant, or harms nobody there. */
export function isMeantSo({ ruleId, start, end, message }: Found, text: string): boolean {
  const judge = MEANT_SO[ruleId.slice('oxlint/'.length)];
  if (judge === undefined) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  return judge({
    text,
    message,
    covered: text.slice(start, end),
    line: text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd),
    before: text.slice(Math.max(0, start - REACH), start),
    behind: text.slice(end, end + REACH),
  });
}

/** Kept in a variable while time is made to pass, and awaited by its name. */
function isAwaitedLater(message: string, before: string, behind: string): boolean {
  if (!message.includes('must be awaited')) return false;
  const name = /\b(?:const|let)\s+([\w$]+)\s*=\s*$/.exec(before)?.[1];
  return name !== undefined && new RegExp(`\\bawait\\b[^;\\n]*\\b${name.replaceAll('$', '\\$')}\\b`).test(behind);
}
