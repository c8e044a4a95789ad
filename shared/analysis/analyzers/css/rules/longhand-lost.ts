import { type Declaration, type CssRule } from '../style-sheet';

const SIDES = ['top', 'right', 'bottom', 'left'];
const LONGHANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['margin', SIDES.map((side) => `margin-${side}`)],
  ['padding', SIDES.map((side) => `padding-${side}`)],
  ['border', [...SIDES.map((side) => `border-${side}`), 'border-color', 'border-style', 'border-width']],
  [
    'background',
    ['attachment', 'clip', 'color', 'image', 'origin', 'position', 'repeat', 'size'].map(
      (part) => `background-${part}`,
    ),
  ],
  [
    'font',
    ['family', 'size', 'stretch', 'style', 'variant', 'weight'].map((part) => `font-${part}`).concat('line-height'),
  ],
  ['list-style', ['image', 'position', 'type'].map((part) => `list-style-${part}`)],
  ['outline', ['color', 'style', 'width'].map((part) => `outline-${part}`)],
  ['flex', ['basis', 'grow', 'shrink'].map((part) => `flex-${part}`)],
  ['overflow', ['overflow-x', 'overflow-y']],
  ['transition', ['delay', 'duration', 'property', 'timing-function'].map((part) => `transition-${part}`)],
  [
    'animation',
    ['delay', 'direction', 'duration', 'fill-mode', 'iteration-count', 'name', 'timing-function'].map(
      (part) => `animation-${part}`,
    ),
  ],
  ['text-decoration', ['color', 'line', 'style'].map((part) => `text-decoration-${part}`)],
]);

export const longhandLost: CssRule = {
  id: 'css/longhand-lost',
  grade: 'bug',
  description: 'A property is set and then reset by the one that stands for all of its kind.',
  help: '`padding` sets all four sides, so a `padding-left` before it is lost. Write the one for all first.',
  bad: 'a {\n  padding-left: 4px;\n  padding: 8px;\n}\n',
  good: 'a {\n  padding: 8px;\n  padding-left: 4px;\n}\n',
  *check({ blocks }) {
    for (const { declarations } of blocks) {
      const seen = new Map<string, Declaration>();
      for (const declaration of declarations) {
        const { property, isImportant } = declaration;
        for (const lost of LONGHANDS.get(property) ?? []) {
          const earlier = seen.get(lost);
          if (earlier === undefined || (earlier.isImportant && !isImportant)) continue;
          yield { at: earlier, message: `The “${property}” behind it resets this.` };
        }
        seen.set(property, declaration);
      }
    }
  },
};
