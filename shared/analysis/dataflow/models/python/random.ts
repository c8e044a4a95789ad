import type { FrameworkModel, SinkModel } from '../model';

const LABEL = 'is used as a secret';

function secret(match: string, ports: SinkModel['ports']): SinkModel {
  return { match, weakness: 'weak-randomness', kinds: ['random'], ports: ports ?? [0], label: LABEL };
}

/** Generators that are not made for secrets, and where secrets are needed. */
export const RANDOM: FrameworkModel = {
  id: 'python-random',
  language: 'python',
  sources: [
    {
      match: 'random.{random,randint,randrange,choice,choices,sample,uniform,getrandbits,randbytes,shuffle}',
      on: 'call',
      kind: 'random',
      label: 'a number that can be foretold',
    },
    {
      match: 'numpy.random.{rand,randint,random,choice,bytes}',
      on: 'call',
      kind: 'random',
      label: 'a number that can be foretold',
    },
    { match: 'uuid.uuid1', on: 'call', kind: 'random', label: 'an identifier made of the time and the machine' },
  ],
  sinks: [
    ...['Crypto', 'Cryptodome'].map((name) =>
      secret(`${name}.Cipher.AES.new`, [0, 2, 'name:key', 'name:iv', 'name:nonce']),
    ),
    secret('hmac.new', [0, 'name:key']),
    secret('hashlib.pbkdf2_hmac', [2, 'name:salt']),
    secret('jwt.encode', [1, 'name:key']),
    secret('cryptography.fernet.Fernet', [0]),
    secret('django.contrib.auth.hashers.make_password', [0, 'name:salt']),
    {
      match: 'random.seed',
      weakness: 'predictable-seed',
      ports: [0],
      constants: 'any',
      label: 'is a seed that everybody knows',
      confidence: 'low',
    },
    {
      match: '*.set_cookie',
      weakness: 'weak-randomness',
      kinds: ['random'],
      ports: [1, 'name:value'],
      label: LABEL,
      confidence: 'medium',
    },
    ...[
      'session_id',
      'secret_key',
      'auth_token',
      'reset_token',
      'csrf_token',
      'access_token',
      'api_key',
      'otp',
      'password',
    ].map((name): SinkModel => ({
      match: `*.${name}`,
      on: 'write',
      weakness: 'weak-randomness',
      kinds: ['random'],
      ports: [0],
      label: LABEL,
      confidence: 'medium',
    })),
  ],
};
