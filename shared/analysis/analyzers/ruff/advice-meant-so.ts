import type { Context } from './context';
import { isTextOfItsOwn } from './is-text-of-its-own';

const EXPECTS_ERROR = /^\s*(?:try:|(?:async )?with\b.*(?:raises|suppress|warns|assertRaises|assertWarns))/;
const IN_QUERY = /\b(?:filter|where|having|and_|or_|not_|select|join|outerjoin|case|query)\s*\([^;]*$/;
/** They call what they are given before they return. */
const CALLS_AT_ONCE = /\b(?:subn?|sorted|map|filter|min|max|any|all|next|sum|reduce|sort|raises|assertRaises)\([^()]*$/;
const NAMES_OF_PYTHON_2 =
  /^(?:unicode|basestring|long|raw_input|xrange|unichr|reduce|cmp|file|execfile|reload|buffer|apply|intern)$/;
const KNOWS_PYTHON_2 = /\bPY[23]\b|python2|version_info|except NameError/;
const METHOD =
  /\.(?:close|show|flush|commit|rollback|save|start|stop|join|clear|run|exit|quit|release|acquire|cancel|reset|update|append|pop|sort|reverse|load|connect|disconnect|shutdown|terminate|kill|wait|refresh|delete|remove|send|write|upper|lower|strip|split)$/;
const CONVERTED = /\b(?:int|float|bool|str|Decimal)\(\s*(?:os\.)?(?:environ\.get|getenv)\([^()]*$/;

/** Then a module may have names that nothing in its text defines. */
const DEFINES_BY_TEXT = /\b(?:globals|vars)\(\)(?:\[[^\]\n]+\]\s*=(?!=)|\.update\()|^exec(?:file)?\(/m;
/** What programs that run a file give it. */
const GIVEN_NAMES: readonly (readonly [path: RegExp, name: RegExp])[] = [
  [/(?:^|\/)__init__\.py$/, /^__path__$/],
  [/(?:^|\/)conf\.py$/, /^tags$/],
  [/(?:^|\/)S[Cc]on(?:struct|script)\b/, /./],
];

const OF_FASTAPI = /\b(?:Depends|Security|Query|Body|Path|Header|Cookie|Form|File)\(\s*(?:\w+\s*=\s*)?$/;

/** By code, what shows that advice is not wanted. */
export const ADVICE_MEANT_SO = {
  // An object made of a class of one's own is often the same for all on purpose; what a function returns changes.
  // A lambda that has something of its own on purpose, and what is given to a dependency of FastAPI.
  B008: ({ covered, before }) =>
    /^(?:\w+\.)*_?[A-Z]\w*\(/.test(covered) || /\blambda\b[^:\n]*=\s*$/.test(before) || OF_FASTAPI.test(before),
  B015: isTried,
  // To read a property may do something; to name a method and not call it does nothing.
  B018: (context) => isTried(context) || (/^[\w.]+\.\w+$/.test(context.covered) && !METHOD.test(context.covered)),
  // The test itself raises an exception of no kind.
  B017: ({ before, behind }) => /\b(?:Base)?Exception\(/.test(before + behind.replace(/^[^\n]*\n/, '')),
  B020: isOnlyNamedAlike,
  B023: (context) => CALLS_AT_ONCE.test(context.before.replace(/\blambda\b[^()]*$/, '')) || isOnlyCalled(context),
  // What is handed on as it came.
  B026: ({ covered }) => covered === '*args',
  E711: ({ before }) => IN_QUERY.test(before),
  // Two types by their names, or the class that a stand-in claims to have.
  E721: ({ covered }) => !covered.includes('type(') || covered.includes('__class__'),
  F401: ({ covered, text }) => {
    const name = /\w+$/.exec(covered)?.[0];
    return name !== undefined && new RegExp(`#\\s*type:.*\\b${name}\\b`).test(text);
  },
  F722: isTextOfItsOwn,
  F821: (context) => isTextOfItsOwn(context) || isKnownAllTheSame(context),
  F822: ({ text }) => /^def __getattr__\(/m.test(text),
  // With a type it tells checkers more than they know.
  PLW0127: ({ line, before }) => /[,:]/.test(line.split('=', 1)[0] ?? '') || /(?:if|elif|else)\b.*:\s*$/.test(before),
  PLW1508: ({ covered, before }) => covered === 'False' || CONVERTED.test(before),
  // To import a debugger is not to start it.
  T100: ({ message, text, start }) =>
    message.startsWith('Import') || /^[\w.]*set_trace\(\s*[^\s)]/.test(text.slice(start, start + 80)),
} satisfies Record<string, (context: Context) => boolean>;

/** Whether the statement is there for the exception that it may raise. */
function isTried({ text, start, line }: Context): boolean {
  const indent = indentOf(line);
  // Nothing stands around what begins at the edge.
  if (indent === 0) return false;
  for (let end = text.lastIndexOf('\n', start - 1); end > 0;) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(begin, end);
    if (above.trim() !== '' && indentOf(above) < indent) return EXPECTS_ERROR.test(above);
    end = begin - 1;
  }
  return false;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The loop runs over something made from the old value, not over that value. */
function isOnlyNamedAlike({ covered, line }: Context): boolean {
  const runsOver = `\\bin\\s+(?:(?:enumerate|sorted|reversed|list|iter|range|zip)\\()?\\s*${covered}\\b(?!\\w*\\()`;
  return /^\w+$/.test(covered) && !new RegExp(runsOver).test(line);
}

/** A function with a name that nobody keeps: whoever calls it does so while the loop is where it was. */
function isOnlyCalled({ text, start }: Context): boolean {
  const name = [...text.slice(0, start).matchAll(/^[ \t]+(?:async )?def (\w+)\(/gm)].at(-1)?.[1];
  if (name === undefined) return false;
  const uses = [...text.slice(start).matchAll(new RegExp(`\\b${name}\\b(\\()?`, 'g'))];
  return uses.length > 0 && uses.every((use) => use[1] !== undefined);
}

let lately: { readonly text: string; readonly answer: boolean } | undefined;

/** Asked for each name of a file that is defined nowhere. */
function definesByText(text: string): boolean {
  if (lately?.text !== text) lately = { text, answer: DEFINES_BY_TEXT.test(text) };
  return lately.answer;
}

function isKnownAllTheSame({ covered, line, path, text, start }: Context): boolean {
  if (GIVEN_NAMES.some(([file, name]) => file.test(path) && name.test(covered))) return true;
  if (NAMES_OF_PYTHON_2.test(covered) && KNOWS_PYTHON_2.test(text)) return true;
  if (definesByText(text)) return true;
  // Ruff takes what a module deletes at its end for gone already where functions are defined.
  return /^\s*(?:(?:async )?def|class|@)/.test(line) && text.includes(`\ndel ${covered}\n`, start);
}
