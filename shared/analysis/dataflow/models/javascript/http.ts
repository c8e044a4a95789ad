import type { FrameworkModel } from '../model';
import { sinks, sources, types } from '../model-rows';

const VERBS = '{request,get}';
const HOST = {
  weakness: 'server-side-request-forgery',
  kinds: ['request', 'network'],
  label: 'names a host that is asked',
} as const;
const CONNECTING = [
  'net.{connect,createConnection}',
  'net.Socket.connect',
  'tls.connect',
  'dns.{lookup,resolve,resolve4,resolve6}',
  'http2.connect',
] as const;

/** Servers and clients of Node.js itself. */
export const http: FrameworkModel = {
  id: 'http',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'read', kind: 'request', label: 'the address of the request', except: ['nosql-injection'] },
      'http.IncomingMessage.url',
    ),
    ...sources(
      {
        on: 'read',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'nosql-injection', 'open-redirect'],
      },
      'http.IncomingMessage.{headers,rawHeaders,trailers,headersDistinct}',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'the body of the request' },
      'raw-body',
      'co-body',
      'co-body.{json,form,text}',
      'body',
      'body/json',
      'body/form',
    ),
    ...sources({ on: 'read', kind: 'process', label: 'an argument of the program', confidence: 'low' }, 'process.argv'),
    ...sources(
      { on: 'read', kind: 'process', label: 'the environment of the program', confidence: 'low' },
      'process.env',
    ),
    ...sources(
      { on: 'call', kind: 'process', label: 'what somebody types', confidence: 'low' },
      'readline-sync.{question,prompt}',
      'readline.Interface.question',
      'prompt.get',
      'inquirer.prompt',
      'prompts',
    ),
  ],
  sinks: [
    ...sinks(
      {
        weakness: 'cross-site-scripting',
        ports: [0],
        isShallow: true,
        kinds: ['request', 'database', 'configured'],
        confidence: 'medium',
        label: 'is sent as part of a page',
      },
      'http.ServerResponse.{write,end}',
    ),
    ...sinks(
      {
        weakness: 'header-injection',
        ports: [1],
        confidence: 'low',
        label: 'is put into a header of the answer',
      },
      'http.ServerResponse.{setHeader,appendHeader,writeHead}',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [1],
        when: [{ port: 0, equals: ['Location'] }],
        label: 'is where the browser is sent',
      },
      'http.ServerResponse.setHeader',
    ),
    {
      match: 'http.ServerResponse.writeHead',
      weakness: 'open-redirect',
      ports: [1],
      member: 'Location',
      label: 'is where the browser is sent',
    },
    ...['http', 'https'].flatMap((module) => [
      {
        match: `${module}.${VERBS}`,
        weakness: 'server-side-request-forgery' as const,
        ports: [0],
        isShallow: true,
        when: [{ port: 0, unless: '^(?:https?:)?//[^/?#]+[/?#]' }],
        kinds: ['request', 'network'] as const,
        label: 'is an address that is asked',
      },
      ...['host', 'hostname', 'uri'].map((member) => ({
        match: `${module}.${VERBS}`,
        weakness: 'server-side-request-forgery' as const,
        ports: [0],
        member,
        kinds: ['request', 'network'] as const,
        when: [{ port: 0, member, isPresent: true }],
        label: 'names a host that is asked',
      })),
    ]),
    ...sinks({ ...HOST, ports: [0, 1], isShallow: true }, ...CONNECTING),
    // A socket among the options holds what came over it.
    ...['host', 'path'].flatMap((member) =>
      sinks({ ...HOST, ports: [0], member, when: [{ port: 0, member, isPresent: true }] }, ...CONNECTING),
    ),
  ],
  types: types({
    'http.Server': [
      'http.createServer',
      'https.createServer',
      'http2.createServer',
      'http2.createSecureServer',
      'http.Server',
    ],
    'http.ServerResponse': ['http.ServerResponse.{status,writeHead,setHeader}'],
    'net.Socket': ['net.Socket', 'net.{connect,createConnection}'],
    'net.Server': ['net.createServer', 'net.Server'],
  }),
  entries: [
    {
      callback: 'http.createServer',
      parameters: [{ type: 'http.IncomingMessage' }, { type: 'http.ServerResponse' }],
    },
    {
      callback: 'https.createServer',
      parameters: [{ type: 'http.IncomingMessage' }, { type: 'http.ServerResponse' }],
    },
    {
      callback: 'http2.{createServer,createSecureServer}',
      parameters: [{ type: 'http.IncomingMessage' }, { type: 'http.ServerResponse' }],
    },
    {
      callback: 'http.Server.on',
      parameters: [{ type: 'http.IncomingMessage' }, { type: 'http.ServerResponse' }],
    },
    {
      callback: 'http.IncomingMessage.{on,once}',
      events: ['data'],
      parameters: [{ source: 'request', label: 'the body of the request' }],
    },
    { callback: 'net.createServer', parameters: [{ type: 'net.Socket' }] },
    { callback: 'net.Server.on', parameters: [{ type: 'net.Socket' }] },
    {
      callback: 'net.Socket.{on,once}',
      events: ['data'],
      parameters: [{ source: 'network', label: 'what comes over a connection' }],
    },
    {
      callback: 'dgram.Socket.on',
      events: ['message'],
      parameters: [{ source: 'network', label: 'what comes over a connection' }],
    },
  ],
};
