import type { FrameworkModel } from '../model';

const TEMPLATE = 'is rendered as a template';
const SAFE = 'is marked as safe in a page';

/** Jinja2, Mako, Chameleon, Genshi, MarkupSafe, Bleach and the standard library's escaping. */
export const TEMPLATES: FrameworkModel = {
  id: 'python-templates',
  language: 'python',
  types: [
    { match: 'jinja2.{Environment,SandboxedEnvironment}', type: 'jinja2.Environment' },
    {
      match: 'jinja2.sandbox.{SandboxedEnvironment,ImmutableSandboxedEnvironment,SandboxedNativeEnvironment}',
      type: 'jinja2.sandbox.SandboxedEnvironment',
    },
  ],
  propagators: [
    // A template runs no code of Python there.
    { match: 'jinja2.sandbox.SandboxedEnvironment.{from_string,compile,compile_expression}', effect: 'combine' },
  ],
  sinks: [
    { match: 'jinja2.Template', weakness: 'template-injection', ports: [0, 'name:source'], label: TEMPLATE },
    {
      match: 'jinja2.Environment.{from_string,compile,compile_expression}',
      weakness: 'template-injection',
      ports: [0, 'name:source'],
      label: TEMPLATE,
    },
    {
      match: '*.from_string',
      weakness: 'template-injection',
      ports: [0, 'name:source'],
      label: TEMPLATE,
      confidence: 'medium',
    },
    { match: 'mako.template.Template', weakness: 'template-injection', ports: [0, 'name:text'], label: TEMPLATE },
    { match: 'mako.Template', weakness: 'template-injection', ports: [0, 'name:text'], label: TEMPLATE },
    { match: 'chameleon.{PageTemplate,PageTextTemplate}', weakness: 'template-injection', ports: [0], label: TEMPLATE },
    {
      match: 'genshi.template.{TextTemplate,MarkupTemplate}',
      weakness: 'template-injection',
      ports: [0],
      label: TEMPLATE,
    },
    { match: 'Cheetah.Template.Template', weakness: 'template-injection', ports: [0], label: TEMPLATE },
    { match: 'pystache.render', weakness: 'template-injection', ports: [0], label: TEMPLATE, confidence: 'low' },
    { match: 'airspeed.Template', weakness: 'template-injection', ports: [0], label: TEMPLATE },
    { match: 'markupsafe.Markup', weakness: 'cross-site-scripting', ports: [0], label: SAFE },
    { match: 'jinja2.Markup', weakness: 'cross-site-scripting', ports: [0], label: SAFE },
    { match: 'wtforms.widgets.{HTMLString,Markup}', weakness: 'cross-site-scripting', ports: [0], label: SAFE },
    {
      match: 'jinja2.Environment',
      weakness: 'cross-site-scripting',
      when: [{ port: 'name:autoescape', equals: [false] }],
      label: 'renders pages without escaping',
      confidence: 'medium',
    },
  ],
  sanitizers: [
    { match: 'html.escape', cleans: ['cross-site-scripting'] },
    { match: 'cgi.escape', cleans: ['cross-site-scripting'] },
    { match: 'markupsafe.{escape,escape_silent}', cleans: ['cross-site-scripting'] },
    { match: 'markupsafe.Markup.escape', cleans: ['cross-site-scripting'] },
    { match: 'jinja2.escape', cleans: ['cross-site-scripting'] },
    { match: 'svgwrite.Drawing().tostring', cleans: ['cross-site-scripting'] },
    { match: 'nh3.clean', cleans: ['cross-site-scripting'] },
    { match: 'bleach.{clean,linkify}', cleans: ['cross-site-scripting'] },
    { match: 'nh3.clean', cleans: ['cross-site-scripting'] },
    { match: 'lxml.html.clean.clean_html', cleans: ['cross-site-scripting'] },
    { match: 'werkzeug.utils.{escape}', cleans: ['cross-site-scripting'] },
    {
      match: 'werkzeug.utils.secure_filename',
      cleans: ['path-traversal', 'zip-slip', 'command-injection', 'cross-site-scripting'],
    },
    { match: 'werkzeug.secure_filename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'pathvalidate.sanitize_filename', cleans: ['path-traversal', 'zip-slip'] },
    { match: 'werkzeug.utils.safe_join', cleans: ['path-traversal'] },
    { match: 'werkzeug.security.safe_join', cleans: ['path-traversal'] },
    { match: 'jinja2.Environment.get_template', cleans: ['template-injection'] },
    { match: 'json.dumps', cleans: ['open-redirect'] },
    // Without a scheme and a host it leads nowhere else.
    {
      match: 'urllib.parse.{urlunsplit,urlunparse}',
      cleans: ['open-redirect', 'server-side-request-forgery'],
      when: [
        { port: 0, member: '0', equals: [''] },
        { port: 0, member: '1', equals: [''] },
      ],
    },
    {
      match: 'urllib.parse.{quote,quote_plus,urlencode}',
      cleans: ['cross-site-scripting', 'open-redirect', 'header-injection', 'log-injection'],
    },
    {
      match: 'urllib.{quote,quote_plus,urlencode}',
      cleans: ['cross-site-scripting', 'open-redirect', 'header-injection', 'log-injection'],
    },
    { match: 're.escape', cleans: ['regex-denial-of-service', 'nosql-injection'] },
  ],
};
