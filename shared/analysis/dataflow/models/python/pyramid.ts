import type { FrameworkModel, SourceModel } from '../model';

const PARTS = [
  'params',
  'GET',
  'POST',
  'matchdict',
  'body',
  'json_body',
  'json',
  'text',
  'path',
  'path_info',
  'url',
  'query_string',
  'headers',
  'cookies',
];
const PAGE = 'is sent as a page';

/** Pyramid, and WebOb under it. */
export const PYRAMID: FrameworkModel = {
  id: 'python-pyramid',
  language: 'python',
  sources: ['pyramid.request.Request', 'webob.Request'].flatMap((type) =>
    PARTS.map((name): SourceModel => ({
      match: `${type}.${name}`,
      on: 'read',
      kind: 'request',
      label: 'a parameter of the request',
    })),
  ),
  sinks: [
    {
      match: 'pyramid.httpexceptions.{HTTPFound,HTTPSeeOther,HTTPMovedPermanently,HTTPTemporaryRedirect}',
      weakness: 'open-redirect',
      ports: [0, 'name:location'],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: 'pyramid.response.Response',
      weakness: 'cross-site-scripting',
      ports: [0, 'name:body', 'name:text'],
      label: PAGE,
    },
    {
      match: 'pyramid.response.FileResponse',
      weakness: 'path-traversal',
      ports: [0, 'name:path'],
      label: 'is the path of a file that is sent',
    },
    { match: 'webob.Response', weakness: 'cross-site-scripting', ports: [0, 'name:body', 'name:text'], label: PAGE },
  ],
  entries: [
    { annotation: 'view_config', parameters: [{ type: 'pyramid.request.Request' }] },
    { callback: 'pyramid.config.Configurator().add_view', parameters: [{ type: 'pyramid.request.Request' }] },
  ],
};
