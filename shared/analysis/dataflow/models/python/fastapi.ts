import type { EntryModel, FrameworkModel, SourceModel } from '../model';

const REQUEST = 'starlette.requests.Request';
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'api_route', 'websocket'];

function endpoint(annotation: string): EntryModel {
  return {
    annotation,
    parameters: [{ source: 'request', label: 'a parameter of the request' }],
    repeatsLast: true,
    returns: {
      weakness: 'cross-site-scripting',
      isShallow: true,
      wantedArguments: '(?:^|\n)HTMLResponse(?:\n|$)',
      label: 'is sent as a page',
    },
  };
}

/** FastAPI and Starlette: what an endpoint takes comes from the request, whatever it is. */
export const FASTAPI: FrameworkModel = {
  id: 'python-fastapi',
  language: 'python',
  subtypes: [
    { type: 'fastapi.Request', of: REQUEST },
    { type: 'fastapi.requests.Request', of: REQUEST },
    { type: 'fastapi.WebSocket', of: REQUEST },
    { type: 'starlette.websockets.WebSocket', of: REQUEST },
  ],
  types: [
    { match: 'fastapi.{Response}', type: 'starlette.responses.Response' },
    {
      match: 'starlette.responses.{Response,HTMLResponse,PlainTextResponse,JSONResponse,RedirectResponse}',
      type: 'starlette.responses.Response',
    },
    {
      match: 'fastapi.responses.{Response,HTMLResponse,PlainTextResponse,JSONResponse,RedirectResponse}',
      type: 'starlette.responses.Response',
    },
  ],
  sources: [
    ...['query_params', 'path_params', 'url'].map((name): SourceModel => ({
      match: `${REQUEST}.${name}`,
      on: 'read',
      kind: 'request',
      label: 'a parameter of the request',
    })),
    ...['headers', 'cookies'].map((name): SourceModel => ({
      match: `${REQUEST}.${name}`,
      on: 'read',
      kind: 'request',
      label: 'a header of the request',
      except: ['cross-site-scripting'],
    })),
    {
      match: `${REQUEST}.{json,body,form,stream,receive_text,receive_json,receive_bytes,receive,iter_text}`,
      on: 'call',
      kind: 'request',
      label: 'the body of the request',
    },
  ],
  sinks: [
    ...['fastapi', 'starlette'].flatMap((module) => [
      {
        match: `${module}.responses.HTMLResponse`,
        weakness: 'cross-site-scripting',
        ports: [0, 'name:content'],
        label: 'is sent as a page',
      } as const,
      {
        match: `${module}.responses.RedirectResponse`,
        weakness: 'open-redirect',
        ports: [0, 'name:url'],
        atStart: true,
        label: 'is where the browser is sent',
      } as const,
      {
        match: `${module}.responses.FileResponse`,
        weakness: 'path-traversal',
        ports: [0, 'name:path'],
        label: 'is the path of a file that is sent',
      } as const,
    ]),
    {
      match: 'fastapi.Response',
      weakness: 'cross-site-scripting',
      ports: [0, 'name:content'],
      when: [{ port: 'name:media_type', matches: 'html' }],
      label: 'is sent as a page',
    },
    {
      match: 'starlette.responses.Response.set_cookie',
      weakness: 'insecure-cookie',
      when: [{ port: 'name:secure', equals: [false] }],
      label: 'is sent over connections that are not encrypted',
    },
    {
      match: 'starlette.responses.Response.set_cookie',
      weakness: 'insecure-cookie',
      when: [{ port: 'name:httponly', equals: [false] }],
      label: 'can be read by scripts',
    },
  ],
  // Whatever decorates a function and is called after a method of HTTP tells its path.
  entries: METHODS.map((method) => endpoint(`*.${method}`)),
};
