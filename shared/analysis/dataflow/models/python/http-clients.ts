import type { FrameworkModel, PropagatorModel, SinkModel } from '../model';

const FETCHED = 'is the address that a request is sent to';
const VERBS = '{get,post,put,patch,delete,head,options}';
const NO_CHECK = 'does not check the certificate of the server';

function fetches(match: string, ports: SinkModel['ports']): SinkModel {
  // Where the host is fixed nobody is sent elsewhere.
  return { match, weakness: 'server-side-request-forgery', ports: ports ?? [0], atStart: true, label: FETCHED };
}

function unchecked(match: string, port: SinkModel['ports'] = ['name:verify']): SinkModel {
  return {
    match,
    weakness: 'certificate-validation',
    when: [{ port: port[0] ?? 'name:verify', equals: [false] }],
    label: NO_CHECK,
  };
}

const LIBRARIES = ['requests', 'requests.Session', 'httpx', 'httpx.Client'];

/** Requests to other servers: requests, httpx, aiohttp, urllib, urllib3, http.client, and how much they trust. */
export const HTTP_CLIENTS: FrameworkModel = {
  id: 'python-http-clients',
  language: 'python',
  types: [
    { match: 'requests.{session,Session}', type: 'requests.Session' },
    { match: 'requests.sessions.Session', type: 'requests.Session' },
    { match: 'httpx.{Client,AsyncClient}', type: 'httpx.Client' },
    { match: 'aiohttp.ClientSession', type: 'aiohttp.ClientSession' },
    { match: 'urllib3.{PoolManager,ProxyManager,HTTPConnectionPool,HTTPSConnectionPool}', type: 'urllib3.PoolManager' },
    { match: 'http.client.{HTTPConnection,HTTPSConnection}', type: 'http.client.HTTPConnection' },
    { match: 'httplib.{HTTPConnection,HTTPSConnection}', type: 'http.client.HTTPConnection' },
    { match: 'httplib2.Http', type: 'httplib2.Http' },
  ],
  sinks: [
    ...LIBRARIES.flatMap((library) => [
      fetches(`${library}.${VERBS}`, [0, 'name:url']),
      fetches(`${library}.{request,stream}`, [1, 'name:url']),
      unchecked(`${library}.${VERBS}`),
      unchecked(`${library}.{request,stream}`),
    ]),
    fetches('aiohttp.ClientSession.{get,post,put,patch,delete,head,options,ws_connect}', [0, 'name:url']),
    fetches('aiohttp.{request}', [1, 'name:url']),
    fetches('aiohttp.ClientSession.request', [1, 'name:url']),
    fetches('urllib.request.{urlopen,urlretrieve,Request}', [0, 'name:url']),
    fetches('urllib.{urlopen,urlretrieve}', [0]),
    fetches('urllib2.{urlopen,Request}', [0]),
    fetches('urllib3.{request}', [1]),
    fetches('urllib3.PoolManager.{request,urlopen,request_encode_url}', [1, 'name:url']),
    fetches('http.client.{HTTPConnection,HTTPSConnection}', [0, 'name:host']),
    fetches('httplib.{HTTPConnection,HTTPSConnection}', [0, 'name:host']),
    fetches('httplib2.Http.request', [0, 'name:uri']),
    { ...fetches('pycurl.Curl().setopt', [1]), when: [{ port: 0, matches: '(?:^|[.])URL$' }] },
    fetches('treq.{get,post,put,patch,delete,head}', [0]),
    fetches('wget.download', [0]),
    fetches('websockets.connect', [0]),
    fetches('feedparser.parse', [0]),
    fetches('pandas.{read_csv,read_json,read_html,read_excel}', [0]),
    unchecked('httpx.{Client,AsyncClient}'),
    unchecked('aiohttp.ClientSession.{get,post,put,patch,delete,head}', ['name:ssl']),
    unchecked('aiohttp.ClientSession.{get,post,put,patch,delete,head,request}', ['name:verify_ssl']),
    unchecked('aiohttp.TCPConnector', ['name:ssl']),
    unchecked('aiohttp.TCPConnector', ['name:verify_ssl']),
    {
      match: 'requests.Session.verify',
      on: 'write',
      weakness: 'certificate-validation',
      when: [{ port: 0, equals: [false] }],
      label: NO_CHECK,
    },
    {
      match: 'urllib3.{PoolManager,ProxyManager}',
      weakness: 'certificate-validation',
      when: [{ port: 'name:cert_reqs', matches: 'CERT_NONE' }],
      label: NO_CHECK,
    },
    {
      match: 'httplib2.Http',
      weakness: 'certificate-validation',
      when: [{ port: 'name:disable_ssl_certificate_validation', equals: [true] }],
      label: NO_CHECK,
    },
    ...LIBRARIES.map((library): SinkModel => ({
      match: `${library}.${VERBS}`,
      weakness: 'insecure-transport',
      when: [
        { port: 0, matches: '^http://(?!localhost|127\\.|0\\.0\\.0\\.0|\\[::1)' },
        { port: 'name:auth', isPresent: true, unless: '^$' },
      ],
      label: 'sends a password over a connection that is not encrypted',
    })),
  ],
  // What a server answers is not what it was asked.
  propagators: [
    ...LIBRARIES.map((library): PropagatorModel => ({
      match: `${library}.{get,post,put,patch,delete,head,options,request}`,
      effect: 'clean',
    })),
    { match: 'aiohttp.ClientSession.{get,post,put,patch,delete,head,options,request}', effect: 'clean' },
    { match: 'urllib.request.{urlopen,urlretrieve}', effect: 'clean' },
    { match: 'urllib2.urlopen', effect: 'clean' },
  ],
};
