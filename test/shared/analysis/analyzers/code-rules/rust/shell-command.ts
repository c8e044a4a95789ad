import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f(n: &str) { Command::new("bash").args(["-c", &format!("ls {}", n)]).spawn(); }',
      covers: ['&format!("ls {}", n)'],
    },
    'fn f(n: &str) { let line = format!("rm {n}"); Command::new("/bin/sh").arg("-c").arg(&line).status(); }',
    'use axum::extract::Query;\nasync fn f(Query(q): Query<Ask>) { Command::new(&q.tool).output().await; }',
    'use actix_web::post;\n#[post("/a")]\nasync fn f(body: String) { Command::new("sh").arg("-c").arg(&body).status(); }',
  ],
  clean: [
    'fn f() { Command::new("sh").arg("-c").arg("ls | wc").output(); }',
    'fn f(n: &str) { Command::new("sh").args(["-c", "ls \\"$1\\"", "sh", n]).output(); }',
    'fn f(n: &str) { Command::new("git").arg("-c").arg(format!("user.name={n}")).output(); }',
    'use axum::extract::Query;\nasync fn f(Query(q): Query<Ask>) { Command::new("ls").arg(&q.folder).output().await; }',
    'use axum::extract::Query;\nasync fn f(Query(q): Query<Ask>) { let tool = TOOLS.get(&q.tool).unwrap(); Command::new(tool).output().await; }',
    'fn f(tool: &str) { Command::new(tool).output(); }',
  ],
};
