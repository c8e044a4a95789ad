import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'User.where("a = #{b} AND c = 1")',
    'conn.execute("DELETE FROM a WHERE b = \'#{c.name}\'")',
    'Post.order(params[:sort])',
    'a.joins("x" + params[:b])',
  ],
  clean: [
    'User.where("a = ?", b)',
    'User.where(a: params[:b])',
    'User.where("#{table_name}.a = 1")',
    'User.where("a = #{connection.quote(b)}")',
    'list.select("#{a}")',
    'User.find_by(params[:id])',
  ],
};
