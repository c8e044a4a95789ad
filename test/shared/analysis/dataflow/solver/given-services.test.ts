import { hitsIn } from './hits-in';

const SERVICE = `
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Names } from './names';
@Injectable()
export class CatsService {
  private readonly names = new Names();
  constructor(private readonly dataSource: DataSource) {}
  async find(breed: string) {
    const rows = await this.dataSource.query(\`SELECT * FROM cats WHERE breed = '\${breed}'\`);
    return { count: rows.length };
  }
  async one(breed: string) {
    const rows = await this.dataSource.query('SELECT * FROM cats WHERE breed = $1', [breed]);
    return { count: rows.length };
  }
  run(command: string) {
    this.names.run(command);
  }
}
`;
const NAMES = `
import { exec } from 'node:child_process';
export class Names {
  private readonly shell = 'sh -c ';
  run(command: string) {
    exec(this.shell + command);
  }
}
`;

function controller(from: string, body: string): string {
  return `
import { Controller, Get, Query } from '@nestjs/common';
import { CatsService } from '${from}';
@Controller('cats')
export class CatsController {
  constructor(private readonly cats: CatsService) {}
  @Get()
  async find(@Query('breed') breed: string) {
    ${body}
  }
}
`;
}

describe('services that a framework hands over', () => {
  it.each(['./cats.service', 'src/cats.service'])('are followed in TypeScript, imported from %s', async (from) => {
    const files = { 'src/names.ts': NAMES, 'src/cats.service.ts': SERVICE };
    const hits = (body: string) => hitsIn({ ...files, 'src/cats.controller.ts': controller(from, body) });

    expect(await hits('return this.cats.find(breed);')).toEqual(['sql-injection']);
    expect(await hits('return this.cats.one(breed);')).toEqual([]);
    expect(await hits('this.cats.run(breed);')).toEqual(['command-injection']);
  });

  it('are followed where they stand in the same file', async () => {
    const text =
      SERVICE + controller('./cats.service', 'return this.cats.find(breed);').replace(/^import.*service';$/m, '');

    expect(await hitsIn({ 'a.ts': text, 'names.ts': NAMES })).toEqual(['sql-injection']);
  });

  it('are followed where a function takes one', async () => {
    const text = `
import express from 'express';
import { CatsService } from './cats.service';
export function routes(cats: CatsService) {
  const router = express.Router();
  router.get('/cats', async (req, res) => res.json(await cats.find(req.query.breed)));
  return router;
}
`;
    expect(await hitsIn({ 'cats.service.ts': SERVICE, 'names.ts': NAMES, 'a.ts': text })).toEqual(['sql-injection']);
  });

  it.each([
    ['"SELECT * FROM orders WHERE status = \'" + status + "\'"', ['sql-injection']],
    ['String.format("SELECT * FROM orders WHERE status = \'%s\'", status)', ['sql-injection']],
    ['"SELECT * FROM orders WHERE status = ?", status', []],
  ])('are followed in Java with what they were given: %s', async (query, expected) => {
    const head = 'package a;\nimport java.util.*;\nimport org.springframework.web.bind.annotation.*;\n';
    const files = {
      'a/OrderController.java': `${head}
@RestController
class OrderController {
  private final OrderRepository repo;
  OrderController(OrderRepository repo) { this.repo = repo; }
  @GetMapping("/{status}")
  List<Map<String, Object>> byStatus(@PathVariable("status") String status) { return repo.byStatus(status); }
}`,
      'a/OrderRepository.java': `${head}
import org.springframework.jdbc.core.JdbcTemplate;
class OrderRepository {
  private final JdbcTemplate jdbc;
  OrderRepository(JdbcTemplate jdbc) { this.jdbc = jdbc; }
  List<Map<String, Object>> byStatus(String status) { return jdbc.queryForList(${query}); }
}`,
    };
    expect(await hitsIn(files)).toEqual(expected);
  });
});
