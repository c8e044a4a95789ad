import type { DataflowLanguage } from '../ir';
import type { FrameworkModel } from '../models';
import { modelWords, type ModelWords } from './model-words';

type ModelList = readonly FrameworkModel[];

const KNOWN = new WeakMap<ModelList, WeakMap<ModelList, Map<DataflowLanguage, ModelWords>>>();
/** One list for all that is not configured, so that it is known again. */
const NONE: ModelList = [];

/**
 * The words of the models of one language. To collect those of all frameworks takes longer than to follow data through a few files, so
 * it is done once for each two lists of them.
 */
export function frameworkWords(frameworks: ModelList, configured: ModelList, language: DataflowLanguage): ModelWords {
  const known = knownOf(frameworks, configured.length === 0 ? NONE : configured);
  const words = known.get(language);
  if (words !== undefined) return words;
  const ofLanguage = (models: ModelList) => models.filter((one) => one.language === language);
  const collected = modelWords(ofLanguage(frameworks), ofLanguage(configured), language);
  known.set(language, collected);
  return collected;
}

function knownOf(frameworks: ModelList, configured: ModelList): Map<DataflowLanguage, ModelWords> {
  const known = KNOWN.get(frameworks) ?? new WeakMap<ModelList, Map<DataflowLanguage, ModelWords>>();
  KNOWN.set(frameworks, known);
  const words = known.get(configured) ?? new Map<DataflowLanguage, ModelWords>();
  known.set(configured, words);
  return words;
}
