import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'User.where("a = #{b} AND c = 1")',
    'conn.execute("DELETE FROM a WHERE b = \'#{c.name}\'")',
    'Post.order(params[:sort])',
    'a.joins("x" + params[:b])',
    'def a\n  sort = params[:sort]\n  User.order("#{sort} ASC")\nend',
    'def a\n  sql = "SELECT * FROM a WHERE b = \'#{params[:b]}\'"\n  conn.execute(sql)\nend',
    'def a\n  id = params[:id]\n  DB["SELECT * FROM a WHERE b = \'#{id}\'"].first\nend',
    "def a\n  User.find_by_sql(<<~SQL)\n    SELECT * FROM a WHERE b = '#{params[:b]}'\n  SQL\nend",
  ],
  clean: [
    'User.where("a = ?", b)',
    'User.where(a: params[:b])',
    'User.where("#{table_name}.a = 1")',
    'User.where("a = #{connection.quote(b)}")',
    'list.select("#{a}")',
    'User.find_by(params[:id])',
    'def a\n  sort = COLUMNS.include?(params[:sort]) ? params[:sort] : "a"\n  User.order("#{sort} ASC")\nend',
    'def a\n  id = params[:id]\n  DB["SELECT * FROM a WHERE b = ?", id].first\nend',
    'def a\n  id = params[:id]\n  User.find_by(id)\nend',
    'def a\n  sql = "SELECT * FROM a WHERE b = #{conn.quote(params[:b])}"\n  conn.execute(sql)\nend',
    'def a\n  page = "help/#{params[:type]}"\n  lookup_context.exists?(page)\nend',
  ],
};
