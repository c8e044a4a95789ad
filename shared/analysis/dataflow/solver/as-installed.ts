import { compareVersions } from '../../../advisories';
import type { FrameworkModel, SinkModel } from '../models';

const compare = compareVersions('PyPI');

/** A framework without what is wrong only in versions of a package that the program does not install. */
export function asInstalled(
  framework: FrameworkModel,
  installed: ReadonlyMap<string, readonly string[]>,
): FrameworkModel {
  const { sinks = [] } = framework;
  if (!sinks.some(({ before }) => before !== undefined)) return framework;
  return { ...framework, sinks: sinks.flatMap((sink) => sinkAsInstalled(sink, installed) ?? []) };
}

function sinkAsInstalled(sink: SinkModel, installed: ReadonlyMap<string, readonly string[]>): SinkModel | undefined {
  const { before } = sink;
  if (before === undefined) return sink;
  const order = (installed.get(before.package) ?? [])
    .map((version) => compare(version, before.version))
    .filter((one) => one !== undefined);
  if (order.length === 0) return { ...sink, confidence: 'low' };
  return order.some((one) => one < 0) ? sink : undefined;
}
