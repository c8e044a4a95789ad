import type { Declaration, DependencyFormat } from '../dependency-format';
import { childrenOf, readXml } from '../text/xml-text';

/** `packages.config`, as NuGet had it before project files listed packages. It names transitive ones too. */
export const packagesConfig: DependencyFormat = {
  id: 'packages-config',
  ecosystem: 'NuGet',
  isLock: true,
  matches: (name) => name === 'packages.config',
  read: (text) => ({
    declarations: childrenOf(readXml(text), 'package').flatMap(({ attributes, start, end }): Declaration[] => {
      const [name, version] = [attributes.get('id'), attributes.get('version')];
      if (name === undefined || version === undefined) return [];
      const isDevelopment = attributes.get('developmentDependency') === 'true';
      return [{ start, end, name, version, ...(isDevelopment ? { scope: 'development' as const } : {}) }];
    }),
  }),
};
