import type { RuleSamples } from '../../../../../support/rule-samples';

const axum = (body: string) =>
  `use axum::extract::Path;\nasync fn a(Path(name): Path<String>) -> Html<String> { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    { code: axum('Html(format!("<p>{name}</p>"))'), covers: ['format!("<p>{name}</p>")'] },
    axum('let page = "<p>".to_string() + &name + "</p>"; axum::response::Html(page)'),
    axum('let mut page = String::from("<p>"); page.push_str(&name); Html(page)'),
    axum('Html(format!("<p>{who}</p>", who = name))'),
    'use actix_web::web;\nasync fn a(name: web::Path<String>) -> HttpResponse { HttpResponse::Ok().content_type("text/html").body(format!("<p>{}</p>", name)) }',
    'use rocket::get;\n#[get("/<name>")]\nfn a(name: &str) -> RawHtml<String> { RawHtml(format!("<p>{}</p>", name)) }',
  ],
  clean: [
    axum('Html(format!("<p>{}</p>", encode_text(&name)))'),
    axum('let name = encode_text(&name); Html(format!("<p>{name}</p>"))'),
    axum('let page = Page { name }; Html(page.render().unwrap())'),
    axum('if !NAMES.contains(&name) { return Html(String::new()); } Html(format!("<p>{name}</p>"))'),
    'use actix_web::web;\nasync fn a(name: web::Path<String>) -> HttpResponse { HttpResponse::Ok().body(format!("<p>{}</p>", name)) }',
    'use axum::extract::Path;\nasync fn a(Path(id): Path<u32>) -> Html<String> { Html(format!("<p>{id}</p>")) }',
    'fn a(name: String) -> Html<String> { Html(format!("<p>{name}</p>")) }',
  ],
};
