import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../csharp-syntax/called';
import { callsOf } from '../../csharp-syntax/call-patterns';
import { requestValueIn } from '../../csharp-syntax/request-value';
import { isTestPath } from '../../csharp-syntax/test-code';
import { textPieces } from '../../csharp-syntax/text-pieces';

export const xpathFromRequest: CodeRule = {
  id: 'csharp/xpath-from-request',
  languages: ['csharp'],
  grade: { cwe: [643], severity: 7.5, confidence: 'high' },
  description: 'A value of the request is joined into an XPath expression.',
  help: [
    'A quote in the value ends the text there, and the rest of it decides what is found, such as any user instead of one.',
    'Find the elements first and compare the value in C#, or hand it over as a variable of an `XsltContext`.',
  ].join('\n\n'),
  bad: `class UserPage : Page {
  void Page_Load(object sender, EventArgs e) {
    var user = document.SelectSingleNode("//user[name='" + Request.Form["name"] + "']");
  }
}`,
  good: `class UserPage : Page {
  void Page_Load(object sender, EventArgs e) {
    var name = Request.Form["name"];
    var user = document.Descendants("user").FirstOrDefault(one => (string)one.Element("name") == name);
  }
}`,
  query: callsOf(
    'SelectSingleNode',
    'SelectNodes',
    'XPathSelectElement',
    'XPathSelectElements',
    'XPathEvaluate',
    'Compile',
    'Evaluate',
  ),
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const [text] = argumentsOf(match.node('call'));
    if (text === undefined || !textPieces(text).some((piece) => typeof piece === 'string' && /\/|\[/.test(piece))) {
      return undefined;
    }
    const value = requestValueIn(text);
    return value === undefined ? undefined : { at: text, message: `\`${value.node.text}\` can change what is found.` };
  },
};
