import { createHash } from 'node:crypto';

/** `secret`: nobody is shown it. `own`: whoever uploaded it is, such as personal data or the name of a file; models and logs are not. */
export type Secrecy = 'secret' | 'own';

export interface PlantedValue {
  readonly name: string;
  readonly value: string;
  readonly secrecy: Secrecy;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const MIXED = `${LETTERS}${LETTERS.toUpperCase()}${DIGITS}`;
const BASE64 = `${MIXED}+/`;
const BASE32 = `${LETTERS.toUpperCase()}234567`;

/** Made up anew from a name, so that this repository holds nothing that looks like a secret. */
function random(name: string, length: number, alphabet = MIXED): string {
  let made = '';
  for (let round = 0; made.length < length; round++) {
    const digest = createHash('sha512').update(`${name} ${round}`).digest();
    for (const byte of digest) made += alphabet[byte % alphabet.length] ?? '';
  }
  return made.slice(0, length);
}

const jsonPart = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function keyBody(name: string): string {
  const body = random(name, 64 * 6, BASE64);
  return (body.match(/.{64}/g) ?? []).join('\n');
}

export const SECRETS = {
  awsKeyId: `AKIA${random('aws id', 16, BASE32)}`,
  awsSecret: random('aws secret', 40, BASE64),
  githubToken: `ghp_${random('github', 36)}`,
  githubFineGrained: `github_pat_${random('github fine', 22)}_${random('github fine grained', 59)}`,
  gitlabToken: `glpat-${random('gitlab', 20)}`,
  slackBot: `xoxb-${random('slack team', 12, DIGITS)}-${random('slack bot', 12, DIGITS)}-${random('slack', 24)}`,
  slackHook: `T${random('slack hook', 9, BASE32)}/B${random('slack channel', 9, BASE32)}/${random('slack path', 24)}`,
  jwt: `${jsonPart({ alg: 'HS256', typ: 'JWT' })}.${jsonPart({ sub: random('subject', 12), admin: true })}.${random('jwt', 43)}`,
  stripe: `sk_live_${random('stripe', 24)}`,
  openai: `sk-${random('openai', 20)}T3BlbkFJ${random('openai end', 20)}`,
  npm: `npm_${random('npm', 36)}`,
  google: `AIza${random('google', 35)}`,
  sendgrid: `SG.${random('sendgrid', 22)}.${random('sendgrid end', 43)}`,
  storageKey: `${random('storage', 86, BASE64)}==`,
  busKey: `${random('bus', 43, BASE64)}=`,
  clientSecret: `${random('entra', 3)}8Q~${random('entra end', 34)}`,
  sasSignature: random('signature', 43),
  databasePassword: random('database', 18),
  mongoPassword: random('mongo', 18),
  urlPassword: random('url', 16),
  assigned: random('assigned', 32),
  shortPassword: `${random('short', 6)}9!${random('shorter', 3)}`,
  passwordOfTest: random('of a test', 24),
  envKey: random('env', 32),
  envPassword: `${random('env password', 9)}7#x`,
  propertiesPassword: random('properties', 20),
  privateKey: keyBody('rsa'),
  opensshKey: keyBody('openssh'),
} as const;

export const PERSONS = {
  email: `${random('mail', 10, LETTERS)}@${random('host', 8, LETTERS)}.example-shop.eu`,
  phone: '+49 30 9018 2034 17',
  iban: 'DE89370400440532013000',
  card: '4556737586899855',
  address: '81.169.145.87',
} as const;

/** Stands in a file that the project's settings hold back from models. */
export const HELD_BACK = random('plan', 24);

export const PLANTED: readonly PlantedValue[] = [
  ...Object.entries(SECRETS).map(([name, value]) => ({ name, value, secrecy: 'secret' as const })),
  ...Object.entries(PERSONS).map(([name, value]) => ({ name, value, secrecy: 'own' as const })),
  { name: 'held back', value: HELD_BACK, secrecy: 'own' },
];

/** These stand in names of files, which whoever uploaded them is shown. */
export const IN_NAMES = {
  token: `ghp_${random('in a name', 36)}`,
  email: `${random('named', 10, LETTERS)}@${random('named host', 8, LETTERS)}.example-shop.eu`,
} as const;

export const PLANTED_NAMES: readonly PlantedValue[] = Object.entries(IN_NAMES).map(([name, value]) => ({
  name: `${name} in a file name`,
  value,
  secrecy: 'own',
}));
