const SECRET =
  /passw(?:or)?d|passphrase|secret|token|api_?key|nonce|salt|csrf|otp(?![a-z])|credential|session_?id|private_?key|invit(?:e|ation)_?code|reset_?code|verification_?code/i;

/** Whether a name tells that the value should be known to, or be guessed by, nobody else. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name);
}
