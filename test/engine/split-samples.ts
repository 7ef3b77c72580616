/** Single-stage projects of several toolchains, which say what they find when they run. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dockerfile } from '../../server/src/text/dockerfile.ts';
import { repository } from '../support/fixture.ts';
import { createFolder } from '../support/folder.ts';
import type { Sample } from './split-sample.ts';
import { jvmSamples } from './split-samples-jvm.ts';
import { vmSamples } from './split-samples-vm.ts';

/** A package that is compiled, under the name of one that needs no library of the system. */
const pythonFiles = {
  'requirements.txt': 'wrapt==1.0\n',
  'app.py':
    'import answer, getpass, os\nopen("data/out", "w").write("x")\nprint(answer.answer(), getpass.getuser(), os.getcwd(), open("names.txt").read())\n',
  'names.txt': 'one two\n',
  'answer/setup.py':
    'from setuptools import Extension, setup\nsetup(name="wrapt", version="1.0", ext_modules=[Extension("answer", ["answer.c"])])\n',
  'answer/answer.c': [
    '#include <Python.h>',
    'static PyObject *answer(PyObject *self, PyObject *args) { return PyLong_FromLong(42); }',
    'static PyMethodDef methods[] = {{"answer", answer, METH_NOARGS, ""}, {NULL}};',
    'static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "answer", "", -1, methods};',
    'PyMODINIT_FUNC PyInit_answer(void) { return PyModule_Create(&module); }',
    '',
  ].join('\n'),
  '.dockerignore': 'answer\n',
};

const pythonSample: Pick<Sample, 'prepare' | 'images' | 'tool' | 'bases'> = {
  prepare(folder) {
    const packed = spawnSync(
      'sh',
      [
        '-c',
        'cd answer && python3 setup.py -q sdist -d ../dist && rm -rf *.egg-info && cd .. && python3 -m pip download -q --no-deps -d dist setuptools==69.5.1 wheel==0.43.0',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    return packed.status === 0 ? undefined : `pip: ${packed.stderr}`;
  },
  images: ['python:3.11', 'python:3.11-slim'],
  tool: /^usr\/bin\/gcc$/,
  bases: ['python:3.11-slim'],
};

const typescriptFiles = {
  'package.json': JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    scripts: { build: 'tsc', start: 'node dist/server.js' },
    dependencies: { greet: 'file:packages/greet-1.0.0.tgz' },
    devDependencies: { typescript: 'file:packages/typescript.tgz' },
  }),
  'tsconfig.json':
    '{ "compilerOptions": { "outDir": "dist", "rootDir": "src", "module": "commonjs", "skipLibCheck": true, "types": [] }, "include": ["src"] }',
  'src/server.ts':
    'declare const require: (name: string) => any; declare const process: any;\nconst { existsSync, readFileSync, writeFileSync } = require("fs");\nconst who: string = readFileSync("views/who.txt", "utf8");\nconst owned = existsSync("data") ? [process.getuid()] : [];\nif (owned.length > 0) writeFileSync("data/out", "x");\nconsole.log(require("greet")(who.trim()), process.cwd(), process.env.PORT, ...owned);\n',
  'views/who.txt': 'world\n',
};

