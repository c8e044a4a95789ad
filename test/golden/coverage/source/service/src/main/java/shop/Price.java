package shop;

public final class Price {
  private final long cents;

  public Price(long cents) {
    this.cents = cents;
  }

  public Price times(int count) {
    return new Price(Math.multiplyExact(cents, count));
  }

  public boolean isFree() {
    return cents == 0;
  }
}
