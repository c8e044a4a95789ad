import { InvalidArgumentError, type Command } from 'commander';
import { FindingKind } from '../../../../shared/findings';

/** What every command that starts an analysis takes. */
export interface SelectionOptions {
  kinds?: FindingKind[];
  disableRules?: string[];
  enableRules?: string[];
}

export function withSelectionOptions(command: Command): Command {
  return command
    .option('--kinds <kinds>', `only these kinds, comma-separated: ${FindingKind.options.join(', ')}`, toKinds)
    .option(
      '--disable-rules <ids>',
      'rule ids to leave out, comma-separated, or all of an analyzer, such as ruff/*; see "aurelis rules"',
      toList,
    )
    .option(
      '--enable-rules <ids>',
      'rule ids to add that are off unless asked for, comma-separated, or all of an analyzer; counts before --disable-rules of all',
      toList,
    );
}

export function toKinds(text: string): FindingKind[] {
  const kinds = toList(text).map((item) => {
    const kind = FindingKind.safeParse(item);
    if (!kind.success) throw new InvalidArgumentError(`"${item}" is not one of ${FindingKind.options.join(', ')}.`);
    return kind.data;
  });
  return [...new Set(kinds)];
}

/** An empty list would silently select nothing, or mean a variable that was never set. */
export function toList(text: string): string[] {
  const items = text.split(',').map((item) => item.trim());
  if (items.includes('')) throw new InvalidArgumentError('It must be a list without empty items.');
  return items;
}
