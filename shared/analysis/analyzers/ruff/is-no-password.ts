import type { Context } from './context';

/** Names of what belongs to a secret but is none. */
const OTHER_NAME =
  /(?:prefix|name|field|header|url|uri|type|user|param|parameter|label|charset|file|path|dir|pattern|regex|format|policy|hasher|validators?|id|scope|env|var|key_name|template|view|endpoint|backend|class|module|algorithm|placeholder|hint|prompt|message|msg|error|help|text|separator|attr|attribute|column)s?$/i;
const PLACEHOLDER =
  /[{}<>$*%|\\\n\t]|\S+ +\S+ +\S+|^\/|^\w+:\/\/|abcdefgh|01234567|change_?me|example|placeholder|redacted|dummy|x{4}/i;
const WORDS = /^[a-z]+(?:[ _.:-]+[a-z]+)*[_.:-]?$/i;
const ABOUT_SECRETS =
  /pass|token|secret|auth|key|bearer|basic|csrf|login|reset|always|never|none|null|true|false|optional|required/i;
const LITERAL = /(?<quote>["'])(?<value>(?:\\.|(?!\k<quote>).)*)\k<quote>/;

/** Whether what is given to something with the name of a password only describes one, or stands for one. */
export function isNoPassword({ covered, line, message }: Context): boolean {
  const name = /"(?<name>[^"]+)"/.exec(message)?.groups?.['name'] ?? '';
  const value = LITERAL.exec(covered)?.groups?.['value'] ?? '';
  if (value === '' || OTHER_NAME.test(name) || PLACEHOLDER.test(value)) return true;
  if (!WORDS.test(value)) return false;
  // `SECRET = "secret"` is the name of a field; `password = "secret"` is a password.
  const isConstant = /^[A-Z_][A-Z0-9_]*$/.test(name);
  const isCompared = new RegExp(`${name.slice(-20).replaceAll(/\W/g, '.')}["'\\]]*\\s*(?:==|!=|in\\b)`).test(line);
  return isCompared || (isConstant && ABOUT_SECRETS.test(value) && /[_.:-]|^[a-z]+$/.test(value));
}
