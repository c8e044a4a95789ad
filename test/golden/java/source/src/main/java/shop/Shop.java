package shop;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shop that gets its own business wrong. */
public class Shop {
  private static final long YEAR_MS = 365 * 24 * 60 * 60 * 1000;

  private final List<Ware> wares = new ArrayList<>();
  private final Map<String, Integer> stock;
  private Clerk clerk;
  private String name;

  Shop(Map<String, Integer> stock, String title) {
    this.stock = stock;
    this.name = name;
  }

  void load(String path) throws IOException {
    BufferedReader reader = new BufferedReader(new FileReader(path));
    wares.add(new Ware(reader.readLine()));
  }

  void loadQuietly(String path) {
    try {
      load(path);
    } catch (IOException e) {
    }
  }

  boolean isOpen(String state) {
    return state == "open";
  }

  BigDecimal withTax(BigDecimal price) {
    price.add(new BigDecimal(0.19));
    return price;
  }

  double share(int sold, int all) {
    double share = sold / all;
    return share;
  }

  void removeSold() {
    for (Ware ware : wares) {
      if (ware.isSold()) {
        wares.remove(ware);
      }
    }
  }

  Clerk clerk() {
    if (clerk == null) {
      synchronized (this) {
        if (clerk == null) {
          clerk = new Clerk();
        }
      }
    }
    return clerk;
  }

  String report() {
    String lines = "";
    for (String ware : stock.keySet()) {
      lines += ware + ": " + stock.get(ware) + "\n";
    }
    return lines;
  }

  int priceOf(int kind) {
    int price = 0;
    switch (kind) {
      case 1:
        price = 3;
      case 2:
        price = 5;
        break;
      default:
        throw new IllegalArgumentException(String.format("no kind %d in %s", kind));
    }
    return price;
  }

  boolean isOlderThanAYear(long ageMs) {
    return ageMs > YEAR_MS;
  }
}
