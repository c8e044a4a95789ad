using System;
using System.Data.SqlClient;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;

namespace Shop;

public class Accounts
{
    private readonly string _connectionText;

    public Accounts(string connectionText)
    {
        _connectionText = connectionText;
    }

    public string Find(string name)
    {
        using var connection = new SqlConnection(_connectionText);
        using var command = new SqlCommand("SELECT id FROM accounts WHERE name = '" + name + "'", connection);
        return (string)command.ExecuteScalar();
    }

    public string FindSafely(string name)
    {
        using var connection = new SqlConnection(_connectionText);
        using var command = new SqlCommand("SELECT id FROM accounts WHERE name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        return (string)command.ExecuteScalar();
    }

    public string NewPassword()
    {
        var random = new Random();
        return random.Next(100000, 999999).ToString();
    }

    public byte[] Hash(string password)
    {
        using var md5 = MD5.Create();
        return md5.ComputeHash(Encoding.UTF8.GetBytes(password));
    }

    public byte[] HashSlowly(string password, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);

    public byte[] Encrypt(byte[] text)
    {
        using var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Key = Encoding.UTF8.GetBytes("0123456789abcdef");
        return aes.CreateEncryptor().TransformFinalBlock(text, 0, text.Length);
    }

    public HttpClient Partner() =>
        new HttpClient(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true,
        });

    public string FirstLine(string path)
    {
        var reader = new StreamReader(path);
        return reader.ReadLine();
    }

    public void Import(string path)
    {
        try
        {
            Load(path);
            Check(path);
        }
        catch (IOException error)
        {
        }
    }

    private void Load(string path) => File.ReadAllLines(path);

    private void Check(string path)
    {
        path.Trim();
        if (path.Length > 200)
        {
            throw new ArgumentNullException("The path is too long");
        }
    }

    public override bool Equals(object other) => other is Accounts accounts && accounts._connectionText == _connectionText;
}
