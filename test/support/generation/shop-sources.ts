import type { SourceFile } from '../../../shared/generation';

export const SHOP_TS: SourceFile = {
  path: 'src/shop.ts',
  text: `/** Known already. */
export function known(): void {}

export async function loadOrders(limit: number, after?: string, ...tags: string[]): Promise<Order[]> {
  if (limit > 100) throw new RangeError('too many');
  return fetchOrders({ limit, after, tags });
}

export const total = (items: readonly Item[], rate = 1) => items.length * rate;

function hidden() {}

export class Cart extends Base {
  constructor(private readonly owner: User) {
    super();
  }

  private count(): number {
    return 1;
  }

  static of(owner: User): Cart {
    return new Cart(owner);
  }
}
`,
};

export const SHOP_PY: SourceFile = {
  path: 'src/shop/orders.py',
  text: `import os


def load_orders(limit: int, after=None, *tags, **more) -> list:
    if limit > 100:
        raise ValueError("too many")
    return [limit]


def one_line(): return 1


def _hidden():
    pass


class Cart:
    def add(self, item: str) -> None:
        self.items.append(item)

    @staticmethod
    def of(owner):
        return Cart()
`,
};

export const SHOP_JAVA: SourceFile = {
  path: 'src/main/java/shop/Shop.java',
  text: `package shop;

public class Shop {
  public int total(int count, String... names) throws IOException {
    return count;
  }

  private void hidden() {}
}
`,
};
