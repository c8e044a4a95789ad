import { SHOP_JAVA, SHOP_PY, SHOP_TS } from '../../../support/generation/shop-sources';
import { applied, tasksByRules } from '../../../support/generation/tasks-by-rules';

const { perform } = tasksByRules();

describe('document', () => {
  it('writes JSDoc with the real parameters where there is none, and a page of what others may call', async () => {
    const answer = await perform('document', [SHOP_TS]);

    const text = applied([SHOP_TS], answer);
    expect(text).toContain(`/**
 * Load orders.
 *
 * @param limit
 * @param after
 * @param tags
 * @returns
 * @throws RangeError
 */
export async function loadOrders(`);
    expect(text.match(/Known/g)).toHaveLength(1);
    expect(text).not.toContain('Hidden');
    expect(answer.text).toContain('| `after` | `string` | no |');
    expect(answer.text).toContain('Returns `Promise<Order[]>`.');
    expect(answer.text).not.toContain('count(');
  });

  it('writes docstrings inside of what they are about, and none where there is no line for one', async () => {
    const answer = await perform('document', [SHOP_PY]);

    const text = applied([SHOP_PY], answer);
    expect(text).toContain(`-> list:
    """Load orders.

    Args:
        limit (int):
        after:
        tags:
        more:

    Returns:
        list

    Raises:
        ValueError:
    """
    if limit`);
    expect(text).toContain('def one_line(): return 1');
    expect(text).toContain('        """Add.');
  });

  it('writes Javadoc', async () => {
    const answer = await perform('document', [SHOP_JAVA]);

    expect(applied([SHOP_JAVA], answer)).toContain(`  /**
   * Total.
   *
   * @param count
   * @param names
   * @return
   * @throws IOException
   */
  public int total(`);
  });

  it('says which languages it cannot read', async () => {
    const answer = await perform('document', [{ path: 'a.rs', text: 'pub fn f() {}\n' }]);

    expect(answer.edits).toEqual([]);
    expect(answer.notice).toContain('left out: a.rs');
  });
});
