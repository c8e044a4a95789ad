"""Reports on orders."""


def by_customer(orders):
    groups = {}
    for order in orders:
        try:
            groups.setdefault(order.customer, []).append(order)
        except AttributeError:
            pass
    return {name: len(group) for name, group in groups.items() if group}
