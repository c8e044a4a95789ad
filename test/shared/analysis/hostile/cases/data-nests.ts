import type { LanguageId } from '../../../../../shared/analysis';
import type { Nest } from './nested';

const ELEMENTS: Nest = { what: 'elements', open: '<a>', close: '</a>' };

/** What languages of data, of documents and of configuration nest. */
export const DATA_NESTS = {
  css: [
    { what: 'rules', open: 'a {', close: '}' },
    { what: 'functions', head: 'a { width: ', open: 'calc(', inner: '1px', close: ')', tail: '; }' },
    { what: 'media', open: '@media print {', close: '}' },
    { what: 'selectors', open: ':is(', inner: 'a', close: ')', tail: ' { color: red }' },
  ],
  hcl: [{ what: 'blocks', open: 'a {', close: '}' }],
  terraform: [
    { what: 'blocks', open: 'resource "aws_s3_bucket" "a" {', close: '}' },
    { what: 'unnamed blocks', open: 'a {', close: '}' },
    { what: 'lists', head: 'a = ', open: '[', inner: '1', close: ']' },
    { what: 'objects', head: 'a = ', open: '{ b =', inner: '1', close: '}' },
    { what: 'templates', head: 'a = ', open: '"${', inner: 'b', close: '}"' },
    { what: 'parentheses', head: 'a = ', open: '(', inner: '1', close: ')' },
  ],
  html: [
    { what: 'elements', open: '<div>', close: '</div>' },
    { what: 'unclosed elements', open: '<p><b>' },
    { what: 'comments', open: '<!--', close: '-->' },
    { what: 'scripts', open: '<script>' },
  ],
  json: [
    { what: 'arrays', open: '[', close: ']' },
    { what: 'unclosed arrays', open: '[' },
    { what: 'objects', open: '{"a":', inner: '1', close: '}' },
  ],
  jsonc: [
    { what: 'arrays', open: '[', close: ']' },
    { what: 'comments', open: '/*' },
    { what: 'objects', open: '{"a": // b', inner: '1', close: ',}' },
  ],
  toml: [
    { what: 'arrays', head: 'a = ', open: '[', inner: '1', close: ']' },
    { what: 'tables', head: 'a = ', open: '{ b = ', inner: '1', close: '}' },
    { what: 'keys', head: 'a', open: '.b', tail: ' = 1' },
  ],
  yaml: [
    { what: 'lists', open: '[', close: ']' },
    { what: 'unclosed lists', open: '[' },
    { what: 'maps', head: 'a: ', open: '{ b:', inner: '1', close: '}' },
    { what: 'dashes', head: 'a:\n', open: '- - - -' },
    { what: 'anchors', open: '- &a' },
    { what: 'documents', open: '---\na: 1' },
  ],
  bicep: [
    { what: 'objects', head: 'var a = ', open: '{ b:', inner: '1', close: '}' },
    { what: 'lists', head: 'var a = ', open: '[', inner: '1', close: ']' },
    { what: 'template strings', head: 'var a = ', open: "'${", inner: '1', close: "}'" },
    { what: 'parentheses', head: 'var a = ', open: '(', inner: '1', close: ')' },
  ],
  cmake: [{ what: 'blocks', open: 'if(a)', close: 'endif()' }],
  dockerfile: [
    { what: 'commands', head: 'FROM a\nRUN ', open: '$(a \\', inner: 'b \\', close: ') \\' },
    { what: 'continued lines', head: 'FROM a\nRUN ', open: 'a \\' },
    { what: 'here-documents', head: 'FROM a\n', open: 'RUN <<A' },
  ],
  dotenv: [{ what: 'references', head: 'A=', open: '${B:-', close: '}' }],
  graphql: [
    { what: 'selections', open: '{ a', close: '}' },
    { what: 'lists', head: 'type A { a: ', open: '[', inner: 'A', close: ']', tail: '}' },
    { what: 'values', head: '{ a(b: ', open: '[', inner: '1', close: ']', tail: ') }' },
  ],
  ini: [{ what: 'sections', open: '[a' }],
  less: [
    { what: 'rules', open: '.a {', close: '}' },
    { what: 'mixins', head: 'a { width: ', open: '~"@{', close: '}"', tail: '}' },
  ],
  markdown: [
    { what: 'quotes', open: '> > > >' },
    { what: 'lists', open: '- - - -' },
    { what: 'links', open: '[a', close: '](b)' },
    { what: 'emphasis', open: '*a **b' },
    { what: 'fences', open: '```a' },
    { what: 'elements', open: '<a>' },
  ],
  protobuf: [{ what: 'messages', open: 'message A {', close: '}' }],
  sass: [
    { what: 'rules', open: '.a {', close: '}' },
    { what: 'interpolations', head: 'a { width: ', open: '#{', inner: '1', close: '}', tail: '}' },
  ],
  svelte: [ELEMENTS],
  text: [{ what: 'brackets', open: '[', close: ']' }],
  vue: [ELEMENTS],
  xml: [
    ELEMENTS,
    { what: 'unclosed elements', open: '<a>' },
    { what: 'declarations', open: '<!DOCTYPE a [', close: ']>' },
    { what: 'attributes', head: '<a ', open: 'b="c"', tail: '/>' },
    { what: 'sections', open: '<![CDATA[' },
  ],
} as const satisfies Partial<Record<LanguageId, readonly Nest[]>>;
