import type { DataKind, FrameworkModel } from '../model';
import { effects, sinks, sources, types } from '../model-rows';

const KINDS: readonly DataKind[] = ['browser', 'request', 'network', 'database', 'configured'];
const HTML = { weakness: 'cross-site-scripting', kinds: KINDS, label: 'becomes part of the page' } as const;
const JQUERY =
  'html,append,prepend,after,before,replaceWith,wrap,wrapAll,wrapInner,appendTo,prependTo,insertAfter,insertBefore';

/** Pages in a browser. */
export const dom: FrameworkModel = {
  id: 'dom',
  language: 'javascript',
  sources: [
    ...sources({ on: 'read', kind: 'browser', label: 'the address of the page', begins: '#' }, 'Location.hash'),
    ...sources({ on: 'read', kind: 'browser', label: 'the address of the page', begins: '?' }, 'Location.search'),
    ...sources(
      {
        on: 'read',
        kind: 'browser',
        label: 'the address of the page',
        // It begins with the page's own host.
        doubtfulFor: ['open-redirect'],
      },
      'Location.href',
      'document.{URL,documentURI,baseURI}',
      'window.document.{URL,documentURI,baseURI}',
    ),
    ...sources(
      {
        on: 'read',
        kind: 'browser',
        label: 'the address of the page',
        // Browsers quote what has a meaning in HTML.
        doubtfulFor: ['open-redirect', 'cross-site-scripting'],
      },
      'Location.pathname',
    ),
    ...sources(
      { on: 'read', kind: 'browser', label: 'the address of the page before' },
      'document.referrer',
      'window.document.referrer',
    ),
    ...sources({ on: 'read', kind: 'browser', label: 'the name of the window', confidence: 'medium' }, 'window.name'),
    ...sources(
      { on: 'read', kind: 'browser', label: 'a message of another page', confidence: 'medium' },
      'MessageEvent.data',
    ),
    ...sources(
      { on: 'call', kind: 'browser', label: 'what the browser has stored', confidence: 'low' },
      'localStorage.getItem',
      'sessionStorage.getItem',
      'window.localStorage.getItem',
      'window.sessionStorage.getItem',
    ),
    ...sources({ on: 'read', kind: 'browser', label: 'a cookie', confidence: 'low' }, 'document.cookie'),
    ...sources(
      { on: 'read', kind: 'browser', label: 'a text of the page', confidence: 'low' },
      '*.{textContent,innerText}',
    ),
    ...sources({ on: 'call', kind: 'browser', label: 'an attribute of the page', confidence: 'low' }, '*.getAttribute'),
    ...sources(
      { on: 'read', kind: 'browser', label: 'a parameter of the page' },
      '*.$route',
      '@angular/router.ActivatedRoute.{snapshot,params,queryParams,paramMap,queryParamMap}',
    ),
  ],
  sinks: [
    ...sinks({ ...HTML, on: 'write', ports: [0], confidence: 'high' }, '*.{innerHTML,outerHTML,srcdoc}'),
    ...sinks(
      { ...HTML, ports: [0] },
      'document.{write,writeln}',
      'window.document.{write,writeln}',
      'jquery.{parseHTML,globalEval}',
      '$.{parseHTML,globalEval}',
    ),
    // What does not begin with a tag is a selector.
    ...sinks({ ...HTML, ports: [0], atStart: true, when: [{ port: 0, unless: '^[#?.]' }] }, 'jquery', '$', 'jQuery'),
    ...sinks({ ...HTML, ports: [1], confidence: 'high' }, '*.insertAdjacentHTML'),
    ...sinks({ ...HTML, ports: [0], confidence: 'medium' }, '*.createContextualFragment', 'DOMParser.parseFromString'),
    ...['jquery()', '$()', 'jQuery()'].flatMap((object) => sinks({ ...HTML, ports: [0] }, `${object}.{${JQUERY}}`)),
    ...sinks(
      {
        ...HTML,
        ports: [1],
        member: 'dangerouslySetInnerHTML',
        when: [{ port: 1, member: 'dangerouslySetInnerHTML', isPresent: true }],
      },
      '#jsx',
      'react.createElement',
      'React.createElement',
    ),
    // What the compilers of Vue and Svelte make of `v-html` and `{@html}`, and what is written by hand.
    ...['innerHTML', 'domProps.innerHTML', 'srcdoc'].flatMap((member) =>
      sinks(
        { ...HTML, ports: [1], member, when: [{ port: 1, member, isPresent: true }] },
        '#jsx',
        'vue.{h,createVNode,createElementVNode,createElementBlock,createBlock}',
        '*.createElement',
      ),
    ),
    ...['href', 'src', 'action', 'formAction', 'xlinkHref'].flatMap((member) =>
      sinks(
        {
          ...HTML,
          ports: [1],
          member,
          atStart: true,
          kinds: ['browser'],
          confidence: 'low',
          when: [{ port: 1, member, isPresent: true }],
          label: 'may be a script instead of an address',
        },
        '#jsx',
      ),
    ),
    ...sinks(
      { ...HTML, ports: [0], confidence: 'high', label: 'is trusted as it is' },
      '*.{bypassSecurityTrustHtml,bypassSecurityTrustScript,bypassSecurityTrustUrl,bypassSecurityTrustResourceUrl,bypassSecurityTrustStyle}',
    ),
    ...sinks(
      { weakness: 'open-redirect', ports: [0], atStart: true, kinds: KINDS, label: 'is where the browser goes' },
      'Location.{assign,replace}',
      'window.open',
      'window.navigate',
    ),
    ...sinks(
      {
        on: 'write',
        weakness: 'open-redirect',
        ports: [0],
        atStart: true,
        kinds: KINDS,
        label: 'is where the browser goes',
      },
      'Location.href',
      'window.location',
      'document.location',
      'self.location',
      'top.location',
      'parent.location',
    ),
    ...sinks(
      {
        on: 'write',
        weakness: 'cross-site-scripting',
        ports: [0],
        atStart: true,
        kinds: ['browser'],
        confidence: 'medium',
        label: 'names a script that is loaded',
      },
      'HTMLScriptElement.src',
    ),
    ...sinks(
      {
        weakness: 'cleartext-storage',
        ports: [1],
        kinds: ['secret'],
        confidence: 'medium',
        label: 'is kept in the browser',
      },
      'localStorage.setItem',
      'sessionStorage.setItem',
    ),
  ],
  types: [
    ...[
      'location',
      'window.location',
      'document.location',
      'self.location',
      'top.location',
      'parent.location',
      'globalThis.location',
      'window.document.location',
    ].map((match) => ({ match, on: 'read' as const, type: 'Location' })),
    ...types({
      jquery: ['jquery.noConflict'],
      'jquery()': [
        'jquery',
        '$',
        'jQuery',
        `jquery().{find,parent,children,closest,eq,first,last,next,prev,addClass,removeClass,${JQUERY}}`,
      ],
      HTMLElement: ['document.{getElementById,querySelector}'],
    }),
  ],
  propagators: effects({ clean: ['document.{getElementById,querySelector,querySelectorAll,getElementsByClassName}'] }),
  entries: [
    { callback: 'addEventListener', events: ['message'], parameters: [{ type: 'MessageEvent' }] },
    { callback: 'window.onmessage', parameters: [{ type: 'MessageEvent' }] },
    { callback: 'window.addEventListener', events: ['message'], parameters: [{ type: 'MessageEvent' }] },
    { callback: 'self.addEventListener', events: ['message'], parameters: [{ type: 'MessageEvent' }] },
  ],
};
