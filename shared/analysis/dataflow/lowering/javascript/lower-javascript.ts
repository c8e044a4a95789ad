import { HOISTS, hoistVariables } from './hoisting';
import { lowerArray, lowerObject } from './objects';
import { lowerAssignment, lowerAugmentedAssignment, lowerUpdate } from './assignments';
import { lowerBinary, lowerSequence, lowerTernary, lowerUnary } from './operators';
import { lowerBody, lowerStatementBlock } from './blocks';
import { lowerCall, lowerMember, lowerNew, lowerSubscript } from './accesses';
import { lowerCast, lowerEnum, lowerInner, lowerNamespace, lowerTypeAssertion } from './typescript';
import { lowerClassDeclaration, lowerClassExpression } from './classes';
import { lowerExport, lowerImportAlias, lowerImports } from './modules';
import { lowerFunction, lowerFunctionDeclaration, lowerFunctionExpression } from './functions';
import { lowerIdentifier, lowerMetaProperty, lowerSuper, lowerThis } from './names';
import { lowerJsx } from './jsx';
import { lowerLoopStatement } from './loops';
import { constant, lowerNumber, lowerRegex, lowerString, lowerTemplate } from './literals';
import { markExported } from './mark-exported';
import {
  lowerBreak,
  lowerContinue,
  lowerDeclaration,
  lowerExpressionStatement,
  lowerIf,
  lowerLabeled,
  lowerReturn,
  lowerSwitch,
  lowerThrow,
  lowerTry,
  lowerWith,
} from './statements';
import { lowerAwait, lowerYield } from './suspensions';
import type { Lower } from '../lower';
import { FileLowering } from './file-lowering';
import type { Handlers } from './grammar';

/** JavaScript and TypeScript, with JSX. */
export const lowerJavascript: Lower = (input) => {
  const file = new FileLowering(input, HANDLERS);
  const module = file.current;
  const statements = file.tree.namedChildren(0);
  hoistVariables(file, 0, file.scope, module.body);
  lowerImports(file, statements, module.body);
  lowerBody(file, statements, file.scope, module.body);
  file.readWaiting();
  module.body.push(...file.epilogue);
  markExported(file, module.body);
  return file.build();
};

const HANDLERS: Handlers = {
  hoists: HOISTS,
  expressions: {
    identifier: lowerIdentifier,
    shorthand_property_identifier: lowerIdentifier,
    undefined: () => constant(undefined),
    true: () => constant(true),
    false: () => constant(false),
    null: () => constant(null),
    this: lowerThis,
    super: lowerSuper,
    meta_property: lowerMetaProperty,
    string: lowerString,
    number: lowerNumber,
    template_string: lowerTemplate,
    regex: lowerRegex,
    object: lowerObject,
    array: lowerArray,
    member_expression: lowerMember,
    subscript_expression: lowerSubscript,
    call_expression: lowerCall,
    new_expression: lowerNew,
    binary_expression: lowerBinary,
    unary_expression: lowerUnary,
    update_expression: lowerUpdate,
    ternary_expression: lowerTernary,
    sequence_expression: lowerSequence,
    assignment_expression: lowerAssignment,
    augmented_assignment_expression: lowerAugmentedAssignment,
    parenthesized_expression: lowerInner,
    non_null_expression: lowerInner,
    instantiation_expression: lowerInner,
    as_expression: lowerCast,
    satisfies_expression: lowerCast,
    type_assertion: lowerTypeAssertion,
    await_expression: lowerAwait,
    yield_expression: lowerYield,
    arrow_function: (file, node) => lowerFunction(file, node),
    function_expression: lowerFunctionExpression,
    generator_function: lowerFunctionExpression,
    class: lowerClassExpression,
    jsx_element: lowerJsx,
    jsx_self_closing_element: lowerJsx,
    jsx_expression: lowerInner,
  },
  statements: {
    expression_statement: lowerExpressionStatement,
    lexical_declaration: lowerDeclaration,
    variable_declaration: lowerDeclaration,
    using_declaration: lowerDeclaration,
    function_declaration: lowerFunctionDeclaration,
    generator_function_declaration: lowerFunctionDeclaration,
    class_declaration: lowerClassDeclaration,
    abstract_class_declaration: lowerClassDeclaration,
    statement_block: lowerStatementBlock,
    if_statement: lowerIf,
    while_statement: lowerLoopStatement,
    do_statement: lowerLoopStatement,
    for_statement: lowerLoopStatement,
    for_in_statement: lowerLoopStatement,
    switch_statement: lowerSwitch,
    try_statement: lowerTry,
    return_statement: lowerReturn,
    throw_statement: lowerThrow,
    break_statement: lowerBreak,
    continue_statement: lowerContinue,
    labeled_statement: lowerLabeled,
    with_statement: lowerWith,
    export_statement: lowerExport,
    import_alias: lowerImportAlias,
    enum_declaration: lowerEnum,
    internal_module: lowerNamespace,
  },
};
