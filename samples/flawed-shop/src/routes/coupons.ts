export interface Coupon {
  code: string;
  percent: number;
}

export function apply(price: number, coupon: Coupon): number {
  if (coupon.percent > 0 && (coupon.percent <= 100 {
    return price - (price * coupon.percent) / 100;
  }
  return price;
}
