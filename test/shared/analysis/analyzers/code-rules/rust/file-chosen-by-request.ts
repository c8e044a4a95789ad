import type { RuleSamples } from '../../../../../support/rule-samples';

/** One handler of axum that is given `name`. */
const axum = (body: string) => `use axum::extract::Path;\nasync fn a(Path(name): Path<String>) -> Vec<u8> { ${body} }`;
/** One handler of actix-web that is given `info`. */
const actix = (body: string) =>
  `use actix_web::web;\nstruct Info { name: String, size: u32 }\nasync fn a(info: web::Query<Info>) -> String { ${body} }`;

export const samples: RuleSamples = {
  flagged: [
    { code: axum('std::fs::read(format!("a/{name}")).unwrap()'), covers: ['std::fs::read(format!("a/{name}"))'] },
    axum('tokio::fs::read(Path::new("a").join(&name)).await.unwrap()'),
    axum('let full = ROOT.join(name.trim()); if !full.exists() { return vec![]; } std::fs::read(&full).unwrap()'),
    axum('tracing::info!("read {}", name); let name = name.to_lowercase(); fs::remove_file(name).unwrap()'),
    axum('File::open("a/".to_owned() + &name).unwrap()'),
    axum('std::fs::rename("a", format!("b/{}", name)).unwrap()'),
    actix('fs::read_to_string(format!("a/{}", info.name)).unwrap()'),
    actix('let info = info.into_inner(); NamedFile::open(Path::new("a").join(&info.name)).unwrap()'),
    actix('let Info { name, .. } = info.into_inner(); OpenOptions::new().read(true).open(name)'),
    'use actix_web::HttpRequest;\nasync fn a(req: HttpRequest) { let path: PathBuf = req.match_info().query("f").parse().unwrap(); NamedFile::open(path) }',
    'use axum::extract::Path;\nasync fn a(Path((id, file)): Path<(u64, String)>) { fs::read(format!("{id}/{file}")) }',
    'use axum::extract::Query;\nasync fn a(Query(q): Query<HashMap<String, String>>) { fs::read(q.get("f").unwrap()) }',
    'use axum::extract::Multipart;\nasync fn a(mut form: Multipart) { while let Some(field) = form.next_field().await.unwrap() { let name = field.file_name().unwrap().to_string(); fs::write(format!("a/{name}"), "b"); } }',
    'use rocket::get;\n#[get("/a?<name>")]\nfn a(name: &str) -> String { fs::read_to_string(format!("a/{}", name)).unwrap() }',
    'use rocket::post;\n#[post("/a", data = "<form>")]\nasync fn a(mut form: Form<Upload<\'_>>) { form.file.persist_to(format!("a/{}", form.name)).await; }',
  ],
  clean: [
    axum('if name.contains("..") { return vec![]; } std::fs::read(format!("a/{name}")).unwrap()'),
    axum(
      'let full = ROOT.join(&name).canonicalize().unwrap(); if !full.starts_with(ROOT) { return vec![]; } std::fs::read(full).unwrap()',
    ),
    axum('let file = std::path::Path::new(&name).file_name().unwrap(); std::fs::read(ROOT.join(file)).unwrap()'),
    axum('let name = sanitize(&name); std::fs::read(format!("a/{name}")).unwrap()'),
    axum('assert!(NAMES.contains(&name)); std::fs::read(format!("a/{name}")).unwrap()'),
    axum('match name.as_str() { "a" => {} _ => return vec![] } std::fs::read(format!("a/{name}")).unwrap()'),
    axum('let id: u64 = name.parse().unwrap(); std::fs::read(format!("a/{id}")).unwrap()'),
    axum('std::fs::write("a.txt", name).unwrap(); vec![]'),
    axum('let name = "a"; std::fs::read(name).unwrap()'),
    axum('std::fs::read(if name.len() > 3 && NAMES.contains(&name) { &name } else { "a" }).unwrap()'),
    actix('fs::read_to_string(format!("a/{}", info.size)).unwrap()'),
    actix('info.validate().unwrap(); fs::read_to_string(format!("a/{}", info.name)).unwrap()'),
    actix(
      'if !NAMES.contains(&info.name.as_str()) { panic!() } fs::read_to_string(format!("a/{}", info.name)).unwrap()',
    ),
    'fn a(Path(name): Path<String>) -> Vec<u8> { std::fs::read(name).unwrap() }',
    'use axum::extract::Path;\nasync fn a(Path(id): Path<Uuid>) { fs::read(format!("a/{id}")) }',
    'use axum::extract::Path;\nasync fn a(name: String) { fs::read(format!("a/{name}")) }',
    'use rocket::get;\n#[get("/<name..>")]\nasync fn a(name: PathBuf) { NamedFile::open(Path::new("a").join(name)).await; }',
    { code: axum('std::fs::read(name).unwrap()'), path: 'tests/a.rs' },
  ],
};
