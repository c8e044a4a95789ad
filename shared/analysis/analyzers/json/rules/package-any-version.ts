import { isPackageManifest, membersOf, type JsonFile, type JsonRule } from '../json-file';

export const packageAnyVersion: JsonRule = {
  id: 'json/package-any-version',
  grade: 'suspect',
  description: 'Any version of a package will do, whatever comes out.',
  help: 'The next release, broken or taken over, is installed without anybody deciding so. Name a range, such as `^4.1.0`.',
  bad: '{ "dependencies": { "left-pad": "*" } }\n',
  good: '{ "dependencies": { "left-pad": "^1.3.0" } }\n',
  *check(file) {
    if (!isPackageManifest(file)) return;
    const scope = scopeOf(file);
    for (const { key, text } of membersOf(file, 'dependencies', 'devDependencies', 'optionalDependencies')) {
      // The packages of one repository take each other as they are.
      if (scope !== undefined && key.startsWith(scope)) continue;
      if (text !== undefined && /^(?:\*|x|latest|>=\s*0(?:\.0){0,2}|)$/.test(text.value.trim())) {
        yield { at: text, message: `This takes any version of ${key}.` };
      }
    }
  },
};

/** `@shop/` of a package `@shop/api`. */
function scopeOf({ members }: JsonFile): string | undefined {
  const name = members.find(({ key, parent }) => key === 'name' && parent === undefined)?.text?.value;
  return /^@[^/]+\//.exec(name ?? '')?.[0];
}
