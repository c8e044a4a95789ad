import type { DependencyComponent } from '../sections/dependencies-section';
import type { BomDependency, CycloneDxBom } from './cyclonedx-bom';

/** What the repository needs itself, and what each package needs, as far as lock files tell. */
export function bomDependencies(
  components: readonly DependencyComponent[],
  repository: string,
): Pick<CycloneDxBom, 'dependencies'> {
  const isTold = components.some(({ isDirect }) => isDirect !== undefined);
  const direct = components.filter(({ isDirect }) => isDirect === true).map(({ purl }) => purl);
  const dependencies: BomDependency[] = [
    ...(isTold ? [{ ref: repository, dependsOn: direct }] : []),
    ...components.flatMap(({ purl, needs }) => (needs === undefined ? [] : [{ ref: purl, dependsOn: needs }])),
  ];
  return dependencies.length === 0 ? {} : { dependencies };
}
