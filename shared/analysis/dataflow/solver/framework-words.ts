import type { DataflowLanguage } from '../ir';
import type { FrameworkModel } from '../models';
import { modelWords, type ModelWords } from './model-words';

const KNOWN = new WeakMap<readonly FrameworkModel[], Map<DataflowLanguage, ModelWords>>();

/**
 * The words of the models of one language. To collect those of all frameworks takes longer than to follow data through a few files, so
 * it is done once for each list of them.
 */
export function frameworkWords(
  frameworks: readonly FrameworkModel[],
  configured: readonly FrameworkModel[],
  language: DataflowLanguage,
): ModelWords {
  const ofLanguage = (models: readonly FrameworkModel[]) => models.filter((one) => one.language === language);
  if (configured.length > 0) return modelWords(ofLanguage(frameworks), ofLanguage(configured), language);
  let known = KNOWN.get(frameworks);
  if (known === undefined) KNOWN.set(frameworks, (known = new Map<DataflowLanguage, ModelWords>()));
  let words = known.get(language);
  if (words === undefined) known.set(language, (words = modelWords(ofLanguage(frameworks), [], language)));
  return words;
}
