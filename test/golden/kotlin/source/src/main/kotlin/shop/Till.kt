package shop

import java.security.MessageDigest
import java.security.SecureRandom
import java.security.cert.X509Certificate
import java.sql.Connection
import java.sql.Statement
import javax.crypto.Cipher
import javax.net.ssl.X509TrustManager
import kotlin.random.Random
import okhttp3.OkHttpClient

/** A till that everybody can open. */
class Till {
  fun find(statement: Statement, customer: String) =
    statement.executeQuery("select * from bill where customer = '$customer'")

  fun sign(bill: ByteArray) = MessageDigest.getInstance("SHA-1").digest(bill)

  fun cipher() = Cipher.getInstance("AES/ECB/PKCS5Padding")

  fun newToken() = Random.nextLong().toString(16)

  fun print(bill: String) = Runtime.getRuntime().exec("lp $bill")

  fun client() = OkHttpClient.Builder().hostnameVerifier { _, _ -> true }.build()
}

object Trusting : X509TrustManager {
  override fun checkClientTrusted(chain: Array<X509Certificate>, kind: String) {}

  override fun checkServerTrusted(chain: Array<X509Certificate>, kind: String) {}

  override fun getAcceptedIssuers() = arrayOf<X509Certificate>()
}

/** A till as it should be. */
class SafeTill {
  private val random = SecureRandom()

  fun find(connection: Connection, customer: String) =
    connection.prepareStatement("select * from bill where customer = ?").apply { setString(1, customer) }.executeQuery()

  fun sign(bill: ByteArray) = MessageDigest.getInstance("SHA-256").digest(bill)

  fun cipher() = Cipher.getInstance("AES/GCM/NoPadding")

  fun newToken() = random.nextLong().toString(16)

  fun print(bill: String) = ProcessBuilder("lp", "--", bill).start()
}
