import type { EntryModel, FrameworkModel, ObjectModel, SourceModel } from '../model';

const PARTS: readonly (readonly [string, string])[] = [
  ['args', 'a parameter of the query'],
  ['form', 'a field of a form'],
  ['values', 'a parameter of the request'],
  ['json', 'the body of the request'],
  ['data', 'the body of the request'],
  ['stream', 'the body of the request'],
  ['files', 'an uploaded file'],
  ['cookies', 'a cookie'],
  ['headers', 'a header of the request'],
  ['query_string', 'the query'],
  ['url', 'the address of the request'],
  ['base_url', 'the address of the request'],
  ['full_path', 'the address of the request'],
  ['path', 'the path of the request'],
  ['view_args', 'a part of the path'],
  ['referrer', 'a header of the request'],
  ['user_agent', 'a header of the request'],
  ['authorization', 'a header of the request'],
  ['environ', 'the request'],
];
/** Only whoever sends them sees what they bring. */
/** The host is that of the program. */
const OF_OWN_HOST = new Set(['url', 'base_url', 'full_path', 'path']);
const OWN = new Set(['cookies', 'headers', 'referrer', 'user_agent', 'authorization', 'environ']);

export function requestParts(type: string): readonly SourceModel[] {
  return PARTS.map(([name, label]) => ({
    match: `${type}.${name}`,
    on: 'read',
    kind: 'request',
    label,
    ...(OF_OWN_HOST.has(name) && { doubtfulFor: ['open-redirect'] }),
    ...(OWN.has(name) && { except: ['cross-site-scripting', 'open-redirect'] }),
  }));
}

/** FastAPI calls its decorators the same, and answers with JSON. */
const APPLICATION: ObjectModel = {
  madeBy: [
    'flask.Flask',
    'flask.app.Flask',
    'flask.Blueprint',
    'flask.blueprints.Blueprint',
    'quart.Quart',
    'quart.app.Quart',
    'quart.Blueprint',
    'quart.blueprints.Blueprint',
  ],
  packages: ['flask', 'quart'],
  unlessPackages: ['fastapi', 'starlette'],
};

function view(annotation: string): EntryModel {
  return {
    annotation,
    parameters: [{ source: 'request', label: 'a part of the path', isPartOfPath: true }],
    repeatsLast: true,
    returns: { weakness: 'cross-site-scripting', isAnswer: true, label: 'is sent as a page' },
  };
}

