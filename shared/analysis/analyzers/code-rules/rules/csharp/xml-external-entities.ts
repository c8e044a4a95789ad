import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const xmlExternalEntities: CodeRule = {
  id: 'csharp/xml-external-entities',
  languages: ['csharp'],
  grade: { cwe: [611], severity: 7.5, confidence: 'medium' },
  description: 'An XML reader is set to follow what a document refers to.',
  help: [
    'A document from outside can then read files of the server, call addresses inside the network, or expand until memory ends.',
    'Leave `DtdProcessing` at `Prohibit` and `XmlResolver` at `null`.',
  ].join('\n\n'),
  bad: `class Feed {
  void Read(Stream stream) {
    var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
  }
}`,
  good: `class Feed {
  void Read(Stream stream) {
    var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
  }
}`,
  query: `
    (assignment_expression left: [(identifier) @name (member_access_expression name: (identifier) @name)] operator: "=" right: (_) @value
      (#any-of? @name "DtdProcessing" "XmlResolver" "ProhibitDtd")) @at`,
  check(match) {
    const at = match.node('at');
    const value = match.node('value').text;
    const isOpen =
      /DtdProcessing\.Parse$/.test(value) ||
      /^new (?:[\w.]+\.)?XmlUrlResolver\b/.test(value) ||
      (value === 'false' && match.node('name').text === 'ProhibitDtd');
    // DTDs without a resolver fetch nothing.
    const isWithoutResolver = /XmlResolver\s*=\s*null/.test(at.parent?.text ?? '');
    if (!isOpen || isWithoutResolver || isTestPath(match.file.path)) return undefined;
    return { at, message: 'A document may now read files and call addresses.' };
  },
};
