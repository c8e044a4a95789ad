import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "os.remove(request.POST['name'])",
    "send_file(os.path.join(FOLDER, request.args.get('f')))",
    'open(f\'uploads/{request.form["name"]}\')',
    "open('uploads/' + request.GET['name'])",
  ],
  clean: [
    "request.user.aliases.remove(request.POST['alias'])",
    "open('a.txt')",
    "open(os.path.join(FOLDER, secure_filename(request.form['name'])))",
    "send_from_directory(FOLDER, request.args['name'])",
  ],
};
