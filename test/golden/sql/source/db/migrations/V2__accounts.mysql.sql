# Comments of MySQL, `quoted` names and delimiters of its client.
CREATE TABLE `accounts` (
  `id` int unsigned NOT NULL AUTO_INCREMENT,
  `price` float DEFAULT NULL COMMENT 'it\'s = NULL; really',
  PRIMARY KEY (`id`),
  KEY `price` (`price`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

DELIMITER //
CREATE TRIGGER accounts_hash BEFORE INSERT ON accounts FOR EACH ROW
BEGIN
  SET NEW.hash = MD5(NEW.password);
END //
DELIMITER ;

GRANT ALL PRIVILEGES ON *.* TO 'shop'@'%';
UPDATE accounts SET price = 0;
DELETE FROM accounts;
