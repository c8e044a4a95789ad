import type { FrameworkModel } from '../model';
import { effects, sinks, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const PARSED = {
  weakness: 'xml-external-entities',
  kinds: ['request', 'network', 'archive', 'process'],
  confidence: 'medium',
  label: 'is parsed as XML that may name external entities',
} as const;

const QUERY = { weakness: 'xpath-injection', kinds: UNTRUSTED, label: 'becomes part of an XPath query' } as const;

/** Parsers, queries and style sheets of XML. */
export const xml: FrameworkModel = {
  id: 'java-xml',
  language: 'java',
  sinks: [
    ...sinks(
      { ...PARSED, ports: [0] },
      'javax.xml.parsers.{DocumentBuilder,SAXParser}.parse',
      'org.xml.sax.XMLReader.parse',
      'javax.xml.stream.XMLInputFactory.{createXMLStreamReader,createXMLEventReader}',
      'org.dom4j.io.SAXReader.read',
      'org.dom4j.DocumentHelper.parseText',
      'org.jdom.input.SAXBuilder.build',
      'org.jdom2.input.SAXBuilder.build',
      'javax.xml.bind.Unmarshaller.unmarshal',
      'org.apache.commons.digester3.Digester.parse',
      'org.apache.commons.digester.Digester.parse',
      'javax.xml.validation.SchemaFactory.newSchema',
      'javax.xml.validation.Validator.validate',
      'nu.xom.Builder.build',
    ),
    ...sinks(
      {
        weakness: 'code-injection',
        ports: [0],
        kinds: UNTRUSTED,
        confidence: 'medium',
        label: 'is a style sheet that may run code',
      },
      'javax.xml.transform.TransformerFactory.{newTransformer,newTemplates}',
    ),
    ...sinks(
      { ...QUERY, ports: [0] },
      'javax.xml.xpath.XPath.{evaluate,compile,evaluateExpression}',
      'org.dom4j.Node.{selectNodes,selectSingleNode,valueOf,numberValueOf,matches,createXPath}',
      'org.dom4j.DocumentHelper.{createXPath,createXPathFilter,selectNodes}',
      'org.jdom2.xpath.XPathFactory.compile',
      'org.jdom.xpath.XPath.{newInstance,selectNodes,selectSingleNode}',
      'org.apache.commons.jxpath.JXPathContext.{getValue,iterate,selectNodes,getPointer,selectSingleNode}',
    ),
    ...sinks({ ...QUERY, ports: [1] }, 'org.apache.xpath.XPathAPI.{selectSingleNode,selectNodeList,eval}'),
    ...sinks(
      { weakness: 'code-injection', ports: [0], kinds: UNTRUSTED, label: 'is run as XQuery' },
      'javax.xml.xquery.XQConnection.prepareExpression',
      'javax.xml.xquery.XQExpression.executeQuery',
    ),
  ],
  types: types({
    'javax.xml.parsers.DocumentBuilderFactory': [
      'javax.xml.parsers.DocumentBuilderFactory.{newInstance,newDefaultInstance}',
    ],
    'javax.xml.parsers.DocumentBuilder': ['javax.xml.parsers.DocumentBuilderFactory.newDocumentBuilder'],
    'javax.xml.parsers.SAXParserFactory': ['javax.xml.parsers.SAXParserFactory.newInstance'],
    'javax.xml.parsers.SAXParser': ['javax.xml.parsers.SAXParserFactory.newSAXParser'],
    'org.xml.sax.XMLReader': [
      'org.xml.sax.helpers.XMLReaderFactory.createXMLReader',
      'javax.xml.parsers.SAXParser.getXMLReader',
    ],
    'javax.xml.stream.XMLInputFactory': ['javax.xml.stream.XMLInputFactory.{newInstance,newFactory}'],
    'javax.xml.xpath.XPathFactory': ['javax.xml.xpath.XPathFactory.newInstance'],
    'javax.xml.xpath.XPath': ['javax.xml.xpath.XPathFactory.newXPath'],
    'javax.xml.xpath.XPathExpression': ['javax.xml.xpath.XPath.compile'],
    'javax.xml.transform.TransformerFactory': ['javax.xml.transform.TransformerFactory.newInstance'],
    'javax.xml.transform.Transformer': ['javax.xml.transform.TransformerFactory.newTransformer'],
    'javax.xml.bind.Unmarshaller': ['javax.xml.bind.JAXBContext.createUnmarshaller'],
    'javax.xml.bind.JAXBContext': ['javax.xml.bind.JAXBContext.newInstance'],
    'org.apache.commons.jxpath.JXPathContext': ['org.apache.commons.jxpath.JXPathContext.newContext'],
  }),
  subtypes: subtypes({ 'org.dom4j.Node': ['org.dom4j.Document', 'org.dom4j.Element', 'org.dom4j.Branch'] }),
  propagators: effects({
    clean: ['javax.xml.xpath.XPath.compile'],
  }),
};
