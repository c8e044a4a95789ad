import type { RuleSamples } from '../../../../../support/rule-samples';

const axum = (body: string) => `use axum::extract::Query;\nasync fn a(Query(q): Query<Link>) -> Redirect { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    { code: axum('Redirect::to(&q.to)'), covers: ['Redirect::to(&q.to)'] },
    axum('let to = q.to.unwrap_or_else(|| "/".to_string()); Redirect::temporary(&to)'),
    axum('Redirect::to(&format!("https://{}/a", q.host))'),
    'use axum::extract::Query;\nasync fn a(Query(q): Query<HashMap<String, String>>) -> Redirect { Redirect::to(&q["to"]) }',
    axum('(StatusCode::FOUND, [(header::LOCATION, q.to)])'),
    'use actix_web::web;\nasync fn a(path: web::Path<(String,)>) -> HttpResponse { let (to,) = path.into_inner(); HttpResponse::Found().append_header(("Location", to)).finish() }',
    'use rocket::get;\n#[get("/a?<to>")]\nfn a(to: String) -> Redirect { Redirect::to(to) }',
  ],
  clean: [
    axum('if q.to.starts_with(\'/\') && !q.to.starts_with("//") { return Redirect::to(&q.to); } Redirect::to("/")'),
    axum('Redirect::to(&format!("/items/{}", q.to))'),
    axum('let to = local_path(&q.to); Redirect::to(&to)'),
    axum('let Some(to) = LINKS.get(&q.to) else { return Redirect::to("/"); }; Redirect::to(to)'),
    axum('Redirect::to(if q.to.starts_with("/a") { &q.to } else { "/" })'),
    axum('(StatusCode::OK, [(header::ETAG, q.to)])'),
    'use rocket::get;\n#[get("/a?<to>")]\nfn a(to: String) -> Redirect { Redirect::to(uri!(page(to))) }',
  ],
};
