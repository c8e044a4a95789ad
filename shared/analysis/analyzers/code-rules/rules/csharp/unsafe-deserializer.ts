import type { CodeRule } from '../../code-rule';
import { calledName } from '../../csharp-syntax/called';
import { isTestPath } from '../../csharp-syntax/test-code';

export const unsafeDeserializer: CodeRule = {
  id: 'csharp/unsafe-deserializer',
  languages: ['csharp'],
  grade: { cwe: [502], severity: 8.1, confidence: 'medium' },
  description: 'A serializer is used that creates whatever type the data names.',
  help: [
    'Whoever can change the data can run code when it is read; there is no safe way to use `BinaryFormatter` and its relatives.',
    'Use `System.Text.Json`, `DataContractSerializer` or `XmlSerializer` with types you name.',
  ].join('\n\n'),
  bad: `class Store {
  object Load(Stream stream) => new BinaryFormatter().Deserialize(stream);
}`,
  good: `class Store {
  Cart Load(Stream stream) => JsonSerializer.Deserialize<Cart>(stream);
}`,
  query: `
    (object_creation_expression type: (_) @type (#match? @type "^([A-Za-z.]+[.])?(BinaryFormatter|NetDataContractSerializer|LosFormatter|SoapFormatter|ObjectStateFormatter|SimpleTypeResolver)$")) @created`,
  check(match) {
    const at = match.node('created');
    if (isTestPath(match.file.path)) return undefined;
    return { at, message: `${calledName(at)} creates whatever type the data names.` };
  },
};
