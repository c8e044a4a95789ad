import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../php-syntax/test-code';

export const externalEntities: CodeRule = {
  id: 'php/external-entities',
  languages: ['php'],
  grade: { cwe: [611], severity: 7.1, confidence: 'high' },
  description: 'XML is read with its external entities put in.',
  help: 'A document can then name files of the server or addresses of its network, and gets their content. Leave `LIBXML_NOENT` and `LIBXML_DTDLOAD` out.',
  bad: '<?php $document->loadXML($text, LIBXML_NOENT | LIBXML_DTDLOAD);',
  good: '<?php $document->loadXML($text, LIBXML_NONET);',
  query: '(argument [(name) (qualified_name) (binary_expression)] @flags) @argument',
  check(match) {
    const flags = match.node('flags');
    if (
      !flags.text.includes('LIBXML_NOENT') ||
      !/(?:^|[\s|\\(])LIBXML_NOENT\b/.test(flags.text) ||
      isTestPath(match.file.path)
    ) {
      return undefined;
    }
    return { at: flags, message: 'With `LIBXML_NOENT` the document can read files of the server.' };
  },
};
