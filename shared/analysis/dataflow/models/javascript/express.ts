import type { FrameworkModel } from '../model';
import { effects, sinks, sources, types } from '../model-rows';

const REQUEST = { type: 'express.Request' } as const;
const RESPONSE = { type: 'express.Response' } as const;
const APPLICATION = 'express.Application';
const ROUTING =
  'get,post,put,delete,del,patch,all,use,options,head,search,copy,move,propfind,report,lock,unlock,purge,subscribe,connect,trace,link,opts,ws';

/** How addresses begin that stay on a host that the code names. */
const SAME_HOST = String.raw`^(?:https?:)?//[^/?#]+[/?#]|^/[^/\\]|^[?#.]|^[\w-]+(?:[?#/]|\.\w)`;

/** Express, and those that call handlers the same way. */
export const express: FrameworkModel = {
  id: 'express',
  language: 'javascript',
  sources: [
    ...sources({ on: 'read', kind: 'request', label: 'a query parameter' }, 'express.Request.{query,queryParameters}'),
    ...sources({ on: 'read', kind: 'request', label: 'the body of the request' }, 'express.Request.{body,rawBody}'),
    ...sources(
      { on: 'read', kind: 'request', label: 'a part of the path of the request', except: ['nosql-injection'] },
      'express.Request.{params,path,url,originalUrl,_parsedUrl}',
    ),
    ...sources(
      {
        on: 'read',
        kind: 'request',
        label: 'an uploaded file',
        ownMembers: ['path', 'destination', 'tempFilePath', 'filepath', 'newFilename', 'encoding'],
      },
      'express.Request.{file,files}',
    ),
    ...sources(
      {
        on: 'read',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'nosql-injection', 'open-redirect'],
      },
      'express.Request.{headers,rawHeaders,hostname,host,subdomains}',
    ),
    ...sources(
      { on: 'read', kind: 'request', label: 'a cookie', except: ['cross-site-scripting', 'open-redirect'] },
      'express.Request.cookies',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'a parameter of the request' },
      'express.Request.{param,query,body,params}',
    ),
    ...sources(
      {
        on: 'call',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'nosql-injection', 'open-redirect'],
      },
      'express.Request.{get,header}',
    ),
    ...sources({ on: 'call', kind: 'request', label: 'the address of the request' }, 'parseurl'),
  ],
  sinks: [
    ...sinks(
      {
        weakness: 'cross-site-scripting',
        ports: [0],
        isShallow: true,
        kinds: ['request', 'database', 'configured'],
        label: 'is sent as part of a page',
      },
      'express.Response.{send,write,end}',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0, 1],
        when: [{ port: 0, unless: SAME_HOST }],
        label: 'is where the browser is sent',
      },
      'express.Response.{redirect,location}',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [1],
        when: [
          { port: 0, equals: ['Location'] },
          { port: 1, unless: SAME_HOST },
        ],
        label: 'is where the browser is sent',
      },
      'express.Response.{set,header,setHeader,append}',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [1],
        member: 'Location',
        label: 'is where the browser is sent',
        when: [{ port: 1, member: 'Location', isPresent: true }],
      },
      'express.Response.writeHead',
    ),
    ...sinks(
      { weakness: 'header-injection', ports: [0, 1], confidence: 'low', label: 'is put into a header of the answer' },
      'express.Response.{set,header,setHeader,append,writeHead}',
    ),
    ...sinks(
      {
        weakness: 'path-traversal',
        ports: [0],
        when: [{ port: 1, member: 'root', isAbsent: true }],
        label: 'is the path of a file that is sent',
      },
      'express.Response.{sendFile,sendfile,download}',
    ),
    // Much else has a method that is called so: an upload is part of the request.
    ...sinks(
      {
        weakness: 'path-traversal',
        ports: [0],
        when: [{ port: 'receiver', isFromOutside: true }],
        label: 'is where an uploaded file is kept',
      },
      '*.mv',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0], confidence: 'medium', label: 'names the template of a page' },
      'express.Response.render',
    ),
    ...sinks(
      {
        weakness: 'template-injection',
        ports: [1],
        isShallow: true,
        confidence: 'low',
        label: 'sets any options of a template',
      },
      'express.Response.render',
    ),
    ...sinks(
      {
        weakness: 'insecure-cookie',
        when: [{ port: 2, member: 'secure', equals: [false] }],
        label: 'is sent without encryption',
      },
      'express.Response.cookie',
    ),
    ...sinks(
      {
        weakness: 'insecure-cookie',
        when: [{ port: 2, member: 'httpOnly', equals: [false] }],
        label: 'can be read by scripts',
      },
      'express.Response.cookie',
    ),
    ...sinks(
      {
        weakness: 'sensitive-data-exposure',
        ports: [1],
        kinds: ['secret'],
        confidence: 'medium',
        label: 'is kept in a cookie',
      },
      'express.Response.cookie',
    ),
    {
      match: 'express.Session.*',
      on: 'write',
      weakness: 'trust-boundary',
      ports: [0],
      kinds: ['request'],
      confidence: 'low',
      label: 'is kept in the session',
    },
  ],
  // What answers a request gives back itself, or nothing.
  propagators: effects({
    clean: ['express.Response.{send,sendFile,sendfile,download,json,jsonp,end,write,redirect,render}'],
  }),
  types: [
    ...types({
      'formidable.Form': ['formidable', 'formidable.{formidable,IncomingForm,Formidable}'],
      [APPLICATION]: [
        'express',
        'express.Router',
        'restify.createServer',
        'polka',
        'connect',
        'router',
        'json-server.{create,router}',
        'express-promise-router',
        'express-ws',
        `${APPLICATION}.{route,${ROUTING}}`,
      ],
      'express.Response': [
        'express.Response.{status,sendStatus,type,contentType,set,header,append,attachment,cookie,clearCookie,links,vary,code}',
      ],
    }),
    { match: 'express.Request.session', on: 'read', type: 'express.Session' },
    { match: 'express.Request.res', on: 'read', type: 'express.Response' },
    { match: 'express.Response.req', on: 'read', type: 'express.Request' },
    { match: 'express.application', on: 'read', type: APPLICATION },
  ],
  subtypes: [
    { type: 'express.Request', of: 'http.IncomingMessage' },
    { type: 'express.Response', of: 'http.ServerResponse' },
    { type: 'restify.Request', of: 'express.Request' },
    { type: 'restify.Response', of: 'express.Response' },
    { type: 'next.NextApiRequest', of: 'express.Request' },
    { type: 'next.NextApiResponse', of: 'express.Response' },
  ],
  entries: [
    { callback: `${APPLICATION}.{${ROUTING}}`, arity: 4, parameters: [undefined, REQUEST, RESPONSE] },
    { callback: `${APPLICATION}.{${ROUTING}}`, parameters: [REQUEST, RESPONSE] },
    {
      callback: `${APPLICATION}.param`,
      parameters: [REQUEST, RESPONSE, undefined, { source: 'request', label: 'a part of the path of the request' }],
    },
    {
      named: [
        ['req', 'request', '_req'],
        ['res', 'resp', 'response', '_res'],
      ],
      parameters: [REQUEST, RESPONSE],
    },
    {
      named: [
        ['err', 'error', 'e', '_err'],
        ['req', 'request', '_req'],
        ['res', 'resp', 'response', '_res'],
      ],
      parameters: [undefined, REQUEST, RESPONSE],
    },
    {
      callback: 'formidable.Form.parse',
      parameters: [
        undefined,
        { source: 'request', label: 'the body of the request' },
        { source: 'request', label: 'an uploaded file' },
      ],
    },
    {
      callback: 'busboy.Busboy.on',
      parameters: [{ source: 'request', label: 'the body of the request' }],
      repeatsLast: true,
    },
  ],
};
