import type { LanguageId } from '../languages/languages';
import type { LexicalGrammar, LongString } from './lexical-grammar';
import { CPP_RAW_STRING, CSHARP_VERBATIM_STRING, RUST_RAW_STRING } from './raw-strings';

const SLASHES = { lineComments: ['//'], blockComments: [['/*', '*/']] } as const;
const TRIPLE: LongString = { open: '"""', close: '"""', hasEscapes: true };
const TRIPLE_RAW: LongString = { open: '"""', close: '"""', hasEscapes: false };
const TRIPLE_SINGLE: LongString = { open: "'''", close: "'''", hasEscapes: true };
const LONG_DOUBLE: LongString = { open: '"', close: '"', hasEscapes: true };
const LONG_SINGLE: LongString = { open: "'", close: "'", hasEscapes: true };
const LONG_SINGLE_RAW: LongString = { open: "'", close: "'", hasEscapes: false };

const JAVASCRIPT: LexicalGrammar = {
  ...SLASHES,
  quotes: `"'`,
  hasRegularExpressions: true,
  hasTemplates: true,
  keywords:
    'abstract as async await break case catch class const continue debugger declare default delete do else enum export extends finally for from function get if implements import in instanceof interface is keyof let namespace new of private protected public readonly return satisfies set static switch throw try type typeof var void while with yield',
  imports: /import\b(?!\s*\()/y,
};

const C: LexicalGrammar = {
  ...SLASHES,
  quotes: '"',
  hasCharacters: true,
  keywords:
    'auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while',
  imports: /#\s*(?:include|pragma|import)\b/y,
};

/** By language; there is one for every language whose functions are measured. */
export const LEXICAL_GRAMMARS: Partial<Record<LanguageId, LexicalGrammar>> = {
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  python: {
    lineComments: ['#'],
    quotes: `"'`,
    longStrings: [TRIPLE, TRIPLE_SINGLE],
    hasDocStrings: true,
    keywords:
      'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield',
    imports: /(?:import|from)\b/y,
  },
  java: {
    ...SLASHES,
    quotes: '"',
    longStrings: [TRIPLE],
    hasCharacters: true,
    keywords:
      'abstract assert boolean break byte case catch char class continue default do double else enum extends final finally float for if implements import instanceof int interface long native new package private protected public record return sealed short static strictfp switch synchronized throw throws transient try var void volatile while yield',
    imports: /(?:import|package)\b/y,
  },
  csharp: {
    ...SLASHES,
    quotes: '"',
    longStrings: [TRIPLE_RAW],
    rawString: CSHARP_VERBATIM_STRING,
    hasCharacters: true,
    keywords:
      'abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern finally fixed float for foreach get goto if implicit in init int interface internal is lock long namespace new object operator out override params partial private protected public readonly record ref return sbyte sealed set short sizeof stackalloc static string struct switch throw try typeof uint ulong unchecked unsafe ushort using var virtual void volatile when where while yield',
    imports: /using\b(?!\s*\()/y,
  },
  go: {
    ...SLASHES,
    quotes: '"',
    longStrings: [{ open: '`', close: '`', hasEscapes: false }],
    hasCharacters: true,
    keywords:
      'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var',
    imports: /(?:import|package)\b/y,
  },
  php: {
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    quotes: '',
    longStrings: [LONG_DOUBLE, LONG_SINGLE],
    keywords:
      'abstract and array as break callable case catch class clone const continue declare default do echo else elseif enddeclare endfor endforeach endif endswitch endwhile enum extends final finally fn for foreach function global goto if implements include include_once instanceof insteadof interface isset list match namespace new or print private protected public readonly require require_once return static switch throw trait try unset use var while xor yield',
    imports: /use\b(?!\s*\()/y,
  },
  ruby: {
    lineComments: ['#'],
    blockComments: [['\n=begin', '\n=end']],
    quotes: '',
    longStrings: [LONG_DOUBLE, LONG_SINGLE],
    hasRegularExpressions: true,
    keywords:
      'alias and begin break case class def defined do else elsif end ensure for if in module next not or redo rescue retry return super then undef unless until when while yield',
    imports: /require(?:_relative)?\b/y,
  },
  kotlin: {
    ...SLASHES,
    quotes: '"',
    longStrings: [TRIPLE_RAW],
    hasCharacters: true,
    keywords:
      'abstract as break by catch class companion const constructor continue data do else enum final finally for fun get if import in infix init inline inner interface internal is lateinit object open operator out override package private protected public return sealed set super suspend throw try typealias val var vararg when where while',
    imports: /(?:import|package)\b/y,
  },
  rust: {
    ...SLASHES,
    quotes: '',
    longStrings: [LONG_DOUBLE],
    rawString: RUST_RAW_STRING,
    hasCharacters: true,
    keywords:
      'as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move mut pub ref return static struct super trait type union unsafe use where while',
    imports: /(?:pub\s+)?use\b/y,
  },
  c: C,
  cpp: {
    ...C,
    rawString: CPP_RAW_STRING,
    keywords: `${C.keywords} alignas alignof and bool catch class co_await co_return co_yield concept consteval constexpr constinit const_cast decltype delete dynamic_cast explicit export final friend mutable namespace new noexcept not operator or override private protected public reinterpret_cast requires static_assert static_cast template throw try typeid typename using virtual xor`,
    imports: /(?:#\s*(?:include|pragma|import)|using|import)\b/y,
  },
  scala: {
    ...SLASHES,
    quotes: '"',
    longStrings: [TRIPLE_RAW],
    hasCharacters: true,
    keywords:
      'abstract case catch class def do else enum export extends final finally for given if implicit import lazy match new object override package private protected return sealed super then throw trait try type using val var while with yield',
    imports: /(?:import|package)\b/y,
  },
  lua: {
    lineComments: ['--'],
    blockComments: [['--[[', ']]']],
    quotes: `"'`,
    longStrings: [{ open: '[[', close: ']]', hasEscapes: false }],
    keywords: 'and break do else elseif end for function goto if in local not or repeat return then until while',
  },
  bash: {
    lineComments: ['#'],
    commentsNeedSpace: true,
    quotes: '',
    longStrings: [LONG_DOUBLE, LONG_SINGLE_RAW],
    keywords:
      'break case continue do done elif else esac exit export fi for function if in local readonly return select then until while',
    imports: /source\b/y,
  },
};
