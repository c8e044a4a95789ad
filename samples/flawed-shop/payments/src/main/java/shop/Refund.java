package shop;

public class Refund {
    private final int cents;

    public Refund(int cents) {
        this.cents = cents
    }

    public int cents() {
        return cents;
    }
}
