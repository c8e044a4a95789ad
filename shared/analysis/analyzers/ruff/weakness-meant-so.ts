import type { Context } from './context';
import { isNoPassword } from './is-no-password';

/** What a hash is for when nobody has to be kept from making another text with the same one. */
const NO_SECURITY =
  /check_?sum|e_?tag|cache|fingerprint|de_?dup|gravatar|content.md5|integrity|file_?hash|media_guid|control_?path|cpath|openssl|shard|bucket|ntlm|fips|usedforsecurity/i;
/** What must not be guessed. */
const SECURITY =
  /token|secret|passw|salt|nonce|\botp\b|\bpin\b|session|cookie|captcha|auth|credential|csrf|api_?key|remember|login|crypt/i;
const ESCAPED = /escape|format_html|sanitize|bleach|nh3|json_script/i;
const BUILT = /\bf["']|\.format\(|["']\s*%|\+\s*\w|\w\s*\+|request|\.GET\b|\.POST\b|input/;
/** Parts of a statement that stand for no value: names of tables and columns, placeholders, statements within statements. */
const NO_VALUE =
  /table|schema|column|cols?$|field|place_?holder|sql|query|clause|lhs|rhs|quote|^values$|^params$|where|order_by|\bcondition|identifier|engine|db_?name|database|dialect/i;
const CALL = /^\w+\((?<given>(?:[^()]|\((?:[^()]|\([^()]*\))*\)){0,400})\)/;
const NAMESPACE = /__dict__|globals|locals|namespace|\bns\b|ctx|context|scope|module|\benv\b|\bglobs?\b/i;
const CONSTANT = /^[A-Z_][A-Z0-9_]*$/;
const NO_PAGES = /json|ya?ml|\bsql\b|\.rst\b|\.md\b|\.conf\b|\.py\b|dockerfile|latex|\.tex\b|markdown/i;

/** By code, what shows that a weakness is none there. */
export const WEAKNESS_MEANT_SO = {
  S102: runsCodeOnPurpose,
  S307: runsCodeOnPurpose,
  S105: isNoPassword,
  S106: isNoPassword,
  S107: isNoPassword,
  S108: ({ before }) => /(?:getenv|environ\.get)\([^()]*$/.test(before),
  // A copy made by way of its text, or what was signed by whoever reads it.
  S301: ({ covered, text, start }) => /loads?\(\s*(?:\w+\.)?dumps?\(/.test(covered) || isSigned(text, start),
  S303: ({ before, behind }) => NO_SECURITY.test(before + behind),
  S324: ({ before, covered, behind }) => NO_SECURITY.test(before + covered + behind),
  S308: ({ covered }) => !BUILT.test(covered) || ESCAPED.test(covered),
  S311: ({ before, covered, behind }) => !SECURITY.test(before + covered + behind),
  S314: isOwnXml,
  S318: isOwnXml,
  S602: ({ message }) => message.includes('seems safe'),
  S605: ({ message }) => message.includes('seems safe'),
  // Any function may have a parameter of that name; only True starts a shell.
  S604: ({ message }) => !message.includes('shell=True'),
  S608: isMadeOfNames,
  // Templates of other things than pages are not to be escaped as pages are.
  S701: ({ text }) => !/html/i.test(text.replaceAll(/\bhtml_?escape\b/gi, '')) && NO_PAGES.test(text),
} satisfies Record<string, (context: Context) => boolean>;

/** The function has compared a signature before. */
function isSigned(text: string, start: number): boolean {
  const above = text.slice(Math.max(0, start - 2_000), start);
  return /\bcompare_digest\(/.test(
    above
      .slice(above.lastIndexOf('\ndef ') + 1)
      .split(/\n {4}(?:async )?def /)
      .at(-1) ?? '',
  );
}

/** Compiled code, constant code, or code that is given the names of a module or shell: what programs run that load code. */
function runsCodeOnPurpose({ text, start }: Context): boolean {
  const call = CALL.exec(text.slice(start, start + 500));
  const given = call?.groups?.['given'] ?? '';
  if (
    /^\s*(?:compile\b|[\w.]*_?(?:code|compiled|bytecode|codeobj|code_obj)\s*(?:,|$))/.test(given) ||
    /^\s*(?:"[^"]*"|'[^']*')\s*$/.test(given)
  ) {
    return true;
  }
  const [, ...others] = given.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)|"[^"\n]*"|'[^'\n]*'/g, '').split(',');
  return NAMESPACE.test(others.join(','));
}

/** Written here, or made by the same program. */
function isOwnXml({ covered }: Context): boolean {
  return /\(\s*(?:[rbuf]{0,2}["']|(?:\w+\.)*(?:tostring|dumps)\(|stdout|output\b)/.test(covered);
}

function isMadeOfNames({ covered }: Context): boolean {
  const inText = [...covered.matchAll(/\{(?<part>[^{}]+)\}/g)].map((match) => match.groups?.['part'] ?? '');
  const behind = /(?:%\s*\(?|\.format\()(?<parts>[^()]*)\)?\s*$/.exec(covered)?.groups?.['parts']?.split(',') ?? [];
  const joined = [...covered.matchAll(/\+\s*(?<part>[\w.]+)/g)].map((match) => match.groups?.['part'] ?? '');
  const parts = [...inText, ...behind, ...joined]
    .map((part) => part.trim().replace(/^\w+\s*=\s*/, ''))
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => CONSTANT.test(part) || NO_VALUE.test(part));
}
