import type { FrameworkModel } from '../model';
import { sinks, sources, subtypes, types } from '../model-rows';

const VERBS = 'get,post,put,delete,patch,options,all,use,on,notFound,onError,openapi';

/** Hono and Elysia. */
export const hono: FrameworkModel = {
  id: 'hono',
  language: 'javascript',
  sources: [
    ...sources({ on: 'call', kind: 'request', label: 'a query parameter' }, 'hono.Request.{query,queries}'),
    ...sources(
      { on: 'call', kind: 'request', label: 'the body of the request' },
      'hono.Request.{json,text,parseBody,formData,arrayBuffer,blob,valid}',
    ),
    ...sources({ on: 'call', kind: 'request', label: 'a part of the path of the request' }, 'hono.Request.param'),
    ...sources({ on: 'read', kind: 'request', label: 'the address of the request' }, 'hono.Request.{url,path}'),
    ...sources(
      {
        on: 'call',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'open-redirect'],
      },
      'hono.Request.header',
      'hono/cookie.getCookie',
    ),
    ...sources({ on: 'read', kind: 'request', label: 'a query parameter' }, 'elysia.Context.query'),
    ...sources({ on: 'read', kind: 'request', label: 'the body of the request' }, 'elysia.Context.body'),
    ...sources(
      { on: 'read', kind: 'request', label: 'a part of the path of the request' },
      'elysia.Context.{params,path}',
    ),
    ...sources(
      {
        on: 'read',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'open-redirect'],
      },
      'elysia.Context.{headers,cookie}',
    ),
  ],
  sinks: [
    ...sinks(
      { weakness: 'cross-site-scripting', ports: [0], isShallow: true, label: 'is sent as a page' },
      'hono.Context.html',
      'hono/html.raw',
    ),
    ...sinks(
      { weakness: 'open-redirect', ports: [0], atStart: true, label: 'is where the browser is sent' },
      'hono.Context.redirect',
      'elysia.Context.redirect',
    ),
    ...sinks(
      { weakness: 'header-injection', ports: [0, 1], confidence: 'low', label: 'is put into a header of the answer' },
      'hono.Context.header',
    ),
  ],
  sanitizers: [{ match: 'hono/html.html', cleans: ['cross-site-scripting'] }],
  types: [
    ...types({
      'hono.Application': [
        'hono.Hono',
        'hono/tiny.Hono',
        'hono/quick.Hono',
        '@hono/zod-openapi.OpenAPIHono',
        `hono.Application.{${VERBS},basePath,route,mount}`,
      ],
      'elysia.Application': ['elysia', 'elysia.Elysia', `elysia.Application.{${VERBS},group,guard,listen}`],
    }),
    { match: 'hono.Context.req', on: 'read', type: 'hono.Request' },
    { match: 'hono.Request.raw', on: 'read', type: 'web.Request' },
    { match: 'elysia.Context.request', on: 'read', type: 'web.Request' },
  ],
  subtypes: subtypes({
    'hono.Application': ['hono.Hono', '@hono/zod-openapi.OpenAPIHono'],
    'elysia.Application': ['elysia.Elysia'],
  }),
  entries: [
    { callback: `hono.Application.{${VERBS}}`, parameters: [{ type: 'hono.Context' }] },
    { callback: 'hono/factory.createMiddleware', parameters: [{ type: 'hono.Context' }] },
    { callback: `elysia.Application.{${VERBS}}`, parameters: [{ type: 'elysia.Context' }] },
  ],
};
