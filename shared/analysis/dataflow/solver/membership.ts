import type { Expression } from '../ir';
import { evaluatePure, isPure } from './evaluate-pure';
import type { Machine } from './machine';
import { ALL_WEAKNESSES, NO_WEAKNESSES, weaknessSet, type WeaknessSet } from './taint';
import { taintsInside } from './taints-inside';
import { onlyConstant, onlyObject, type Value } from './value';

/** What a name is still able to do that the program itself knows: text for people, and names that all objects have. */
const OF_KNOWN_NAMES: WeaknessSet =
  ALL_WEAKNESSES & ~weaknessSet(['cross-site-scripting', 'log-injection', 'prototype-pollution', 'mass-assignment']);

/** What data does no harm as once it was found in a collection: all where that is fixed, less where the program fills it with what is not known here. */
export function harmlessIn(machine: Machine, collection: Expression): WeaknessSet {
  if (!isPure(collection)) return NO_WEAKNESSES;
  const value = evaluatePure(machine, collection);
  if (isFixed(machine, value)) return ALL_WEAKNESSES;
  const isOwn = !isText(value) && value.constants.length === 0 && taintsInside(machine, value).length === 0;
  return isOwn ? OF_KNOWN_NAMES : NO_WEAKNESSES;
}

const TEXT_TYPE = /^(?:#text|(?:java\.lang\.)?(?:String|CharSequence))$/;

/** What stands somewhere in a text is no name of anything. */
function isText({ prefix, names }: Value): boolean {
  return prefix !== undefined || names.some((name) => TEXT_TYPE.test(name));
}

export function isHarmlessConstant(value: Value): boolean {
  return onlyConstant(value) !== undefined && value.taints.length === 0;
}

/** A collection of constants that no data has been put into. */
function isFixed(machine: Machine, value: Value): boolean {
  const address = onlyObject(value);
  if (address === undefined || value.taints.length > 0) return false;
  const { fields, rest, taints, shape } = machine.object(address);
  if (taints.length > 0 || rest.taints.length > 0 || fields.size === 0) return false;
  return shape !== 'list' || [...fields.values()].every(isHarmlessConstant);
}
