import type { Condition, FrameworkModel } from '../model';
import { effects, sinks, types } from '../model-rows';

const named = (pattern: string): readonly Condition[] => [{ port: 0, matches: pattern }];

/** A text or bytes that stand in the code: whoever has the program has them. */
const WRITTEN = { kinds: [], constants: 'any' } as const;

/** Hashes, ciphers, keys and random numbers. */
export const crypto: FrameworkModel = {
  id: 'java-crypto',
  language: 'java',
  sinks: [
    ...sinks(
      {
        weakness: 'weak-hash',
        when: named('^(?:MD[245]|SHA-?1?|SHA-?0)$'),
        isForSecurityOnly: true,
        label: 'is a hash that can be broken',
      },
      'java.security.MessageDigest.getInstance',
      'org.apache.commons.codec.digest.DigestUtils.getDigest',
    ),
    ...sinks(
      { weakness: 'weak-hash', isForSecurityOnly: true, label: 'is a hash that can be broken' },
      'org.apache.commons.codec.digest.DigestUtils.{md2,md2Hex,md5,md5Hex,sha,shaHex,sha1,sha1Hex,getMd2Digest,getMd5Digest,getShaDigest,getSha1Digest}',
      'com.google.common.hash.Hashing.{md5,sha1}',
      'org.springframework.util.DigestUtils.{md5Digest,md5DigestAsHex}',
    ),
    ...sinks(
      {
        weakness: 'weak-hash',
        when: named('^(?:Hmac(?:MD5|SHA-?1)|(?:MD[245]|SHA-?1)with)'),
        confidence: 'medium',
        label: 'is a code of authentication made with a hash that can be broken',
      },
      'javax.crypto.Mac.getInstance',
      'java.security.Signature.getInstance',
    ),
    ...sinks(
      {
        weakness: 'weak-cipher',
        when: named(
          '^(?:DES(?:ede)?|TripleDES|RC2|RC4|ARCFOUR|ARC4|Blowfish|IDEA|RC5|Skipjack|PBEWith(?:MD5|SHA1?)And(?:DES|TripleDES|RC2|RC4))(?:[/_\\d]|$)',
        ),
        label: 'is a cipher that can be broken',
      },
      'javax.crypto.{Cipher,KeyGenerator,SecretKeyFactory,SealedObject}.getInstance',
    ),
    ...sinks(
      {
        weakness: 'weak-cipher',
        // Without a mode, it is one that shows which blocks are the same; RSA has one block, whatever its name says.
        when: named('^(?:(?!RSA/)[\\w-]+/ECB(?:/|$)|AES$|NULL$)'),
        label: 'is a mode of a cipher that shows which blocks are the same',
      },
      'javax.crypto.Cipher.getInstance',
    ),
    ...sinks(
      {
        weakness: 'weak-cipher',
        when: named('^RSA(?:$|/[^/]*/NoPadding)'),
        confidence: 'medium',
        label: 'is RSA without safe padding',
      },
      'javax.crypto.Cipher.getInstance',
    ),
    ...sinks({ weakness: 'weak-cipher', label: 'is a cipher that does nothing' }, 'javax.crypto.NullCipher.<init>'),
    ...sinks(
      { weakness: 'weak-key', when: [{ port: 0, below: 2048 }], label: 'is too short a key' },
      'java.security.spec.RSAKeyGenParameterSpec.<init>',
    ),
    ...sinks(
      { weakness: 'weak-key', when: [{ port: 0, below: 224 }], label: 'is too short a key' },
      'java.security.KeyPairGenerator.initialize',
    ),
    ...sinks(
      { weakness: 'weak-key', when: [{ port: 0, below: 128 }], label: 'is too short a key' },
      'javax.crypto.KeyGenerator.init',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', when: [{ port: 2, below: 1000 }], label: 'is derived with too few rounds' },
      'javax.crypto.spec.PBEKeySpec.<init>',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', when: [{ port: 1, below: 1000 }], label: 'is derived with too few rounds' },
      'javax.crypto.spec.PBEParameterSpec.<init>',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', ports: [1], ...WRITTEN, label: 'is a salt that stands in the code' },
      'javax.crypto.spec.PBEKeySpec.<init>',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', ports: [0], ...WRITTEN, label: 'is a salt that stands in the code' },
      'javax.crypto.spec.PBEParameterSpec.<init>',
    ),
    ...sinks(
      { weakness: 'hard-coded-credentials', ports: [0], ...WRITTEN, label: 'is a password that stands in the code' },
      'javax.crypto.spec.PBEKeySpec.<init>',
      'java.security.KeyStore.PasswordProtection.<init>',
    ),
    ...sinks(
      { weakness: 'hard-coded-credentials', ports: [0], ...WRITTEN, label: 'is a key that stands in the code' },
      'javax.crypto.spec.{SecretKeySpec,DESKeySpec,DESedeKeySpec}.<init>',
      'io.jsonwebtoken.security.Keys.hmacShaKeyFor',
      'com.auth0.jwt.algorithms.Algorithm.{HMAC256,HMAC384,HMAC512}',
    ),
    ...sinks(
      {
        weakness: 'hard-coded-credentials',
        ports: [1],
        ...WRITTEN,
        label: 'is a password or key that stands in the code',
      },
      'java.security.KeyStore.{load,store,getKey}',
      'javax.net.ssl.KeyManagerFactory.init',
      'io.jsonwebtoken.JwtBuilder.signWith',
      'io.jsonwebtoken.JwtParser.setSigningKey',
    ),
    ...sinks(
      {
        weakness: 'static-initialization-vector',
        ports: [0],
        ...WRITTEN,
        label: 'is an initialization vector that stands in the code',
      },
      'javax.crypto.spec.{IvParameterSpec,RC2ParameterSpec}.<init>',
    ),
    ...sinks(
      {
        weakness: 'static-initialization-vector',
        ports: [1],
        ...WRITTEN,
        label: 'is an initialization vector that stands in the code',
      },
      'javax.crypto.spec.{GCMParameterSpec,RC2ParameterSpec}.<init>',
    ),
    ...sinks(
      { weakness: 'predictable-seed', ports: [0], ...WRITTEN, label: 'is a seed that stands in the code' },
      'java.security.SecureRandom.{<init>,setSeed}',
    ),
    ...sinks(
      {
        weakness: 'weak-randomness',
        ports: [0],
        kinds: ['random'],
        label: 'is a secret made of random numbers that can be guessed',
      },
      'javax.crypto.spec.{SecretKeySpec,IvParameterSpec,PBEKeySpec,DESKeySpec}.<init>',
    ),
    ...sinks(
      {
        weakness: 'insecure-transport',
        // `TLS` alone is the newest version that there is.
        when: named('^(?:SSL(?:v[23])?|TLSv1(?:\\.[01])?)$'),
        confidence: 'medium',
        label: 'is a version of a protocol that can be broken',
      },
      'javax.net.ssl.SSLContext.getInstance',
    ),
    ...sinks(
      {
        weakness: 'weak-token-verification',
        confidence: 'medium',
        label: 'reads a token without asking who signed it',
      },
      'io.jsonwebtoken.JwtParser.parse',
    ),
    ...sinks(
      { weakness: 'weak-token-verification', label: 'is a signature that nobody checks' },
      'com.auth0.jwt.algorithms.Algorithm.none',
    ),
    ...sinks(
      { weakness: 'certificate-validation', label: 'trusts every server' },
      'org.apache.http.conn.ssl.{NoopHostnameVerifier,AllowAllHostnameVerifier,TrustAllStrategy}.<init>',
      'org.apache.hc.client5.http.ssl.{NoopHostnameVerifier,TrustAllStrategy}.<init>',
    ),
    ...sinks(
      { weakness: 'weak-key-derivation', label: 'keeps passwords so that they can be read or guessed' },
      'org.springframework.security.crypto.password.NoOpPasswordEncoder.getInstance',
      'org.springframework.security.crypto.password.{MessageDigestPasswordEncoder,StandardPasswordEncoder,Md4PasswordEncoder,LdapShaPasswordEncoder}.<init>',
    ),
  ],
  types: types({
    'java.security.MessageDigest': ['java.security.MessageDigest.getInstance'],
    'javax.crypto.Cipher': ['javax.crypto.Cipher.getInstance'],
    'javax.crypto.Mac': ['javax.crypto.Mac.getInstance'],
    'javax.crypto.KeyGenerator': ['javax.crypto.KeyGenerator.getInstance'],
    'java.security.KeyPairGenerator': ['java.security.KeyPairGenerator.getInstance'],
    'java.security.SecureRandom': ['java.security.SecureRandom.{getInstance,getInstanceStrong}'],
    'java.security.KeyStore': ['java.security.KeyStore.getInstance'],
    'io.jsonwebtoken.JwtParser': ['io.jsonwebtoken.Jwts.parser', 'io.jsonwebtoken.JwtParser.setSigningKey'],
    'io.jsonwebtoken.JwtBuilder': ['io.jsonwebtoken.Jwts.builder'],
  }),
  propagators: effects({
    clean: [
      'java.security.MessageDigest.{digest,isEqual,getAlgorithm}',
      'javax.crypto.Cipher.{doFinal,wrap,getIV}',
      'javax.crypto.Mac.doFinal',
      'java.security.Signature.sign',
      'java.security.SecureRandom.{nextInt,nextLong,nextDouble,nextBoolean,generateSeed,getSeed}',
      'javax.crypto.KeyGenerator.generateKey',
      'org.apache.commons.codec.digest.DigestUtils.*',
    ],
    // Whatever was in the array before, it is random now.
    'fill.unknown': ['java.security.SecureRandom.nextBytes', 'java.util.Random.nextBytes'],
  }),
};
