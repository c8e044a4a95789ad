import { lowerFieldAccess, lowerIdentifier } from './accesses';
import { lowerArrayAccess, lowerArrayCreation, lowerArrayInitializer } from './arrays';
import { lowerClassLiteral, lowerMethodInvocation, lowerNew, lowerParenthesized, lowerSuper, lowerThis } from './calls';
import { lowerAnonymousClass } from './classes';
import type { JavaHandlers, LowerExpression, LowerStatement } from './java-lowering';
import { lowerLambda, lowerMethodReference } from './lambdas';
import { lowerLiteral } from './literals';
import { lowerFor, lowerForEach, lowerWhile } from './loops';
import {
  lowerAssignment,
  lowerBinary,
  lowerCast,
  lowerInstanceof,
  lowerTernary,
  lowerUnary,
  lowerUpdate,
} from './operators';
import {
  lowerAssert,
  lowerBlock,
  lowerBreak,
  lowerClassStatement,
  lowerConstructorCallStatement,
  lowerContinue,
  lowerExpressionStatement,
  lowerIf,
  lowerLabeled,
  lowerReturn,
  lowerSynchronized,
  lowerThrow,
  lowerTry,
  lowerVariables,
} from './statements';
import { lowerSwitch, lowerSwitchExpression, lowerYield } from './switches';

const LITERALS = [
  'string_literal',
  'character_literal',
  'true',
  'false',
  'null_literal',
  'decimal_integer_literal',
  'hex_integer_literal',
  'octal_integer_literal',
  'binary_integer_literal',
  'decimal_floating_point_literal',
  'hex_floating_point_literal',
];

const EXPRESSIONS: ReadonlyMap<string, LowerExpression> = new Map<string, LowerExpression>([
  ...LITERALS.map((kind) => [kind, lowerLiteral] as const),
  ['identifier', lowerIdentifier],
  ['field_access', lowerFieldAccess],
  ['this', lowerThis],
  ['super', lowerSuper],
  ['parenthesized_expression', lowerParenthesized],
  ['method_invocation', lowerMethodInvocation],
  ['object_creation_expression', lowerNew],
  ['class_literal', lowerClassLiteral],
  ['lambda_expression', lowerLambda],
  ['method_reference', lowerMethodReference],
  ['array_creation_expression', lowerArrayCreation],
  ['array_initializer', lowerArrayInitializer],
  ['array_access', lowerArrayAccess],
  ['binary_expression', lowerBinary],
  ['unary_expression', lowerUnary],
  ['update_expression', lowerUpdate],
  ['assignment_expression', lowerAssignment],
  ['ternary_expression', lowerTernary],
  ['cast_expression', lowerCast],
  ['instanceof_expression', lowerInstanceof],
  ['switch_expression', lowerSwitchExpression],
]);

const STATEMENTS: ReadonlyMap<string, LowerStatement> = new Map<string, LowerStatement>([
  ['expression_statement', lowerExpressionStatement],
  ['explicit_constructor_invocation', lowerConstructorCallStatement],
  ['local_variable_declaration', lowerVariables],
  ['block', lowerBlock],
  ['synchronized_statement', lowerSynchronized],
  ['if_statement', lowerIf],
  ['for_statement', lowerFor],
  ['enhanced_for_statement', lowerForEach],
  ['while_statement', lowerWhile],
  ['do_statement', lowerWhile],
  ['switch_expression', lowerSwitch],
  ['yield_statement', lowerYield],
  ['return_statement', lowerReturn],
  ['throw_statement', lowerThrow],
  ['break_statement', lowerBreak],
  ['continue_statement', lowerContinue],
  ['labeled_statement', lowerLabeled],
  ['assert_statement', lowerAssert],
  ['try_statement', lowerTry],
  ['try_with_resources_statement', lowerTry],
  ['class_declaration', lowerClassStatement],
  ['interface_declaration', lowerClassStatement],
  ['enum_declaration', lowerClassStatement],
  ['record_declaration', lowerClassStatement],
]);

export const JAVA_HANDLERS: JavaHandlers = {
  expressions: EXPRESSIONS,
  statements: STATEMENTS,
  anonymousClass: lowerAnonymousClass,
};
