import type { FrameworkModel } from '../model';
import { effects, sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const ADDRESS = {
  weakness: 'server-side-request-forgery',
  kinds: ['request', 'network'],
  label: 'is the address that is called',
} as const;

/** Addresses, sockets and requests to other servers. */
export const javaNet: FrameworkModel = {
  id: 'java-net',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'network', label: 'data from a socket', confidence: 'medium' },
      'java.net.Socket.getInputStream',
      'javax.net.ssl.SSLSocket.getInputStream',
    ),
    ...sources(
      {
        on: 'call',
        kind: 'network',
        label: 'an answer from another server',
        confidence: 'medium',
        // A server that is asked says where its next page is, or its files are.
        doubtfulFor: ['server-side-request-forgery'],
      },
      'java.net.{URLConnection,HttpURLConnection}.{getInputStream,getContent,getHeaderField}',
      'java.net.URL.{openStream,getContent}',
      'java.net.http.HttpResponse.body',
    ),
    {
      match: 'java.net.DatagramSocket.receive',
      on: { argument: 0 },
      kind: 'network',
      label: 'a packet from the network',
      confidence: 'medium',
    },
  ],
  sinks: [
    ...sinks({ ...ADDRESS, ports: ['receiver'], atStart: true }, 'java.net.URL.{openConnection,openStream,getContent}'),
    ...sinks(
      { ...ADDRESS, ports: [0], atStart: true },
      'java.net.http.HttpRequest.newBuilder',
      'java.net.http.HttpRequest.Builder.uri',
    ),
    ...sinks(
      { ...ADDRESS, ports: [0] },
      'java.net.{Socket,InetSocketAddress}.<init>',
      'javax.net.SocketFactory.createSocket',
      'javax.net.ssl.SSLSocketFactory.createSocket',
    ),
    // Whoever looks at where a name leads, to refuse what is inside, asks for it first.
    ...sinks(
      { ...ADDRESS, ports: [0], confidence: 'low', label: 'is the name of a host that is looked up' },
      'java.net.InetAddress.{getByName,getAllByName}',
    ),
    ...sinks(
      { weakness: 'code-injection', ports: [0], kinds: UNTRUSTED, label: 'is the address that code is loaded from' },
      'java.net.URLClassLoader.{<init>,newInstance}',
    ),
    ...sinks(
      {
        weakness: 'insecure-transport',
        when: [
          {
            port: 0,
            matches:
              '^(?:http|ftp)://(?!localhost|127\\.|0\\.0\\.0\\.0|\\[?::1|(?:www\\.)?w3\\.org|schemas?\\.|xml|java\\.sun|.*\\.(?:xsd|dtd)$|[\\w.-]*\\b(?:example\\.(?:com|org|net)|example|local|internal|test|invalid)(?:[:/?#]|$))',
          },
        ],
        // An address may be a name of something, and never called.
        confidence: 'low',
        label: 'calls a server without encryption',
      },
      'java.net.URL.<init>',
    ),
  ],
  sanitizers: [
    {
      match: 'java.net.URLEncoder.encode',
      cleans: [
        'cross-site-scripting',
        'header-injection',
        'open-redirect',
        'server-side-request-forgery',
        'path-traversal',
        'log-injection',
        'sql-injection',
        'xpath-injection',
        'ldap-injection',
      ],
    },
  ],
  types: types({
    'java.io.InputStream': ['java.net.URL.openStream', 'java.net.URLConnection.getInputStream'],
    'java.net.URL': ['java.net.URI.toURL', 'java.net.URL.toURL'],
    'java.net.URI': ['java.net.URI.{create,resolve,normalize}', 'java.net.URL.toURI'],
    'java.net.HttpURLConnection': ['java.net.URL.openConnection'],
    'java.net.Socket': ['java.net.ServerSocket.accept', 'javax.net.SocketFactory.createSocket'],
    'java.net.http.HttpClient': ['java.net.http.HttpClient.newHttpClient'],
    'java.net.http.HttpResponse': ['java.net.http.HttpClient.send'],
    'java.net.http.HttpRequest.Builder': [
      'java.net.http.HttpRequest.newBuilder',
      'java.net.http.HttpRequest.Builder.{uri,header,GET,POST,timeout}',
    ],
  }),
  subtypes: subtypes({
    'java.net.URLConnection': ['java.net.HttpURLConnection', 'javax.net.ssl.HttpsURLConnection'],
    'java.net.Socket': ['javax.net.ssl.SSLSocket'],
    'javax.net.SocketFactory': ['javax.net.ssl.SSLSocketFactory'],
  }),
  propagators: effects({
    clean: [
      'java.net.URL.{getPort,getProtocol,getDefaultPort}',
      'java.net.InetAddress.{getLocalHost,isReachable}',
      'java.net.HttpURLConnection.getResponseCode',
      // What a server answers is not what it was asked.
      'java.net.URL.{openStream,getContent}',
      'java.net.URLConnection.{getInputStream,getContent,getHeaderField}',
    ],
  }),
};
