import type { FrameworkModel } from '../model';
import { effects, sinks, sources } from '../model-rows';

const SHALLOW_HTML = {
  weakness: 'cross-site-scripting',
  isShallow: true,
  ports: [0],
  confidence: 'medium',
  label: 'is sent as part of a page',
} as const;

/** Next.js, Remix and others whose requests are those of the web platform. */
export const next: FrameworkModel = {
  id: 'next',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'call', kind: 'request', label: 'the body of the request' },
      'web.Request.{json,text,formData,arrayBuffer,blob}',
    ),
    ...sources(
      { on: 'read', kind: 'request', label: 'the address of the request' },
      'web.Request.url',
      'web.Request.nextUrl.{search,searchParams,hash}',
    ),
    ...sources(
      // Changed in its path alone it leads to no other host.
      { on: 'read', kind: 'request', label: 'the address of the request', doubtfulFor: ['open-redirect'] },
      'web.Request.nextUrl',
    ),
    ...sources({ on: 'read', kind: 'request', label: 'the body of the request' }, 'web.Request.body'),
    ...sources(
      {
        on: 'read',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'open-redirect'],
      },
      'web.Request.{headers,cookies}',
    ),
    ...sources(
      { on: 'read', kind: 'request', label: 'a parameter of the page' },
      'next.PageContext.{query,params,resolvedUrl}',
      'next.PageProperties.{searchParams,params}',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'a header of the request', except: ['cross-site-scripting'] },
      'next/headers.{headers,cookies}',
    ),
    ...sources(
      { on: 'call', kind: 'browser', label: 'a parameter of the page' },
      'next/navigation.{useSearchParams,useParams,usePathname}',
      'react-router-dom.{useSearchParams,useParams,useLocation}',
      'react-router.{useSearchParams,useParams,useLocation}',
    ),
    ...sources(
      { on: 'read', kind: 'browser', label: 'a parameter of the page' },
      'next.Router.{query,asPath}',
      'next/router.useRouter().{query,asPath}',
    ),
  ],
  sinks: [
    ...sinks(
      { weakness: 'open-redirect', ports: [0], label: 'is where the browser is sent' },
      'next/server.NextResponse.{redirect,rewrite}',
      'next/navigation.{redirect,permanentRedirect}',
      'Response.redirect',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0],
        kinds: ['browser', 'request'],
        confidence: 'low',
        label: 'is where the browser is sent',
      },
      'next/router.useRouter().{push,replace}',
      'next/navigation.useRouter().{push,replace}',
    ),
    ...sinks(SHALLOW_HTML, 'Response', 'next/server.NextResponse'),
  ],
  types: [
    { match: 'next.PageContext.req', on: 'read', type: 'express.Request' },
    { match: 'next.PageContext.res', on: 'read', type: 'express.Response' },
  ],
  subtypes: [
    { type: 'next/server.NextRequest', of: 'web.Request' },
    { type: 'Request', of: 'web.Request' },
    { type: 'next.GetServerSidePropsContext', of: 'next.PageContext' },
  ],
  sanitizers: [
    // Its host is that of the request, which is the program's own.
    {
      match: 'URL',
      cleans: ['open-redirect'],
      when: [
        { port: 0, matches: String.raw`^/(?![/\\])` },
        { port: 1, ofType: String.raw`Request\.(?:url|nextUrl(?:\.\w+)?)$` },
      ],
    },
  ],
  propagators: effects({ combine: ['web.Request.clone'] }),
  entries: [
    {
      exported: {
        names: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
        path: String.raw`(?:^|/)route\.[jt]sx?$`,
      },
      parameters: [{ type: 'web.Request' }, { source: 'request', label: 'a part of the path of the request' }],
    },
    {
      exported: { names: ['*'], path: String.raw`(?:^|/)app/(?:.*/)?(?:page|layout)\.[jt]sx?$` },
      parameters: [{ type: 'next.PageProperties' }],
    },
    {
      exported: { names: ['middleware'], path: String.raw`(?:^|/)middleware\.[jt]sx?$` },
      parameters: [{ type: 'web.Request' }],
    },
    {
      exported: { names: ['getServerSideProps', 'getInitialProps'], path: String.raw`\.[jt]sx?$` },
      parameters: [{ type: 'next.PageContext' }],
    },
    {
      exported: { names: ['*'], path: String.raw`(?:^|/)pages/api/.*\.[jt]sx?$` },
      firstParameter: ['req', 'request', '_req'],
      parameters: [{ type: 'express.Request' }, { type: 'express.Response' }],
    },
    {
      // Whoever has the page calls it with a form of their own.
      exported: { names: ['*'], path: String.raw`(?:^|/)_?actions?(?:/[^/]+)?\.[jt]sx?$` },
      firstParameter: ['formData', 'prevState', '_prevState', 'previousState', '_previousState'],
      parameters: [{ source: 'request', label: 'a field of a form' }],
      repeatsLast: true,
    },
  ],
};
