import type { DataKind, FrameworkModel } from '../model';
import { effects, sinks, types } from '../model-rows';

const HOST_IS_FIXED = '^(?:https?:)?//[^/?#@]+[/?#]';
const ASKED: {
  readonly weakness: 'server-side-request-forgery';
  readonly kinds: readonly DataKind[];
  readonly label: string;
} = {
  weakness: 'server-side-request-forgery',
  kinds: ['request', 'network'],
  label: 'is an address that is asked',
};
const VERBS = 'get,post,put,patch,delete,del,head,options';

/** What gives back the answer of another server, or a promise of it. */
const ANSWERING: readonly string[] = [
  'axios',
  `axios.{request,${VERBS}}`,
  'fetch',
  'window.fetch',
  'globalThis.fetch',
  'node-fetch',
  'node-fetch.default',
  'cross-fetch',
  'cross-fetch.fetch',
  'isomorphic-fetch',
  'undici.{fetch,request}',
  'got',
  `got.{${VERBS}}`,
  'ky',
  `ky.{${VERBS}}`,
  'request-promise',
  `request-promise.{${VERBS}}`,
  'request-promise-native',
  `request-promise-native.{${VERBS}}`,
  `superagent.{${VERBS}}`,
];

function asked(port: number, ...patterns: readonly string[]) {
  return [
    ...sinks({ ...ASKED, ports: [port], isShallow: true, when: [{ port, unless: HOST_IS_FIXED }] }, ...patterns),
    ...['url', 'uri', 'baseURL', 'baseUrl', 'prefixUrl', 'hostname', 'host'].flatMap((member) =>
      sinks(
        {
          ...ASKED,
          ports: [port],
          member,
          when: [
            { port, member, isPresent: true },
            { port, member, unless: HOST_IS_FIXED },
          ],
        },
        ...patterns,
      ),
    ),
  ];
}

/** Requests that a program sends on its own. */
export const httpClients: FrameworkModel = {
  id: 'http-clients',
  language: 'javascript',
  sinks: [
    ...asked(
      0,
      ...ANSWERING,
      'axios.{create,getUri}',
      'isomorphic-unfetch',
      'make-fetch-happen',
      'undici.{stream,pipeline}',
      'undici.{Client,Pool}',
      'got.{stream,extend}',
      `needle.{${VERBS}}`,
      'superagent',
      'request',
      `request.{${VERBS}}`,
      'bent',
      'bent()',
      'urllib.{request,curl}',
      'phin',
      'wretch',
      'simple-get',
      `simple-get.{concat,${VERBS}}`,
      'popsicle.{request,fetch}',
      'hyperquest',
      'download',
      'open-graph-scraper',
      'soap.{createClient,createClientAsync}',
      '@nestjs/axios.HttpService.{get,post,put,patch,delete,head,request}',
      'XMLHttpRequest.open',
      '@elastic/elasticsearch.Client',
    ),
    ...asked(1, 'needle', 'superagent', 'XMLHttpRequest.open', 'needle.request'),
    ...sinks(
      { ...ASKED, ports: [0, 1], isShallow: true, when: [{ port: 0, unless: HOST_IS_FIXED }] },
      'puppeteer.Page.goto',
      'playwright.Page.goto',
      'phantom.Page.open',
      'wkhtmltopdf',
      'wkhtmltoimage.generate',
      'node-webshot',
      'webshot',
      'pageres.src',
      'capture-website.{file,buffer,base64}',
      'webdriverio.Browser.url',
      'selenium-webdriver.Driver.get',
      'nightmare.Browser.goto',
    ),
    ...sinks(
      { ...ASKED, ports: [0], label: 'is opened in a browser of the server' },
      'puppeteer.Page.setContent',
      'playwright.Page.setContent',
      'phantom.Page.{openUrl,setContent,evaluateJavaScript}',
      'html-pdf.create',
      'pdf-creator-node.create',
    ),
    ...sinks(
      {
        weakness: 'code-injection',
        ports: [0],
        kinds: ['request', 'network'],
        label: 'runs as code in a browser',
      },
      'puppeteer.Page.{evaluate,evaluateHandle,evaluateOnNewDocument,addScriptTag}',
      'playwright.Page.{evaluate,evaluateHandle,addInitScript}',
      'playwright.Context.addInitScript',
      'phantom.Page.{evaluate,evaluateAsync}',
    ),
    ...sinks(
      {
        weakness: 'code-injection',
        ports: [1],
        kinds: ['request', 'network'],
        confidence: 'medium',
        label: 'is given to code in a browser',
      },
      'playwright.Page.evaluate',
      'puppeteer.Page.evaluate',
    ),
  ],
  // An answer is not the address that was asked.
  propagators: effects({ clean: ANSWERING }),
  types: types({
    axios: ['axios.create'],
    got: ['got.extend'],
    'needle.Client': ['needle.defaults'],
    request: ['request.defaults'],
    'puppeteer.Browser': [
      'puppeteer.{launch,connect}',
      'puppeteer-core.{launch,connect}',
      'puppeteer.Browser.createIncognitoBrowserContext',
      'puppeteer-extra.launch',
    ],
    'puppeteer.Page': ['puppeteer.Browser.newPage'],
    'playwright.Browser': [
      'playwright.chromium.{launch,connect}',
      'playwright.firefox.launch',
      'playwright.webkit.launch',
      'playwright-core.chromium.launch',
    ],
    'playwright.Context': ['playwright.Browser.newContext'],
    'playwright.Page': ['playwright.Browser.newPage', 'playwright.Context.newPage'],
    'phantom.Instance': ['phantom.create'],
    'phantom.Page': ['phantom.Instance.createPage', 'webpage.create'],
    'nightmare.Browser': ['nightmare'],
    'selenium-webdriver.Driver': ['selenium-webdriver.Builder().build'],
  }),
  entries: [
    { callback: 'phantom.create', parameters: [{ type: 'phantom.Instance' }] },
    { callback: 'phantom.Instance.createPage', parameters: [{ type: 'phantom.Page' }] },
  ],
};
