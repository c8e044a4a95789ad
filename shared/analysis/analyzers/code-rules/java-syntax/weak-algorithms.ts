/** Digests that collide, as `MessageDigest` names them. */
export const WEAK_DIGEST = /^(?:MD2|MD4|MD5|SHA-?1|SHA)$/i;

/** Ciphers that are broken, or used without hiding equal blocks; a name alone means ECB. */
export function weaknessOfCipher(transformation: string): string | undefined {
  const [cipher = '', mode] = transformation.split('/');
  if (/^(?:DES|DESede|TripleDES|RC2|RC4|ARCFOUR|Blowfish)$/i.test(cipher)) return `${cipher} is broken`;
  if (!/^AES(?:_\d+)?$/i.test(cipher)) return undefined;
  const isBlockwise = mode === undefined || /^ECB$/i.test(mode);
  return isBlockwise ? 'ECB shows which blocks of the text are equal' : undefined;
}

/** Versions of TLS that clients and servers no longer should speak. */
export const WEAK_PROTOCOL = /^(?:SSL|SSLv2|SSLv3|TLSv1|TLSv1\.0|TLSv1\.1)$/i;

/** Names of values that must not be guessed. */
export const SECRET_NAME =
  /token|passw|secret|nonce|salt|otp\b|pincode|session_?id|api_?key|csrf|captcha|verification_?code|reset_?code|private_?key|secret_?key|^iv$|credential/i;
