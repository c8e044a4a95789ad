import { NO_NODE } from '../../../tree/flat-tree';
import type { ClassUnit, FunctionUnit, Module, Statement } from '../../ir';
import type { Lower, LoweringInput } from '../lower';
import { ACCESS_HANDLERS } from './access-handlers';
import { ASSIGNMENT_EXPRESSIONS, ASSIGNMENT_STATEMENTS } from './assignment-handlers';
import { COLLECTION_HANDLERS } from './collection-handlers';
import { COMPREHENSION_HANDLERS } from './comprehension-handlers';
import { DEFINITION_STATEMENTS } from './definition-handlers';
import { FLOW_STATEMENTS } from './flow-handlers';
import { declarations, FUNCTION_EXPRESSIONS } from './function-handlers';
import { FunctionScope } from './function-scope';
import { IMPORT_STATEMENTS } from './import-handlers';
import { LITERAL_HANDLERS } from './literal-handlers';
import { MATCH_STATEMENTS } from './match-handlers';
import { OLD_STATEMENTS } from './old-statements';
import { OPERATOR_HANDLERS } from './operator-handlers';
import { PythonLowering, type Handlers } from './python-lowering';

/** Lowers one file of Python, of either version. */
export const lowerPython: Lower = (input: LoweringInput): Module => {
  const lowering = new PythonLowering(input, HANDLERS);
  const scope = new FunctionScope(0);
  lowering.functions.push(undefined);
  const statements: Statement[] = lowering.inFunction(scope, () =>
    input.tree.length === 0 ? [] : lowering.block(ROOT),
  );
  lowering.functions[0] = {
    name: '<module>',
    parameters: [],
    body: [...declarations(scope), ...statements],
    annotations: [],
    place: input.source.region(0, 0),
  };
  return {
    path: input.path,
    language: 'python',
    functions: lowering.functions.filter(isFunction),
    classes: lowering.classes.filter(isClass),
  };
};

const ROOT = NO_NODE + 1;
const HANDLERS: Handlers = {
  expressions: new Map([
    ...ACCESS_HANDLERS,
    ...LITERAL_HANDLERS,
    ...OPERATOR_HANDLERS,
    ...COLLECTION_HANDLERS,
    ...COMPREHENSION_HANDLERS,
    ...ASSIGNMENT_EXPRESSIONS,
    ...FUNCTION_EXPRESSIONS,
  ]),
  statements: new Map([
    ...ASSIGNMENT_STATEMENTS,
    ...FLOW_STATEMENTS,
    ...DEFINITION_STATEMENTS,
    ...IMPORT_STATEMENTS,
    ...MATCH_STATEMENTS,
    ...OLD_STATEMENTS,
  ]),
};

function isFunction(unit: FunctionUnit | undefined): unit is FunctionUnit {
  return unit !== undefined;
}

function isClass(unit: ClassUnit | undefined): unit is ClassUnit {
  return unit !== undefined;
}
