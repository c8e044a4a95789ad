import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { constantText } from '../../go-syntax/string-literal';

/** Functions with a format, by package, and where among the arguments it stands. */
const FORMATTERS: readonly (readonly [path: string, names: readonly string[], position: number])[] = [
  ['fmt', ['Printf', 'Sprintf', 'Errorf'], 0],
  ['fmt', ['Fprintf', 'Appendf'], 1],
  ['log', ['Printf', 'Fatalf', 'Panicf'], 0],
];

export const printfArguments: CodeRule = {
  id: 'go/printf-arguments',
  languages: ['go'],
  grade: 'bug',
  cwe: [628],
  description: 'A format asks for more or fewer values than the call gives it.',
  help: [
    'Missing values are printed as `%!d(MISSING)`, and values too many as `%!(EXTRA …)`, mostly in the messages nobody tests.',
    'Give one value for each verb; a percent sign itself is written `%%`.',
  ].join('\n\n'),
  bad: `package shop

import "fmt"

func title(id int, name string) string {
	return fmt.Sprintf("order %d of %s", id)
}`,
  good: `package shop

import "fmt"

func title(id int, name string) string {
	return fmt.Sprintf("order %d of %s", id, name)
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    return FORMATTERS.flatMap(([path, names, position]) =>
      callsTo(file, path, names).flatMap((call): Reported[] => {
        const values = argumentsOf(call);
        const wanted = valuesWanted(constantText(values[position]));
        const given = values.length - position - 1;
        if (wanted === undefined || wanted === given || values.at(-1)?.type === 'variadic_argument') return [];
        // A call with several results can stand for all values.
        if (given === 1 && values.at(-1)?.type === 'call_expression' && wanted > 1) return [];
        return [{ at: call, message: `The format asks for ${counted(wanted)}, and gets ${given}.` }];
      }),
    );
  },
};

const VERB = /%[-+# 0]{0,5}(?:\d{1,9}|\*)?(?:\.(?:\d{1,9}|\*)?)?([a-zA-Z%])/g;

/** How many values the verbs take; undefined where that is not to be told. */
function valuesWanted(format: string | undefined): number | undefined {
  if (format === undefined || format.includes('%[')) return undefined;
  const verbs = [...format.matchAll(VERB)];
  // A percent sign that starts no verb is a defect of another kind.
  if (format.replace(VERB, '').includes('%')) return undefined;
  return verbs.reduce((count, [verb, letter]) => count + (letter === '%' ? 0 : 1) + verb.split('*').length - 1, 0);
}

function counted(values: number): string {
  return values === 1 ? 'one value' : `${values} values`;
}
