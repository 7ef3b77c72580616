/** Files outside the editor that findings and builds depend on. */

/** Globs of the files whose changes the server is told of: ignore files, Compose, Bake, CI, and package managers' manifests. */
export const watchedFiles: readonly string[] = [
  '**/*.dockerignore',
  '**/.hadolint.{yaml,yml}',
  '**/{compose,docker-compose}*.{yml,yaml}',
  '**/docker-bake*.{hcl,json}',
  '**/.github/workflows/*.{yml,yaml}',
  '**/{Dockerfile,Containerfile}*',
  '**/*.{Dockerfile,dockerfile,Containerfile,containerfile}',
  '**/{.gitlab-ci,skaffold*}.{yml,yaml}',
  '**/{devcontainer,.devcontainer,tasks}.json',
  '**/{Makefile,makefile,GNUmakefile,*.mk,*.sh,*.bash}',
  '**/{package.json,package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml,bun.lock,bun.lockb,.npmrc,.yarnrc.yml}',
  '**/{requirements*.txt,pyproject.toml,poetry.lock,uv.lock,Pipfile,Pipfile.lock,setup.py,setup.cfg}',
  '**/{go.mod,go.sum,go.work,Cargo.toml,Cargo.lock,composer.json,composer.lock,Gemfile,Gemfile.lock,mix.exs,mix.lock}',
  '**/{pom.xml,*.gradle,*.gradle.kts,gradle.lockfile,*.csproj,*.fsproj,*.sln,*.slnx,Directory.*.{props,targets},NuGet.config,global.json}',
  '**/{deno.json,deno.jsonc,deno.lock,pubspec.yaml,pubspec.lock,Package.swift,Package.resolved,environment.yml,build.sbt}',
  '**/.env*',
];