const typescript: Pick<Sample, 'prepare' | 'images' | 'tool'> = {
  prepare(folder) {
    const packages = join(folder, 'packages');
    mkdirSync(packages);
    const greet = createFolder(
      { after: () => {} },
      {
        'package.json': '{"name":"greet","version":"1.0.0","main":"index.js"}',
        'index.js': 'module.exports = (who) => `hello ${who}`;\n',
      },
    );
    for (const source of [greet, join(repository, 'node_modules/typescript')]) {
      const packed = spawnSync(
        'npm',
        ['pack', '--silent', '--ignore-scripts', '--pack-destination', packages, source],
        { encoding: 'utf8' },
      );
      if (packed.status !== 0) return `npm pack: ${packed.stderr}`;
    }
    const typescript = readdirSync(packages).find((name) => name.startsWith('typescript-')) ?? '';
    copyFileSync(join(packages, typescript), join(packages, 'typescript.tgz'));
    const locked = spawnSync('npm', ['install', '--offline', '--package-lock-only', '--ignore-scripts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return locked.status === 0 ? undefined : `npm: ${locked.stderr}`;
  },
  images: [
    'node:22',
    'node:22-slim',
    'gcr.io/distroless/nodejs22-debian13',
    'gcr.io/distroless/nodejs22-debian13:nonroot',
  ],
  tool: /^app\/node_modules\/typescript\//,
};

/** By toolchain. */
export const samples: Readonly<Record<string, Sample>> = {
  'Go without C': {
    files: {
      Dockerfile: dockerfile`
        FROM golang:1.26-bookworm
        ENV GREETING=hello CGO_ENABLED=0
        WORKDIR /src
        EXPOSE 8080
        COPY . .
        RUN go build -o /usr/local/bin/shop .
        CMD ["shop", "config.yml"]
      `,
      'go.mod': 'module example.com/shop\n\ngo 1.24\n',
      'config.yml': 'name: corner shop\n',
      'templates/page.html': '<p>page</p>\n',
      'main.go': [
        'package main',
        'import ("crypto/x509"; "fmt"; "os"; "time")',
        'func main() {',
        '  config, err := os.ReadFile(os.Args[1]); fmt.Println(string(config), err)',
        '  page, err := os.ReadFile("templates/page.html"); fmt.Println(string(page), err)',
        '  zone, err := time.LoadLocation("Europe/Madrid"); fmt.Println(zone, err)',
        '  pool, err := x509.SystemCertPool(); fmt.Println(len(pool.Subjects()) > 50, err)',
        '  here, _ := os.Getwd(); fmt.Println(os.Getenv("GREETING"), here)',
        '}',
        '',
      ].join('\n'),
    },
    images: [
      'golang:1.26-bookworm',
      'gcr.io/distroless/static-debian12',
      'gcr.io/distroless/static-debian12:nonroot',
      'debian:bookworm-slim',
    ],
    tool: /^usr\/local\/go\/bin\/go$/,
    bases: [
      'debian:bookworm-slim',
      'gcr.io/distroless/static-debian12',
      'gcr.io/distroless/static-debian12:nonroot',
      'scratch',
    ],
    says: /corner shop[\s\S]*<p>page<\/p>[\s\S]*Europe\/Madrid <nil>[\s\S]*true <nil>[\s\S]*hello \/src/,
  },
  'Go by a Makefile, with files and rights of many kinds': {
    files: {
      Dockerfile: dockerfile`
        FROM golang:1.26-bookworm
        WORKDIR /app
        COPY . .
        RUN mkdir data && make build && chmod -R 777 data && rm -rf trash
        USER 1000
        CMD ["bin/shop", "--seed=testdata/seed.txt"]
      `,
      Makefile: 'BINARY := bin/shop\nbuild:\n\t@CGO_ENABLED=0 go build -o $(BINARY) .\n',
      'go.mod': 'module example.com/shop\n\ngo 1.24\n',
      'posts/first.md': '# first\n',
      'uploads/.gitkeep': '',
      'trash/old.txt': '',
      'testdata/seed.txt': 'seed',
      'main.go': [
        'package main',
        'import ("fmt"; "os"; "strings")',
        'func main() {',
        '  seed, err := os.ReadFile(strings.TrimPrefix(os.Args[1], "--seed=")); fmt.Println(string(seed), err)',
        '  post, err := os.ReadFile("posts/first.md"); fmt.Println(string(post), err)',
        '  _, err = os.Stat("uploads"); fmt.Println(err)',
        '  _, err = os.Stat("trash"); fmt.Println(err)',
        '  fmt.Println(os.WriteFile("data/out", nil, 0o600), os.Getuid())',
        '}',
        '',
      ].join('\n'),
    },
    images: ['golang:1.26-bookworm', 'debian:bookworm-slim'],
    tool: /^usr\/local\/go\/bin\/go$/,
    bases: ['debian:bookworm-slim'],
    says: /seed <nil>\n# first\n <nil>\n<nil>\nstat trash: no such file or directory\n<nil> 1000/,
  },
  'Go with C': {
    files: {
      Dockerfile: dockerfile`
        FROM golang:1.26-bookworm
        WORKDIR /src
        COPY go.mod main.go ./
        RUN go build -o server .
        RUN useradd -u 1234 shop
        USER shop
        ENTRYPOINT ["./server"]
      `,
      'go.mod': 'module example.com/shop\n\ngo 1.24\n',
      'main.go': [
        'package main',
        '// #include <math.h>',
        '// #cgo LDFLAGS: -lm',
        'import "C"',
        'import ("fmt"; "os/user")',
        'func main() { me, err := user.Current(); fmt.Println(float64(C.sqrt(2)), me.Username, err) }',
        '',
      ].join('\n'),
    },
    images: ['golang:1.26-bookworm', 'debian:bookworm-slim'],
    tool: /^usr\/bin\/gcc$/,
    bases: ['debian:bookworm-slim'],
    says: /1\.414\d+ shop <nil>/,
  },
  TypeScript: {
    ...typescript,
    files: {
      ...typescriptFiles,
      Dockerfile: dockerfile`
        FROM node:22
        WORKDIR /app
        COPY package*.json ./
        COPY packages ./packages
        RUN npm ci --offline
        COPY . .
        RUN npm run build
        ENV PORT=3000
        CMD ["node", "dist/server.js"]
      `,
    },
    bases: ['node:22-slim', 'gcr.io/distroless/nodejs22-debian13', 'gcr.io/distroless/nodejs22-debian13:nonroot'],
    says: /hello world \/app 3000/,
  },
  'TypeScript that writes as its user': {
    ...typescript,
    files: {
      ...typescriptFiles,
      Dockerfile: dockerfile`
        FROM node:22
        WORKDIR /app
        COPY package*.json ./
        COPY packages ./packages
        RUN npm ci --offline
        COPY . .
        RUN npm run build && mkdir -p data && chown -R node:node data
        ENV PORT=3000
        USER node
        CMD ["node", "dist/server.js"]
      `,
    },
    bases: ['node:22-slim'],
    says: /hello world \/app 3000 1000\n/,
  },
  Python: {
    ...pythonSample,
    files: {
      ...pythonFiles,
      Dockerfile: dockerfile`
        FROM python:3.11
        ENV PYTHONUNBUFFERED=1
        WORKDIR /code
        COPY requirements.txt .
        COPY dist /dist
        RUN pip install --no-index --find-links=/dist setuptools wheel
        RUN pip install --no-index --find-links=/dist --no-build-isolation -r requirements.txt
        COPY app.py names.txt ./
        RUN useradd --create-home app && mkdir data && chown app data
        USER app
        CMD ["python", "app.py"]
      `,
    },
    says: /42 app \/code one two/,
  },
  'Python in a virtual environment, started by a script': {
    ...pythonSample,
    files: {
      ...pythonFiles,
      Dockerfile: dockerfile`
        FROM python:3.11
        WORKDIR /code
        ENV VIRTUAL_ENV=/opt/venv
        RUN python -m venv $VIRTUAL_ENV
        ENV PATH="$VIRTUAL_ENV/bin:$PATH"
        COPY dist /dist
        RUN pip install --no-index --find-links=/dist setuptools wheel
        COPY . .
        RUN pip install --no-index --find-links=/dist --no-build-isolation -r requirements.txt
        RUN install -d -o www-data data
        USER www-data
        ENTRYPOINT ["sh", "start.sh"]
        CMD ["python", "app.py"]
      `,
      'start.sh': '#!/bin/sh\nset -e\necho starting\nexec "$@"\n',
    },
    says: /starting\n42 www-data \/code one two/,
  },
  Rust: {
    files: {
      Dockerfile: dockerfile`
        FROM rust:1.95-bookworm
        WORKDIR /src
        COPY . .
        RUN cargo build --release && mkdir cache && chown 1000:1000 cache
        USER 1000:1000
        CMD ["./target/release/shop", "data.txt"]
      `,
      'Cargo.toml': '[package]\nname = "shop"\nversion = "1.0.0"\nedition = "2021"\n',
      'Cargo.lock': 'version = 3\n\n[[package]]\nname = "shop"\nversion = "1.0.0"\n',
      'data.txt': 'apples\n',
      'src/main.rs':
        'use std::{env, fs, os::unix::fs::MetadataExt};\nfn main() { fs::write("cache/out", "x").unwrap(); print!("{} {} {}", env::current_dir().unwrap().display(), fs::metadata("cache/out").unwrap().uid(), fs::read_to_string(env::args().nth(1).unwrap()).unwrap()); }\n',
    },
    images: ['rust:1.95-bookworm', 'debian:bookworm-slim', 'gcr.io/distroless/cc-debian12'],
    tool: /\/rustc$/,
    bases: ['debian:bookworm-slim', 'gcr.io/distroless/cc-debian12'],
    says: /\/src 1000 apples/,
  },
  C: {
    files: {
      Dockerfile: dockerfile`
        FROM gcc:12-bookworm
        WORKDIR /src
        COPY main.c greeting.txt ./
        RUN gcc -O2 -o /usr/local/bin/greet main.c && rm main.c
        USER 1000:1000
        ENTRYPOINT ["greet"]
        CMD ["greeting.txt"]
      `,
      'main.c':
        '#include <stdio.h>\nint main(int argc, char **argv) { char line[80] = ""; FILE *f = fopen(argv[1], "r"); if (f) fgets(line, 80, f); printf("%s", line); return 0; }\n',
      'greeting.txt': 'good morning\n',
    },
    images: ['gcc:12-bookworm', 'debian:bookworm-slim'],
    tool: /^usr\/bin\/gcc$/,
    bases: ['debian:bookworm-slim'],
    says: /good morning/,
  },
  'C that writes where it was allowed to': {
    files: {
      Dockerfile: dockerfile`
        FROM gcc:12-bookworm
        WORKDIR /srv
        COPY main.c .
        RUN gcc -static -o server main.c && mkdir -p data && chown -R 1000:1000 /srv
        USER 1000:1000
        CMD ["./server"]
      `,
      'main.c':
        '#include <stdio.h>\nint main(void) { FILE *a = fopen("new.txt", "w"), *b = fopen("data/new.txt", "w"); puts(a && b ? "both written" : "refused"); return 0; }\n',
    },
    images: ['gcc:12-bookworm', 'debian:bookworm-slim'],
    tool: /^usr\/bin\/gcc$/,
    bases: ['scratch', 'debian:bookworm-slim'],
    says: /both written/,
  },
  'C without libraries': {
    files: {
      Dockerfile: dockerfile`
        FROM gcc:12-bookworm
        WORKDIR /src
        COPY main.c .
        RUN gcc -static -o /hello main.c
        CMD ["/hello"]
      `,
      'main.c': '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n',
    },
    images: ['gcc:12-bookworm', 'debian:bookworm-slim'],
    tool: /^usr\/bin\/gcc$/,
    bases: ['scratch', 'debian:bookworm-slim'],
    says: /hello/,
  },
  Ruby: {
    files: {
      Dockerfile: dockerfile`
        FROM ruby:3.1
        WORKDIR /app
        COPY Gemfile Gemfile.lock ./
        COPY vendor ./vendor
        RUN bundle install --local
        COPY . .
        RUN mkdir -p log && chown -R www-data log
        USER www-data
        ENTRYPOINT ["./start.sh"]
        CMD ["bundle", "exec", "ruby", "app.rb"]
      `,
      Gemfile: "source 'https://rubygems.org'\ngem 'answer'\n",
      'Gemfile.lock':
        'GEM\n  remote: https://rubygems.org/\n  specs:\n    answer (1.0.0)\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  answer\n',
      'app.rb':
        "require 'answer'\nrequire 'etc'\nFile.write('log/out', 'x')\nputs [Answer.value, File.read('names.txt').strip, Etc.getpwuid.name, Dir.pwd].join(' ')\n",
      'names.txt': 'one two\n',
      'gem/answer.gemspec':
        "Gem::Specification.new { |s| s.name = 'answer'; s.version = '1.0.0'; s.summary = 'x'; s.authors = ['x']; s.files = ['answer.c']; s.extensions = ['extconf.rb']; s.files += ['extconf.rb'] }\n",
      'gem/extconf.rb': "require 'mkmf'\ncreate_makefile('answer')\n",
      'gem/answer.c': [
        '#include <ruby.h>',
        'static VALUE value(VALUE self) { return INT2NUM(42); }',
        'void Init_answer(void) { rb_define_singleton_method(rb_define_module("Answer"), "value", value, 0); }',
        '',
      ].join('\n'),
      '.dockerignore': 'gem\n',
      'start.sh': '#!/bin/sh\nset -e\nrm -f tmp/pids/server.pid\necho starting\nexec "$@"\n',
    },
    prepare(folder) {
      chmodSync(join(folder, 'start.sh'), 0o755);
      mkdirSync(join(folder, 'vendor/cache'), { recursive: true });
      const built = spawnSync('gem', ['build', '-q', '-o', '../vendor/cache/answer-1.0.0.gem', 'answer.gemspec'], {
        cwd: join(folder, 'gem'),
        encoding: 'utf8',
      });
      return built.status === 0 ? undefined : `gem: ${built.error?.message ?? built.stderr}`;
    },
    images: ['ruby:3.1', 'ruby:3.1-slim'],
    tool: /^usr\/bin\/gcc$/,
    bases: ['ruby:3.1-slim'],
    says: /starting\n42 one two www-data \/app/,
  },
  PHP: {
    files: {
      Dockerfile: dockerfile`
        FROM php:8.2-cli
        COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
        WORKDIR /srv/app
        COPY . .
        RUN composer install --no-dev --no-interaction
        RUN chown -R www-data:www-data storage
        USER www-data
        CMD ["php", "index.php"]
      `,
      'composer.json': JSON.stringify({
        repositories: [
          { type: 'path', url: 'packages/greet', options: { symlink: false } },
          { 'packagist.org': false },
        ],
        require: { 'acme/greet': '1.0.0' },
      }),
      'packages/greet/composer.json': JSON.stringify({
        name: 'acme/greet',
        version: '1.0.0',
        autoload: { files: ['greet.php'] },
      }),
      'packages/greet/greet.php': '<?php function greet($who) { return "hello $who"; }\n',
      'index.php':
        "<?php require 'vendor/autoload.php'; file_put_contents('storage/out', 'x'); echo greet(trim(file_get_contents('views/who.txt'))), ' ', posix_getpwuid(posix_geteuid())['name'], ' ', getcwd(), PHP_EOL;\n",
      'views/who.txt': 'world\n',
      'storage/.gitignore': '*\n!.gitignore\n',
    },
    images: ['composer:2', 'php:8.2-cli'],
    tool: /^usr\/bin\/composer$/,
    bases: ['php:8.2-cli'],
    says: /hello world www-data \/srv\/app/,
  },
  ...jvmSamples,
  ...vmSamples,
};

/** A static site behind a server of Node.js; what the server is called is what matters to Slipway. */
export const site = {
  Dockerfile: dockerfile`
    FROM node:22
    WORKDIR /app
    COPY . .
    RUN npm ci --offline && npm run build
    EXPOSE 3000
    CMD ["npm", "start"]
  `,
  'package.json': JSON.stringify({
    name: 'site',
    version: '1.0.0',
    scripts: { build: 'node build.js', start: 'serve -s dist -l 3000' },
    dependencies: { serve: 'file:packages/serve-1.0.0.tgz' },
  }),
  'build.js':
    "const fs = require('fs'); fs.mkdirSync('dist/assets', { recursive: true }); fs.writeFileSync('dist/index.html', '<h1>shop</h1>\\n'); fs.writeFileSync('dist/assets/app.js', 'start()\\n');\n",
};

/** The package `serve` of that site. */
export const server = {
  'package.json': JSON.stringify({ name: 'serve', version: '1.0.0', bin: 'serve.js' }),
  'serve.js': [
    '#!/usr/bin/env node',
    "const { readFileSync, existsSync, statSync } = require('fs');",
    "const at = (url) => { const path = `dist${url}`; return existsSync(path) && statSync(path).isFile() ? path : 'dist/index.html'; };",
    "require('http').createServer(({ url }, response) => response.end(readFileSync(at(url)))).listen(3000);",
    '',
  ].join('\n'),
};
