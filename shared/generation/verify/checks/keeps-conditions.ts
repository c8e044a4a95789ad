import type { CodeFacts } from '../facts/code-facts';
import { isConstant } from '../facts/code-facts';
import type { CodeToken } from '../facts/code-token';
import { lost } from '../fix-change';
import type { FileCheck } from './check-behaviour';

/** Decisions that the finding is not about are taken as before, and none is taken in advance or turned around. */
export function keepsConditions(file: FileCheck): string | undefined {
  const {
    facts: { before, after },
    place,
    change,
  } = file;
  const constants = (facts: CodeFacts) => facts.conditions.filter(isConstant).length;
  if (constants(after) > constants(before)) return 'a condition is decided in advance';
  if (decided(after) > decided(before)) return 'a condition is decided in advance';
  if (turnsAround(file)) return 'a condition is turned around';
  if (change.isRemoval) return undefined;
  const apart = before.conditions.filter((condition) => !place.meets(condition));
  const mayTurn = turnOf(change.rule) !== 0;
  const texts = (places: CodeFacts['conditions']) => places.map(({ text }) => (mayTurn ? withoutTurn(text) : text));
  const gone = lost(texts(apart), texts(after.conditions))[0];
  return gone === undefined ? undefined : `the condition ${gone} is changed`;
}

const JOINS = /^(?:&&|\|\||and|or)$/;

/** `false && run()`: what stands beside is never looked at. */
function decided({ tokens }: CodeFacts): number {
  const isFixed = (token: CodeToken | undefined) => token?.role === 'boolean' || /^[01]$/.test(token?.text ?? '');
  return tokens.filter(
    ({ text }, index) => JOINS.test(text) && (isFixed(tokens[index - 1]) || isFixed(tokens[index + 1])),
  ).length;
}

const NEGATION = /!==?|!(?!=)|\bnot\b|\bunless\b|<>/g;

/** With as many conditions as before, there are as many negations, unless the page of the rule shows otherwise. */
function turnsAround({ facts: { before, after }, removed, added, change: { rule } }: FileCheck): boolean {
  if (before.conditions.length === 0 || before.conditions.length !== after.conditions.length) return false;
  const turned = negations(textOf(added)) - negations(textOf(removed));
  return turned !== 0 && Math.sign(turned) !== turnOf(rule);
}

/** Whether the page of the rule mends by more negations or by less. */
function turnOf(rule: FileCheck['change']['rule']): number {
  const { good = '', bad = '' } = rule?.examples ?? {};
  return Math.sign(negations(good) - negations(bad));
}

function withoutTurn(condition: string): string {
  return condition
    .replaceAll(/[!=]==?/g, '==')
    .replaceAll(NEGATION, '')
    .trim();
}

function textOf(tokens: readonly CodeToken[]): string {
  return tokens
    .filter(({ role }) => role !== 'string')
    .map(({ text }) => text)
    .join(' ');
}

function negations(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}
