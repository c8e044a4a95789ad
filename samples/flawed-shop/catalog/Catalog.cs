using System;
using System.Data.SqlClient;
using System.IO;
using System.Security.Cryptography;
using System.Xml;

namespace FlawedShop
{
    public class Catalog
    {
        private const string Password = "P4ssword-not-real";

        public string Read(string name)
        {
            return File.ReadAllText("C:\\catalog\\" + name);
        }

        public XmlDocument Parse(string xml)
        {
            var document = new XmlDocument { XmlResolver = new XmlUrlResolver() };
            document.LoadXml(xml);
            return document;
        }

        public int Count(string category)
        {
            using (var connection = new SqlConnection("Server=db;User Id=sa;Password=" + Password))
            {
                var command = new SqlCommand("SELECT COUNT(*) FROM products WHERE category = '" + category + "'", connection);
                return (int)command.ExecuteScalar();
            }
        }

        public byte[] Hash(byte[] content)
        {
            try
            {
                return SHA1.Create().ComputeHash(content);
            }
            catch (Exception error)
            {
                throw error;
            }
        }
    }
}
