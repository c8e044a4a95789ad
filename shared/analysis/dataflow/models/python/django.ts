import type { FrameworkModel, SourceModel } from '../model';

const REQUEST = 'django.http.HttpRequest';
const PARTS: readonly (readonly [string, string])[] = [
  ['GET', 'a parameter of the query'],
  ['POST', 'a field of a form'],
  ['REQUEST', 'a parameter of the request'],
  ['FILES', 'an uploaded file'],
  ['body', 'the body of the request'],
  ['data', 'the body of the request'],
  ['query_params', 'a parameter of the query'],
];
/** A path that a view answers leads to this server. */
const PATHS = ['path', 'path_info'];
const OWN_PARTS = ['COOKIES', 'META', 'headers'];
const NO_PAGE = 'json|plain|csv|pdf|octet|^text$';
const SQL = 'runs as a database query';
/** What a view is given. */
const VIEW = {
  parameters: [{ type: REQUEST }, { source: 'request', label: 'a part of the path', isPartOfPath: true }],
  repeatsLast: true,
} as const;

/** Django, with Django REST framework. */
export const DJANGO: FrameworkModel = {
  id: 'python-django',
  language: 'python',
  types: [
    { match: 'django.core.handlers.wsgi.WSGIRequest', type: REQUEST },
    { match: 'rest_framework.request.Request', type: REQUEST },
    { match: 'django.db.connection', on: 'read', type: 'dbapi.Connection' },
    { match: 'django.http.{HttpResponse,JsonResponse,HttpResponseRedirect}', type: 'django.http.HttpResponse' },
    { match: 'django.shortcuts.{render,redirect}', type: 'django.http.HttpResponse' },
  ],
  subtypes: [
    { type: 'rest_framework.request.Request', of: REQUEST },
    { type: 'django.core.handlers.wsgi.WSGIRequest', of: REQUEST },
    { type: 'django.http.request.HttpRequest', of: REQUEST },
  ],
  sources: [
    ...PARTS.map(([name, label]): SourceModel => ({ match: `${REQUEST}.${name}`, on: 'read', kind: 'request', label })),
    ...PATHS.map((name): SourceModel => ({
      match: `${REQUEST}.${name}`,
      on: 'read',
      kind: 'request',
      label: 'the path of the request',
      except: ['open-redirect'],
    })),
    ...OWN_PARTS.map((name): SourceModel => ({
      match: `${REQUEST}.${name}`,
      on: 'read',
      kind: 'request',
      label: 'a header of the request',
      except: ['cross-site-scripting', 'open-redirect'],
    })),
    {
      match: `${REQUEST}.{read,readline,readlines,get_raw_uri}`,
      on: 'call',
      kind: 'request',
      label: 'the request',
    },
    {
      // Characters with a meaning are quoted, and so are slashes at the beginning; the host is one of those that are allowed.
      match: `${REQUEST}.{get_full_path,build_absolute_uri}`,
      on: 'call',
      kind: 'request',
      label: 'the address of the request',
      except: ['cross-site-scripting', 'open-redirect'],
    },
  ],
  sinks: [
    {
      match: 'django.http.HttpResponse.Location',
      on: 'write',
      weakness: 'open-redirect',
      ports: [0],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: 'django.http.HttpResponse.headers.Location',
      on: 'write',
      weakness: 'open-redirect',
      ports: [0],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: 'django.http.HttpResponse.{content}',
      on: 'write',
      weakness: 'cross-site-scripting',
      ports: [0],
      label: 'is sent as a page',
    },
    {
      match: 'django.http.HttpResponse.write',
      weakness: 'cross-site-scripting',
      ports: [0],
      label: 'is sent as a page',
    },
    { match: '*.raw', weakness: 'sql-injection', ports: [0, 'name:raw_query'], label: SQL, confidence: 'medium' },
    {
      match: '*.extra',
      weakness: 'sql-injection',
      ports: ['name:where', 'name:select', 'name:tables', 'name:order_by', 0, 1],
      label: SQL,
      confidence: 'medium',
    },
    { match: 'django.db.models.expressions.RawSQL', weakness: 'sql-injection', ports: [0, 'name:sql'], label: SQL },
    { match: 'django.db.models.RawSQL', weakness: 'sql-injection', ports: [0, 'name:sql'], label: SQL },
    {
      match: 'django.utils.safestring.{mark_safe,SafeString,SafeText}',
      weakness: 'cross-site-scripting',
      ports: [0],
      label: 'is marked as safe in a page',
    },
    {
      match: 'django.utils.html.format_html',
      weakness: 'cross-site-scripting',
      ports: [0],
      label: 'is taken for HTML',
    },
    {
      match: 'django.http.HttpResponse',
      weakness: 'cross-site-scripting',
      ports: [0, 'name:content'],
      when: [
        { port: 'name:content_type', unless: NO_PAGE },
        { port: 1, unless: NO_PAGE },
      ],
      label: 'is sent as a page',
      confidence: 'high',
    },
    {
      match: 'django.http.{HttpResponseBadRequest,HttpResponseNotFound,HttpResponseForbidden,HttpResponseServerError}',
      weakness: 'cross-site-scripting',
      ports: [0, 'name:content'],
      label: 'is sent as a page',
    },
    {
      match: 'django.http.{HttpResponseRedirect,HttpResponsePermanentRedirect}',
      weakness: 'open-redirect',
      ports: [0, 'name:redirect_to'],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: 'django.shortcuts.redirect',
      weakness: 'open-redirect',
      ports: [0, 'name:to'],
      atStart: true,
      label: 'is where the browser is sent',
    },
    {
      match: 'django.template.{Template}',
      weakness: 'template-injection',
      ports: [0],
      label: 'is rendered as a template',
    },
    {
      match: 'django.template.engines.django.from_string',
      weakness: 'template-injection',
      ports: [0],
      label: 'is rendered as a template',
    },
    {
      match: 'django.http.FileResponse',
      weakness: 'path-traversal',
      ports: [0],
      label: 'is the path of a file that is sent',
      confidence: 'low',
    },
    {
      match: 'django.http.HttpResponse.set_cookie',
      weakness: 'insecure-cookie',
      when: [{ port: 'name:secure', equals: [false] }],
      label: 'is sent over connections that are not encrypted',
    },
    {
      match: 'django.http.HttpResponse.set_cookie',
      weakness: 'insecure-cookie',
      when: [{ port: 'name:httponly', equals: [false] }],
      label: 'can be read by scripts',
    },
    {
      match: 'django.contrib.auth.models.User.objects.create_user',
      weakness: 'hard-coded-credentials',
      ports: [2, 'name:password'],
      constants: 'text',
      label: 'is a password written in the code',
    },
  ],
  sanitizers: [
    // Where the server keeps an upload is its own choice.
    { match: '*.temporary_file_path', cleans: ['path-traversal'] },
    {
      match: 'django.utils.html.{escape,conditional_escape,escapejs,strip_tags,json_script,urlize,linebreaks}',
      cleans: ['cross-site-scripting'],
    },
    // A model tells where its page is.
    { match: '*.get_absolute_url', cleans: ['cross-site-scripting', 'open-redirect'] },
    { match: 'django.utils.html.format_html', cleans: ['cross-site-scripting'] },
    { match: 'django.shortcuts.render', cleans: ['cross-site-scripting', 'template-injection'] },
    { match: 'django.template.loader.render_to_string', cleans: ['cross-site-scripting', 'template-injection'] },
    { match: 'django.template.loader.{get_template,select_template}().render', cleans: ['cross-site-scripting'] },
    { match: 'django.http.JsonResponse', cleans: ['cross-site-scripting'] },
    {
      match: 'django.utils.http.{url_has_allowed_host_and_scheme,is_safe_url}',
      cleans: ['open-redirect', 'server-side-request-forgery'],
      port: 0,
      isGuard: true,
    },
    { match: 'django.utils.text.{slugify,get_valid_filename}', cleans: 'all' },
    { match: 'django.utils._os.safe_join', cleans: ['path-traversal'] },
    { match: 'django.urls.reverse', cleans: ['open-redirect', 'cross-site-scripting'] },
  ],
  propagators: [
    { match: `${REQUEST}.{is_ajax,is_secure,get_host,get_port}`, effect: 'clean' },
    { match: 'django.shortcuts.{get_object_or_404,get_list_or_404}', effect: 'clean' },
    // What leads elsewhere was reported where it was made.
    { match: 'django.shortcuts.redirect', effect: 'clean' },
    { match: 'django.http.{HttpResponseRedirect,HttpResponsePermanentRedirect}', effect: 'clean' },
  ],
  entries: [
    ...[
      'rest_framework.decorators.action',
      'api_view',
      'login_required',
      'csrf_exempt',
      'require_http_methods',
      'require_POST',
      'require_GET',
      'require_safe',
      'permission_required',
      'csrf_protect',
      'never_cache',
      'staff_member_required',
      'user_passes_test',
      'ensure_csrf_cookie',
    ].map((annotation) => ({ annotation, ...VIEW })),
    {
      exported: { names: ['*'], path: '(^|/)views(?:/(?!(?:helpers?|utils?|common)\\.py)[^/]*)?\\.py$' },
      // Others in such a file are called by the views.
      firstParameter: ['request', 'req', '_request', '_'],
      ...VIEW,
    },
    { callback: 'django.urls.{path,re_path}', ...VIEW },
    { callback: 'django.conf.urls.url', ...VIEW },
  ],
};
