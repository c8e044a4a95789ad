package shop;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.X509TrustManager;

/** A till that everybody can open. */
class Till {
  ResultSet find(Statement statement, String customer) throws SQLException {
    return statement.executeQuery("select * from bill where customer = '" + customer + "'");
  }

  byte[] seal(byte[] bill) throws GeneralSecurityException {
    return MessageDigest.getInstance("MD5").digest(bill);
  }

  byte[] encrypt(byte[] bill) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("DES/CBC/PKCS5Padding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec("tea4two!".getBytes(), "DES"),
        new IvParameterSpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
    return cipher.doFinal(bill);
  }

  String newToken() {
    return Long.toHexString(new Random().nextLong());
  }

  void print(String bill) throws IOException {
    Runtime.getRuntime().exec("lp " + bill);
  }

  static class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

/** A till as it should be. */
class SafeTill {
  private final SecureRandom random = new SecureRandom();

  ResultSet find(Connection connection, String customer) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("select * from bill where customer = ?");
    statement.setString(1, customer);
    return statement.executeQuery();
  }

  byte[] seal(byte[] bill) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bill);
  }

  String newToken() {
    return Long.toHexString(random.nextLong());
  }

  void print(String bill) throws IOException {
    new ProcessBuilder("lp", "--", bill).start();
  }
}
