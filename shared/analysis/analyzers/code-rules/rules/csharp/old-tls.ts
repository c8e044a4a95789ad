import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const oldTls: CodeRule = {
  id: 'csharp/old-tls',
  languages: ['csharp'],
  grade: { cwe: [327], severity: 5.9, confidence: 'high' },
  description: 'A version of SSL or TLS is allowed that has known breaks.',
  help: 'SSL 3, TLS 1.0 and TLS 1.1 can be broken by somebody on the network. Leave the choice to the system (`SslProtocols.None`), or ask for TLS 1.2 and 1.3.',
  bad: `class Client {
  void Set() { ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls | SecurityProtocolType.Tls12; }
}`,
  good: `class Client {
  void Set() { ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12; }
}`,
  query: `
    (member_access_expression expression: (_) @type name: (identifier) @version
      (#match? @type "(^|[.])(SslProtocols|SecurityProtocolType)$") (#any-of? @version "Ssl2" "Ssl3" "Tls" "Tls11")) @at`,
  check(match) {
    const at = match.node('at');
    const isAllowed =
      /^(?:binary_expression|assignment_expression|argument|variable_declarator|arrow_expression_clause)$/.test(
        at.parent?.type ?? '',
      );
    const operator = at.parent?.childForFieldName('operator')?.text ?? '|';
    // Asking whether an old version is on, or taking it away, is what people should do.
    if (!isAllowed || !['|', '=', '|='].includes(operator) || isTestPath(match.file.path)) return undefined;
    return { at, message: `${match.node('version').text} can be broken by somebody on the network.` };
  },
};
