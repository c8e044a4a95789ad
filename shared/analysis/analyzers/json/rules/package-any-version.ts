import { isPackageManifest, membersOf, type JsonRule } from '../json-file';

export const packageAnyVersion: JsonRule = {
  id: 'json/package-any-version',
  grade: 'suspect',
  description: 'Any version of a package will do, whatever comes out.',
  help: 'The next release, broken or taken over, is installed without anybody deciding so. Name a range, such as `^4.1.0`.',
  bad: '{ "dependencies": { "left-pad": "*" } }\n',
  good: '{ "dependencies": { "left-pad": "^1.3.0" } }\n',
  *check(file) {
    if (!isPackageManifest(file)) return;
    for (const { key, text } of membersOf(file, 'dependencies', 'devDependencies', 'optionalDependencies')) {
      if (text !== undefined && /^(?:\*|x|latest|>=\s*0(?:\.0){0,2}|)$/.test(text.value.trim())) {
        yield { at: text, message: `This takes any version of ${key}.` };
      }
    }
  },
};
