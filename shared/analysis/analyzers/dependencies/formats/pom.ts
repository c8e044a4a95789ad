import type { Declaration, DependencyFormat } from '../dependency-format';
import { childrenOf, childText, readXml, type XmlElement } from '../text/xml-text';
import { expand } from './expand-properties';

const PROPERTY = /\$\{([\w.-]+)\}/g;
/** No range, no property that a parent elsewhere defines, no `LATEST`. */
const EXACT = /^\[?([A-Za-z0-9][\w.+-]*)\]?$/;

/** `pom.xml`: what it asks for itself, with the versions it manages. */
export const pom: DependencyFormat = {
  id: 'pom',
  ecosystem: 'Maven',
  isLock: false,
  matches: (name) => name === 'pom.xml' || name.endsWith('.pom'),
  read(text) {
    const project = readXml(text);
    const properties = propertiesOf(project);
    const [management] = childrenOf(project, 'dependencyManagement');
    const managed = new Map(
      dependenciesOf(management).map((element): [string, string | undefined] => [
        nameOf(element, properties),
        childText(element, 'version'),
      ]),
    );
    const declarations = dependenciesOf(project).flatMap((element): Declaration[] => {
      const name = nameOf(element, properties);
      const written = childText(element, 'version') ?? managed.get(name);
      // Without a version it is the parent's, which is not here.
      if (written === undefined || name.includes('${')) return [];
      const version = EXACT.exec(expand(written, PROPERTY, properties))?.[1];
      const isPinned = version !== undefined && version !== 'LATEST' && version !== 'RELEASE';
      return [
        {
          start: element.start,
          end: element.end,
          name,
          version: isPinned ? version : undefined,
          isDirect: true,
          scope: scopeOf(element),
        },
      ];
    });
    const sources = [...childrenOf(childrenOf(project, 'repositories')[0], 'repository')].flatMap((element) => {
      const url = childText(element, 'url');
      return url === undefined ? [] : [{ url, start: element.start, end: element.end }];
    });
    return { declarations, sources };
  },
};

function dependenciesOf(element: XmlElement | undefined): XmlElement[] {
  return childrenOf(element, 'dependencies').flatMap((list) => childrenOf(list, 'dependency'));
}

function nameOf(element: XmlElement, properties: ReadonlyMap<string, string>): string {
  const [group, artifact] = [childText(element, 'groupId') ?? '', childText(element, 'artifactId') ?? ''];
  return `${expand(group, PROPERTY, properties)}:${expand(artifact, PROPERTY, properties)}`;
}

function propertiesOf(project: XmlElement): Map<string, string> {
  const [parent] = childrenOf(project, 'parent');
  const properties = new Map(
    childrenOf(project, 'properties').flatMap(({ children }) =>
      children.map((child): [string, string] => [child.name, child.text.trim()]),
    ),
  );
  for (const field of ['version', 'groupId', 'artifactId']) {
    const value = childText(project, field) ?? childText(parent, field);
    if (value !== undefined) properties.set(`project.${field}`, value);
    const inherited = childText(parent, field);
    if (inherited !== undefined) properties.set(`project.parent.${field}`, inherited);
  }
  return properties;
}

function scopeOf(element: XmlElement): Declaration['scope'] {
  if (childText(element, 'scope') === 'test') return 'development';
  return childText(element, 'optional') === 'true' ? 'optional' : undefined;
}
