import { asdfFile, miseFile, type RuntimeNeed, saysVersion, versionFile } from '../runtime-need.ts';
import { admitsLine } from '../version-range.ts';

export const RUBY_NEED: RuntimeNeed = {
  images: ['ruby', 'jruby'],
  words: ['ruby', 'gems'],
  title: 'Ruby',
  welcomes: { '.ruby-version': saysVersion },
  files: {
    // Gems are compiled for each version of Ruby, and older ones do not compile for newer ones.
    'Gemfile.lock': () => 'holds gems that were chosen with the old version',
    '.ruby-version': versionFile,
    'mise.toml': miseFile('ruby'),
    '.mise.toml': miseFile('ruby'),
    '.tool-versions': asdfFile('ruby'),
    // https://bundler.io/man/gemfile.5.html: Bundler runs with no other.
    Gemfile: (text, { to }) => {
      const words = /^ruby[\s(]+((?:["'][^"'\n]*["'],?\s*)+)/m.exec(text)?.[1];
      const range = words?.replace(/["']/g, ' ').trim();
      return range !== undefined && admitsLine(range, to, 'last') === false ? `asks for Ruby ${range}` : undefined;
    },
  },
};
