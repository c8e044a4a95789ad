import {
  compareText,
  type DeclaredComponent,
  type DependencyComponent,
  type PackageEcosystem,
} from '../../../../findings';
import type { DeclaredFile } from './declared-files';
import { purlOf } from './purl-of';

/** Every package in every version once, with all places that name it; sorted by package URL. */
export function mergeComponents(files: readonly DeclaredFile[]): DependencyComponent[] {
  const merged = new Map<string, DependencyComponent>();
  for (const { path, ecosystem, components } of files) {
    const purls = components.map(({ name, version }) => purlOf(ecosystem, name, version));
    for (const [index, component] of components.entries()) {
      const purl = purls[index] ?? '';
      const known = merged.get(purl);
      const one = known === undefined ? first(purl, path, ecosystem, component) : merge(known, path, component);
      merged.set(
        purl,
        withNeeds(
          one,
          known?.needs,
          component.needs?.flatMap((at) => purls[at] ?? []),
        ),
      );
    }
  }
  return [...merged.values()].sort((left, right) => compareText(left.purl, right.purl));
}

function first(
  purl: string,
  path: string,
  ecosystem: PackageEcosystem,
  component: DeclaredComponent,
): DependencyComponent {
  const { name, version, line, isDirect, scope, licence, integrity } = component;
  return {
    purl,
    ecosystem,
    name,
    version,
    ...(isDirect === undefined ? {} : { isDirect }),
    ...(scope === undefined ? {} : { scope }),
    ...(licence === undefined ? {} : { licence }),
    ...(integrity === undefined ? {} : { integrity }),
    places: [{ path, line }],
  };
}

/** All that it needs in one place or another: with other versions of what it needs, it may need others. */
function withNeeds(
  component: DependencyComponent,
  known: readonly string[] | undefined,
  found: readonly string[] | undefined,
): DependencyComponent {
  if (known === undefined && found === undefined) return component;
  const needs = new Set([...(known ?? []), ...(found ?? [])]);
  needs.delete(component.purl);
  return { ...component, needs: [...needs].sort(compareText) };
}

/** Direct in one place is direct; what one place needs in production runs in production. */
function merge(known: DependencyComponent, path: string, component: DeclaredComponent): DependencyComponent {
  const { scope, isDirect, licence, integrity, places, ...rest } = known;
  const direct = isDirect === undefined ? component.isDirect : isDirect || component.isDirect === true;
  const common =
    scope === component.scope ? scope : scope !== undefined && component.scope !== undefined ? 'optional' : undefined;
  const allLicence = licence ?? component.licence;
  const allIntegrity = integrity ?? component.integrity;
  const isKnownPlace = places.some((place) => place.path === path);
  return {
    ...rest,
    ...(direct === undefined ? {} : { isDirect: direct }),
    ...(common === undefined ? {} : { scope: common }),
    ...(allLicence === undefined ? {} : { licence: allLicence }),
    ...(allIntegrity === undefined ? {} : { integrity: allIntegrity }),
    places: isKnownPlace ? places : [...places, { path, line: component.line }],
  };
}
