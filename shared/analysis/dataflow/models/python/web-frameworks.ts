import type { EntryModel, FrameworkModel, SourceModel } from '../model';

const PAGE = { weakness: 'cross-site-scripting', label: 'is sent as a page' } as const;
const BODY = 'the body of the request';
const PARAMETER = 'a parameter of the request';
const REDIRECT = 'is where the browser is sent';

const PATH_PART = { source: 'request', label: 'a part of the path', isPartOfPath: true } as const;

/** What only whoever sends it sees. */
const OF_OTHERS = ['cross-site-scripting', 'open-redirect'] as const;

function reads(
  type: string,
  names: readonly string[],
  more: Pick<SourceModel, 'except' | 'doubtfulFor'> = {},
): SourceModel[] {
  return names.map((name) => ({ match: `${type}.${name}`, on: 'read', kind: 'request', label: PARAMETER, ...more }));
}

function handlers(base: string, methods: readonly string[], returns?: EntryModel['returns']): EntryModel {
  return {
    base,
    methods,
    parameters: [PATH_PART],
    repeatsLast: true,
    ...(returns !== undefined && { returns }),
  };
}

/** aiohttp, Tornado, Bottle, Sanic, Falcon, CherryPy and web.py. */
export const WEB_FRAMEWORKS: FrameworkModel = {
  id: 'python-web-frameworks',
  language: 'python',
  types: [{ match: 'tornado.web.RequestHandler.request', on: 'read', type: 'tornado.httputil.HTTPServerRequest' }],
  sources: [
    // aiohttp
    ...reads('aiohttp.web.Request', [
      'query',
      'match_info',
      'rel_url',
      'url',
      'path',
      'path_qs',
      'query_string',
      'headers',
      'cookies',
      'content',
    ]),
    // A view that is a class has a base with the short name that Django's has.
    ...reads('django.http.HttpRequest', ['query', 'match_info', 'rel_url']),
    { match: 'django.http.HttpRequest.{post,json,text,multipart}', on: 'call', kind: 'request', label: BODY },
    // Messages come by going over the socket, or are asked for.
    { match: 'aiohttp.web.WebSocketResponse', on: 'call', kind: 'request', label: 'what a client has sent' },
    { match: 'aiohttp.web.Request.{post,json,text,read,multipart}', on: 'call', kind: 'request', label: BODY },
    // Tornado
    {
      match:
        'tornado.web.RequestHandler.{get_argument,get_arguments,get_query_argument,get_query_arguments,get_body_argument,get_body_arguments}',
      on: 'call',
      kind: 'request',
      label: PARAMETER,
    },
    ...reads('tornado.httputil.HTTPServerRequest', ['arguments', 'query_arguments', 'body_arguments', 'body', 'files']),
    ...reads('tornado.httputil.HTTPServerRequest', ['headers', 'cookies', 'host'], { except: OF_OTHERS }),
    // As it was sent: what has a meaning in HTML is quoted, and it begins with a slash.
    ...reads('tornado.httputil.HTTPServerRequest', ['uri', 'path', 'query'], { doubtfulFor: OF_OTHERS }),
    {
      match: 'tornado.web.RequestHandler.get_cookie',
      on: 'call',
      kind: 'request',
      label: PARAMETER,
      except: OF_OTHERS,
    },
    ...reads('tornado.web.RequestHandler', ['path_args', 'path_kwargs']),
    // Bottle
    ...reads('bottle.request', [
      'query',
      'forms',
      'params',
      'json',
      'body',
      'files',
      'url',
      'path',
      'query_string',
      'GET',
      'POST',
      'headers',
      'cookies',
      'url_args',
      'environ',
    ]),
    { match: 'bottle.request.{get_cookie,get_header}', on: 'call', kind: 'request', label: 'a header of the request' },
    // Sanic
    ...reads('sanic.request.Request', [
      'args',
      'form',
      'json',
      'body',
      'files',
      'query_args',
      'query_string',
      'url',
      'path',
      'match_info',
      'headers',
      'cookies',
      'raw_args',
    ]),
    {
      match: 'sanic.request.Request.{get_args,get_form,get_query_args}',
      on: 'call',
      kind: 'request',
      label: PARAMETER,
    },
    // Falcon
    ...reads('falcon.Request', [
      'params',
      'query_string',
      'stream',
      'bounded_stream',
      'media',
      'path',
      'uri',
      'url',
      'headers',
      'cookies',
      'relative_uri',
    ]),
    {
      match: 'falcon.Request.{get_param,get_param_as_list,get_header,get_cookie_values,get_media}',
      on: 'call',
      kind: 'request',
      label: PARAMETER,
    },
    // CherryPy
    ...reads('cherrypy.request', [
      'params',
      'body',
      'json',
      'query_string',
      'path_info',
      'headers',
      'cookie',
      'body_params',
    ]),
    // web.py, web2py
    { match: 'web.{input,data,cookies}', on: 'call', kind: 'request', label: PARAMETER },
  ],
  sinks: [
    {
      match: 'aiohttp.web.Response',
      weakness: 'cross-site-scripting',
      ports: ['name:text', 'name:body'],
      when: [{ port: 'name:content_type', matches: 'html' }],
      label: 'is sent as a page',
    },
    {
      match: 'aiohttp.web.{HTTPFound,HTTPSeeOther,HTTPMovedPermanently,HTTPTemporaryRedirect,HTTPPermanentRedirect}',
      weakness: 'open-redirect',
      ports: [0, 'name:location'],
      atStart: true,
      label: REDIRECT,
    },
    {
      match: 'aiohttp.web.FileResponse',
      weakness: 'path-traversal',
      ports: [0, 'name:path'],
      label: 'is the path of a file that is sent',
    },
    {
      match: 'tornado.web.RequestHandler.{write,finish}',
      weakness: 'cross-site-scripting',
      ports: [0],
      // A dictionary is sent as JSON.
      isShallow: true,
      label: 'is sent as a page',
    },
    {
      match: 'tornado.web.RequestHandler.redirect',
      weakness: 'open-redirect',
      ports: [0, 'name:url'],
      atStart: true,
      label: REDIRECT,
    },
    {
      match: 'tornado.web.RequestHandler.{set_header,add_header}',
      weakness: 'header-injection',
      ports: [1],
      label: 'becomes a header of the answer',
      confidence: 'low',
    },
    {
      match: 'tornado.template.Template',
      weakness: 'template-injection',
      ports: [0],
      label: 'is rendered as a template',
    },
    {
      match: 'bottle.{template,mako_template,jinja2_template,SimpleTemplate}',
      weakness: 'template-injection',
      ports: [0],
      label: 'is rendered as a template',
      confidence: 'medium',
    },
    { match: 'bottle.redirect', weakness: 'open-redirect', ports: [0], atStart: true, label: REDIRECT },
    {
      match: 'bottle.static_file',
      weakness: 'path-traversal',
      ports: ['name:root', 1],
      label: 'is the folder that a file is sent from',
    },
    { match: 'sanic.response.html', weakness: 'cross-site-scripting', ports: [0], label: 'is sent as a page' },
    { match: 'sanic.response.redirect', weakness: 'open-redirect', ports: [0], atStart: true, label: REDIRECT },
    {
      match: 'sanic.response.{file,file_stream}',
      weakness: 'path-traversal',
      ports: [0],
      label: 'is the path of a file that is sent',
    },
    {
      match: 'falcon.{HTTPFound,HTTPSeeOther,HTTPMovedPermanently,HTTPTemporaryRedirect}',
      weakness: 'open-redirect',
      ports: [0],
      atStart: true,
      label: REDIRECT,
    },
    { match: 'cherrypy.HTTPRedirect', weakness: 'open-redirect', ports: [0], atStart: true, label: REDIRECT },
    {
      match: 'cherrypy.lib.static.serve_file',
      weakness: 'path-traversal',
      ports: [0],
      label: 'is the path of a file that is sent',
    },
    { match: 'web.{seeother,redirect,found}', weakness: 'open-redirect', ports: [0], atStart: true, label: REDIRECT },
  ],
  sanitizers: [
    { match: 'tornado.escape.{xhtml_escape,url_escape,json_encode}', cleans: ['cross-site-scripting'] },
    { match: 'bottle.{html_escape,html_quote}', cleans: ['cross-site-scripting'] },
    { match: 'bottle.static_file', cleans: ['path-traversal', 'cross-site-scripting'] },
  ],
  entries: [
    handlers('RequestHandler', ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'prepare']),
    handlers('MethodView', ['get', 'post', 'put', 'patch', 'delete'], PAGE),
    handlers('Resource', ['get', 'post', 'put', 'patch', 'delete']),
    {
      annotation: 'cherrypy.expose',
      parameters: [{ source: 'request', label: PARAMETER }],
      repeatsLast: true,
      returns: PAGE,
    },
    { callback: 'aiohttp.web.{get,post,put,patch,delete,route}', parameters: [{ type: 'aiohttp.web.Request' }] },
    {
      callback: 'aiohttp.web.Application().router.{add_get,add_post,add_put,add_patch,add_delete,add_route}',
      parameters: [{ type: 'aiohttp.web.Request' }],
    },
    { annotation: 'routes.get', parameters: [{ type: 'aiohttp.web.Request' }] },
    { annotation: 'routes.post', parameters: [{ type: 'aiohttp.web.Request' }] },
    {
      exported: { names: ['on_get', 'on_post', 'on_put', 'on_patch', 'on_delete'], path: '.' },
      parameters: [{ type: 'falcon.Request' }, undefined, PATH_PART],
      repeatsLast: true,
    },
    {
      base: 'HTTPMethodView',
      methods: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'],
      parameters: [{ type: 'sanic.request.Request' }, PATH_PART],
      repeatsLast: true,
    },
    {
      base: 'WebSocketHandler',
      methods: ['on_message'],
      parameters: [{ source: 'request', label: 'what a client has sent' }],
    },
  ],
  subtypes: [
    { type: 'falcon.asgi.Request', of: 'falcon.Request' },
    { type: 'sanic.Request', of: 'sanic.request.Request' },
  ],
};
