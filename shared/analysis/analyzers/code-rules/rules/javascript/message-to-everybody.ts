import type { CodeRule } from '../../code-rule';
import { literalText } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

/** A window that speaks to itself; whoever is in it hears everything anyway. */
const ITSELF = /^(?:window|self|globalThis|_?global)$/;
const SECRET = /token|secret|password|passwd|credential|api_?key|session_?id/i;

export const messageToEverybody: CodeRule = {
  id: 'javascript/message-to-everybody',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [346], severity: 4.3, confidence: 'low' },
  description: 'A message is sent to a window whatever page is in it.',
  help: 'Another page may have taken the place of the one that is meant, and reads the message. Name the origin that may read it.',
  bad: "frame.contentWindow.postMessage({ token }, '*');",
  good: "frame.contentWindow.postMessage({ token }, 'https://pay.example');",
  query: `((call_expression function: (member_expression object: (_) @window property: (property_identifier) @name)
      arguments: (arguments . (_) @data . (string) @target)) @call (#eq? @name "postMessage"))`,
  check(match) {
    const isSecret = SECRET.test(match.node('data').text);
    if (
      literalText(match.node('target')) !== '*' ||
      ITSELF.test(match.node('window').text) ||
      !isSecret ||
      isNoProduct(match.file.path)
    ) {
      return undefined;
    }
    return { at: match.node('call'), message: 'Whatever page is in that window reads this message.' };
  },
};
