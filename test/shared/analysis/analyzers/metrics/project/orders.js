// Orders of a shop.

export function totalOf(order, rates) {
  let total = 0;
  for (const line of order.lines) {
    if (line.isCancelled || line.quantity === 0) continue;
    total += line.price * line.quantity;
    if (line.taxed && rates !== undefined) {
      total += line.price * line.quantity * rates[line.category];
    }
  }
  return total;
}

export function isPayable(order) {
  return order.total > 0 && order.customer !== undefined && !order.isPaid;
}
