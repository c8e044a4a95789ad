def stock(amount)
    if amount > 0:
        return "in stock"
    return "sold out"
