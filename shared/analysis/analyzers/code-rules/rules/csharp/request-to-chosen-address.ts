import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, receiverOf, simpleName } from '../../csharp-syntax/called';
import { callsOf, creationsOf } from '../../csharp-syntax/call-patterns';
import { declaredType } from '../../csharp-syntax/declared-type';
import { isTestPath } from '../../csharp-syntax/test-code';
import { TEXTS } from '../../csharp-syntax/text-pieces';
import { hasHost, leadingRequestValue } from '../../text-pieces';

const OF_CLIENT = [
  ...[
    'GetAsync',
    'GetStringAsync',
    'GetStreamAsync',
    'GetByteArrayAsync',
    'PostAsync',
    'PutAsync',
    'DeleteAsync',
    'PatchAsync',
  ],
  ...['GetFromJsonAsync', 'PostAsJsonAsync', 'PutAsJsonAsync'],
];
const OF_WEB_CLIENT = [
  ...['DownloadString', 'DownloadData', 'DownloadFile', 'UploadString', 'UploadData'].flatMap((name) => [
    name,
    `${name}Async`,
    `${name}TaskAsync`,
  ]),
  'OpenRead',
];

export const requestToChosenAddress: CodeRule = {
  id: 'csharp/request-to-chosen-address',
  languages: ['csharp'],
  grade: { cwe: [918], severity: 8.1, confidence: 'high' },
  description: 'The request chooses which address the server asks.',
  help: [
    'Whoever sends it reaches what only the server can reach, such as other services behind it.',
    'Look the address up in a list, or keep the host fixed and take only a part of the path, escaped with `Uri.EscapeDataString`.',
  ].join('\n\n'),
  bad: `using Microsoft.AspNetCore.Mvc;

public class FeedsController : Controller {
  public async Task<IActionResult> Get(string url) {
    return Ok(await httpClient.GetStringAsync(url));
  }
}`,
  good: `using Microsoft.AspNetCore.Mvc;

public class FeedsController : Controller {
  public async Task<IActionResult> Get(string feed) {
    return Ok(await httpClient.GetStringAsync(feeds[feed]));
  }
}`,
  query: `${callsOf(...OF_CLIENT, ...OF_WEB_CLIENT, 'Create', 'CreateHttp')}
    ${creationsOf('HttpRequestMessage', 'TcpClient', 'RestClient')}`,
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    const address = addressOf(call);
    const value = address && leadingRequestValue(address, TEXTS, { isFixed: hasHost });
    return value === undefined ? undefined : { at: call, message: `\`${value.node.text}\` chooses the address.` };
  },
};

function addressOf(call: Node): Node | undefined {
  const given = argumentsOf(call);
  const name = calledName(call);
  if (call.type === 'object_creation_expression') return given[name === 'HttpRequestMessage' ? 1 : 0];
  const receiver = receiverOf(call);
  const owner = simpleName(receiver);
  if (/^Create(?:Http)?$/.test(name)) return /^(?:Http|Ftp)?WebRequest$/.test(owner) ? given[0] : undefined;
  return isClient(receiver, owner) ? given[0] : undefined;
}

function isClient(receiver: Node | undefined, owner: string): boolean {
  if (receiver?.type === 'object_creation_expression') return /^(?:HttpClient|WebClient)$/.test(calledName(receiver));
  const type = receiver?.type === 'identifier' ? declaredType(receiver) : undefined;
  return type === undefined ? /client$|^_?http$/i.test(owner) : /^(?:HttpClient|WebClient)$/.test(type);
}
