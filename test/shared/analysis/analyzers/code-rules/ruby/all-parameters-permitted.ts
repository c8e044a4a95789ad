import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['params.permit!', 'User.new(params[:user].to_unsafe_h)', 'user.update!(params.require(:user).permit!)'],
  clean: ['params.require(:user).permit(:name)', 'log(params.to_unsafe_h)', 'options.permit!'],
};
