import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, calledName, callsNamed, callsTo, isCallTo, receiverOf } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';
import { requestHolder } from '../../go-syntax/request-holder';
import { requestValueIn } from '../../go-syntax/request-value';
import { textPieces } from '../../go-syntax/text-pieces';
import type { RequestValue } from '../../request-tracker';

const OS = [
  ...['Open', 'OpenFile', 'ReadFile', 'Create', 'WriteFile', 'Remove', 'RemoveAll', 'Rename', 'Mkdir', 'MkdirAll'],
  ...['ReadDir', 'Chmod', 'Truncate', 'Symlink', 'Link'],
];
const IOUTIL = ['ReadFile', 'WriteFile', 'ReadDir'];
/** Those that take a second path. */
const WITH_TARGET: ReadonlySet<string> = new Set(['Rename', 'Symlink', 'Link']);

/** Methods of contexts that send or keep a file, and where among their arguments its path stands. */
const OF_CONTEXT: ReadonlyMap<string, number> = new Map([
  ['File', 0],
  ['FileAttachment', 0],
  ['Attachment', 0],
  ['Inline', 0],
  ['SendFile', 0],
  ['Download', 0],
  ['SaveUploadedFile', 1],
  ['SaveFile', 1],
]);

export const fileChosenByRequest: CodeRule = {
  id: 'go/file-chosen-by-request',
  languages: ['go'],
  grade: { cwe: [22], severity: 7.5, confidence: 'high' },
  description: 'The request chooses which file is read, written or deleted.',
  help: [
    'With `../` in the value it is any file of the server; `filepath.Join` and `filepath.Clean` keep what leads upwards.',
    'Take the last part of the name alone, `filepath.Base(name)`, check it with `filepath.IsLocal`, or open it below an `os.Root`. Name uploads yourself.',
  ].join('\n\n'),
  bad: `package shop

import (
	"net/http"
	"os"
	"path/filepath"
)

func report(w http.ResponseWriter, r *http.Request) {
	data, _ := os.ReadFile(filepath.Join("reports", r.FormValue("name")))
	w.Write(data)
}`,
  good: `package shop

import (
	"net/http"
	"os"
	"path/filepath"
)

func report(w http.ResponseWriter, r *http.Request) {
	data, _ := os.ReadFile(filepath.Join("reports", filepath.Base(r.FormValue("name"))))
	w.Write(data)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    return callsWithPaths(match.node('file')).flatMap(([call, paths]): Reported[] => {
      const values = paths.flatMap((path) => chosen(path) ?? []);
      return values.slice(0, 1).map((value) => reported(call, value));
    });
  },
};

function callsWithPaths(file: Node): (readonly [call: Node, paths: readonly Node[]])[] {
  const contexts = callsNamed(file, [...OF_CONTEXT.keys()]).filter(
    (call) => requestHolder(receiverOf(call)) !== undefined,
  );
  return [
    ...callsTo(file, 'os', OS).map(
      (call) => [call, argumentsOf(call).slice(0, WITH_TARGET.has(calledName(call)) ? 2 : 1)] as const,
    ),
    ...callsTo(file, 'io/ioutil', IOUTIL).map((call) => [call, argumentsOf(call).slice(0, 1)] as const),
    ...callsTo(file, 'net/http', ['ServeFile']).map((call) => [call, argumentsOf(call).slice(2, 3)] as const),
    ...contexts.map((call) => {
      const position = OF_CONTEXT.get(calledName(call)) ?? 0;
      return [call, argumentsOf(call).slice(position, position + 1)] as const;
    }),
  ];
}

function chosen(path: Node): RequestValue | undefined {
  const value = requestValueIn(path);
  if (value?.part === 'upload') return isWholeName(path, value.node) ? value : undefined;
  return value?.part === 'path' ? undefined : value;
}

/** Parsers leave no folders in the name of an upload; behind a value of its own, in the same step of the path, it replaces nothing. */
function isWholeName(path: Node, name: Node): boolean {
  const steps = isCallTo(path, 'path/filepath', ['Join']) ? argumentsOf(path) : [path];
  const step = steps.find((one) => one.startIndex <= name.startIndex && name.endIndex <= one.endIndex) ?? path;
  const pieces = textPieces(step);
  const at = pieces.findIndex((piece) => typeof piece !== 'string' && requestValueIn(piece, path)?.part === 'upload');
  const before = pieces.slice(0, Math.max(at, 0)).map((piece) => (typeof piece === 'string' ? piece : VALUE));
  return !before.join('').replace(/.*\//s, '').includes(VALUE);
}

/** Stands for a value in a text. */
const VALUE = '\0';

function reported(call: Node, { node, part }: RequestValue): Reported {
  if (part === 'upload') {
    return {
      at: call,
      message: `\`${node.text}\` is what the sender calls the file: it can replace another one.`,
      confidence: 'medium',
    };
  }
  // A router hands on one step of the path, which most of the time holds no slash.
  return {
    at: call,
    message: `\`${node.text}\` chooses the file.`,
    ...(part === 'route' ? { confidence: 'medium' } : {}),
  };
}
