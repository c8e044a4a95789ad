use sqlx::PgPool;

pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().danger_accept_invalid_certs(true).build()
}

pub async fn find(pool: &PgPool, name: &str) -> sqlx::Result<Vec<sqlx::postgres::PgRow>> {
    let statement = format!("SELECT id FROM orders WHERE name = '{name}'");
    sqlx::query(&statement).fetch_all(pool).await
}

pub async fn find_well(pool: &PgPool, name: &str) -> sqlx::Result<Vec<sqlx::postgres::PgRow>> {
    sqlx::query("SELECT id FROM orders WHERE name = $1").bind(name).fetch_all(pool).await
}

pub fn key() -> jsonwebtoken::EncodingKey {
    jsonwebtoken::EncodingKey::from_secret(b"the secret of the shop")
}

pub fn hash(password: &str) -> String {
    let digest = md5::compute(password);
    format!("{digest:x}")
}

pub fn etag(body: &[u8]) -> String {
    format!("{:x}", md5::compute(body))
}
