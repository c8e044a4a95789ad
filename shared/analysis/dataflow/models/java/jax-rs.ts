import type { EntryModel, FrameworkModel } from '../model';
import { sinks, sources } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const GIVEN_BY_FRAMEWORK = [
  'UriInfo',
  'HttpHeaders',
  'Request',
  'SecurityContext',
  'HttpServletRequest',
  'HttpServletResponse',
  'HttpSession',
  'AsyncResponse',
  'ServletContext',
  'Application',
  'Principal',
  // A file that the server has kept the body in.
  'File',
  'ContainerRequestContext',
];

const PARAMETERS = ['QueryParam', 'PathParam', 'FormParam', 'HeaderParam', 'CookieParam', 'MatrixParam', 'BeanParam'];

const resource = (annotation: string): EntryModel => ({
  annotation,
  parameters: [{ source: 'request', label: 'a parameter of the request', unlessTypes: GIVEN_BY_FRAMEWORK }],
  repeatsLast: true,
  returns: [
    {
      weakness: 'cross-site-scripting',
      label: 'is the page that is sent',
      types: ['String', 'Response'],
      wantedArguments: 'html',
    },
  ],
});

/** Resources of JAX-RS. */
export const jaxRs: FrameworkModel = {
  id: 'jax-rs',
  language: 'java',
  sources: sources(
    { on: 'call', kind: 'request', label: 'a parameter of the request' },
    'javax.ws.rs.core.UriInfo.{getQueryParameters,getPathParameters,getPath,getRequestUri,getAbsolutePath,getPathSegments}',
    'javax.ws.rs.core.HttpHeaders.{getHeaderString,getRequestHeader,getRequestHeaders,getCookies}',
    'javax.ws.rs.core.Cookie.getValue',
    'javax.ws.rs.container.ContainerRequestContext.{getHeaderString,getHeaders,getEntityStream,getCookies}',
  ),
  sinks: [
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0],
        atStart: true,
        kinds: UNTRUSTED,
        label: 'is the address the browser is sent to',
      },
      'javax.ws.rs.core.Response.{seeOther,temporaryRedirect,ResponseBuilder.location}',
    ),
    ...sinks(
      {
        weakness: 'server-side-request-forgery',
        ports: [0],
        atStart: true,
        kinds: ['request', 'network'],
        label: 'is the address that is called',
      },
      'javax.ws.rs.client.Client.target',
    ),
    ...sinks(
      {
        weakness: 'header-injection',
        ports: [0, 1],
        kinds: UNTRUSTED,
        confidence: 'medium',
        label: 'becomes part of a header of the response',
      },
      'javax.ws.rs.core.Response.ResponseBuilder.header',
    ),
  ],
  types: [
    { match: 'javax.ws.rs.client.ClientBuilder.{newClient,build}', type: 'javax.ws.rs.client.Client' },
    {
      match: 'javax.ws.rs.core.Response.{ok,status,seeOther,temporaryRedirect,serverError}',
      type: 'javax.ws.rs.core.Response.ResponseBuilder',
    },
  ],
  entries: [
    ...['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'].map(resource),
    {
      parameterAnnotations: PARAMETERS,
      parameters: [{ source: 'request', label: 'a parameter of the request', annotations: PARAMETERS }],
      repeatsLast: true,
    },
  ],
};
