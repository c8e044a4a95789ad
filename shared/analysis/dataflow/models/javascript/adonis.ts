import type { FrameworkModel } from '../model';
import { sinks, sources, subtypes } from '../model-rows';

const CONTEXT = 'adonis.Context';

/** AdonisJS. */
export const adonis: FrameworkModel = {
  id: 'adonis',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'call', kind: 'request', label: 'a part of the request' },
      'adonis.Request.{input,only,except,all,body,qs,raw,param,params,file,files,url,completeUrl}',
    ),
    ...sources({ on: 'read', kind: 'request', label: 'a part of the path of the request' }, `${CONTEXT}.params`),
    ...sources(
      {
        on: 'call',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'open-redirect'],
      },
      'adonis.Request.{header,headers,cookie,plainCookie,cookiesList,host,hostname}',
    ),
  ],
  sinks: [
    ...sinks(
      { weakness: 'open-redirect', ports: [0], atStart: true, label: 'is where the browser is sent' },
      'adonis.Response.redirect',
      'adonis.Response.redirect().toPath',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0], label: 'is the path of a file that is sent' },
      'adonis.Response.{download,attachment}',
    ),
  ],
  types: [
    { match: `${CONTEXT}.request`, on: 'read', type: 'adonis.Request' },
    { match: `${CONTEXT}.response`, on: 'read', type: 'adonis.Response' },
  ],
  subtypes: subtypes({
    [CONTEXT]: ['@adonisjs/core/http.HttpContext', '@ioc:Adonis/Core/HttpContext.HttpContextContract'],
  }),
  entries: [
    {
      exported: { names: ['*'], path: String.raw`(?:^|/)app/Controllers/(?:Http|Ws)/.*\.[jt]s$` },
      parameters: [{ type: CONTEXT }],
    },
    {
      callback: '@adonisjs/core/services/router.{get,post,put,patch,delete,any}',
      parameters: [{ type: CONTEXT }],
    },
  ],
};
