import { isPackageManifest, membersOf, type JsonRule } from '../json-file';

const LOCAL = /^[a-z+]+:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$)/;

export const packageInsecureSource: JsonRule = {
  id: 'json/package-insecure-source',
  grade: { cwe: [319, 494], severity: 6.5, confidence: 'high' },
  description: 'A package is fetched without encryption.',
  help: 'Whoever is on the way can put other code in its place, and it runs on every machine that installs. Use `https:` or `git+ssh:`.',
  bad: '{ "dependencies": { "shop": "http://example.org/shop-1.0.0.tgz" } }\n',
  good: '{ "dependencies": { "shop": "https://example.org/shop-1.0.0.tgz" } }\n',
  *check(file) {
    if (!isPackageManifest(file)) return;
    for (const { text } of membersOf(file, 'dependencies', 'devDependencies', 'optionalDependencies')) {
      if (text !== undefined && /^(?:git\+http|http|git):\/\//.test(text.value) && !LOCAL.test(text.value)) {
        yield { at: text, message: 'This package is fetched without encryption.' };
      }
    }
  },
};
