/** Static sites: what a development server shows becomes what nginx serves, on the same port. */
import { joinPath } from '../../context/path.ts';
import { outDirOfVite, valueOf, type Words } from '../node/project.ts';
import { belowOf } from '../stage/project.ts';
import { type Base, type Job, type Planned, type Refusal, type Result, why } from '../stage/runtime.ts';

export interface StaticSite {
  /** The folder it serves, as written; undefined for the server's own default. */
  readonly folder: string;
  readonly port: number;
  /** Whether every path that is no file shows the first page. */
  readonly single: boolean;
}

/** What a server of static files serves, `config` being the text of its configuration file; undefined for other programs, and for options that nginx would have to imitate. */
export function siteOf([program = '', ...args]: Words, config = ''): StaticSite | undefined {
  const value = (...names: string[]) => valueOf(args, names);
  const known = (allowed: RegExp) => args.every((arg) => !arg.startsWith('-') || allowed.test(arg));
  const valued = /^(?:-l|--listen|-p|--port|--host|-a)$/;
  const [folder] = args.filter((arg, i) => !arg.startsWith('-') && !valued.test(args[i - 1] ?? ''));
  switch (program) {
    case 'serve': {
      if (!known(/^(?:-s|--single|-l|--listen|-p|--port|-n|--no-clipboard|-L|--no-request-logging)(?:=|$)/))
        return undefined;
      const port = Number(/(?<!\d)(\d+)$/.exec(value('-l', '--listen', '-p', '--port') ?? '3000')?.[1]);
      return { folder: folder ?? '.', port, single: args.includes('-s') || args.includes('--single') };
    }
    case 'http-server': {
      if (!known(/^(?:-p|--port|-a|-s|--silent)(?:=|$)/)) return undefined;
      return { folder: folder ?? 'public', port: Number(value('-p', '--port') ?? 8080), single: false };
    }
    case 'vite': {
      if (args[0] !== 'preview' || !known(/^(?:--port|--host|--strictPort)(?:=|$)/)) return undefined;
      // It hands requests on, or answers them otherwise: https://vite.dev/config/preview-options, https://vite.dev/config/server-options.
      if (/\b(?:proxy|headers|base|https|configurePreviewServer)\s*[:(]/.test(config)) return undefined;
      const port = value('--port') ?? /\bpreview\s*:\s*\{[^}]*?\bport\s*:\s*(\d+)/.exec(config)?.[1] ?? 4173;
      return {
        folder: outDirOfVite(config) ?? 'dist',
        port: Number(port),
        single: true,
      };
    }
    default:
      return undefined;
  }
}

/** Where nginx finds what it serves. */
const SERVED = '/usr/share/nginx/html';

export function servedSite(job: Job, project: string, { folder, port, single }: StaticSite): Result | Refusal {
  const path = joinPath(job.launch.directory ?? project, folder);
  if (path === project || belowOf(project, path) === undefined) return why('it serves more than the build result');
  if (!Number.isInteger(port)) return why('the port that it listens on is unknown');
  if (
    job.launch.healthcheck &&
    job.launch.commands.some(
      ({ name }) => !/^(?:wget|curl|serve|vite|http-server|npx|npm|yarn|pnpm|exit)$/.test(name?.value ?? ''),
    )
  )
    return why('the command of its health check may be missing in the other image');
  const pinned = job.graph.directives.find(({ name }) => name.text.toLowerCase() === 'syntax')?.value.text;
  if (pinned !== undefined && /:1\.[0-3](?:\.|$|-)/.test(pinned))
    return why("the pinned `# syntax` version doesn't support heredocs");
  return {
    served: true,
    leaves: 'the sources of the site and what builds it',
    runtime: () => runtimeFor(job, path, port, single),
  };
}

/** What serves a folder. */
function runtimeFor(job: Job, path: string, port: number, single: boolean): Planned {
  const start = [nginxConfiguration(job, port, single)];
  const base = (image: string, packages: 'apk' | 'apt-get'): Base => ({
    image,
    shell: true,
    packages,
    certificates: true,
    start,
  });
  const other = { ...base('nginxinc/nginx-unprivileged:stable-alpine', 'apk'), startsAs: 'nginx' };
  const unprivileged = port >= 1024 ? [other] : [];
  const plain = [base('nginx:stable-alpine', 'apk'), base('nginx:stable', 'apt-get')];
  return {
    artefacts: [{ path, to: SERVED, folder: true }],
    bases: job.stage.end.user ? unprivileged : [...plain, ...unprivileged],
    buildFiles: [],
    buildVariables: ['*'],
    linked: false,
    tidy: true,
  };
}

/** An instruction that has nginx listen and answer as the server before it did; line breaks are those of the file. */
function nginxConfiguration({ stage }: Job, port: number, single: boolean): string {
  const keyword = stage.from.keyword.text === 'from' ? 'copy' : 'COPY';
  return [
    `${keyword} <<'EOF' /etc/nginx/conf.d/default.conf`,
    'server {',
    `  listen ${port};`,
    `  root ${SERVED};`,
    // Where there is no such file, nginx answers with its own page.
    ...(single ? [] : ['  error_page 404 /404.html;']),
    '  location / {',
    single ? '    try_files $uri $uri/ /index.html;' : '    try_files $uri $uri/ $uri.html =404;',
    '  }',
    '}',
    'EOF',
  ].join('\n');
}
