import type { FrameworkModel } from '../model';
import { sinks, types } from '../model-rows';

const EXPANDS = [{ port: 1, member: 'noent', equals: [true] }] as const;

/** XML, XPath, LDAP, serialized objects. */
export const documents: FrameworkModel = {
  id: 'documents',
  language: 'javascript',
  sinks: [
    ...sinks(
      {
        weakness: 'xml-external-entities',
        ports: [0],
        when: EXPANDS,
        label: 'is read as XML that may name other files',
      },
      ...['libxmljs', 'libxmljs2', 'libxml', 'libxmljs-mt', 'libxmljs.SaxParser', 'libxmljs2.SaxParser'].map(
        (module) => `${module}.{parseXml,parseXmlString,parseXmlAsync,parseHtml,parseHtmlString}`,
      ),
    ),
    ...sinks(
      { weakness: 'xml-external-entities', ports: [0], label: 'is read as XML that may name other files' },
      'libxmljs.SaxParser.parseString',
      'libxmljs.SaxPushParser.push',
      'libxmljs2.SaxParser.parseString',
      'libxmljs2.SaxPushParser.push',
      'libxslt.{parse,parseFile}',
      'node-expat.Parser.{parse,write,end}',
      'xml2json.toJson',
      'expat.Parser.{parse,write}',
    ),
    ...sinks(
      {
        weakness: 'resource-exhaustion',
        ports: [0],
        confidence: 'medium',
        label: 'is read as XML whose entities may grow without end',
      },
      ...['libxmljs', 'libxmljs2', 'libxml'].map((module) => `${module}.{parseXml,parseXmlString}`),
    ),
    ...sinks(
      { weakness: 'xpath-injection', ports: [0], label: 'is part of an XPath expression' },
      'xpath.{select,select1,evaluate,parse,selectWithResolver}',
      'xpath.useNamespaces()',
      'xpath.js',
      'xml-crypto.xpath',
      'libxmljs.Document.{find,get}',
      'xmldom-xpath.select',
      'document.evaluate',
      'xpath-ts.{select,evaluate,parse}',
      'wgxpath.createExpression',
    ),
    ...sinks(
      { weakness: 'ldap-injection', ports: [0, 1], label: 'is part of an LDAP query' },
      'ldapjs.Client.{search,searchAsync,searchReturnAll}',
      'ldapts.Client.search',
    ),
    ...sinks(
      { weakness: 'ldap-injection', ports: [0], label: 'is part of an LDAP query' },
      'ldapjs.{parseFilter,parseDN}',
      'ldapjs.Client.{bind,compare,del,modifyDN}',
      'ldap-filter.parse',
      'activedirectory.Client.{find,findUser,findUsers,findGroup}',
      'activedirectory2.Client.{find,findUser,findUsers,findGroup}',
    ),
    ...sinks(
      { weakness: 'unsafe-deserialization', ports: [0], label: 'is made into objects with functions' },
      'node-serialize.unserialize',
      'serialize-to-js.{deserialize,deserializeUnsafe}',
      'funcster.deepDeserialize',
      'cryo.parse',
      'serialijse.deserialize',
      'php-serialize.unserialize',
      'jsonfn.parse',
      'json-fn.parse',
      'persistent-serialize.unserialize',
      'bson.BSON.deserialize',
    ),
    ...sinks(
      {
        weakness: 'unsafe-deserialization',
        ports: [0],
        when: [{ port: 1, member: 'schema', isAbsent: true }],
        confidence: 'medium',
        label: 'is read as YAML that may hold functions',
      },
      'js-yaml.{load,loadAll}',
    ),
    ...sinks(
      { weakness: 'unsafe-deserialization', ports: [0], confidence: 'medium', label: 'is made into objects' },
      'v8.deserialize',
      'v8.Deserializer',
    ),
    ...sinks(
      { weakness: 'unsafe-reflection', ports: [0], confidence: 'medium', label: 'names the definition that is loaded' },
      'grpc.load',
      '@grpc/proto-loader.{load,loadSync}',
    ),
  ],
  types: types({
    'libxmljs.Document': ['libxmljs.{parseXml,parseXmlString}', 'libxmljs2.{parseXml,parseXmlString}'],
    'libxmljs.SaxParser': ['libxmljs.SaxParser', 'libxml.SaxParser'],
    'libxmljs.SaxPushParser': ['libxmljs.SaxPushParser', 'libxml.SaxPushParser'],
    'libxmljs2.SaxParser': ['libxmljs2.SaxParser'],
    'libxmljs2.SaxPushParser': ['libxmljs2.SaxPushParser'],
    'node-expat.Parser': ['node-expat.{Parser,createParser}'],
    'ldapjs.Client': ['ldapjs.createClient'],
    'ldapts.Client': ['ldapts.Client'],
    'activedirectory.Client': ['activedirectory'],
    'activedirectory2.Client': ['activedirectory2'],
  }),
};
