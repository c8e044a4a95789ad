export interface Item {
  price: number;
  count: number;
}

export function total(items: readonly Item[]): number {
  let sum = 0;
  for (const item of items) {
    sum += item.price * item.count;
  }
  return sum;
}

export function discount(sum: number): number {
  if (sum > 100) {
    return sum * 0.9;
  }
  return sum;
}
