use std::fmt;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Mutex;
use std::time::Duration;

/// What a customer asked for.
#[derive(PartialEq)]
pub struct Order {
    pub id: u32,
    pub amount: u32,
    pub price: f64,
}

impl fmt::Display for Order {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "order {}", self)
    }
}

impl fmt::Debug for Order {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "order {:?} of {:?}", self.id, self.amount)
    }
}

pub fn size(order: &Order) -> &'static str {
    if order.amount > 100 {
        "large"
    } else if order.amount > 100 {
        "medium"
    } else {
        "small"
    }
}

pub fn is_priced(order: &Order) -> bool {
    order.price != f64::NAN
}

pub fn is_same(left: &Order, right: &Order) -> bool {
    left.id == left.id && left.amount == right.amount
}

pub fn words(text: &str) -> usize {
    text.split(' ').collect::<Vec<_>>().len()
}

pub fn save(path: &Path, data: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).open(path)?;
    file.write(data)?;
    Ok(())
}

pub fn save_well(path: &Path, data: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(data)
}

pub fn unpack(name: &str) -> io::Result<Output> {
    Command::new("sh").arg("-c").arg(format!("tar -xf {name}")).output()
}

pub async fn count(orders: &Mutex<u32>) -> u32 {
    let mut guard = orders.lock().unwrap();
    *guard += load().await;
    *guard
}

pub async fn count_well(orders: &Mutex<u32>) -> u32 {
    let loaded = load().await;
    let mut guard = orders.lock().unwrap();
    *guard += loaded;
    *guard
}

async fn load() -> u32 {
    std::thread::sleep(Duration::from_secs(1));
    dbg!(3)
}

pub fn refund(_order: &Order) -> u32 {
    todo!()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words() {
        let counted = words("a b");
        println!("{counted}");
    }

    #[test]
    #[ignore]
    fn saves() {
        assert!(save(Path::new("order"), b"1").is_ok());
    }

    #[test]
    fn tells_sizes() {
        let order = Order { id: 1, amount: 200, price: 1.0 };
        assert_eq!(size(&order), "large");
    }
}
