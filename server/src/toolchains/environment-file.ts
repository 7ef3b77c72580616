/** Who reads a `.env` file of a project's folder by its name, and where one may come later. */
import type { KnownContext } from '../context/context.ts';
import { joinPath, nameOf } from '../context/path.ts';
import { hasFile, isExcluded } from '../context/query.ts';
import { wholeName } from '../model/image.ts';
import type { BuildGraph } from '../model/model.ts';
import { memoized } from '../text/memoized.ts';
import { hasWord, words } from '../text/words.ts';
import { isGitIgnored } from './git-ignored.ts';

/** Libraries and tools by the manifests that list them; their documentation says that they read `.env`. */
const readers: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^package\.json$/,
    words(`
      dotenv dotenv-cli dotenv-expand dotenv-flow dotenv-safe dotenv-webpack @dotenvx/dotenvx env-cmd bun @nestjs/config @next/env next nuxt nuxt3 vite react-scripts @vue/cli-service
      @angular/build astro gatsby @sveltejs/kit @remix-run/dev prisma @prisma/client parcel snowpack expo @adonisjs/core
      dotenv-defaults dotenv-extended dotenv-mono dotenv-webpack-plugin env-schema @fastify/env fastify-env envalid foreman strapi @strapi/strapi @keystone-6/core @redwoodjs/core directus
    `),
  ],
  [
    /^go\.mod$/,
    words(
      'github.com/joho/godotenv github.com/spf13/viper github.com/ilyakaznacheev/cleanenv github.com/subosito/gotenv github.com/knadh/koanf github.com/sherifabdlnaby/configuro github.com/gobuffalo/envy',
    ),
  ],
  [
    /^(?:requirements.*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:cfg|py))$/,
    words(
      'python-dotenv python_dotenv python-decouple django-environ environs pydantic-settings pydantic starlette dynaconf pipenv prettyconf django-dotenv django-configurations envparse envs honcho goodconf typed-settings fastapi[standard] fastapi[all] uvicorn[standard]',
    ),
  ],
  [
    /^(?:(?:uv|poetry|pdm)\.lock|Pipfile\.lock)$/,
    words(
      'python-dotenv python-decouple django-environ environs pydantic-settings dynaconf prettyconf django-dotenv envparse envs honcho goodconf',
    ),
  ],
  [/^Gemfile$/, words('dotenv dotenv-rails foreman')],
  [
    /^composer\.json$/,
    words(
      'vlucas/phpdotenv symfony/dotenv symfony/flex symfony/framework-bundle symfony/runtime laravel/framework laravel/lumen-framework josegonzalez/dotenv codeigniter4/framework craftcms/cms hyperf/framework',
    ),
  ],
  [/^Cargo\.toml$/, words('dotenv dotenvy dotenvy_macro dotenv_codegen diesel sqlx')],
  [/^mix\.exs$/, words('dotenvy dotenv')],
  [/^(?:pom\.xml|build\.gradle(?:\.kts)?)$/, words('dotenv-java dotenv-kotlin java-dotenv spring-dotenv io.quarkus')],
  [/\.csproj$/, words('DotNetEnv dotenv.net')],
];

/** Whether a manifest that is sent lists such a library, or was not read. */
export const mayReadEnvironmentFile = memoized(({ entries, texts }: KnownContext): boolean =>
  [...entries].some(([path, { kind, excluded }]) => {
    const [, names] = readers.find(([manifest]) => manifest.test(nameOf(path))) ?? [];
    if (kind !== 'file' || excluded === true || !names) return false;
    const text = texts.get(path);
    return text === undefined || names.some((each) => hasWord(text, each));
  }),
);

/** Whether an image of Bun is built on, or a step or the start names it: it reads `.env`, `.env.local` and `.env.production` by itself (bun.com/docs/runtime/environment-variables). */
export function startsBun({ stages, instructions, source }: BuildGraph): boolean {
  return (
    stages.some(({ base }) => base.kind === 'image' && wholeName(base.image).startsWith('oven/bun')) ||
    instructions.some(
      ({ kind, span }) => /^(?:RUN|CMD|ENTRYPOINT)$/.test(kind) && ofBun.test(source.slice(span.start, span.end)),
    )
  );
}

const ofBun = /(?<![\w.-])bunx?(?![\w.@/-])/;

/** Whether a text names a file of variables, or ends such a name with a variable. */
export function namesEnvironmentFile(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const behind = text.slice(at + name.length, at + name.length + 2);
    if (!/[\w.-]/.test(text[at - 1] ?? ' ') && !/^(?:[\w-]|\.\w)/.test(behind)) return true;
  }
  return name.startsWith('.env.') && /(?<![\w.-])\.env\.[${%]/.test(text);
}

/** Examples that people make such a file of. */
const examples = words('.env.example .env.sample .env.template .env.dist env.example example.env sample.env');

/** Files of a folder that a program reads and that no copy of the project has, for a person makes them: by paths of the context. */
export function laterEnvironmentFiles(context: KnownContext, folder: string): readonly string[] {
  if (!mayReadEnvironmentFile(context)) return [];
  const manifest = context.texts.get(joinPath(folder, 'package.json'));
  // nextjs.org/docs/app/guides/environment-variables, "Environment Variable Load Order": `next start` reads them as well.
  const isNext = manifest !== undefined && hasWord(manifest, 'next');
  const isThere = (name: string) => hasFile(context, joinPath(folder, name)) === true;
  return ['.env', ...(isNext ? ['.env.local', '.env.production', '.env.production.local'] : [])]
    .filter((name) => {
      const isTold = examples.some((example) => isThere(name === '.env' ? example : `${name}.example`));
      return isTold || isThere(`example${name}`) || isGitIgnored(context, joinPath(folder, name));
    })
    .map((name) => joinPath(folder, name))
    .filter((path) => hasFile(context, path) === false && isExcluded(context, path) === false);
}
