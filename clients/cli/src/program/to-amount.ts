import { InvalidArgumentError } from 'commander';

/** US dollars. */
export function toAmount(text: string): number {
  const amount = Number(text);
  if (text.trim() !== '' && Number.isFinite(amount) && amount > 0) return amount;
  throw new InvalidArgumentError('It must be an amount above 0, such as 2.50.');
}
