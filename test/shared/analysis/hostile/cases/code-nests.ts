import type { LanguageId } from '../../../../../shared/analysis';
import type { Nest } from './nested';

const PARENTHESES: Nest = { what: 'parentheses', open: '(', inner: '1', close: ')' };
const BRACKETS: Nest = { what: 'brackets', open: '[', inner: '1', close: ']' };
const BRACES: Nest = { what: 'braces', open: '{', close: '}' };
const C_BLOCKS: Nest = { what: 'blocks', head: 'void f(int a) {\n', open: 'if (a) {', close: '}', tail: '\n}' };
const C_CHAIN: Nest = {
  what: 'a chain of else if',
  head: 'void f(int a) {\nif (a) { a(); }\n',
  open: 'else if (a == 1) { b(); }',
  tail: '}',
};

/** What languages with functions and expressions nest. */
export const CODE_NESTS = {
  javascript: [
    { ...PARENTHESES, head: 'x = ' },
    { ...BRACKETS, head: 'x = ' },
    { what: 'blocks', open: 'if (a) {', close: '}' },
    { what: 'a chain of else if', head: 'if (a) { a(); }\n', open: 'else if (a == 1) { b(); }' },
    { what: 'template strings', head: 'x = ', open: '`${', inner: '1', close: '}`' },
    { what: 'functions', open: 'function f() {', close: '}' },
    { what: 'calls', head: 'x', open: '(a)' },
    { what: 'member chains', head: 'x', open: '.then(a)' },
    { what: 'sums', head: 'x = 1', open: '+ a' },
    { what: 'conditions', head: 'x = 1', open: '|| a && b' },
    { what: 'ternaries', head: 'x = ', open: 'a ? b :', inner: '1' },
    { what: 'arrows', head: 'x = ', open: '() =>', inner: '1' },
  ],
  typescript: [
    { ...PARENTHESES, head: 'x = ' },
    { what: 'generics', head: 'let x: ', open: 'Array<', inner: 'string', close: '>' },
    { what: 'types of objects', head: 'type X = ', open: '{ a:', inner: 'string', close: '}' },
    { what: 'a chain of else if', head: 'if (a) { a(); }\n', open: 'else if (a == 1) { b(); }' },
    { what: 'unions', head: 'type X = 1', open: '| string' },
  ],
  python: [
    { ...PARENTHESES, head: 'x = ' },
    { ...BRACKETS, head: 'x = ' },
    { what: 'lambdas', head: 'x = (', open: 'lambda:', inner: '1', tail: ')' },
    { what: 'a chain of elif', head: 'if a:\n  a()\n', open: 'elif a == 1:\n  b()' },
    { what: 'attributes', head: 'x = (a', open: '.b(c)', tail: ')' },
    { what: 'sums', head: 'x = (1', open: '+ a', tail: ')' },
  ],
  bash: [
    { what: 'command substitutions', head: 'x=', open: '$(', inner: 'a', close: ')' },
    { what: 'if', open: 'if a; then', inner: 'b', close: 'fi' },
    { what: 'a chain of elif', head: 'if a; then\nb\n', open: 'elif c; then\nd', tail: 'fi' },
    { what: 'braces', open: '{', inner: 'a', close: '}' },
    { what: 'pipes', head: 'a', open: '| b' },
  ],
  c: [{ ...PARENTHESES, head: 'int x = ', tail: ';' }, C_BLOCKS, C_CHAIN, { ...BRACES, head: 'int x[] = ', tail: ';' }],
  cpp: [
    { ...PARENTHESES, head: 'int x = ', tail: ';' },
    { what: 'templates', open: 'a<', inner: 'int', close: '>', tail: ' x;' },
    { what: 'namespaces', open: 'namespace a {', close: '}' },
    C_BLOCKS,
    C_CHAIN,
  ],
  csharp: [
    { what: 'parentheses', head: 'class A { int x = ', open: '(', inner: '1', close: ')', tail: '; }' },
    { what: 'generics', head: 'class A {', open: 'List<', inner: 'int', close: '>', tail: ' x; }' },
    { what: 'classes', open: 'class A {', close: '}' },
    { ...C_CHAIN, head: `class A { ${C_CHAIN.head ?? ''}`, tail: '}}' },
  ],
  go: [
    { ...PARENTHESES, head: 'package a\nvar x = ' },
    { what: 'blocks', head: 'package a\nfunc f() {\n', open: 'if a {', close: '}', tail: '\n}' },
    { what: 'a chain of else if', head: 'package a\nfunc f() {\nif a { a() }', open: ' else if b { c() }', tail: '}' },
    { what: 'types', head: 'package a\nvar x ', open: '[]', inner: 'int' },
  ],
  java: [
    { what: 'parentheses', head: 'class A { int x = ', open: '(', inner: '1', close: ')', tail: '; }' },
    { what: 'generics', head: 'class A { ', open: 'List<', inner: 'A', close: '>', tail: ' x; }' },
    { what: 'classes', open: 'class A {', close: '}' },
    { ...C_CHAIN, head: `class A { ${C_CHAIN.head ?? ''}`, tail: '}}' },
    { what: 'sums', head: 'class A { String x = "a"', open: '+ b', tail: '; }' },
  ],
  kotlin: [
    { ...PARENTHESES, head: 'val x = ' },
    { what: 'lambdas', head: 'val x = ', open: '{', inner: '1', close: '}' },
    { what: 'template strings', head: 'val x = ', open: '"${', inner: '1', close: '}"' },
    { what: 'nested comments', open: '/*', inner: 'a', close: '*/' },
    { what: 'a chain of else if', head: 'fun f() {\nif (a) { a() }\n', open: 'else if (b) { c() }', tail: '}' },
  ],
  lua: [
    { what: 'tables', head: 'x = ', open: '{', inner: '1', close: '}' },
    { what: 'functions', head: 'x = ', open: 'function() return', inner: '1', close: 'end' },
    { what: 'a chain of elseif', head: 'if a then b()\n', open: 'elseif c then d()', tail: 'end' },
  ],
  php: [
    { what: 'parentheses', head: '<?php $x = ', open: '(', inner: '1', close: ')', tail: ';' },
    { what: 'arrays', head: '<?php $x = ', open: '[', inner: '1', close: ']', tail: ';' },
    { what: 'a chain of else if', head: '<?php if ($a) { a(); }\n', open: 'else if ($b) { c(); }' },
    { what: 'joined texts', head: '<?php $x = "a"', open: '. $b', tail: ';' },
  ],
  ruby: [
    { ...BRACKETS, head: 'x = ' },
    { what: 'blocks', open: 'a do', close: 'end' },
    { what: 'template strings', head: 'x = ', open: '"#{', inner: '1', close: '}"' },
    { what: 'a chain of elsif', head: 'if a\nb\n', open: 'elsif c\nd', tail: 'end' },
  ],
  rust: [
    { what: 'parentheses', head: 'fn f() { let x = ', open: '(', inner: '1', close: ')', tail: '; }' },
    { what: 'generics', head: 'type X = ', open: 'Vec<', inner: 'u8', close: '>', tail: ';' },
    { what: 'nested comments', open: '/*', inner: 'a', close: '*/' },
    { what: 'a chain of else if', head: 'fn f() { if a { b() }\n', open: 'else if c { d() }', tail: '}' },
    { what: 'attributes', open: '#[a]', inner: 'fn f() {}' },
  ],
  scala: [
    { ...PARENTHESES, head: 'val x = ' },
    { what: 'nested comments', open: '/*', inner: 'a', close: '*/' },
    { what: 'objects', open: 'object A {', close: '}' },
  ],
  assembly: [PARENTHESES],
  batch: [{ what: 'blocks', open: 'if a==a (', inner: 'b', close: ')' }],
  clojure: [{ what: 'lists', open: '(a', close: ')' }, BRACKETS],
  dart: [C_BLOCKS],
  elixir: [
    { ...PARENTHESES, head: 'x = ' },
    { what: 'blocks', open: 'a do', close: 'end' },
  ],
  elm: [{ ...PARENTHESES, head: 'module A exposing (..)\nx = ' }],
  erlang: [BRACKETS],
  fsharp: [{ what: 'nested comments', open: '(*', inner: 'a', close: '*)' }],
  groovy: [{ what: 'closures', open: 'a {', close: '}' }],
  haskell: [
    { ...PARENTHESES, head: 'module A where\nx = ' },
    { what: 'nested comments', open: '{-', inner: 'a', close: '-}' },
  ],
  julia: [{ ...PARENTHESES, head: 'x = ' }],
  makefile: [{ what: 'references', head: 'a = ', open: '$(b', close: ')' }],
  nix: [BRACKETS, { what: 'sets', open: '{ a =', inner: '1', close: '; }' }],
  'objective-c': [{ what: 'messages', open: '[a', close: 'b]' }],
  ocaml: [
    { ...PARENTHESES, head: 'let x = ' },
    { what: 'nested comments', open: '(*', inner: 'a', close: '*)' },
  ],
  perl: [BRACKETS],
  powershell: [{ what: 'subexpressions', open: '$(', close: ')' }],
  r: [PARENTHESES, { what: 'calls', open: 'a(', close: ')' }],
  solidity: [
    { what: 'parentheses', head: 'contract A { uint x = ', open: '(', inner: '1', close: ')', tail: '; }' },
    { ...C_CHAIN, head: 'contract A { function f() public { if (a) { b(); }\n', tail: '}}' },
  ],
  sql: [{ ...PARENTHESES, head: 'select ' }],
  swift: [{ what: 'nested comments', open: '/*', inner: 'a', close: '*/' }],
  'visual-basic': [{ what: 'blocks', open: 'If a Then', close: 'End If' }],
  zig: [BRACES],
  zsh: [{ what: 'command substitutions', head: 'x=', open: '$(', inner: 'a', close: ')' }],
} as const satisfies Partial<Record<LanguageId, readonly Nest[]>>;
