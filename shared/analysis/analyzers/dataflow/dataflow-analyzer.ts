import type { DataflowFacts } from '../../../findings';
import { encodeModule } from '../../dataflow/codec/module-codec';
import { lowerFile } from '../../dataflow/lowering/lower-file';
import { FRAMEWORKS } from '../../dataflow/models';
import { sinkNames } from '../../dataflow/models/sink-names';
import type { FileAnalyzer } from '../analyzer';
import { DATAFLOW_LANGUAGES, dataflow as manifest } from './manifest';
import { readProperties } from './properties';
import { readPackage } from './read-package';
import { SinkPlaces } from './sink-places';

const SETTINGS_FILE = /\.properties$|(?:^|\/)\.env(?:\.[\w-]+)?$|\.ini$/;

/** Lowers a file to what the end of the run follows data through. */
export function createDataflowAnalyzer(): FileAnalyzer {
  const names = sinkNames(FRAMEWORKS);
  return {
    async analyze(file, isLate) {
      const { path, language, source } = file;
      if (!manifest.rules.some(({ id }) => file.isWanted(id))) return { found: [] };
      const described = readPackage(path, source.text);
      const properties = SETTINGS_FILE.test(path) ? readProperties(source.text) : [];
      const tree = isLowered(language) ? await file.flatTree() : undefined;
      const module = tree === undefined ? undefined : lowerFile({ path, language, tree, source, isLate });
      const sinks = new SinkPlaces(names);
      const encoded = module === undefined ? undefined : encodeModule(module, sinks.see);
      const { places } = sinks;
      const dataflow: DataflowFacts = {
        ...(encoded === undefined ? {} : { module: encoded }),
        ...(places.length === 0 ? {} : { snippets: places.map((region) => ({ region, snippet: '' })) }),
        ...(properties.length === 0 ? {} : { properties }),
        ...(described === undefined ? {} : { package: described }),
      };
      return { found: [], ...(Object.keys(dataflow).length === 0 ? {} : { facts: { dataflow } }) };
    },
  };
}

function isLowered(language: string): boolean {
  return DATAFLOW_LANGUAGES.some((one) => one === language);
}
