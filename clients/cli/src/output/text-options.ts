import type { RenderOptions } from '../../../../shared/reports';
import type { ReportOptions } from '../program/report-options';

/** How text looks on what it is written to. */
export function textOptions({ color }: Pick<ReportOptions, 'color'>, isTerminal: boolean): RenderOptions {
  return {
    colors: isTerminal && color && allowsColors(),
    ...(isTerminal ? { width: process.stdout.columns } : {}),
  };
}

/** https://no-color.org */
function allowsColors(): boolean {
  return (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}
