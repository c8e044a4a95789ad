import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, receiverOf, simpleName } from '../../csharp-syntax/called';
import { callsOf, creationsOf } from '../../csharp-syntax/call-patterns';
import { enclosingMember, enclosingType } from '../../csharp-syntax/enclosing';
import { requestValueIn } from '../../csharp-syntax/request-value';
import { attributeName, attributesOf, isTestPath } from '../../csharp-syntax/test-code';
import { textPieces } from '../../csharp-syntax/text-pieces';

const OF_FILE = [
  ...[
    'ReadAllText',
    'ReadAllBytes',
    'ReadAllLines',
    'WriteAllText',
    'WriteAllBytes',
    'WriteAllLines',
    'AppendAllText',
  ].flatMap((name) => [name, `${name}Async`]),
  ...[
    'ReadLines',
    'OpenRead',
    'OpenText',
    'OpenWrite',
    'Open',
    'Create',
    'CreateText',
    'AppendText',
    'Delete',
    'Copy',
    'Move',
  ],
];
const OF_DIRECTORY = ['CreateDirectory', 'GetFiles', 'EnumerateFiles', 'GetDirectories', 'EnumerateDirectories'];
/** Methods of whatever sends or keeps a file. */
const SENDING = ['PhysicalFile', 'WriteFile', 'TransmitFile', 'SendFileAsync', 'SaveAs', 'SaveAsAsync'];

export const fileChosenByRequest: CodeRule = {
  id: 'csharp/file-chosen-by-request',
  languages: ['csharp'],
  grade: { cwe: [22], severity: 7.5, confidence: 'high' },
  description: 'The request chooses which file is read, written or deleted.',
  help: [
    'With `../` in the value, or a path that begins with `/` or a drive, it is any file of the server; `Path.Combine` takes either.',
    'Take the last part of the name alone, `Path.GetFileName(name)`, or check that `Path.GetFullPath` of the whole begins with the folder and a slash. Name uploads yourself.',
  ].join('\n\n'),
  bad: `using Microsoft.AspNetCore.Mvc;

public class ReportsController : Controller {
  public IActionResult Get(string name) {
    return PhysicalFile(Path.Combine("/srv/reports", name), "application/pdf");
  }
}`,
  good: `using Microsoft.AspNetCore.Mvc;

public class ReportsController : Controller {
  public IActionResult Get(string name) {
    return PhysicalFile(Path.Combine("/srv/reports", Path.GetFileName(name)), "application/pdf");
  }
}`,
  query: `${callsOf(...OF_FILE, ...OF_DIRECTORY, ...SENDING, 'File')}
    ${creationsOf('FileStream', 'StreamReader', 'StreamWriter', 'PhysicalFileResult', 'FilePathResult')}`,
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    const path = pathsOf(call).find((one) => requestValueIn(one) !== undefined);
    const value = path && requestValueIn(path);
    if (path === undefined || value === undefined || (beginsWithRequest(path) && isForAdministrators(call))) {
      return undefined;
    }
    const { node, part } = value;
    if (part === 'upload') {
      return { at: call, message: `\`${node.text}\` is what the sender calls the file, folders included.` };
    }
    // A router hands on one step of the path, which most of the time holds no slash.
    return {
      at: call,
      message: `\`${node.text}\` chooses the file.`,
      ...(part === 'route' ? { confidence: 'medium' } : {}),
    };
  },
};

/** No folder is named that it should stay in. */
function beginsWithRequest(path: Node): boolean {
  const [first] = textPieces(path);
  if (first === undefined || typeof first === 'string') return false;
  const start = calledName(first) === 'Combine' ? argumentsOf(first)[0] : first;
  return start !== undefined && requestValueIn(start, path) !== undefined;
}

/** Whether only those may send the request who hold a role or fulfil a policy: they may be meant to choose any file. */
function isForAdministrators(call: Node): boolean {
  const declarations = [enclosingMember(call), enclosingType(call)].flatMap((one) => one ?? []);
  const attributes = declarations.flatMap((one) => attributesOf(one));
  return attributes.some((one) => attributeName(one) === 'Authorize' && /\b(?:Policy|Roles)\b/.test(one.text));
}

/** Those of the arguments that are paths. */
function pathsOf(call: Node): Node[] {
  const given = argumentsOf(call);
  const name = calledName(call);
  const receiver = receiverOf(call);
  const owner = simpleName(receiver);
  if (call.type !== 'invocation_expression' || SENDING.includes(name)) return given.slice(0, 1);
  if (name === 'File') return receiver === undefined || /^(?:Typed)?Results$/.test(owner) ? given.slice(0, 1) : [];
  const isOfFile = owner === 'File' && OF_FILE.includes(name);
  const isOfDirectory = owner === 'Directory' && (OF_DIRECTORY.includes(name) || /^(?:Delete|Move)$/.test(name));
  if (!isOfFile && !isOfDirectory) return [];
  return given.slice(0, /^(?:Copy|Move)$/.test(name) ? 2 : 1);
}
