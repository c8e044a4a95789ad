import type { Context } from './context';

/** Names of what belongs to a secret but is none. */
const OTHER_NAME =
  /(?:prefix|name|field|header|url|uri|type|user|param|parameter|label|charset|file|path|dir|pattern|regex|format|policy|hasher|validators?|id|scope|env|var|key_name|template|view|endpoint|backend|class|module|algorithm|placeholder|hint|prompt|caption|heading|tooltip|description|message|msg|error|help|text|separator|attr|attribute|column|title|status|protocol|reason|from|source|origin|failed|expired|available)s?$|^(?:update|reason)_/i;
const PLACEHOLDER =
  /[{}<>$*%|\\\n\t]|\S+ +\S+ +\S+|^\/|^\w+:\/\/|abcdefgh|01234567|change_?me|example|placeholder|redacted|dummy|x{4}|[-_]here$/i;
/** Signs and no letters, a number of three digits as answers have them, a name in capitals, one letter over and over. */
const NO_VALUE = /^[^\p{L}\p{N}]*$|^[1-5]\d\d$|^[A-Z]+(?:_[A-Z]+)+$|^(.)\1*$/u;
const WORDS = /^[a-z]+(?:[ _.:-]+[a-z]+)*[_.:-]?$/i;
const ABOUT_SECRETS =
  /pass|token|secret|auth|key|bearer|basic|csrf|login|reset|always|never|none|null|true|false|optional|required/i;
const LITERAL = /(?<quote>["'])(?<value>(?:\\.|(?!\k<quote>).)*)\k<quote>/;

/** Whether what is given to something with the name of a password only describes one, or stands for one. */
export function isNoPassword({ covered, line, message, before, behind }: Context): boolean {
  const name = /"(?<name>[^"]+)"/.exec(message)?.groups?.['name'] ?? '';
  const value = LITERAL.exec(covered)?.groups?.['value'] ?? '';
  if (OTHER_NAME.test(name) || isNoValue(value) || isItsName(name, value, before + behind)) return true;
  if (!WORDS.test(value)) return false;
  // `SECRET = "secret"` is the name of a field; `password = "secret"` is a password.
  const isConstant = /^[A-Z_][A-Z0-9_]*$/.test(name);
  const isCompared = new RegExp(`${name.slice(-20).replaceAll(/\W/g, '.')}["'\\]]*\\s*(?:==|!=|in\\b)`).test(line);
  return isCompared || (isConstant && ABOUT_SECRETS.test(value) && /[_.:-]|^[a-z]+$/.test(value));
}

function isNoValue(value: string): boolean {
  return value === '' || PLACEHOLDER.test(value) || NO_VALUE.test(value);
}

/** `dns_token = "dns-token"`, `TOKEN = "Token"`; `password = "password"` among others that are called what they are, and nowhere else. */
function isItsName(name: string, value: string, around: string): boolean {
  const [ownWords, words] = [wordsOf(name), wordsOf(value)];
  const isSame = ownWords.join() === words.join();
  if (words.length > 1) return isSame || ownWords.join().endsWith(words.join());
  // `REQUEST_TOKEN = 'request'` names one of several; a user may well be the password, too.
  const isKind =
    /_TOKEN$/.test(name) && ownWords[0] === words[0] && !/^(?:admin|root|user|guest|test|default)/.test(value);
  if (isKind) return true;
  return isSame && (/^[A-Z]/.test(name) || CALLED_WHAT_IT_IS.test(around));
}

const CALLED_WHAT_IT_IS = /^[ \t]*(?<name>\w+) = ["']\k<name>["']$/m;

function wordsOf(text: string): string[] {
  return (text.match(/[A-Z]?[a-z\d]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
}
