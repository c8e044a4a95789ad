import type { EntryModel, FrameworkModel } from '../model';
import { sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const REQUEST = { on: 'call', kind: 'request', label: 'a part of the request' } as const;
const VERBS = 'get,post,put,delete,patch,head,options';
const JAVALIN = 'io.javalin.http.Context';
const VERTX = 'io.vertx.ext.web';
const JOOBY = 'io.jooby.Context';

/** What Micronaut and Armeria make by themselves. */
const GIVEN_BY_FRAMEWORK = [
  'HttpRequest',
  'AggregatedHttpRequest',
  'ServiceRequestContext',
  'RequestContext',
  'HttpHeaders',
  'RequestHeaders',
  'Principal',
  'Authentication',
  'Locale',
  'Pageable',
];

/** A function that Micronaut or Armeria calls: whatever it takes comes from the request. */
const handler = (annotation: string): EntryModel => ({
  annotation,
  parameters: [{ source: 'request', label: 'a parameter of the request', unlessTypes: GIVEN_BY_FRAMEWORK }],
  repeatsLast: true,
  returns: {
    weakness: 'cross-site-scripting',
    label: 'is the page that is sent',
    types: ['String', 'HttpResponse<String>', 'Mono<String>'],
    wantedArguments: 'html',
  },
});

/** Micronaut, Armeria, Vert.x, Javalin, Spark, Play, Undertow, Helidon, Jooby, Ratpack, Netty and the server of the JDK. */
export const webServers: FrameworkModel = {
  id: 'web-servers',
  language: 'java',
  sources: [
    ...sources(
      REQUEST,
      'io.micronaut.http.HttpRequest.{getParameters,getBody,getUri,getPath,getHeaders,getCookies}',
      'com.linecorp.armeria.common.AggregatedHttpRequest.{path,headers,contentUtf8,content,uri}',
      'com.linecorp.armeria.common.HttpRequest.{path,headers,uri,aggregate}',
      'com.linecorp.armeria.server.ServiceRequestContext.{pathParam,pathParams,queryParam,queryParams,query,path,uri}',
      `${VERTX}.RoutingContext.{body,pathParam,pathParams,queryParam,queryParams,getBodyAsString,getBodyAsJson,getBody,fileUploads,cookieMap,getCookie}`,
      'io.vertx.core.http.HttpServerRequest.{getParam,params,getHeader,headers,formAttributes,getFormAttribute,uri,path,query,absoluteURI,body}',
      `${JAVALIN}.{queryParam,queryParams,queryParamMap,queryParamAsClass,queryString,pathParam,pathParamMap,pathParamAsClass,path,url,fullUrl}`,
      `${JAVALIN}.{formParam,formParams,formParamMap,formParamAsClass,body,bodyAsClass,bodyAsBytes,bodyInputStream,bodyValidator}`,
      `${JAVALIN}.{header,headerMap,cookie,cookieMap,uploadedFile,uploadedFiles}`,
      'spark.Request.{queryParams,queryParamsValues,queryParamOrDefault,queryMap,queryString,params,splat,body,bodyAsBytes,headers,cookie,cookies,url,uri,pathInfo}',
      'play.mvc.Http.RequestHeader.{getQueryString,queryString,cookie,cookies,header,headers,getHeaders,path,uri}',
      'play.mvc.Http.Request.{body,getQueryString,queryString,cookie,cookies,header,headers,getHeaders,path,uri}',
      'io.undertow.server.HttpServerExchange.{getQueryParameters,getPathParameters,getRequestPath,getRequestURI,getRelativePath,getQueryString}',
      'io.undertow.server.HttpServerExchange.{getRequestHeaders,getInputStream,getRequestCookies,getRequestCookie,requestCookies}',
      'io.helidon.webserver.http.ServerRequest.{query,path,content,headers,requestedUri}',
      'io.helidon.webserver.ServerRequest.{query,queryParams,path,content,headers,uri}',
      `${JOOBY}.{query,queryString,queryMap,path,pathMap,form,formMap,body,header,headerMap,cookie,cookieMap,multipart,param,file,files,getRequestPath}`,
      'ratpack.http.Request.{getQueryParams,getQuery,getBody,getPath,getUri,getRawUri,getHeaders,getCookies,oneCookie}',
      'ratpack.handling.Context.{getPathTokens,getAllPathTokens,parse}',
      'com.sun.net.httpserver.HttpExchange.{getRequestURI,getRequestBody,getRequestHeaders}',
      'io.netty.handler.codec.http.HttpRequest.{uri,getUri,headers}',
      'io.netty.handler.codec.http.FullHttpRequest.{uri,getUri,headers,content,trailingHeaders}',
      'org.apache.wicket.request.mapper.parameter.PageParameters.{get,getNamedKeys,getAllNamed,getPosition,getValues,toOptionalString}',
    ),
  ],
  sinks: [
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0],
        atStart: true,
        kinds: UNTRUSTED,
        label: 'is the address the browser is sent to',
      },
      `${VERTX}.RoutingContext.redirect`,
      `${JAVALIN}.redirect`,
      'spark.Response.redirect',
      `${JOOBY}.sendRedirect`,
      'play.mvc.Results.{redirect,found,seeOther,temporaryRedirect,movedPermanently}',
      'ratpack.handling.Context.redirect',
    ),
    ...sinks(
      { weakness: 'cross-site-scripting', ports: [0], kinds: UNTRUSTED, label: 'is the page that is sent' },
      `${JAVALIN}.html`,
      'com.linecorp.armeria.common.HttpResponse.ofHtml',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0], kinds: UNTRUSTED, label: 'is the path of a file that is sent' },
      'io.vertx.core.http.HttpServerResponse.sendFile',
      'io.vertx.core.file.FileSystem.{readFile,readFileBlocking,writeFile,writeFileBlocking,open,openBlocking,delete,deleteBlocking,deleteRecursive}',
    ),
    ...sinks(
      { weakness: 'sql-injection', ports: [0], kinds: UNTRUSTED, label: 'becomes part of a query' },
      'io.vertx.sqlclient.SqlConnection.prepare',
      'io.vertx.ext.sql.SQLOperations.{query,queryWithParams,update,updateWithParams,execute}',
    ),
    ...sinks(
      {
        weakness: 'server-side-request-forgery',
        ports: [0],
        atStart: true,
        kinds: ['request', 'network'],
        label: 'is the address that is called',
      },
      'io.vertx.ext.web.client.WebClient.{getAbs,postAbs,putAbs,deleteAbs,headAbs,patchAbs}',
      'com.linecorp.armeria.client.WebClient.{of,builder}',
    ),
  ],
  types: [
    ...types({
      'io.vertx.core.http.HttpServerRequest': [`${VERTX}.RoutingContext.request`],
      'io.vertx.core.http.HttpServerResponse': [`${VERTX}.RoutingContext.response`],
      [`${VERTX}.Router`]: [`${VERTX}.Router.router`],
      [`${VERTX}.Route`]: [
        `${VERTX}.Router.{${VERBS},route,getWithRegex,postWithRegex,routeWithRegex}`,
        `${VERTX}.Route.{handler,blockingHandler,failureHandler,consumes,produces,path,method,order}`,
      ],
      'io.javalin.Javalin': ['io.javalin.Javalin.{create,start,before,after}', `io.javalin.Javalin.{${VERBS}}`],
      'ratpack.http.Request': ['ratpack.handling.Context.getRequest'],
      'play.mvc.Http.Request': ['play.mvc.Http.Context.request', 'play.mvc.Controller.request'],
    }),
  ],
  subtypes: subtypes({
    'io.vertx.sqlclient.SqlClient': [
      'io.vertx.sqlclient.Pool',
      'io.vertx.sqlclient.SqlConnection',
      'io.vertx.pgclient.PgPool',
    ],
  }),
  entries: [
    ...['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'Options'].map(handler),
    { callback: `io.javalin.Javalin.{${VERBS},before,after,addHttpHandler}`, parameters: [{ type: JAVALIN }] },
    { callback: `io.javalin.apibuilder.ApiBuilder.{${VERBS},before,after}`, parameters: [{ type: JAVALIN }] },
    {
      callback: `spark.Spark.{${VERBS},before,after,afterAfter}`,
      parameters: [{ type: 'spark.Request' }, { type: 'spark.Response' }],
    },
    {
      callback: `spark.Service.{${VERBS},before,after,afterAfter}`,
      parameters: [{ type: 'spark.Request' }, { type: 'spark.Response' }],
    },
    { callback: `${VERTX}.Route.{handler,blockingHandler}`, parameters: [{ type: `${VERTX}.RoutingContext` }] },
    {
      callback: 'io.vertx.core.http.HttpServer.requestHandler',
      parameters: [{ type: 'io.vertx.core.http.HttpServerRequest' }],
    },
    { callback: `io.jooby.Jooby.{${VERBS},before,after}`, parameters: [{ type: JOOBY }] },
    {
      callback: 'io.helidon.webserver.http.HttpRules.{get,post,put,delete,patch,any}',
      parameters: [{ type: 'io.helidon.webserver.http.ServerRequest' }],
    },
    {
      callback: 'com.sun.net.httpserver.HttpServer.createContext',
      parameters: [{ type: 'com.sun.net.httpserver.HttpExchange' }],
    },
  ],
};
