import { isComputed, type Declaration, type StyleBlock, type CssRule } from '../style-sheet';

export const repeatedSelector: CssRule = {
  id: 'css/repeated-selector',
  grade: 'suspect',
  enabled: false,
  description: 'A selector stands twice, and the second block sets again what the first one set.',
  help: 'What the first block says there is lost. Join both, so that everything about an element is in one place.',
  bad: '.a { color: red; }\n.b { top: 0; }\n.a { color: blue; }\n',
  good: '.a { color: blue; }\n.b { top: 0; }\n',
  *check({ blocks }) {
    const seen = new Map<StyleBlock | undefined, Map<string, Map<string, Declaration>>>();
    for (const block of blocks) {
      if (block.start === block.end || /^@|^\d|^(?:from|to)\b/.test(block.prelude) || isComputed(block.prelude)) {
        continue;
      }
      const siblings = seen.get(block.parent) ?? new Map<string, Map<string, Declaration>>();
      seen.set(block.parent, siblings);
      const properties = siblings.get(block.prelude) ?? new Map<string, Declaration>();
      siblings.set(block.prelude, properties);
      const again = block.declarations.find(({ property, isImportant, value }) => {
        const earlier = properties.get(property);
        return (
          earlier !== undefined &&
          earlier.isImportant === isImportant &&
          !isComputed(value) &&
          !property.startsWith('--')
        );
      });
      if (again !== undefined) {
        yield { at: block, message: `A block before it with this selector sets “${again.property}” too.` };
      }
      for (const declaration of block.declarations) properties.set(declaration.property, declaration);
    }
  },
};
