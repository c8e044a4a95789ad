import type { Declaration, DependencyFormat } from '../dependency-format';
import { childText, descendantsOf, readXml, type XmlElement } from '../text/xml-text';
import { expand } from './expand-properties';

const EXACT = /^\[?\s*(\d+(?:\.\d+){0,3}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)\s*\]?$/;

/** Project files of .NET, and `Directory.Packages.props`, which keeps the versions of all projects below it. */
export const projectFile: DependencyFormat = {
  id: 'project-file',
  ecosystem: 'NuGet',
  isLock: false,
  matches: (name) =>
    /\.(?:cs|fs|vb)proj$/.test(name) || /^directory\.(?:packages|build)\.(?:props|targets)$/.test(name),
  read(text) {
    const root = readXml(text);
    const properties = new Map(
      descendantsOf(root, 'PropertyGroup').flatMap(({ children }) =>
        children.map((child): [string, string] => [child.name.toLowerCase(), child.text.trim()]),
      ),
    );
    const hasCentralVersions = descendantsOf(root, 'PackageVersion').length > 0;
    const elements = [...descendantsOf(root, 'PackageReference'), ...descendantsOf(root, 'PackageVersion')];
    const ofEveryProject = descendantsOf(root, 'GlobalPackageReference');
    return {
      declarations: [
        ...elements.flatMap((element) => toDeclaration(element, properties, hasCentralVersions)),
        // Each project builds with it, and none of them ships it.
        ...ofEveryProject
          .flatMap((element) => toDeclaration(element, properties, hasCentralVersions))
          .map((one): Declaration => ({ ...one, scope: 'development' })),
      ],
    };
  },
};

function toDeclaration(
  element: XmlElement,
  properties: ReadonlyMap<string, string>,
  hasCentralVersions: boolean,
): Declaration[] {
  const name = attributeOf(element, 'include');
  const written =
    attributeOf(element, 'version') ?? attributeOf(element, 'versionoverride') ?? childText(element, 'Version');
  // Without a version it comes from a central file, which is read by itself.
  if (name === undefined || name === '' || written === undefined || (hasCentralVersions && written === '')) return [];
  const version = EXACT.exec(expand(written, /\$\(([\w.-]+)\)/g, properties))?.[1];
  return [{ start: element.start, end: element.end, name, version, isDirect: true }];
}

/** MSBuild does not tell upper case from lower case. */
function attributeOf({ attributes }: XmlElement, wanted: string): string | undefined {
  for (const [name, value] of attributes) if (name.toLowerCase() === wanted) return value.trim();
  return undefined;
}
