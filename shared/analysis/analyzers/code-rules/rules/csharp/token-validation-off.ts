import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const tokenValidationOff: CodeRule = {
  id: 'csharp/token-validation-off',
  languages: ['csharp'],
  grade: { cwe: [347], severity: 7.1, confidence: 'medium' },
  description: 'A check of signed tokens, or the encryption around them, is switched off.',
  help: 'Tokens that are out of date, made for somebody else or made by anybody are then accepted. Leave the checks on and name the issuer and audience you expect.',
  bad: `class Startup {
  TokenValidationParameters parameters = new TokenValidationParameters { ValidateLifetime = false };
}`,
  good: `class Startup {
  TokenValidationParameters parameters = new TokenValidationParameters { ValidateLifetime = true };
}`,
  query: `
    (assignment_expression left: [(identifier) @name (member_access_expression name: (identifier) @name)] right: (boolean_literal) @value
      (#eq? @value "false")
      (#any-of? @name "ValidateIssuer" "ValidateAudience" "ValidateLifetime" "ValidateIssuerSigningKey" "RequireSignedTokens" "RequireExpirationTime" "RequireHttpsMetadata")) @at`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const name = match.node('name').text;
    const message =
      name === 'RequireHttpsMetadata' ? 'Signing keys are fetched without encryption.' : `${name} is switched off.`;
    return { at: match.node('at'), message };
  },
};
