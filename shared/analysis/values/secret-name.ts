const SECRET_NAME =
  /(?:^|[_-])(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|(?:auth|access|api|github|npm|gitlab|bearer)[_-]?token)$/i;

/** Whether a variable of this name holds a secret, and not the place or the kind of one. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** Values that people write where a secret will be put later, or to have none. */
export function isPlaceholderValue(value: string): boolean {
  return (
    value === '' ||
    /^\.{0,2}\//.test(value) ||
    /[$<>{}]|^(?:true|false|yes|no|none|null|0|1)$|change_?me|replace|example|placeholder|^(?:mock|fake|test)[-_]|dummy|^your|x{3,}|\*{3,}/i.test(
      value,
    )
  );
}

/** Words that say themselves that they are for trying things out. */
export function isTrialValue(value: string): boolean {
  return /^(?:password|passwd|pass|secret|root|admin|test\w*|postgres|mysql|mariadb|guest|minio\w*|demo|local\w*|dev\w*|app|user|.*(?:p[a@]ssw|secret|pass[_-]).*|some\w+)$/i.test(
    value,
  );
}
