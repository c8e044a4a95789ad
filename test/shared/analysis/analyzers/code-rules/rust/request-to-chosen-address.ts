import type { RuleSamples } from '../../../../../support/rule-samples';

const axum = (body: string) => `use axum::extract::Query;\nasync fn a(Query(q): Query<Ask>) -> String { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    { code: axum('reqwest::get(&q.url).await.unwrap().text().await.unwrap()'), covers: ['reqwest::get(&q.url)'] },
    axum('let url = q.url.clone(); state.client.post(url).send().await.unwrap().text().await.unwrap()'),
    axum('let http = reqwest::Client::new(); http.get(format!("http://{}/a", q.host)).send()'),
    axum('let host = q.host; client.request(Method::GET, format!("https://{host}:8080")).send()'),
    axum('TcpStream::connect(q.address.as_str()).await'),
    axum('Request::builder().uri(q.url).body(())'),
    'use rocket::get;\n#[get("/a?<url>")]\nasync fn a(url: String) -> String { reqwest::get(&url).await.unwrap().text().await.unwrap() }',
  ],
  clean: [
    axum('reqwest::get(format!("https://a.example/{}", q.url)).await'),
    axum('reqwest::get(format!("{BASE}/{}", q.path)).await'),
    axum(
      'let url = Url::parse(&q.url).unwrap(); if !HOSTS.contains(&url.host_str().unwrap()) { return a(); } reqwest::get(url).await',
    ),
    axum('if !q.url.starts_with("https://a.example/") { return a(); } reqwest::get(&q.url).await'),
    axum('let url = check(&q.url); reqwest::get(url).await'),
    axum('cache.get(&q.url); state.items.remove(&q.url)'),
    axum('client.get(&q.url, 5)'),
    'async fn a(url: String) { reqwest::get(&url).await; }',
  ],
};
