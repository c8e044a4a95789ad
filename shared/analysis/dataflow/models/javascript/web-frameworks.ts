import type { DataKind, FrameworkModel } from '../model';
import { sinks, sources, types } from '../model-rows';

const HTML: {
  readonly weakness: 'cross-site-scripting';
  readonly kinds: readonly DataKind[];
  readonly isShallow: true;
} = {
  weakness: 'cross-site-scripting',
  kinds: ['request', 'database', 'configured'],
  isShallow: true,
};
const NO_TEXT_ONLY = ['cross-site-scripting', 'nosql-injection', 'open-redirect'] as const;
const VERBS = 'get,post,put,delete,del,patch,all,use,options,head';
const QUERY = { on: 'read', kind: 'request', label: 'a query parameter' } as const;
const BODY = { on: 'read', kind: 'request', label: 'the body of the request' } as const;
const PATH = {
  on: 'read',
  kind: 'request',
  label: 'a part of the path of the request',
  except: ['nosql-injection'],
} as const;
const HEADER = { on: 'read', kind: 'request', label: 'a header of the request', except: NO_TEXT_ONLY } as const;

/** Koa, Fastify, hapi. */
export const webFrameworks: FrameworkModel = {
  id: 'web-frameworks',
  language: 'javascript',
  sources: [
    ...sources(QUERY, 'koa.Context.{query,queries,querystring,search}', 'koa.Request.{query,querystring,search}'),
    ...sources(BODY, 'koa.Request.{body,rawBody,files,file}', 'koa.Context.{files,file}'),
    ...sources(
      PATH,
      'koa.Context.{params,path,url,originalUrl,href,URL}',
      'koa.Request.{params,path,url,originalUrl,href,URL}',
    ),
    ...sources(HEADER, 'koa.Context.{headers,header,host,hostname}', 'koa.Request.{headers,header,host,hostname}'),
    ...sources({ ...HEADER, on: 'call' }, 'koa.Context.get', 'koa.Request.get', 'koa.Cookies.get'),
    ...sources(QUERY, 'fastify.Request.query', 'hapi.Request.query'),
    ...sources(BODY, 'fastify.Request.body', 'hapi.Request.payload'),
    ...sources(PATH, 'fastify.Request.{params,url,originalUrl}', 'hapi.Request.{params,url,path}'),
    ...sources(HEADER, 'fastify.Request.{headers,hostname,cookies}', 'hapi.Request.{headers,state,hostname}'),
    ...sources({ ...BODY, on: 'call' }, 'fastify.Request.{file,files,saveRequestFiles}'),
  ],
  sinks: [
    { match: 'koa.Context.body', on: 'write', ...HTML, ports: [0], label: 'is sent as part of a page' },
    { match: 'koa.Response.body', on: 'write', ...HTML, ports: [0], label: 'is sent as part of a page' },
    ...sinks(
      { ...HTML, ports: [0], confidence: 'medium', label: 'is sent as part of a page' },
      'hapi.Toolkit.response',
    ),
    // A text is sent as plain text unless its type is set.
    ...sinks({ ...HTML, ports: [0], confidence: 'low', label: 'is sent as part of a page' }, 'fastify.Reply.send'),
    ...sinks(
      { weakness: 'open-redirect', ports: [0, 1], label: 'is where the browser is sent' },
      'koa.Context.redirect',
      'koa.Response.redirect',
      'fastify.Reply.redirect',
      'hapi.Toolkit.redirect',
      'hapi.Response.redirect',
    ),
    ...sinks(
      { weakness: 'header-injection', ports: [0, 1], confidence: 'low', label: 'is put into a header of the answer' },
      'koa.Context.{set,append}',
      'fastify.Reply.{header,headers}',
      'hapi.Response.header',
    ),
    ...sinks(
      {
        weakness: 'path-traversal',
        ports: [1],
        // Below a root it refuses what leads out.
        when: [{ port: 2, member: 'root', isAbsent: true }],
        label: 'is the path of a file that is sent',
      },
      'koa-send',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0, 1], label: 'is the path of a file that is sent' },
      'fastify.Reply.{sendFile,download}',
      'hapi.Toolkit.file',
    ),
    ...sinks(
      {
        weakness: 'template-injection',
        ports: [1],
        isShallow: true,
        confidence: 'low',
        label: 'sets any options of a template',
      },
      'koa.Context.render',
      'fastify.Reply.view',
      'hapi.Toolkit.view',
    ),
  ],
  types: [
    ...types({
      'koa.Application': ['koa'],
      'koa.Router': ['koa-router', '@koa/router', `koa.Router.{${VERBS},prefix,param}`, 'koa-joi-router'],
      'fastify.Instance': ['fastify', 'fastify.fastify', 'fastify.Fastify'],
      'fastify.Reply': ['fastify.Reply.{code,status,header,headers,setCookie,type}'],
      'hapi.Server': ['@hapi/hapi.{server,Server}', 'hapi.{server,Server}'],
      'hapi.Response': ['hapi.Toolkit.{response,redirect}', 'hapi.Response.{code,type,header}'],
    }),
    { match: 'egg.Controller.ctx', on: 'read', type: 'koa.Context' },
    { match: 'egg.Service.ctx', on: 'read', type: 'koa.Context' },
    { match: 'koa.Context.request', on: 'read', type: 'koa.Request' },
    { match: 'koa.Context.response', on: 'read', type: 'koa.Response' },
    { match: 'koa.Context.cookies', on: 'read', type: 'koa.Cookies' },
    { match: 'koa.Context.req', on: 'read', type: 'http.IncomingMessage' },
    { match: 'koa.Context.res', on: 'read', type: 'http.ServerResponse' },
    { match: 'koa.Context.session', on: 'read', type: 'express.Session' },
    { match: 'fastify.Request.raw', on: 'read', type: 'http.IncomingMessage' },
    { match: 'hapi.Request.raw.req', on: 'read', type: 'http.IncomingMessage' },
  ],
  subtypes: [
    { type: 'fastify.FastifyRequest', of: 'fastify.Request' },
    { type: 'fastify.FastifyReply', of: 'fastify.Reply' },
    { type: 'fastify.FastifyInstance', of: 'fastify.Instance' },
    { type: '@hapi/hapi.Request', of: 'hapi.Request' },
    { type: '@hapi/hapi.ResponseToolkit', of: 'hapi.Toolkit' },
    { type: 'koa.ParameterizedContext', of: 'koa.Context' },
    { type: 'egg.Context', of: 'koa.Context' },
    { type: '@eggjs/tegg.EggContext', of: 'koa.Context' },
    { type: '@eggjs/tegg.Context', of: 'koa.Context' },
    { type: '@midwayjs/koa.Context', of: 'koa.Context' },
  ],
  entries: [
    { callback: 'koa.Application.use', parameters: [{ type: 'koa.Context' }] },
    { callback: `koa.Router.{${VERBS}}`, parameters: [{ type: 'koa.Context' }] },
    { named: [['ctx', 'context'], ['next']], parameters: [{ type: 'koa.Context' }] },
    {
      callback: `fastify.Instance.{${VERBS},route,addHook,setErrorHandler,setNotFoundHandler}`,
      parameters: [{ type: 'fastify.Request' }, { type: 'fastify.Reply' }],
    },
    { named: [['req', 'request'], ['reply']], parameters: [{ type: 'fastify.Request' }, { type: 'fastify.Reply' }] },
    { callback: 'fastify.Instance.register', parameters: [{ type: 'fastify.Instance' }] },
    { callback: 'hapi.Server.{route,ext}', parameters: [{ type: 'hapi.Request' }, { type: 'hapi.Toolkit' }] },
    { named: [['req', 'request'], ['h']], parameters: [{ type: 'hapi.Request' }, { type: 'hapi.Toolkit' }] },
  ],
};
