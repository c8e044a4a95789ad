import type { LanguageId } from '../../../../../shared/analysis';

interface Chain {
  readonly head: string;
  readonly link: (number: number) => string;
  readonly tail: string;
}

const C_LIKE: Chain = {
  head: 'void f(int a) {\nif (a == -1) { a(); }\n',
  link: (number) => `else if (a == ${number}) { b(${number}); }\n`,
  tail: '}\n',
};
const IN_CLASS: Chain = { ...C_LIKE, head: `class A {\n${C_LIKE.head}`, tail: '}}\n' };

const CHAINS = {
  javascript: { ...C_LIKE, head: 'if (a == -1) { a(); }\n', tail: '' },
  python: { head: 'if a == -1:\n  a()\n', link: (number) => `elif a == ${number}:\n  b(${number})\n`, tail: '' },
  go: {
    head: 'package a\nfunc f() {\nif a == -1 { a() }',
    link: (number) => ` else if a == ${number} { b(${number})\n}`,
    tail: '\n}\n',
  },
  java: IN_CLASS,
  csharp: IN_CLASS,
  c: C_LIKE,
  kotlin: { ...C_LIKE, head: 'fun f(a: Int) {\nif (a == -1) { a() }\n' },
  php: {
    head: '<?php if ($a == -1) { a(); }\n',
    link: (number) => `else if ($a == ${number}) { b(${number}); }\n`,
    tail: '',
  },
  ruby: { head: 'if a == -1\na\n', link: (number) => `elsif a == ${number}\nb(${number})\n`, tail: 'end\n' },
  rust: {
    head: 'fn f(a: i32) { if a == -1 { a() }\n',
    link: (number) => `else if a == ${number} { b(${number}) }\n`,
    tail: '}\n',
  },
  bash: {
    head: 'if [ "$a" = x ]; then\n a\n',
    link: (number) => `elif [ "$a" = ${number} ]; then\n b ${number}\n`,
    tail: 'fi\n',
  },
} as const satisfies Partial<Record<LanguageId, Chain>>;

export const CHAIN_LANGUAGES = Object.keys(CHAINS) as (keyof typeof CHAINS)[];

/** A long chain of conditions, each another one, as generators write it. */
export function chainOf(language: keyof typeof CHAINS, links: number): string {
  const { head, link, tail } = CHAINS[language];
  return `${head}${Array.from({ length: links }, (_, number) => link(number)).join('')}${tail}`;
}
