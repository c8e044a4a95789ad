-- The tables of a shop, as its first developers left them.
CREATE TYPE order_state AS ENUM ('open', 'paid', 'sent');

CREATE TABLE customers (
  id bigserial PRIMARY KEY,
  name text NOT NULL,
  email text,
  email text NOT NULL,
  referrer_id bigint
);

CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  state order_state NOT NULL DEFAULT 'open',
  total_amount double precision NOT NULL,
  paid_at timestamptz
);

CREATE VIEW open_orders AS
SELECT * FROM orders WHERE paid_at = NULL;

CREATE FUNCTION reopen(order_id bigint, order_note text) RETURNS void AS $$
BEGIN
  UPDATE orders SET state = 'open', paid_at = NULL;
  EXECUTE 'INSERT INTO notes (body) VALUES (''' || order_note || ''')';
  IF order_note = NULL THEN
    DELETE FROM notes;
  END IF;
END;
$$ LANGUAGE plpgsql SECURITY DEFINER;

SELECT c.name, o.total_amount FROM customers c, orders o;

SELECT id FROM customers WHERE id NOT IN (SELECT referrer_id FROM customers);

CREATE ROLE shop LOGIN PASSWORD 'hV3-kkP0s2';
GRANT SELECT, UPDATE ON customers TO PUBLIC;
CREATE POLICY everybody ON orders FOR UPDATE USING (true);

-- Data is no code: '$$', ";" and = NULL in it change nothing.
COPY customers (id, name) FROM stdin;
1	O'Neill; DELETE FROM customers
\.

INSERT INTO customers (id, name, email) VALUES (2, 'Ann', 'ann@example.org'), (3, 'Bo');
