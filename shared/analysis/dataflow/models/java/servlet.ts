import type { FrameworkModel } from '../model';
import { effects, sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const REQUEST = 'javax.servlet.http.HttpServletRequest';
const RESPONSE = 'javax.servlet.http.HttpServletResponse';

/** Servlets, filters and pages of Java servers. */
export const servlet: FrameworkModel = {
  id: 'servlet',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'request', label: 'a parameter of the request' },
      `${REQUEST}.{getParameter,getParameterValues,getParameterMap,getParameterNames,getQueryString}`,
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'the body of the request' },
      `${REQUEST}.{getInputStream,getReader,getPart,getParts}`,
      'javax.servlet.http.Part.{getInputStream,getSubmittedFileName,getName,getHeader,getContentType}',
    ),
    ...sources(
      // Only whoever sends them sees what they bring, and goes where they lead.
      {
        on: 'call',
        kind: 'request',
        label: 'a header of the request',
        doubtfulFor: ['cross-site-scripting', 'open-redirect'],
      },
      `${REQUEST}.{getHeader,getHeaders,getHeaderNames,getContentType,getCharacterEncoding}`,
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'the path of the request' },
      `${REQUEST}.{getPathTranslated,getRequestURI,getRequestURL,getRequestedSessionId}`,
    ),
    ...sources(
      // Servers take `..` out before.
      { on: 'call', kind: 'request', label: 'the path of the request', doubtfulFor: ['path-traversal'] },
      `${REQUEST}.{getPathInfo,getServletPath}`,
    ),
    ...sources({ on: 'call', kind: 'request', label: 'a cookie of the request' }, `${REQUEST}.getCookies`),
    ...sources(
      { on: 'call', kind: 'request', label: 'a cookie of the request', confidence: 'medium' },
      'javax.servlet.http.Cookie.{getValue,getName,getComment,getPath,getDomain}',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'the name of the caller', confidence: 'medium' },
      `${REQUEST}.{getRemoteUser,getRemoteHost,getServerName}`,
    ),
  ],
  sinks: [
    ...sinks(
      { weakness: 'cross-site-scripting', ports: ['0..'], kinds: UNTRUSTED, label: 'is written into the page' },
      'javax.servlet.ServletResponse.getWriter().{print,println,write,append,printf,format}',
      'javax.servlet.ServletOutputStream.{print,println,write}',
      'javax.servlet.jsp.JspWriter.{print,println,write,append,printf}',
      'javax.servlet.jsp.tagext.BodyContent.{print,println,write}',
    ),
    ...sinks(
      { weakness: 'cross-site-scripting', ports: [1], kinds: UNTRUSTED, label: 'is shown on the page of the error' },
      `${RESPONSE}.{sendError,setStatus}`,
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0],
        kinds: UNTRUSTED,
        atStart: true,
        label: 'is the address the browser is sent to',
      },
      `${RESPONSE}.{sendRedirect,encodeRedirectURL}`,
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [1],
        kinds: UNTRUSTED,
        atStart: true,
        when: [{ port: 0, equals: ['Location', 'Refresh'] }],
        label: 'is the address the browser is sent to',
      },
      `${RESPONSE}.{setHeader,addHeader}`,
    ),
    ...sinks(
      {
        weakness: 'header-injection',
        ports: [0, 1],
        kinds: UNTRUSTED,
        label: 'becomes part of a header of the response',
      },
      `${RESPONSE}.{setHeader,addHeader,setContentType}`,
    ),
    ...sinks(
      { weakness: 'header-injection', ports: [0], kinds: UNTRUSTED, label: 'becomes part of a cookie' },
      `${RESPONSE}.addCookie`,
    ),
    ...sinks(
      {
        weakness: 'trust-boundary',
        ports: [0, 1],
        kinds: ['request'],
        confidence: 'medium',
        label: 'is kept in the session without being checked',
      },
      'javax.servlet.http.HttpSession.{setAttribute,putValue}',
    ),
    ...sinks(
      {
        weakness: 'path-traversal',
        ports: [0],
        kinds: UNTRUSTED,
        label: 'is the path that the request is handed on to',
      },
      `${REQUEST}.getRequestDispatcher`,
      'javax.servlet.ServletContext.{getRequestDispatcher,getResource,getResourceAsStream,getRealPath}',
    ),
    ...sinks(
      {
        weakness: 'insecure-cookie',
        when: [{ port: 0, equals: [false] }],
        label: 'lets a cookie be sent without encryption or be read by scripts',
      },
      'javax.servlet.http.{Cookie,OwnCookie}.{setSecure,setHttpOnly}',
    ),
  ],
  sanitizers: [{ match: `${RESPONSE}.encodeURL`, cleans: ['header-injection'] }],
  types: types({
    'javax.servlet.http.HttpSession': [`${REQUEST}.getSession`],
    'javax.servlet.ServletOutputStream': [`${RESPONSE}.getOutputStream`],
    'javax.servlet.ServletResponse.getWriter()': [`${RESPONSE}.getWriter`],
    'javax.servlet.RequestDispatcher': [`${REQUEST}.getRequestDispatcher`],
    'javax.servlet.ServletContext': [
      'javax.servlet.ServletConfig.getServletContext',
      'javax.servlet.GenericServlet.getServletContext',
      `${REQUEST}.getServletContext`,
      'javax.servlet.http.HttpSession.getServletContext',
    ],
    // What the program makes itself does not come with the request.
    'javax.servlet.http.OwnCookie': ['javax.servlet.http.Cookie.<init>'],
    'javax.servlet.ServletConfig': ['javax.servlet.GenericServlet.getServletConfig'],
    'javax.servlet.jsp.JspWriter': ['javax.servlet.jsp.JspContext.getOut'],
    'java.io.BufferedReader': [`${REQUEST}.getReader`],
    'java.io.InputStream': [`${REQUEST}.getInputStream`, 'javax.servlet.http.Part.getInputStream'],
  }),
  subtypes: subtypes({
    [REQUEST]: [
      'javax.servlet.ServletRequest',
      'javax.servlet.http.HttpServletRequestWrapper',
      'org.springframework.web.multipart.MultipartHttpServletRequest',
    ],
    'javax.servlet.ServletResponse': [],
    [RESPONSE]: ['javax.servlet.ServletResponse', 'javax.servlet.http.HttpServletResponseWrapper'],
    'javax.servlet.GenericServlet': ['javax.servlet.http.HttpServlet'],
    'javax.servlet.jsp.JspContext': ['javax.servlet.jsp.PageContext'],
  }),
  propagators: effects({
    'map.get': [
      'javax.servlet.http.HttpSession.{getAttribute,getValue}',
      `${REQUEST}.getAttribute`,
      'javax.servlet.ServletContext.getAttribute',
    ],
    'map.set': [
      'javax.servlet.http.HttpSession.{setAttribute,putValue}',
      `${REQUEST}.setAttribute`,
      'javax.servlet.ServletContext.setAttribute',
    ],
    'state.part': [`${REQUEST}.getSession`],
    clean: [
      'javax.servlet.http.HttpSession.{getId,isNew,getCreationTime,invalidate}',
      `${REQUEST}.{getMethod,getContentLength,getServerPort,isUserInRole,getAuthType,getContextPath,getLocale,getScheme}`,
      `${RESPONSE}.{getWriter,getOutputStream,isCommitted,getStatus}`,
      `${REQUEST}.getRequestDispatcher`,
      'javax.servlet.ServletContext.{getMimeType,getContextPath,getResource,getResourceAsStream,getInitParameter}',
    ],
  }),
  entries: [
    {
      base: 'HttpServlet',
      methods: ['doGet', 'doPost', 'doPut', 'doDelete', 'doHead', 'doOptions', 'service'],
      parameters: [{ type: REQUEST }, { type: RESPONSE }],
    },
    { base: 'HttpJspBase', methods: ['_jspService'], parameters: [{ type: REQUEST }, { type: RESPONSE }] },
    { base: 'Filter', methods: ['doFilter'], parameters: [{ type: REQUEST }, { type: RESPONSE }] },
  ],
};
