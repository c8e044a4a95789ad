import type { TextHint } from '../../text/text-hints';
import { isTranslation } from '../is-translation';
import { isLookAlike } from './look-alikes';

export interface AssignedSecret {
  readonly start: number;
  readonly end: number;
  readonly isDoubtful: boolean;
}

/** How the words begin that make a name the name of a secret. */
export const ASSIGNED_HINTS: readonly TextHint[] = [
  'secret',
  'token',
  'passw',
  'passphrase',
  ...['api', 'auth', 'private', 'access', 'signing', 'encryption'].flatMap((kind) => [
    `${kind}key`,
    `${kind}_key`,
    `${kind}-key`,
  ]),
].map((text): TextHint => ({ text, ignoreCase: true }));

const WORDS =
  '(?:secret(?:_?key|_?value)?|token|passw(?:or)?d|passphrase|(?:api|auth|private|access|signing|encryption)[_-]?key)';
/** A text in quotes behind a name that ends in such a word. */
const QUOTED = new RegExp(
  `${WORDS}["'\`]?\\]?\\s{0,5}(?:=>|:=|[:=])\\s{0,5}(?<quote>["'\`])(?<secret>[\\w+/=.!@#$%^&*~:-]{16,128})\\k<quote>`,
  'iy',
);
/** A line of a file of settings, such as `SHOP_API_KEY=…`. */
const UNQUOTED = new RegExp(`${WORDS.toUpperCase().replaceAll('(?:_?', '(?:_')}=(?<secret>[\\w+/=.~-]{16,128})$`, 'my');

/** A line of a file in which settings stand alone, such as YAML. */
const SETTING = new RegExp(
  `(?:${WORDS}|secret-key)[ \\t]{0,5}[:=][ \\t]{0,5}(?<secret>[\\w+/=.!@#%^&*~-]{16,128})[ \\t]*(?:#.*)?$`,
  'imy',
);
/** `<add key="ApiKey" value="…" />`, `<password>…</password>` or `<property name="password">…</property>`. */
const ELEMENT = new RegExp(
  `${WORDS}(?:"\\s{1,5}value\\s?=\\s?"|"?>)(?<secret>[\\w+/=.!@#$%^*~:-]{16,128})(?:"|</)`,
  'iy',
);
const XML_FILE = /\.(?:xml|config|props|targets|pubxml|[a-z]{2}proj)$/i;
const SETTINGS_FILE = /(?:^|\/)\.env(?:\.[\w-]+)?$|\.(?:env|properties|ini|cfg|conf|ya?ml|toml|tfvars)$/i;

const NAME_CHARACTERS = 40;
const HARMLESS_NAME =
  /csrf|xsrf|public|fake|mock|dummy|test|example|sample|placeholder|default|label|cancel|next_?page|continuation/i;
const WORD_LIKE = /^-{0,2}[a-z]+(?:[^a-z0-9]+[a-z]+)*\d{0,3}$/i;
/** `pm-27581-device-auth-key`: two words at least, and numbers. */
const NAME_WITH_NUMBERS = /^-{0,2}(?=.*[a-z]{3,}[-_.:].*[a-z]{3,})[a-z]+(?:[-_.:](?:[a-z]+|\d+))+$/;
const NAMED_THINGS =
  /^(?:\$?[\w-]+\.)+(?:[a-z_-]+|\$\w+)$|^[\w.-]*(?:\/[\w.-]+){2,}$|^(?:https?|file|arn|urn|env|vault|ref|sha\d+|\w+:\/\/)[:/]/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A name of several words, or of a file. */
const NAME = /^(?=.*[a-z]{3})[a-z\d]+(?:[-_.:/][a-z\d]+)+$|\.(?:pem|key|crt|cer|pfx|p12|jks|json|ya?ml|txt|env)$/;
/** What a password became; nobody can log in with it. */
const HASH =
  /^(?:\$(?:2[abxy]?|argon2\w*|pbkdf2[\w-]*|scrypt|[156y])\$|(?:pbkdf2|bcrypt|scrypt|argon2)_?\w*[$:]|\{S?SHA)/i;
const SEQUENCE = /abcdef|qwerty|012345|123456|secret|passw|token|api_?key|hunter2|foobar|foo-?bar/i;
/** Tokens that every visitor of a page gets: https://docs.datadoghq.com/account_management/api-app-keys/#client-tokens */
const PUBLIC = /^pub[0-9a-f]{32}$|^pk[._]/;
/** Last.fm, TMDB, Trakt, Algolia and others tell programs apart by such a key, which all who have the program know. */
const NAMES_PROGRAM = /^[0-9a-f]{32}$/;
/** What Django makes for a new project, and warns of before it goes live. */
const SAYS_SO = /^django-insecure-/;
/** Random letters and digits have more, words and numbers less. */
const MIN_BITS_PER_CHARACTER = 3.5;
/** Texts that are given to something with the name of a secret and look random; nobody knows whose they are. `words`: where the hints stand. */
export function assignedSecrets(path: string, text: string, words: readonly number[]): AssignedSecret[] {
  const found: AssignedSecret[] = [];
  if (isTranslation(path)) return found;
  const sorted = words.toSorted((left, right) => left - right);
  for (const pattern of patternsFor(path)) {
    for (const match of matchesAt(sorted, text, pattern)) {
      const secret = match.groups?.['secret'] ?? '';
      // A comment may follow.
      const start = match.index + match[0].indexOf(secret);
      const name = nameBefore(text, match.index);
      if (HARMLESS_NAME.test(name) || !looksRandom(secret) || (pattern === SETTING && NAME.test(secret))) continue;
      if (isSalted(text, start, secret)) continue;
      const isOfProgram = /^api_?key/i.test(match[0]) && NAMES_PROGRAM.test(secret);
      found.push({ start, end: start + secret.length, isDoubtful: isOfProgram || SAYS_SO.test(secret) });
    }
  }
  return found;
}

/** Of what a table keeps instead of a password, the salt stands beside it. */
function isSalted(text: string, start: number, secret: string): boolean {
  return /^[0-9a-f]{32,128}$/i.test(secret) && /\bsalt\b/i.test(text.slice(start, start + secret.length + 200));
}

function patternsFor(path: string): readonly RegExp[] {
  if (SETTINGS_FILE.test(path)) return [QUOTED, UNQUOTED, SETTING];
  return XML_FILE.test(path) ? [QUOTED, UNQUOTED, ELEMENT] : [QUOTED, UNQUOTED];
}

/** As if the whole text was searched: a match does not begin inside the one before. */
function* matchesAt(places: readonly number[], text: string, sticky: RegExp): Generator<RegExpExecArray> {
  let behind = 0;
  for (const place of places) {
    if (place < behind) continue;
    sticky.lastIndex = place;
    const match = sticky.exec(text);
    if (match === null) continue;
    behind = sticky.lastIndex;
    yield match;
  }
}

function nameBefore(text: string, at: number): string {
  return /[\w.-]*$/.exec(text.slice(Math.max(0, at - NAME_CHARACTERS), at))?.[0] ?? '';
}

function looksRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  if (
    HASH.test(value) ||
    WORD_LIKE.test(value) ||
    NAME_WITH_NUMBERS.test(value) ||
    NAMED_THINGS.test(value) ||
    UUID.test(value) ||
    PUBLIC.test(value) ||
    SEQUENCE.test(value)
  ) {
    return false;
  }
  return bitsPerCharacter(value) >= MIN_BITS_PER_CHARACTER && !isLookAlike('assigned', value);
}

function bitsPerCharacter(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
