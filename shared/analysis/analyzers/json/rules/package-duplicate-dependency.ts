import { isPackageManifest, membersOf, type JsonRule } from '../json-file';

export const packageDuplicateDependency: JsonRule = {
  id: 'json/package-duplicate-dependency',
  grade: 'suspect',
  description: 'A package is listed as needed to run and as needed to develop.',
  help: 'npm installs one of both, and which version that is depends on the command. Keep the one that is meant.',
  bad: '{ "dependencies": { "zod": "4.1.0" }, "devDependencies": { "zod": "3.25.0" } }\n',
  good: '{ "dependencies": { "zod": "4.1.0" }, "devDependencies": { "jest": "30.0.0" } }\n',
  *check(file) {
    if (!isPackageManifest(file)) return;
    const needed = new Set(membersOf(file, 'dependencies').map(({ key }) => key));
    for (const member of membersOf(file, 'devDependencies')) {
      if (needed.has(member.key)) yield { at: member, message: `${member.key} is listed in “dependencies” too.` };
    }
  },
};
