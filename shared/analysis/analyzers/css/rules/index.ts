import type { CssRule } from '../style-sheet';
import { duplicateProperty } from './duplicate-property';
import { emptyBlock } from './empty-block';
import { gradientDirection } from './gradient-direction';
import { important } from './important';
import { invalidHexColor } from './invalid-hex-color';
import { lateImport } from './late-import';
import { longhandLost } from './longhand-lost';
import { missingGenericFamily } from './missing-generic-family';
import { misspeltProperty } from './misspelt-property';
import { repeatedSelector } from './repeated-selector';
import { unknownUnit } from './unknown-unit';
import { unspacedCalculation } from './unspaced-calculation';

/** Every rule of style sheets. */
export const CSS_RULES: readonly CssRule[] = [
  duplicateProperty,
  emptyBlock,
  gradientDirection,
  important,
  invalidHexColor,
  lateImport,
  longhandLost,
  missingGenericFamily,
  misspeltProperty,
  repeatedSelector,
  unknownUnit,
  unspacedCalculation,
];
