import { opensNothing } from './opens-nothing';
import { isKnownByAll } from './is-known-by-all';

const PLACEHOLDER =
  /example|placeholder|:my[-_](?:token|password|secret)@|change[-_ ]?(?:me|this|password|it)|should-be-changed|replace[-_ ]?(?:me|this|with)|random[-_]string|some(?:numbers?|letters?|thing|secret)|your[_-]|insert[-_]|fake|dummy|sample|redacted|x{6}|\*{3}|\.{3}|<[^>]*>|\$\{|\{\{|%[a-z_]\w*%/i;
const LOCAL_HOST = /@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|\[::1\])(?=[:/?"'\s]|$)/i;
/** Reserved for examples, or a service beside this one whose password is only a word. */
const NO_HOST =
  /@[\w.-]*(?:\.(?:dom|test|invalid|localhost|local)|acme\.(?:com|org)|hostname|\bhost)(?=[:/?"',\s]|$)|:[a-z]+@[a-z][\w-]*(?=[:/])/i;
const COMMON_PASSWORD =
  /:\/\/[^:/\s]*:(?:\w*p[a@]ss(?:w[o0]rd|wd)?|pwd|s[e3]cr[e3]t|root|admin|postgres|mysql|test|guest|user|token|foo|bar|tiger|1234\d*|\$\w+)@/i;
/** The well-known key of the storage emulator, which opens nothing: https://learn.microsoft.com/azure/storage/common/storage-use-azurite */
const EMULATOR_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const MIN_DISTINCT_CHARACTERS = 8;
const URL_RULES = new Set(['basicauth', 'database-connection-string']);

/** A user and a word in place of a password. */
const WORD_FOR_PASSWORD = /^[\w.-]+:(?:\w*pass(?:word|wd)?|secret|token|admin|test)$/i;
const BASE64 = /^[A-Za-z0-9+/]{20,}={0,2}$/;

/** Whether something with the shape of a secret is a placeholder, a local default or a repeated character. */
export function isLookAlike(rule: string, value: string): boolean {
  if (value.includes(EMULATOR_KEY) || isPlaceholder(value)) return true;
  if (value.startsWith('eyJ') && opensNothing(value)) return true;
  if (isKnownByAll(value)) return true;
  if (BASE64.test(value) && isPlaceholderWithin(value)) return true;
  if (URL_RULES.has(rule)) return LOCAL_HOST.test(value) || NO_HOST.test(value) || COMMON_PASSWORD.test(value);
  // A name such as `npm_tool_path` has the shape too.
  if (rule === 'npm' && /^npm_\w*_|^npm_\D*$/.test(value)) return true;
  return new Set(value).size < MIN_DISTINCT_CHARACTERS;
}

/** Bytes that are no text may look like anything. */
function isPlaceholderWithin(base64: string): boolean {
  const text = Buffer.from(base64, 'base64').toString('latin1');
  return /^[ -~\n]+$/.test(text) && (PLACEHOLDER.test(text) || WORD_FOR_PASSWORD.test(text));
}

/** What somebody has to replace first. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}
