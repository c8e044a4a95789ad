import type { CodeRule } from '../../code-rule';
import { enclosingMember, enclosingStatement, enclosingType } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

/** Where nobody attacks, a short hash does. */
const HARMLESS =
  /checksum|e_?tag|cache|fingerprint|gravatar|legacy|dedup|bucket|shard|crc|subjectkey|keyid|PublicKeyInfo|thumbprint|uuid|guid|contentmd5|content-md5/i;

export const weakHash: CodeRule = {
  id: 'csharp/weak-hash',
  languages: ['csharp'],
  grade: { cwe: [328], severity: 5.3, confidence: 'low' },
  description: 'MD5 or SHA-1 is used.',
  help: 'Both are broken: other data with the same hash can be made at will. Use `SHA256`; for passwords use `Rfc2898DeriveBytes.Pbkdf2` with SHA-256 and many iterations.',
  bad: `class Files {
  byte[] Sign(byte[] data) => MD5.Create().ComputeHash(data);
}`,
  good: `class Files {
  byte[] Sign(byte[] data) => SHA256.HashData(data);
}`,
  query: `
    (invocation_expression function: (member_access_expression expression: [(identifier) (qualified_name) (member_access_expression)] @type name: (identifier) @name)
      (#match? @type "(^|[.])(MD5|SHA1|HMACMD5)$") (#any-of? @name "Create" "HashData" "HashDataAsync")) @at
    (object_creation_expression type: (_) @type
      (#match? @type "(^|[.])(MD5CryptoServiceProvider|SHA1CryptoServiceProvider|SHA1Managed|MD5Cng|SHA1Cng|HMACMD5)$")) @at`,
  check(match) {
    const at = match.node('at');
    // Where the caller chooses among many, so does the one who is asked for it.
    if (at.parent?.parent?.type === 'switch_section' || at.parent?.type === 'switch_expression_arm') return undefined;
    const context = [enclosingMember(at), enclosingType(at)].map((one) => one?.childForFieldName('name')?.text ?? '');
    const statement = enclosingStatement(at)?.text.slice(0, 300) ?? '';
    if (isTestPath(match.file.path) || HARMLESS.test([...context, statement].join(' '))) return undefined;
    return { at, message: `${/MD5/.test(match.node('type').text) ? 'MD5' : 'SHA-1'} is broken; use SHA-256.` };
  },
};
