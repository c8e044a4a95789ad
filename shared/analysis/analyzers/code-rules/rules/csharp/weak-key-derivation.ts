import type { CodeRule } from '../../code-rule';
import { argumentsOf, namedArgument } from '../../csharp-syntax/called';
import { isTestPath } from '../../csharp-syntax/test-code';

const ENOUGH = 10_000;

export const weakKeyDerivation: CodeRule = {
  id: 'csharp/weak-key-derivation',
  languages: ['csharp'],
  grade: { cwe: [916], severity: 5.9, confidence: 'high' },
  description: 'A key is derived from a password with too few rounds.',
  help: 'An attacker with the stored hash can try millions of passwords in a second; without a number .NET takes 1,000 rounds of SHA-1. Use `Rfc2898DeriveBytes.Pbkdf2` with SHA-256 and 600,000 rounds.',
  bad: `class Passwords {
  byte[] Hash(string password, byte[] salt) => new Rfc2898DeriveBytes(password, salt).GetBytes(32);
}`,
  good: `class Passwords {
  byte[] Hash(string password, byte[] salt) =>
    Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);
}`,
  query: `
    (object_creation_expression type: (identifier) @type (#eq? @type "Rfc2898DeriveBytes")) @at
    (invocation_expression function: (member_access_expression expression: (identifier) @type name: (identifier) @name)
      (#eq? @type "Rfc2898DeriveBytes") (#eq? @name "Pbkdf2")) @at`,
  check(match) {
    const at = match.node('at');
    const given = argumentsOf(at);
    if (given.length < 2 || isTestPath(match.file.path)) return undefined;
    const rounds = namedArgument(at, 'iterations') ?? given[2];
    const count = rounds?.type === 'integer_literal' ? Number(rounds.text.replace(/_/g, '')) : undefined;
    const isFew = rounds === undefined || (count !== undefined && count < ENOUGH);
    return isFew ? { at, message: `${count ?? 1_000} rounds are too few.` } : undefined;
  },
};
