import type { FrameworkModel } from '../model';

const ENTITIES = 'is parsed as XML with entities from elsewhere';
const XPATH = 'is an XPath expression';
/** Since then the parsers of lxml resolve no entities but those that the text itself defines. */
const INTERNAL_ONLY = { package: 'lxml', version: '5.0' };
/** Since then those do too that read piece by piece. */
const ALL_INTERNAL_ONLY = { package: 'lxml', version: '6.1' };

/** `xml.*`, lxml, defusedxml, xmltodict. */
export const XML: FrameworkModel = {
  id: 'python-xml',
  language: 'python',
  types: [
    { match: 'lxml.etree.{parse,fromstring,XML,HTML,XMLParser}', type: 'lxml.etree.Element' },
    { match: 'lxml.etree.{XPath,ETXPath}', type: 'lxml.etree.XPath' },
  ],
  sinks: [
    {
      match: 'lxml.etree.{parse,fromstring,fromstringlist,XML,XMLID,parseid}',
      weakness: 'xml-external-entities',
      ports: [0, 'name:source', 'name:text'],
      when: [
        { port: 1, isAbsent: true },
        { port: 'name:parser', isAbsent: true },
      ],
      before: INTERNAL_ONLY,
      label: ENTITIES,
      confidence: 'medium',
    },
    {
      match: 'lxml.etree.iterparse',
      weakness: 'xml-external-entities',
      ports: [0, 'name:source'],
      when: [{ port: 'name:resolve_entities', isAbsent: true }],
      before: ALL_INTERNAL_ONLY,
      label: ENTITIES,
      confidence: 'medium',
    },
    {
      match: 'lxml.etree.iterparse',
      weakness: 'xml-external-entities',
      ports: [0, 'name:source'],
      when: [{ port: 'name:resolve_entities', equals: [true] }],
      label: ENTITIES,
    },
    {
      match: 'lxml.etree.{XMLParser,ETCompatXMLParser,XMLPullParser}',
      weakness: 'xml-external-entities',
      when: [{ port: 'name:resolve_entities', equals: [true] }],
      label: 'resolves entities from elsewhere',
    },
    {
      match: 'lxml.etree.XMLParser',
      weakness: 'xml-external-entities',
      when: [{ port: 'name:no_network', equals: [false] }],
      before: INTERNAL_ONLY,
      label: 'fetches entities over the network',
    },
    {
      match: 'lxml.etree.XMLParser',
      weakness: 'xml-external-entities',
      when: [{ port: 'name:load_dtd', equals: [true] }],
      label: 'loads document type definitions',
    },
    {
      match: 'xml.etree.ElementTree.{parse,fromstring,fromstringlist,XML,XMLID,iterparse}',
      weakness: 'xml-external-entities',
      ports: [0, 'name:source', 'name:text'],
      label: 'is parsed as XML whose entities can grow without bound',
      confidence: 'medium',
    },
    {
      match: 'xml.etree.cElementTree.{parse,fromstring,XML,iterparse}',
      weakness: 'xml-external-entities',
      ports: [0],
      label: ENTITIES,
      confidence: 'medium',
    },
    {
      match: 'xml.dom.minidom.{parse,parseString}',
      weakness: 'xml-external-entities',
      ports: [0, 'name:file', 'name:string'],
      label: ENTITIES,
      confidence: 'medium',
    },
    {
      match: 'xml.dom.pulldom.{parse,parseString}',
      weakness: 'xml-external-entities',
      ports: [0],
      label: ENTITIES,
      confidence: 'medium',
    },
    {
      match: 'xml.dom.expatbuilder.{parse,parseString}',
      weakness: 'xml-external-entities',
      ports: [0],
      label: ENTITIES,
      confidence: 'medium',
    },
    {
      match: 'xml.sax.{parse,parseString}',
      weakness: 'xml-external-entities',
      ports: [0, 'name:source', 'name:string'],
      label: ENTITIES,
    },
    { match: 'xml.sax.make_parser().parse', weakness: 'xml-external-entities', ports: [0], label: ENTITIES },
    {
      match: 'xml.sax.make_parser().setFeature',
      weakness: 'xml-external-entities',
      when: [
        { port: 1, equals: [true, 1] },
        { port: 0, matches: 'external-(general|parameter)-entities' },
      ],
      label: 'turns entities from elsewhere on',
    },
    {
      match: 'xml.parsers.expat.ParserCreate().{Parse,ParseFile}',
      weakness: 'xml-external-entities',
      ports: [0],
      label: ENTITIES,
      confidence: 'low',
    },
    {
      match: 'xmltodict.parse',
      weakness: 'xml-external-entities',
      ports: [0],
      when: [{ port: 'name:disable_entities', equals: [false] }],
      label: ENTITIES,
    },
    { match: 'xmlrpc.client.loads', weakness: 'xml-external-entities', ports: [0], label: ENTITIES },
    { match: 'lxml.etree.{XPath,ETXPath}', weakness: 'xpath-injection', ports: [0, 'name:path'], label: XPATH },
    {
      match: 'lxml.etree.Element.{xpath,find,findall,findtext,iterfind}',
      weakness: 'xpath-injection',
      ports: [0, 'name:path'],
      label: XPATH,
    },
    { match: '*.xpath', weakness: 'xpath-injection', ports: [0, 'name:path'], label: XPATH, confidence: 'medium' },
    {
      match: '*.{findall,iterfind,findtext}',
      weakness: 'xpath-injection',
      ports: [0],
      label: XPATH,
      confidence: 'medium',
      ofPackages: ['lxml', 'xml', 'defusedxml', 'etree', 'ElementTree', 'ET'],
    },
    {
      match: 'xml.etree.ElementTree.{parse,fromstring}().{find,findall,findtext,iterfind}',
      weakness: 'xpath-injection',
      ports: [0],
      label: XPATH,
    },
    { match: 'libxml2.parseFile().xpathEval', weakness: 'xpath-injection', ports: [0], label: XPATH },
    { match: '*.xpathEval', weakness: 'xpath-injection', ports: [0], label: XPATH, confidence: 'medium' },
    { match: 'elementpath.select', weakness: 'xpath-injection', ports: [1], label: XPATH },
    {
      match: 'lxml.etree.XSLT',
      weakness: 'code-injection',
      ports: [0],
      label: 'runs as a style sheet',
      confidence: 'medium',
    },
  ],
  sanitizers: [
    { match: 'xml.sax.saxutils.{escape,quoteattr}', cleans: ['cross-site-scripting', 'xml-external-entities'] },
  ],
};
