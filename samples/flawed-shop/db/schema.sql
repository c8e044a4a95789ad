CREATE TABLE users (
  id INT,
  name VARCHAR(255),
  password VARCHAR(32)
);

CREATE TABLE stock (
  product INT,
  amount FLOAT
);

GRANT ALL PRIVILEGES ON *.* TO 'shop'@'%' IDENTIFIED BY 'shop';

SELECT * FROM users, stock;

DELETE FROM stock;