/** Flask and Quart. */
export const FLASK: FrameworkModel = {
  id: 'python-flask',
  language: 'python',
  types: [
    { match: 'quart.request', on: 'read', type: 'flask.request' },
    { match: 'flask.globals.request', on: 'read', type: 'flask.request' },
    { match: 'flask.{make_response,Response}', type: 'werkzeug.Response' },
    { match: 'flask.wrappers.Response', type: 'werkzeug.Response' },
    { match: 'werkzeug.wrappers.Response', type: 'werkzeug.Response' },
  ],
  sources: [
    ...requestParts('flask.request'),
    ...requestParts('werkzeug.wrappers.Request'),
    { match: 'flask.request.{get_json,get_data}', on: 'call', kind: 'request', label: 'the body of the request' },
    {
      match: 'flask_restful.reqparse.RequestParser().parse_args',
      on: 'call',
      kind: 'request',
      label: 'a parameter of the request',
    },
    { match: 'webargs.flaskparser.parser.parse', on: 'call', kind: 'request', label: 'a parameter of the request' },
  ],
  sinks: [
    {
      match: 'werkzeug.Response.headers.{Location,location}',
      on: 'write',
      weakness: 'open-redirect',
      ports: [0],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: 'werkzeug.Response.headers.*',
      on: 'write',
      weakness: 'header-injection',
      ports: [0],
      label: 'becomes a header of the answer',
      // Werkzeug takes no line breaks there.
      confidence: 'low',
    },
    {
      match: 'werkzeug.datastructures.Headers().{add,set,add_header,__setitem__}',
      weakness: 'header-injection',
      ports: [1],
      label: 'becomes a header of the answer',
      // Werkzeug takes no line breaks there.
      confidence: 'low',
    },
    {
      match: 'werkzeug.Response.{set_data}',
      weakness: 'cross-site-scripting',
      ports: [0],
      label: 'is sent as a page',
      confidence: 'medium',
    },
    {
      match: 'werkzeug.Response.data',
      on: 'write',
      weakness: 'cross-site-scripting',
      ports: [0],
      label: 'is sent as a page',
      confidence: 'medium',
    },
    {
      match: 'werkzeug.utils.redirect',
      weakness: 'open-redirect',
      ports: [0],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: '*.save',
      weakness: 'path-traversal',
      ports: [0, 'name:dst'],
      // Much else has a method that is called so and takes no path: an upload is part of the request.
      when: [{ port: 'receiver', isFromOutside: true }],
      label: 'is where an uploaded file is kept',
      confidence: 'medium',
      ofPackages: ['flask', 'werkzeug', 'quart'],
    },
    {
      match: 'flask.{render_template_string,stream_template_string}',
      weakness: 'template-injection',
      ports: [0, 'name:source'],
      label: 'is rendered as a template',
    },
    {
      match: 'flask.render_template',
      weakness: 'template-injection',
      ports: [0],
      label: 'names a template',
      confidence: 'low',
    },
    {
      match: 'flask.redirect',
      weakness: 'open-redirect',
      ports: [0, 'name:location'],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: 'flask.{make_response,Response}',
      weakness: 'cross-site-scripting',
      ports: [0, 'name:response'],
      when: [
        { port: 'name:mimetype', unless: 'json|plain|csv|xml' },
        { port: 'name:content_type', unless: 'json|plain|csv' },
      ],
      label: 'is sent as a page',
      confidence: 'medium',
    },
    {
      match: 'flask.{send_file}',
      weakness: 'path-traversal',
      ports: [0, 'name:filename_or_fp', 'name:path_or_file'],
      label: 'is the path of a file that is sent',
    },
    {
      match: 'flask.send_from_directory',
      weakness: 'path-traversal',
      ports: [0, 'name:directory'],
      label: 'is the path of a folder that is sent from',
    },
    { match: 'flask.Markup', weakness: 'cross-site-scripting', ports: [0], label: 'is marked as safe in a page' },
    {
      match: 'flask.Flask().run',
      weakness: 'insecure-transport',
      when: [{ port: 'name:debug', equals: [true] }],
      label: 'starts a server with a debugger that runs code',
    },
    {
      match: 'flask.Flask().secret_key',
      on: 'write',
      weakness: 'hard-coded-credentials',
      ports: [0],
      constants: 'text',
      label: 'is a key written in the code',
    },
    {
      match: 'flask.Flask().config.SECRET_KEY',
      on: 'write',
      weakness: 'hard-coded-credentials',
      ports: [0],
      constants: 'text',
      label: 'is a key written in the code',
    },
    {
      match: 'werkzeug.Response.set_cookie',
      weakness: 'insecure-cookie',
      when: [{ port: 'name:secure', isAbsent: true }],
      label: 'is sent over connections that are not encrypted',
      confidence: 'low',
    },
    {
      match: 'werkzeug.Response.set_cookie',
      weakness: 'insecure-cookie',
      when: [{ port: 'name:secure', equals: [false] }],
      label: 'is sent over connections that are not encrypted',
    },
    {
      match: 'werkzeug.Response.set_cookie',
      weakness: 'insecure-cookie',
      when: [{ port: 'name:httponly', equals: [false] }],
      label: 'can be read by scripts',
    },
    {
      match: 'werkzeug.Response.set_cookie',
      weakness: 'header-injection',
      ports: [0, 1],
      label: 'becomes a cookie',
      confidence: 'low',
    },
  ],
  sanitizers: [
    { match: 'flask.redirect', cleans: ['cross-site-scripting'] },
    { match: 'werkzeug.utils.redirect', cleans: ['cross-site-scripting'] },
    { match: 'flask.{escape,jsonify,url_for}', cleans: ['cross-site-scripting', 'open-redirect'] },
    { match: 'flask.json.jsonify', cleans: ['cross-site-scripting'] },
    { match: 'flask.{render_template}', cleans: ['cross-site-scripting', 'template-injection'] },
    {
      // Values are escaped unless the template says otherwise; what is part of the template itself is another weakness.
      match: 'flask.{render_template_string,stream_template_string}',
      cleans: ['cross-site-scripting'],
      when: [{ port: 0, unless: String.raw`\|\s*safe\b|autoescape\s+false` }],
    },
    { match: 'flask.safe_join', cleans: ['path-traversal'] },
    { match: 'flask.send_from_directory', cleans: ['cross-site-scripting'] },
    {
      match: 'flask.request.{args,form,values,cookies,headers}.get',
      cleans: 'all',
      when: [{ port: 'name:type', isPresent: true, unless: 'str$' }],
    },
    { match: 'flask.abort', cleans: ['cross-site-scripting'] },
  ],
  propagators: [
    { match: 'flask.abort', effect: 'exit' },
    { match: 'flask.request.{method,remote_addr,content_length,is_json,endpoint,scheme,host}', effect: 'clean' },
    { match: 'flask.current_app.config.get', effect: 'configuration.get' },
  ],
  entries: [
    view('*.route'),
    ...['get', 'post', 'put', 'patch', 'delete'].map((method) => ({
      ...view(`*.${method}`),
      annotationOf: APPLICATION,
    })),
  ],
};
