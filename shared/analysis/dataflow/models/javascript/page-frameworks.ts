import type { FrameworkModel } from '../model';
import { sinks, sources, subtypes } from '../model-rows';

const OWN_PATH = { doubtfulFor: ['open-redirect'] } as const;
const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const READERS = 'getQuery,getValidatedQuery,readBody,readValidatedBody,readRawBody,readFormData,readMultipartFormData';

/** Remix and React Router, SvelteKit, Astro, Nuxt with Nitro and h3: what they call is known by its file. */
export const pageFrameworks: FrameworkModel = {
  id: 'page-frameworks',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'read', kind: 'request', label: 'a part of the path of the request' },
      'remix.Arguments.params',
      'sveltekit.Event.params',
      'astro.Context.params',
    ),
    ...sources(
      { on: 'read', kind: 'request', label: 'the address of the request', ...OWN_PATH },
      'sveltekit.Event.url',
      'astro.Context.url',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'a part of the request' },
      `h3.{${READERS},getRouterParam,getRouterParams,getRequestURL}`,
      // Nuxt knows them everywhere.
      ...[...READERS.split(','), 'getRouterParam', 'getRouterParams'],
    ),
    ...sources(
      {
        on: 'call',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'open-redirect'],
      },
      'h3.{getHeader,getHeaders,getRequestHeader,getRequestHeaders,getCookie,parseCookies}',
      'sveltekit.Cookies.{get,getAll}',
    ),
  ],
  sinks: [
    ...sinks(
      { weakness: 'open-redirect', ports: [0], label: 'is where the browser is sent' },
      '@remix-run/node.redirect',
      '@remix-run/react.redirect',
      '@remix-run/cloudflare.redirect',
      '@remix-run/server-runtime.redirect',
      'react-router.{redirect,redirectDocument,replace}',
      'astro.Context.redirect',
    ),
    ...sinks(
      { weakness: 'open-redirect', ports: [1], atStart: true, label: 'is where the browser is sent' },
      '@sveltejs/kit.redirect',
      'h3.sendRedirect',
      'sendRedirect',
    ),
  ],
  types: [
    { match: 'remix.Arguments.request', on: 'read', type: 'web.Request' },
    { match: 'sveltekit.Event.request', on: 'read', type: 'web.Request' },
    { match: 'sveltekit.Event.cookies', on: 'read', type: 'sveltekit.Cookies' },
    { match: 'sveltekit.Hook.event', on: 'read', type: 'sveltekit.Event' },
    { match: 'astro.Context.request', on: 'read', type: 'web.Request' },
  ],
  subtypes: subtypes({
    'remix.Arguments': ['node', 'cloudflare', 'deno', 'server-runtime'].flatMap((runtime) =>
      ['LoaderFunctionArgs', 'ActionFunctionArgs', 'LoaderArgs', 'ActionArgs'].map(
        (name) => `@remix-run/${runtime}.${name}`,
      ),
    ),
    'sveltekit.Event': ['@sveltejs/kit.RequestEvent', '@sveltejs/kit.ServerLoadEvent', '@sveltejs/kit.LoadEvent'],
    'astro.Context': ['astro.APIContext'],
  }),
  entries: [
    {
      exported: { names: ['loader', 'action'], path: String.raw`(?:^|/)(?:routes/.*|root)\.[jt]sx?$` },
      parameters: [{ type: 'remix.Arguments' }],
    },
    {
      exported: { names: VERBS, path: String.raw`(?:^|/)\+server\.[jt]s$` },
      parameters: [{ type: 'sveltekit.Event' }],
    },
    {
      exported: { names: ['load'], path: String.raw`(?:^|/)\+(?:page|layout)(?:\.server)?\.[jt]s$` },
      parameters: [{ type: 'sveltekit.Event' }],
    },
    {
      // Functions in the object `actions`, by names of their own.
      exported: { names: ['*'], path: String.raw`(?:^|/)\+page\.server\.[jt]s$` },
      parameters: [{ type: 'sveltekit.Event' }],
    },
    {
      exported: { names: ['handle'], path: String.raw`(?:^|/)hooks\.server\.[jt]s$` },
      parameters: [{ type: 'sveltekit.Hook' }],
    },
    {
      exported: { names: [...VERBS, 'ALL'], path: String.raw`(?:^|/)src/pages/.*\.[jt]s$` },
      parameters: [{ type: 'astro.Context' }],
    },
  ],
};
