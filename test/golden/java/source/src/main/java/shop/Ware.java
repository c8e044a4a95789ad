package shop;

import java.util.Objects;
import java.util.Optional;

/** Something to sell; nothing is wrong with most of it. */
class Ware {
  private final String name;
  private boolean sold;

  Ware(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  boolean isSold() {
    return sold;
  }

  void sell() {
    sold = true;
  }

  Optional<String> label() {
    return sold ? null : Optional.of(name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ware ware && ware.name.equals(name);
  }
}

/** Waits for customers. */
class Clerk {
  private int customers;

  synchronized void come() {
    customers++;
    notifyAll();
  }

  synchronized void serve() throws InterruptedException {
    if (customers == 0) {
      wait();
    }
    customers--;
  }

  void rest() {
    new Thread(this::come).run();
  }
}
