import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { enclosingMethod, enclosingType } from '../../java-syntax/bodies';

const SAFE =
  /setFeature|setProperty|setAttribute|setExpandEntityReferences|setXIncludeAware|FEATURE_SECURE_PROCESSING|disallow-doctype|ACCESS_EXTERNAL/;

export const xmlExternalEntities: CodeRule = {
  id: 'java/xml-external-entities',
  languages: ['java'],
  grade: { cwe: [611], severity: 7.1, confidence: 'medium' },
  description: 'An XML parser is made that follows external entities.',
  help: 'A document can then name files and addresses, and the parser reads them for whoever sent it. Switch off document types: `factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)`; for StAX set `XMLInputFactory.SUPPORT_DTD` to `false`.',
  bad: `class Shop {
  Document read(InputStream in) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
  }
}`,
  good: `class Shop {
  Document read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(in);
  }
}`,
  query: `((method_invocation object: (identifier) @type name: (identifier) @name) @call
    (#any-of? @type "DocumentBuilderFactory" "SAXParserFactory" "XMLInputFactory" "XMLReaderFactory")
    (#any-of? @name "newInstance" "newFactory" "newDefaultInstance" "newNSInstance" "createXMLReader"))`,
  check(match) {
    const call = match.node('call');
    const around = enclosingMethod(call) ?? enclosingType(call);
    if (around === undefined || SAFE.test(around.text)) return undefined;
    // A method that hands the factory out may have it made safe by its caller.
    const isHandedOut = call.parent?.type === 'return_statement';
    const isSafeElsewhere = isHandedOut && SAFE.test(enclosingType(call)?.text ?? '');
    // Only writes new documents.
    const type = enclosingType(call)?.text ?? '';
    const isWriter = type.includes('.newDocument()') && !type.includes('.parse(');
    if (isSafeElsewhere || isWriter || isTestPath(match.file.path)) return undefined;
    return { at: call, message: 'A document given to this parser can make it read files and addresses.' };
  },
};
