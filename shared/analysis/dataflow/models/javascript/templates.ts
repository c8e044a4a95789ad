import type { FrameworkModel } from '../model';
import { sinks, types } from '../model-rows';

/** What quotes the values that it puts in, unless the template says otherwise in such a way. */
const AUTOMATIC: readonly (readonly [patterns: readonly string[], unquoted: string])[] = [
  [['ejs.render', 'ejs.renderFile', 'ejs.compile()', 'eta.{render,renderString}'], '<%[-~]'],
  [['pug.render', 'pug.renderFile', 'pug.compile()', 'pug.compileFile()'], String.raw`!\{|!=`],
  [['mustache.render'], String.raw`\{\{[{&]`],
  [['nunjucks.{render,renderString}', 'nunjucks.Environment.{render,renderString}'], String.raw`\|\s*safe\b`],
];

/** Templates: their text must not come from outside, and what is put in is to be escaped. */
export const templates: FrameworkModel = {
  id: 'templates',
  language: 'javascript',
  sinks: [
    ...sinks(
      { weakness: 'template-injection', ports: [0], isShallow: true, label: 'is compiled as a template' },
      'ejs.{render,compile}',
      'pug.{render,compile,compileClient}',
      'jade.{render,compile,compileClient}',
      'handlebars.{compile,precompile,template}',
      'Handlebars.{compile,precompile}',
      'hbs.{compile,handlebars.compile}',
      'nunjucks.{renderString,compile,Template}',
      'nunjucks.Environment.renderString',
      'mustache.render',
      'mustache.to_html',
      'lodash.template',
      'underscore.template',
      'dot.{template,compile}',
      'doT.{template,compile}',
      'hogan.js.compile',
      'swig.{render,compile}',
      'swig-templates.{render,compile}',
      'eta.{render,compile,renderString}',
      'eta.Eta.renderString',
      'squirrelly.{render,compile,Render}',
      'twig.twig',
      'twing.Environment.createTemplate',
      'art-template.{render,compile}',
      'template7.compile',
      'velocityjs.{render,parse}',
      'hamljs.{render,compile}',
      'haml.render',
      'marko.load',
      'liquidjs.Liquid.{parseAndRender,parse}',
      'ect.Renderer.render',
      'dustjs-linkedin.{compile,renderSource}',
      'whiskers.render',
      'express-handlebars.compile',
      'vue.compile',
      'Vue.compile',
    ),
    ...sinks(
      {
        weakness: 'template-injection',
        ports: [0],
        member: 'template',
        when: [{ port: 0, member: 'template', isPresent: true }],
        label: 'is compiled as a template',
      },
      'vue',
      'vue.{createApp,extend,defineComponent}',
      'Vue',
    ),
    ...sinks(
      { weakness: 'path-traversal', ports: [0], confidence: 'medium', label: 'names the template of a page' },
      'ejs.renderFile',
      'pug.{renderFile,compileFile}',
      'nunjucks.render',
      'consolidate.{ejs,pug,handlebars,swig}',
    ),
    ...sinks(
      {
        weakness: 'cross-site-scripting',
        ports: [0],
        kinds: ['request', 'database', 'browser', 'configured'],
        label: 'is put into a page as it is',
      },
      'handlebars.SafeString',
      'Handlebars.SafeString',
      'nunjucks.runtime.SafeString',
    ),
    ...sinks(
      {
        weakness: 'cross-site-scripting',
        when: [{ port: 1, member: 'autoescape', equals: [false] }],
        confidence: 'medium',
        label: 'puts data into pages as it is',
      },
      'nunjucks.{configure,Environment}',
    ),
    ...sinks(
      {
        weakness: 'cross-site-scripting',
        when: [{ port: 1, member: 'noEscape', equals: [true] }],
        confidence: 'medium',
        label: 'puts data into pages as it is',
      },
      'handlebars.compile',
      'Handlebars.compile',
    ),
    ...sinks(
      {
        on: 'write',
        weakness: 'cross-site-scripting',
        when: [{ port: 0, equals: [false] }],
        confidence: 'medium',
        label: 'puts data into pages as it is',
      },
      '*.escapeMarkup',
    ),
    ...sinks(
      {
        weakness: 'cross-site-scripting',
        when: [{ port: 1, member: 'unsafe', equals: [true] }],
        ports: [0],
        label: 'is put into a script as it is',
      },
      'serialize-javascript',
    ),
  ],
  types: types({
    'nunjucks.Environment': ['nunjucks.{configure,Environment}'],
    'eta.Eta': ['eta.Eta'],
    'liquidjs.Liquid': ['liquidjs.Liquid'],
  }),
  sanitizers: [
    {
      match: 'serialize-javascript',
      cleans: ['cross-site-scripting'],
      when: [{ port: 1, member: 'unsafe', isAbsent: true }],
    },
    ...AUTOMATIC.flatMap(([patterns, unquoted]) =>
      patterns.map((match) => ({
        match,
        cleans: ['cross-site-scripting'] as const,
        when: [{ port: 0 as const, unless: unquoted }],
      })),
    ),
    // What is put in is quoted, unless a setting or the template says otherwise: the setting is reported where it is.
    { match: 'handlebars.compile()', cleans: ['cross-site-scripting'] },
    { match: 'Handlebars.compile()', cleans: ['cross-site-scripting'] },
    { match: 'handlebars.Utils.escapeExpression', cleans: ['cross-site-scripting'] },
    { match: 'handlebars.escapeExpression', cleans: ['cross-site-scripting'] },
    { match: 'mustache.escape', cleans: ['cross-site-scripting'] },
  ],
};
