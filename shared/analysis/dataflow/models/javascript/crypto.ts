import type { FrameworkModel } from '../model';
import { effects, sinks, types } from '../model-rows';

const WEAK_HASHES = '^(?:rsa-)?(?:md[245]|sha-?1|ripemd(?:128)?)$';
const WEAK_CIPHERS = String.raw`^(?:des|rc[24]|bf|blowfish|idea|seed|cast)|3des|-ecb$`;
const STATIC_KEY = { constants: 'text', kinds: ['configured'] } as const;

/** Hashes, ciphers, keys and random numbers. */
export const crypto: FrameworkModel = {
  id: 'crypto',
  language: 'javascript',
  sinks: [
    ...sinks(
      {
        weakness: 'weak-hash',
        when: [{ port: 0, matches: WEAK_HASHES }],
        confidence: 'medium',
        isForSecurityOnly: true,
        label: 'names a hash that can be broken',
      },
      'crypto.{createHash,hash,createSign,createVerify}',
      'crypto.subtle.digest',
      'window.crypto.subtle.digest',
      'create-hash',
    ),
    ...sinks(
      {
        weakness: 'weak-hash',
        confidence: 'medium',
        isForSecurityOnly: true,
        label: 'is a hash that can be broken',
      },
      'md5',
      'sha1',
      'blueimp-md5',
      'js-md5',
      'js-sha1',
      'crypto-js.{MD5,SHA1,HmacMD5,HmacSHA1,RIPEMD160}',
      'crypto-js/md5',
      'crypto-js/sha1',
      'CryptoJS.{MD5,SHA1,HmacMD5,HmacSHA1}',
      'md5-hex',
      'md5-file',
      'forge.md.md5.create',
      'forge.md.sha1.create',
      'node-forge.md.md5.create',
      'node-forge.md.sha1.create',
    ),
    ...sinks(
      {
        weakness: 'weak-cipher',
        when: [{ port: 0, matches: WEAK_CIPHERS }],
        label: 'names a cipher that can be broken',
      },
      'crypto.{createCipher,createDecipher,createCipheriv,createDecipheriv}',
      'node-forge.cipher.{createCipher,createDecipher}',
    ),
    ...sinks(
      {
        weakness: 'weak-cipher',
        confidence: 'medium',
        label: 'makes its key and initialization vector from a password alone',
      },
      'crypto.{createCipher,createDecipher}',
    ),
    ...sinks(
      { weakness: 'weak-cipher', label: 'is a cipher that can be broken' },
      'crypto-js.DES.{encrypt,decrypt}',
      'crypto-js.TripleDES.{encrypt,decrypt}',
      'crypto-js.RC4.{encrypt,decrypt}',
      'CryptoJS.DES.{encrypt,decrypt}',
      'CryptoJS.RC4.{encrypt,decrypt}',
    ),
    ...sinks(
      { weakness: 'hard-coded-credentials', ports: [1], ...STATIC_KEY, label: 'is a key that is written in the code' },
      'crypto.{createCipher,createDecipher,createCipheriv,createDecipheriv,createHmac}',
      'crypto-js.AES.{encrypt,decrypt}',
      'CryptoJS.AES.{encrypt,decrypt}',
      'crypto-js.{HmacSHA256,HmacSHA512,HmacSHA1,HmacMD5}',
      'node-forge.cipher.createCipher',
    ),
    ...sinks(
      {
        weakness: 'static-initialization-vector',
        ports: [2],
        ...STATIC_KEY,
        label: 'is an initialization vector that is always the same',
      },
      'crypto.createCipheriv',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', when: [{ port: 2, below: 10_000 }], label: 'is repeated too few times' },
      'crypto.{pbkdf2,pbkdf2Sync}',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', when: [{ port: 1, below: 8 }], label: 'is repeated too few times' },
      'bcrypt.{hash,hashSync}',
      'bcryptjs.{hash,hashSync}',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', when: [{ port: 0, below: 8 }], label: 'is repeated too few times' },
      'bcrypt.{genSalt,genSaltSync}',
      'bcryptjs.{genSalt,genSaltSync}',
    ),
    ...sinks(
      {
        weakness: 'weak-key',
        when: [{ port: 1, member: 'modulusLength', below: 2048 }],
        label: 'is a key that is too short',
      },
      'crypto.{generateKeyPair,generateKeyPairSync}',
    ),
    ...sinks(
      { weakness: 'weak-key', when: [{ port: 0, member: 'b', below: 2048 }], label: 'is a key that is too short' },
      'node-rsa',
    ),
    ...sinks(
      { weakness: 'weak-key', when: [{ port: 0, below: 2048 }], label: 'is a prime that is too short' },
      'crypto.createDiffieHellman',
    ),
    ...sinks({ weakness: 'weak-randomness', label: 'gives bytes that can be guessed' }, 'crypto.pseudoRandomBytes'),
    ...sinks(
      { weakness: 'weak-randomness', ports: [0, 1, 2], kinds: ['random'], label: 'is used where nobody must guess it' },
      'crypto.{createCipher,createCipheriv,createHmac}',
      'jsonwebtoken.sign',
      'express.Response.cookie',
    ),
    ...sinks(
      {
        weakness: 'weak-randomness',
        ports: [0],
        kinds: ['random'],
        confidence: 'low',
        label: 'is hashed as if it were secret',
      },
      'crypto.Hash.update',
    ),
    ...sinks(
      {
        weakness: 'weak-randomness',
        on: 'write',
        ports: [0],
        kinds: ['random'],
        confidence: 'medium',
        label: 'is used where nobody must guess it',
      },
      '*.{token,resetToken,accessToken,refreshToken,sessionId,sessionToken,secret,apiKey,password,otp,csrfToken,nonce,salt}',
    ),
  ],
  types: types({ 'crypto.Hash': ['crypto.{createHash,createHmac}', 'crypto.Hash.{update,copy,setEncoding}'] }),
  propagators: effects({
    identity: ['crypto.Hash.update'],
    clean: [
      'crypto.{randomBytes,randomUUID,randomInt,getRandomValues,timingSafeEqual}',
      'crypto.Hash.digest',
      'crypto.hash',
      'bcrypt.{hash,hashSync,compare,compareSync}',
      'bcryptjs.{hash,hashSync,compare,compareSync}',
      'uuid',
      'uuid.{v1,v3,v4,v5,v7}',
      'nanoid.nanoid',
      'md5',
      'sha1',
      'object-hash',
    ],
  }),
};
