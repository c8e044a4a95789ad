import type { FrameworkModel, SourceModel } from '../model';
import { requestParts } from './flask';

const BODY = 'the body of the request';
const PARAMETER = 'a parameter of the request';

function reads(type: string, names: readonly string[], label = PARAMETER): SourceModel[] {
  return names.map((name) => ({ match: `${type}.${name}`, on: 'read', kind: 'request', label }));
}

/** Parts of a request that are called so by one framework or another, and by nothing else that is called a request. */
const TELLING_PARTS = [
  'GET',
  'POST',
  'FILES',
  'query_params',
  'args',
  'form',
  'match_info',
  'matchdict',
  'params',
  'query',
  'path_params',
];

const PATH_PART = { kind: 'request', label: 'a part of the path', isPartOfPath: true } as const;

/** A socket gives what its client has sent, one message after the other. */
const CLIENT = { source: 'request', label: 'what a client has sent' } as const;

/** Servers of the standard library, functions in a cloud, and requests of which only the name is known. */
export const WEB_SERVERS: FrameworkModel = {
  id: 'python-web-servers',
  language: 'python',
  types: [{ match: 'http.server.BaseHTTPRequestHandler.rfile', on: 'read', type: 'http.server.Input' }],
  sources: [
    ...reads('http.server.BaseHTTPRequestHandler', ['path', 'headers', 'requestline']),
    { match: 'http.server.Input.{read,readline}', on: 'call', kind: 'request', label: BODY },
    { match: 'cgi.{FieldStorage,parse,parse_qs,parse_multipart}', on: 'call', kind: 'request', label: PARAMETER },
    {
      match: 'socketserver.BaseRequestHandler.request',
      on: 'read',
      kind: 'network',
      label: 'what a connection brings',
    },
    ...requestParts('connexion.request'),
    ...reads('azure.functions.HttpRequest', ['params', 'route_params', 'url', 'headers', 'form', 'files']),
    { match: 'azure.functions.HttpRequest.{get_json,get_body}', on: 'call', kind: 'request', label: BODY },
    {
      match: 'azure.functions.{QueueMessage,ServiceBusMessage,EventHubEvent,InputStream}.{get_body,get_json,read}',
      on: 'call',
      kind: 'network',
      label: 'what a message brings',
    },
    { match: 'chalice.Chalice().current_request', on: 'read', kind: 'request', label: 'the request' },
    { match: '#parts.*', on: 'read', ...PATH_PART },
    { match: '#parts.{get,pop,setdefault,values,items}', on: 'call', ...PATH_PART },
    ...reads('#request', TELLING_PARTS).map((source): SourceModel => ({ ...source, confidence: 'medium' })),
  ],
  sinks: [
    {
      match: 'azure.functions.HttpResponse',
      weakness: 'cross-site-scripting',
      ports: [0, 'name:body'],
      when: [{ port: 'name:mimetype', matches: 'html' }],
      label: 'is sent as a page',
    },
    {
      match: 'http.server.BaseHTTPRequestHandler.send_header',
      weakness: 'header-injection',
      ports: [1],
      label: 'becomes a header of the answer',
    },
  ],
  entries: [
    ...['BaseHTTPRequestHandler', 'SimpleHTTPRequestHandler'].map((base) => ({
      base,
      methods: ['do_GET', 'do_POST', 'do_PUT', 'do_DELETE', 'do_HEAD'],
      parameters: [],
    })),
    { exported: { names: ['lambda_handler'], path: '.' }, parameters: [{ source: 'request', label: 'the event' }] },
    {
      exported: { names: ['handler', 'main'], path: '(^|/)(lambda|lambdas|functions?|handlers?)/' },
      parameters: [{ source: 'request', label: 'the event' }],
    },
    {
      annotation: 'functions_framework.http',
      parameters: [{ type: 'flask.request' }],
      returns: { weakness: 'cross-site-scripting', label: 'is sent as a page' },
    },
    { exported: { names: ['application'], path: '.' }, parameters: [{ source: 'request', label: 'the request' }] },
    {
      callback: 'websockets.{serve,server.serve,asyncio.server.serve,legacy.server.serve,sync.server.serve}',
      parameters: [CLIENT],
    },
    { firstParameter: ['request', 'req'], parameters: [{ type: '#request' }] },
  ],
  subtypes: [
    { type: 'azure.functions.http.HttpRequest', of: 'azure.functions.HttpRequest' },
    { type: 'http.server.SimpleHTTPRequestHandler', of: 'http.server.BaseHTTPRequestHandler' },
  ],
};
