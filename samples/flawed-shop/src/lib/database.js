const mysql = require('mysql2/promise');

const pool = mysql.createPool('mysql://shop:hunter2-not-real@db.flawed-shop.internal:3306/shop');

async function findUser(name, passwordHash) {
  const [rows] = await pool.query("SELECT * FROM users WHERE name = '" + name + "' AND password = '" + passwordHash + "'");
  return rows[0];
}

async function searchProducts(text) {
  const [rows] = await pool.query(`SELECT * FROM products WHERE name LIKE '%${text}%'`);
  const withStock = [];
  for (const row of rows) {
    const [stock] = await pool.query('SELECT amount FROM stock WHERE product = ' + row.id);
    withStock.push({ ...row, stock: stock[0] });
  }
  return withStock;
}

async function removeUser(id) {
  try {
    await pool.query('DELETE FROM users WHERE id = ?', [id]);
  } catch (error) {}
}

module.exports = { findUser, searchProducts, removeUser };
