import type { EntryModel, FrameworkModel } from '../model';
import { effects, sinks, sources, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

/** Parameters of these types come from the framework, not from the caller. */
const GIVEN_BY_FRAMEWORK = [
  'Model',
  'ModelMap',
  'RedirectAttributes',
  'BindingResult',
  'Errors',
  'Principal',
  'Authentication',
  'Locale',
  'TimeZone',
  'ZoneId',
  'HttpSession',
  'HttpServletRequest',
  'HttpServletResponse',
  'ServletRequest',
  'ServletResponse',
  'WebRequest',
  'NativeWebRequest',
  'ServerHttpRequest',
  'ServerHttpResponse',
  'ServerWebExchange',
  'SessionStatus',
  'UriComponentsBuilder',
  'Pageable',
  'Sort',
  'HttpMethod',
  'Writer',
  'OutputStream',
  'WebDataBinder',
  'Device',
  'Jwt',
  'CsrfToken',
];

const MAPPINGS = [
  'RequestMapping',
  'GetMapping',
  'PostMapping',
  'PutMapping',
  'DeleteMapping',
  'PatchMapping',
  'MessageMapping',
  'SubscribeMapping',
  'QueryMapping',
  'MutationMapping',
];

/** Among the arguments of an annotation: what is sent is no page. */
const NO_PAGE = 'json|xml|plain|octet|pdf|image|csv|event.stream';

const PARAMETERS = [
  'RequestParam',
  'PathVariable',
  'RequestBody',
  'RequestHeader',
  'CookieValue',
  'RequestPart',
  'MatrixVariable',
];

const MAPPING: EntryModel = {
  parameters: [{ source: 'request', label: 'a parameter of the request', unlessTypes: GIVEN_BY_FRAMEWORK }],
  repeatsLast: true,
  returns: [
    {
      weakness: 'cross-site-scripting',
      label: 'is the page that is sent',
      annotations: ['RestController', 'ResponseBody'],
      types: ['String', 'CharSequence'],
      unlessArguments: NO_PAGE,
    },
    {
      weakness: 'cross-site-scripting',
      label: 'is the page that is sent',
      types: ['ResponseEntity<String>', 'HttpEntity<String>', 'Mono<String>'],
      unlessArguments: NO_PAGE,
    },
    {
      weakness: 'cross-site-scripting',
      // Mostly an object, which is sent as JSON.
      confidence: 'low',
      label: 'is the page that is sent',
      types: ['ResponseEntity<?>'],
      unlessArguments: NO_PAGE,
    },
    {
      weakness: 'open-redirect',
      label: 'is the address the browser is sent to',
      types: ['String'],
      unlessAnnotations: ['RestController', 'ResponseBody'],
      matches: '^redirect:(?:https?:/*)?$',
    },
    {
      weakness: 'path-traversal',
      label: 'is the path that the request is handed on to',
      types: ['String'],
      unlessAnnotations: ['RestController', 'ResponseBody'],
      matches: '^forward:',
    },
  ],
};

/** Controllers of Spring MVC, Boot and WebFlux, and clients of theirs. */
export const springWeb: FrameworkModel = {
  id: 'spring-web',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'request', label: 'an uploaded file' },
      'org.springframework.web.multipart.MultipartFile.{getOriginalFilename,getInputStream,getBytes,getContentType,getName}',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'a parameter of the request' },
      'org.springframework.web.context.request.WebRequest.{getParameter,getParameterValues,getParameterMap,getHeader,getHeaderValues}',
      'org.springframework.web.reactive.function.server.ServerRequest.{queryParam,queryParams,pathVariable,headers,bodyToMono,bodyToFlux,body,cookies,param,params}',
      'org.springframework.http.server.reactive.ServerHttpRequest.{getQueryParams,getHeaders,getURI,getPath,getBody,getCookies}',
    ),
    ...sources(
      { on: 'call', kind: 'network', label: 'an answer from another server', confidence: 'low' },
      'org.springframework.web.client.RestTemplate.{getForObject,getForEntity,postForObject,postForEntity,exchange,execute}',
    ),
  ],
  sinks: [
    ...sinks(
      {
        weakness: 'server-side-request-forgery',
        ports: [0],
        atStart: true,
        kinds: ['request', 'network'],
        label: 'is the address that is called',
      },
      'org.springframework.web.client.RestOperations.{getForObject,getForEntity,headForHeaders,postForLocation,postForObject,postForEntity}',
      'org.springframework.web.client.RestOperations.{put,patchForObject,delete,optionsForAllow,exchange,execute}',
      'org.springframework.web.reactive.function.client.WebClient.{create,RequestHeadersUriSpec.uri,RequestBodyUriSpec.uri}',
      'org.springframework.web.reactive.function.client.WebClient.Builder.baseUrl',
      'org.springframework.web.client.RestClient.{create,RequestHeadersUriSpec.uri}',
      'org.springframework.core.io.UrlResource.<init>',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0],
        atStart: true,
        kinds: UNTRUSTED,
        label: 'is the address the browser is sent to',
      },
      'org.springframework.web.servlet.view.RedirectView.{<init>,setUrl}',
      'org.springframework.http.HttpHeaders.setLocation',
      'org.springframework.http.ResponseEntity.{created,BodyBuilder.location}',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0],
        kinds: UNTRUSTED,
        when: [{ port: 0, matches: '^redirect:(?:https?:/*)?$' }],
        label: 'is the address the browser is sent to',
      },
      'org.springframework.web.servlet.ModelAndView.{<init>,setViewName}',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [1],
        kinds: UNTRUSTED,
        atStart: true,
        when: [{ port: 0, matches: '^(?:location|refresh)$' }],
        label: 'is the address the browser is sent to',
      },
      'org.springframework.http.HttpHeaders.{add,set,put}',
    ),
    ...sinks(
      {
        weakness: 'header-injection',
        ports: [0, 1],
        kinds: UNTRUSTED,
        confidence: 'medium',
        label: 'becomes part of a header of the response',
      },
      'org.springframework.http.HttpHeaders.{add,set}',
      'org.springframework.http.ResponseEntity.BodyBuilder.header',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0], kinds: UNTRUSTED, label: 'is the path of a file' },
      'org.springframework.core.io.{FileSystemResource,ClassPathResource,PathResource}.<init>',
      'org.springframework.core.io.ResourceLoader.getResource',
      'org.springframework.util.ResourceUtils.getFile',
      'org.springframework.util.FileSystemUtils.deleteRecursively',
      'org.springframework.web.multipart.MultipartFile.transferTo',
    ),
  ],
  // An answer is not the address that was asked.
  propagators: effects({
    clean: [
      'org.springframework.web.client.RestOperations.{getForObject,getForEntity,headForHeaders,postForLocation,postForObject,postForEntity,patchForObject,exchange,execute}',
      'org.springframework.web.reactive.function.client.WebClient.RequestHeadersUriSpec.uri',
      'org.springframework.web.client.RestClient.RequestHeadersUriSpec.uri',
    ],
  }),
  sanitizers: [
    {
      match: 'org.springframework.web.util.HtmlUtils.{htmlEscape,htmlEscapeDecimal,htmlEscapeHex}',
      cleans: ['cross-site-scripting'],
    },
    { match: 'org.springframework.web.util.JavaScriptUtils.javaScriptEscape', cleans: ['cross-site-scripting'] },
    { match: 'org.springframework.util.StringUtils.{getFilename,getFilenameExtension}', cleans: ['path-traversal'] },
    {
      match: 'org.springframework.web.util.UriUtils.{encode,encodePath,encodePathSegment,encodeQueryParam}',
      cleans: ['cross-site-scripting', 'header-injection', 'open-redirect', 'server-side-request-forgery'],
    },
  ],
  types: types({
    'org.springframework.http.ResponseEntity.BodyBuilder': [
      'org.springframework.http.ResponseEntity.{ok,status,badRequest,accepted,created,unprocessableEntity}',
      'org.springframework.http.ResponseEntity.BodyBuilder.{header,headers,contentType,location}',
    ],
    'org.springframework.web.reactive.function.client.WebClient': [
      'org.springframework.web.reactive.function.client.WebClient.create',
      'org.springframework.web.reactive.function.client.WebClient.Builder.build',
    ],
    'org.springframework.web.reactive.function.client.WebClient.Builder': [
      'org.springframework.web.reactive.function.client.WebClient.{builder,mutate}',
      'org.springframework.web.reactive.function.client.WebClient.Builder.{baseUrl,defaultHeader,defaultHeaders,filter,codecs,clientConnector}',
    ],
    'org.springframework.web.client.RestClient': ['org.springframework.web.client.RestClient.{create,Builder.build}'],
    'org.springframework.web.client.RestClient.Builder': [
      'org.springframework.web.client.RestClient.builder',
      'org.springframework.web.client.RestClient.Builder.{baseUrl,defaultHeader,defaultHeaders,requestFactory,requestInterceptor}',
    ],
    'org.springframework.web.reactive.function.client.WebClient.RequestHeadersUriSpec': [
      'org.springframework.web.reactive.function.client.WebClient.{get,post,put,delete,head,options,patch,method}',
    ],
    'org.springframework.web.client.RestClient.RequestHeadersUriSpec': [
      'org.springframework.web.client.RestClient.{get,post,put,delete,head,options,patch,method}',
    ],
  }),
  subtypes: [
    { type: 'org.springframework.web.client.RestTemplate', of: 'org.springframework.web.client.RestOperations' },
    {
      type: 'org.springframework.web.context.request.NativeWebRequest',
      of: 'org.springframework.web.context.request.WebRequest',
    },
    {
      type: 'org.springframework.web.context.request.ServletWebRequest',
      of: 'org.springframework.web.context.request.WebRequest',
    },
    { type: 'org.springframework.http.ResponseEntity', of: 'org.springframework.http.HttpEntity' },
    { type: 'org.springframework.context.ApplicationContext', of: 'org.springframework.core.io.ResourceLoader' },
  ],
  entries: [
    ...MAPPINGS.map((annotation) => ({ ...MAPPING, annotation })),
    // An annotation of the program itself may stand for a mapping: what its parameters are tells.
    {
      ...MAPPING,
      parameterAnnotations: PARAMETERS,
      parameters: [{ source: 'request', label: 'a parameter of the request', annotations: PARAMETERS }],
    },
  ],
};
