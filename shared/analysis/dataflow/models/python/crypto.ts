import type { FrameworkModel, SinkModel } from '../model';

const WEAK_HASH = 'is a hash that is broken';
const WEAK_CIPHER = 'is a cipher that is broken';
const SHORT_KEY = 'makes a key that is too short';
const KEY = 'is a key written in the code';
const FIXED_IV = 'is an initialization vector that is always the same';
const FEW_ROUNDS = 'derives a key in too few rounds';
const MIN_RSA_BITS = 2048;
const MIN_ROUNDS = 100_000;
const PACKAGES = ['Crypto', 'Cryptodome'];

function weakHash(match: string, when?: SinkModel['when']): SinkModel {
  return {
    match,
    weakness: 'weak-hash',
    label: WEAK_HASH,
    confidence: 'medium',
    isForSecurityOnly: true,
    ...(when !== undefined && { when }),
  };
}

function ofPyCrypto(name: string): SinkModel[] {
  const ciphers = `${name}.Cipher`;
  return [
    ...['MD2', 'MD4', 'MD5', 'SHA', 'SHA1'].map((hash) => weakHash(`${name}.Hash.${hash}.new`)),
    ...['DES', 'DES3', 'ARC2', 'ARC4', 'Blowfish', 'CAST', 'XOR'].map((cipher): SinkModel => ({
      match: `${ciphers}.${cipher}.new`,
      weakness: 'weak-cipher',
      label: WEAK_CIPHER,
    })),
    {
      match: `${ciphers}.AES.new`,
      weakness: 'weak-cipher',
      when: [{ port: 1, matches: 'MODE_ECB$' }],
      label: 'encrypts equal blocks alike',
    },
    {
      match: `${ciphers}.AES.new`,
      weakness: 'weak-cipher',
      when: [{ port: 'name:mode', matches: 'MODE_ECB$' }],
      label: 'encrypts equal blocks alike',
    },
    ...['AES', 'DES', 'DES3', 'ARC4', 'Blowfish', 'ChaCha20', 'Salsa20'].map((cipher): SinkModel => ({
      match: `${ciphers}.${cipher}.new`,
      weakness: 'hard-coded-credentials',
      ports: [0, 'name:key'],
      constants: 'text',
      label: KEY,
    })),
    ...['AES', 'DES', 'DES3', 'Blowfish'].map((cipher): SinkModel => ({
      match: `${ciphers}.${cipher}.new`,
      weakness: 'static-initialization-vector',
      ports: [2, 'name:iv', 'name:IV', 'name:nonce'],
      constants: 'text',
      label: FIXED_IV,
    })),
    {
      match: `${name}.PublicKey.RSA.generate`,
      weakness: 'weak-key',
      when: [{ port: 0, below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${name}.PublicKey.DSA.generate`,
      weakness: 'weak-key',
      when: [{ port: 0, below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${name}.PublicKey.{RSA,DSA}.generate`,
      weakness: 'weak-key',
      when: [{ port: 'name:bits', below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${name}.Protocol.KDF.PBKDF2`,
      weakness: 'weak-key-derivation',
      when: [{ port: 'name:count', below: MIN_ROUNDS }],
      label: FEW_ROUNDS,
    },
    {
      match: `${name}.Protocol.KDF.PBKDF2`,
      weakness: 'weak-key-derivation',
      when: [{ port: 3, below: MIN_ROUNDS }],
      label: FEW_ROUNDS,
    },
  ];
}

const PRIMITIVES = 'cryptography.hazmat.primitives';

/** hashlib, hmac, PyCrypto(dome), cryptography, PyJWT and python-jose. */
export const CRYPTO: FrameworkModel = {
  id: 'python-crypto',
  language: 'python',
  sinks: [
    {
      match: 'hashlib.pbkdf2_hmac',
      weakness: 'weak-key-derivation',
      ports: [2, 'name:salt'],
      constants: 'text',
      label: 'is a salt that is always the same',
    },
    {
      match: 'hashlib.scrypt',
      weakness: 'weak-key-derivation',
      ports: ['name:salt'],
      constants: 'text',
      label: 'is a salt that is always the same',
    },
    weakHash('hashlib.{md4,md5,sha1}', [{ port: 'name:usedforsecurity', unless: '^false$', isAbsent: true }]),
    weakHash('hashlib.new', [{ port: 0, matches: '^(md[245]|sha-?1|ripemd)' }]),
    weakHash('md5.{new,md5}'),
    weakHash('sha.{new,sha}'),
    {
      match: 'hashlib.pbkdf2_hmac',
      weakness: 'weak-key-derivation',
      when: [{ port: 3, below: MIN_ROUNDS }],
      label: FEW_ROUNDS,
    },
    {
      match: 'hashlib.pbkdf2_hmac',
      weakness: 'weak-key-derivation',
      when: [{ port: 'name:iterations', below: MIN_ROUNDS }],
      label: FEW_ROUNDS,
    },
    {
      match: 'hmac.{new,digest}',
      weakness: 'hard-coded-credentials',
      ports: [0, 'name:key'],
      constants: 'text',
      label: KEY,
      confidence: 'medium',
    },
    ...PACKAGES.flatMap(ofPyCrypto),
    weakHash(`${PRIMITIVES}.hashes.{MD5,SHA1}`),
    ...['ARC4', 'TripleDES', 'Blowfish', 'IDEA', 'CAST5', 'SEED'].map((cipher): SinkModel => ({
      match: `${PRIMITIVES}.ciphers.algorithms.${cipher}`,
      weakness: 'weak-cipher',
      label: WEAK_CIPHER,
    })),
    { match: `${PRIMITIVES}.ciphers.modes.ECB`, weakness: 'weak-cipher', label: 'encrypts equal blocks alike' },
    {
      match: `${PRIMITIVES}.ciphers.modes.{CBC,CTR,OFB,CFB,GCM}`,
      weakness: 'static-initialization-vector',
      ports: [0],
      constants: 'text',
      label: FIXED_IV,
    },
    {
      match: `${PRIMITIVES}.ciphers.algorithms.AES`,
      weakness: 'hard-coded-credentials',
      ports: [0],
      constants: 'text',
      label: KEY,
    },
    {
      match: `${PRIMITIVES}.asymmetric.{rsa,dsa}.generate_private_key`,
      weakness: 'weak-key',
      when: [{ port: 'name:key_size', below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${PRIMITIVES}.asymmetric.rsa.generate_private_key`,
      weakness: 'weak-key',
      when: [{ port: 'name:key_size', below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${PRIMITIVES}.asymmetric.rsa.generate_private_key`,
      weakness: 'weak-key',
      when: [{ port: 1, below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${PRIMITIVES}.asymmetric.dsa.generate_private_key`,
      weakness: 'weak-key',
      when: [{ port: 'name:key_size', below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${PRIMITIVES}.asymmetric.dsa.generate_private_key`,
      weakness: 'weak-key',
      when: [{ port: 0, below: MIN_RSA_BITS }],
      label: SHORT_KEY,
    },
    {
      match: `${PRIMITIVES}.asymmetric.ec.generate_private_key`,
      weakness: 'weak-key',
      when: [{ port: 0, matches: 'SEC[PT]1[0-9]{2}[RK]1|SECT163' }],
      label: SHORT_KEY,
    },
    {
      match: `${PRIMITIVES}.kdf.pbkdf2.PBKDF2HMAC`,
      weakness: 'weak-key-derivation',
      when: [{ port: 'name:iterations', below: MIN_ROUNDS }],
      label: FEW_ROUNDS,
    },
    {
      match: 'cryptography.fernet.Fernet',
      weakness: 'hard-coded-credentials',
      ports: [0],
      constants: 'text',
      label: KEY,
    },
    {
      match: 'jwt.{encode,decode}',
      weakness: 'hard-coded-credentials',
      ports: [1, 'name:key'],
      constants: 'text',
      label: KEY,
    },
    {
      match: 'jose.jwt.{encode,decode}',
      weakness: 'hard-coded-credentials',
      ports: [1, 'name:key'],
      constants: 'text',
      label: KEY,
    },
    {
      match: 'jwt.decode',
      weakness: 'weak-token-verification',
      when: [{ port: 'name:verify', equals: [false] }],
      label: 'trusts a token without checking its signature',
    },
    {
      match: 'jwt.decode',
      weakness: 'weak-token-verification',
      when: [{ port: 2, equals: [false] }],
      label: 'trusts a token without checking its signature',
    },
    {
      match: 'jwt.decode',
      weakness: 'weak-token-verification',
      when: [{ port: 'name:options', member: 'verify_signature', equals: [false] }],
      label: 'trusts a token without checking its signature',
    },
    {
      match: 'jose.jwt.decode',
      weakness: 'weak-token-verification',
      when: [{ port: 'name:options', member: 'verify_signature', equals: [false] }],
      label: 'trusts a token without checking its signature',
    },
    {
      match: 'jwt.encode',
      weakness: 'weak-token-verification',
      when: [{ port: 'name:algorithm', equals: ['none'] }],
      label: 'makes a token without a signature',
    },
    {
      match: 'jwt.encode',
      weakness: 'weak-token-verification',
      when: [{ port: 2, equals: ['none'] }],
      label: 'makes a token without a signature',
    },
    {
      match: 'jose.jwt.get_unverified_claims',
      weakness: 'weak-token-verification',
      label: 'trusts a token without checking its signature',
      confidence: 'low',
    },
  ],
  propagators: [
    {
      match: 'hashlib.{md5,sha1,sha224,sha256,sha384,sha512,sha3_256,sha3_512,blake2b,blake2s,new,pbkdf2_hmac,scrypt}',
      effect: 'clean',
    },
    { match: 'hmac.{new,digest,compare_digest}', effect: 'clean' },
    { match: 'secrets.{token_hex,token_bytes,token_urlsafe,randbelow,randbits,compare_digest}', effect: 'clean' },
    { match: 'uuid.{uuid1,uuid4,getnode}', effect: 'clean' },
    { match: 'bcrypt.{hashpw,gensalt,checkpw}', effect: 'clean' },
    { match: 'werkzeug.security.{generate_password_hash,check_password_hash}', effect: 'clean' },
    { match: 'passlib.hash.*', effect: 'clean' },
    { match: 'zlib.{crc32,adler32}', effect: 'clean' },
    { match: 'time.{time,time_ns,monotonic,perf_counter,sleep}', effect: 'clean' },
  ],
  sanitizers: [{ match: 'uuid.UUID', cleans: 'all' }],
};
