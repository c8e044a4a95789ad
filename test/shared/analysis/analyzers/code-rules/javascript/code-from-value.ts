import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "vm.runInThisContext('(' + source + ')');",
    'new vm.Script(`x = ${y}`);',
    'vm.runInNewContext(req.body.code, {});',
  ],
  clean: [
    'vm.runInThisContext(`(function () {${source}})`, { filename: module.path });',
    "vm.runInThisContext('1 + 1');",
    'new vm.Script(source);',
    "vm.other('a' + b);",
  ],
};
