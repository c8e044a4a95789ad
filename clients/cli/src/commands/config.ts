import { ruleCatalogue } from '../../../../shared/analysis';
import { defaultGate, FindingKind } from '../../../../shared/findings';
import { SETTINGS_FILE } from '../../../../shared/settings';
import { readArchive, readDirectory } from '../../../../shared/source';
import { EXIT } from '../exit-code';
import { findSource, type LocalSource } from '../local-source';
import { print } from '../output/print';
import type { SelectionOptions } from '../program/selection-options';
import { createScanSettings, type ScanSettings } from '../scan-settings';

export interface ConfigOptions extends SelectionOptions {
  json?: boolean;
}

type Origin = 'default' | 'file' | 'flag';

interface Setting {
  value: unknown;
  from: Origin;
}

/** Shows the settings that a scan would go by. Returns the exit code. */
export async function config(given: string, options: ConfigOptions): Promise<number> {
  const source = await findSource(given);
  const { kinds, disableRules: disabledRules, enableRules: enabledRules } = options;
  const settings = createScanSettings({ kinds, disabledRules, enabledRules });
  await readSettings(source, settings);
  const shown = describe(settings, options);
  await print([options.json === true ? `${JSON.stringify(shown, null, 2)}\n` : toText(shown)]);
  return EXIT.clean;
}

/** The settings are read before the first file, and nothing more is needed here. */
async function readSettings({ path, kind }: LocalSource, { reader }: ScanSettings): Promise<void> {
  const items = kind === 'archive' ? readArchive(path, {}, reader) : readDirectory(path, {}, reader);
  await items.next();
  await items.return(undefined);
}

function describe(settings: ScanSettings, flags: ConfigOptions): Record<string, Setting> {
  const file = settings.file();
  const { kinds, suppressions, gate, levels } = settings.effective();
  return {
    kinds: { value: kinds ?? FindingKind.options, from: originOf(flags.kinds, file.kinds) },
    rules: { value: file.rules ?? {}, from: originOf(undefined, file.rules) },
    disabled_rules: { value: flags.disableRules ?? [], from: originOf(flags.disableRules, undefined) },
    enabled_rules: { value: flags.enableRules ?? [], from: originOf(flags.enableRules, undefined) },
    levels: { value: levels, from: originOf(undefined, file.rules) },
    ignore: { value: file.ignore ?? [], from: originOf(undefined, file.ignore) },
    import: { value: file.import ?? [], from: originOf(undefined, file.import) },
    neverSend: { value: file.neverSend ?? [], from: originOf(undefined, file.neverSend) },
    suppressions: { value: suppressions, from: originOf(undefined, file.suppressions) },
    dataflow: { value: file.dataflow ?? {}, from: originOf(undefined, file.dataflow) },
    gate: { value: gate?.conditions ?? defaultGate(true).conditions, from: originOf(undefined, file.gate) },
    licences: { value: file.licences ?? {}, from: originOf(undefined, file.licences) },
  };
}

function originOf(flag: unknown, file: unknown): Origin {
  if (flag !== undefined) return 'flag';
  return file === undefined ? 'default' : 'file';
}

const ORIGINS: Readonly<Record<Origin, string>> = { default: 'default', file: SETTINGS_FILE, flag: 'command line' };

function toText(settings: Record<string, Setting>): string {
  const lines = Object.entries(settings).map(
    ([name, { value, from }]) => `${name.padEnd(16)} ${ORIGINS[from].padEnd(14)} ${JSON.stringify(value)}\n`,
  );
  return `${lines.join('')}${ruleCatalogue.all().length} rules are known; "aurelis rules" lists them.\n`;
}
