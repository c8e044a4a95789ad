import type { DataKind, FrameworkModel } from '../model';
import { sinks, types } from '../model-rows';

/** What is stored, too: nobody keeps code for others to run by accident. */
const ANYBODY_S: readonly DataKind[] = [
  'request',
  'process',
  'network',
  'browser',
  'archive',
  'database',
  'configured',
];

/** Texts that become code: in sandboxes, in expressions, in modules. */
export const codeExecution: FrameworkModel = {
  id: 'code-execution',
  language: 'javascript',
  sinks: [
    ...sinks(
      { weakness: 'code-injection', ports: [0], kinds: ANYBODY_S, label: 'runs as code' },
      'vm.{runInContext,runInNewContext,runInThisContext,compileFunction,Script,SourceTextModule}',
      'vm.Script.{runInNewContext,runInContext,runInThisContext}',
      'vm2.VM.run',
      'vm2.NodeVM.run',
      'vm2.VMScript',
      'sandbox.Sandbox.run',
      'sandbox.run',
      'safe-eval',
      'eval',
      'node-eval',
      'static-eval',
      'notevil',
      'notevil.eval',
      'require-from-string',
      'isolated-vm.Isolate.compileScript',
      'sandboxed-module.load',
      'inspector.Session.post',
      'module._compile',
    ),
    ...sinks(
      { weakness: 'code-injection', ports: [0], confidence: 'medium', label: 'runs as an expression' },
      'mathjs.{eval,evaluate,compile,parse}',
      'expr-eval.Parser.{evaluate,parse}',
      'jexl.{eval,evalSync}',
      'angular-expressions.compile',
      'filtrex.compileExpression',
    ),
    { match: 'require-dir', weakness: 'unsafe-reflection', ports: [0], label: 'names modules that are loaded' },
    {
      match: 'vm.{createContext,runInNewContext}',
      weakness: 'code-injection',
      ports: [1],
      isShallow: true,
      confidence: 'low',
      label: 'is what code in a sandbox sees',
    },
  ],
  types: types({
    'vm2.VM': ['vm2.VM.<init>'],
    'vm2.NodeVM': ['vm2.NodeVM.<init>'],
    'sandbox.Sandbox': ['sandbox', 'sandbox.<init>'],
    'isolated-vm.Isolate': ['isolated-vm.Isolate.<init>'],
  }),
};
