import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Object f() { return SAXParserFactory.newInstance(); } }',
      covers: ['SAXParserFactory.newInstance()'],
    },
    'class A { void f(Reader r) { XMLInputFactory.newFactory().createXMLStreamReader(r); } }',
  ],
  clean: [
    'class A { void f() { XMLInputFactory x = XMLInputFactory.newFactory(); x.setProperty(XMLInputFactory.SUPPORT_DTD, false); } }',
    'class A { void f() { DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument(); } }',
    'class A { void f() { TransformerFactory.newInstance(); Factory.newInstance(); } }',
    'class A { A() { f = DocumentBuilderFactory.newInstance(); } Object g() { return f.newDocumentBuilder().newDocument(); } }',
  ],
};
