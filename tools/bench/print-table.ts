import type { Measurement } from './measurement.ts';

const COLUMNS = ['measurement', 'value', 'unit', 'baseline', 'ratio'];

/** Aligns measurements in columns, numbers to the right. */
export function printTable(measurements: readonly Measurement[]): string {
  const rows = [COLUMNS, ...measurements.map(cells)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => align(cell, column, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells({ name, value, unit, baseline, ratio }: Measurement): string[] {
  return [name, formatNumber(value), unit, formatNumber(baseline), ratio === undefined ? '' : `${ratio.toFixed(2)}×`];
}

function formatNumber(value: number | undefined): string {
  if (value === undefined) return '';
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 1 });
}

function align(cell: string, column: number, width: number): string {
  const isText = column === 0 || column === 2;
  return isText ? cell.padEnd(width) : cell.padStart(width);
}
