import type { TextHint } from '../../text/text-hints';
import { isTrialValue } from '../../values/secret-name';
import { isPlaceholder } from './look-alikes';
import type { AssignedSecret } from './assigned-secrets';

/** How names of secrets begin that `ASSIGNED_HINTS` leaves out: too short, or no name of a variable. */
export const PASSWORD_HINTS: readonly TextHint[] = [
  'pwd',
  ...['api', 'auth', 'private', 'access', 'signing', 'encryption'].map((kind) => `${kind}.key`),
].map((text): TextHint => ({ text, ignoreCase: true }));

const PASSWORD = '(?:passw(?:or)?d|passphrase|pwd)';
const KEY = '(?:secret(?:[_.-]?key|[_.-]?value)?|token|(?:api|auth|private|access|signing|encryption)[_.-]?key)';
const ANY = `(?:${PASSWORD}|${KEY})`;
const IN_QUOTES = '\\s{0,5}(?<quote>["\'`])(?<secret>[^"\'`\\s\\\\]{8,200})\\k<quote>';
const ASSIGNED = new RegExp(`${ANY}["'\`]?\\]?\\s{0,5}(?:=>|:=|[:=])${IN_QUOTES}`, 'iy');
/** What a token is compared with is a word of a language, as a rule. */
const COMPARED = new RegExp(`${PASSWORD}\\s{0,5}[=!]==?${IN_QUOTES}`, 'iy');
/** A line of a file of settings, to its end. */
const LINE = new RegExp(`${ANY}[ \\t]{0,5}[:=][ \\t]{0,5}(?<secret>[^\\s"'\`()]{8,200})[ \\t]*$`, 'imy');
/** One of several settings in a text, as in the connection string of a database or a query. */
const LISTED = new RegExp(`${ANY}=(?<secret>[^\\s"'\`;&()]{8,200})(?=[;&"'\`\\s]|$)`, 'iy');

const SETTINGS_FILE =
  /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|Dockerfile[^/]*)$|\.(?:env|properties|ini|cfg|conf|ya?ml|toml|tfvars|config)$/i;
/** What stands before a setting that is one of several. */
const IN_A_LIST = /[;?&]\s?[\w .-]{0,40}$/;
const LIST_CHARACTERS = 42;

type Span = Pick<AssignedSecret, 'start' | 'end'>;

/**
 * Short passwords behind the name of one. They are too often none to be reported, but little is lost by not showing them. `words`: where
 * the hints stand.
 */
export function likelyPasswords(path: string, text: string, words: readonly number[]): Span[] {
  const found: Span[] = [];
  for (const place of words) {
    const match = matchAt(place, path, text);
    const secret = match?.groups?.['secret'] ?? '';
    if (match === undefined || !mayBePassword(secret)) continue;
    const start = match.index + match[0].lastIndexOf(secret);
    found.push({ start, end: start + secret.length });
  }
  return found;
}

function matchAt(place: number, path: string, text: string): RegExpExecArray | undefined {
  const isListed = IN_A_LIST.test(text.slice(Math.max(0, place - LIST_CHARACTERS), place));
  const patterns = [ASSIGNED, COMPARED, ...(isListed ? [LISTED] : []), ...(SETTINGS_FILE.test(path) ? [LINE] : [])];
  for (const pattern of patterns) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}

/** A word, words that are joined, a number. */
const WORDS = /^[a-z]*(?:[^a-z0-9]+[a-z]+)*\d{0,3}$|^[\d.]+$/i;
/** The address, path or name of something that is kept elsewhere. */
const ELSEWHERE = /^(?:\w+:)?\/|^\.{1,2}\/|^\$\w+$|^(?:arn|urn|env|vault|ref|file|sha\d+):/i;

function mayBePassword(value: string): boolean {
  return !WORDS.test(value) && !ELSEWHERE.test(value) && !isPlaceholder(value) && !isTrialValue(value);
}
