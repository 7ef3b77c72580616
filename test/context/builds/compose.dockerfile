# What Compose files say of a Dockerfile's builds, and the build context that follows.

#---- the short form
#---- file compose.yaml
services:
  web:
    build: .
  api: { build: ./api }
  db:
    image: postgres
#---- file Dockerfile
FROM scratch
#---- shown
compose web [.]: Dockerfile in .
compose api [./api]: api/Dockerfile in api
context of Dockerfile: .

#---- the long form
#---- file deploy/docker-compose.yml
services:
  web:
    build:
      context: ..
      dockerfile: docker/Dockerfile
      target: prod
      args:
        VERSION: 1
        TOKEN:
      additional_contexts:
        lib: ../lib
        base: docker-image://alpine
      secrets:
        - npmrc
        - source: env_token
          target: token
  worker:
    build:
      context: ..
      dockerfile: docker/Dockerfile
      args: [VERSION=1, TOKEN]
      additional_contexts:
        - lib=../lib
#---- file docker/Dockerfile
FROM scratch
#---- shown
compose web [context: ..]: docker/Dockerfile in .; target prod; args VERSION TOKEN; secrets npmrc token; namedContexts lib base
compose worker [context: ..]: docker/Dockerfile in .; args VERSION TOKEN; namedContexts lib
context of docker/Dockerfile: .
targets: prod
named contexts: lib base

#---- an override is laid over the main file
#---- file compose.yaml
services:
  web:
    build: { context: app, dockerfile: dev.Dockerfile, args: { A: 1 } }
#---- file compose.override.yml
services:
  web:
    build: { target: dev, args: { B: 1 } }
  other:
    build: { context: . }
#---- file app/dev.Dockerfile
FROM scratch
#---- shown
compose web [{ target: dev, args: { B: 1 } }]: app/dev.Dockerfile in app; target dev; args A B
compose other [{ context: . }]: Dockerfile in .
compose web [{ context: app, dockerfile: dev.Dockerfile, args: { A: 1 } }]: app/dev.Dockerfile in app; args A
context of app/dev.Dockerfile: app
targets: dev

#---- variables have their defaults, or are unclear
#---- file compose.yaml
services:
  defaults: { build: { context: "${DIR:-app}", dockerfile: "${FILE-Dockerfile}", target: "${STAGE:-prod}" } }
  unclear: { build: { context: app, target: $STAGE } }
  nowhere: { build: "${DIR}" }
  dollar: { build: { context: app, dockerfile: "$$x" } }
#---- file app/Dockerfile
FROM scratch
#---- shown
compose defaults [{ context: "${DIR:-app}", dockerfile: "${FILE-Dockerfile}", target: "${STAGE:-prod}" }]: app/Dockerfile in app; target prod
compose unclear [{ context: app, target: $STAGE }]: app/Dockerfile in app; unclear target
compose nowhere ["${DIR}"]: ? in ?; unclear context
compose dollar [{ context: app, dockerfile: "$$x" }]: app/$x in app
context of app/Dockerfile: app
targets: prod

#---- anchors and merges
#---- file compose.yaml
x-build: &build
  context: app
  target: base
services:
  one:
    build: *build
  two:
    build:
      <<: *build
      target: two
  three:
    build:
      <<: [*build, { dockerfile: other }]
#---- file app/Dockerfile
FROM scratch
#---- shown
compose one [context: app]: app/Dockerfile in app; target base
compose two [<<: *build]: app/Dockerfile in app; target two
compose three [<<: [*build, { dockerfile: other }]]: app/other in app; target base
context of app/Dockerfile: app
targets: base two

#---- what is fetched, or written in place, is no context of this machine
#---- file compose.yaml
services:
  git: { build: "https://github.com/a/b.git#main" }
  ssh: { build: { context: "git@github.com:a/b.git" } }
  inline: { build: { context: ., dockerfile_inline: "FROM scratch" } }
#---- file Dockerfile
FROM scratch
#---- shown
compose git ["https://github.com/a/b.git#main"]: ? in ?
compose ssh [{ context: "git@github.com:a/b.git" }]: ? in ?
compose inline [{ context: ., dockerfile_inline: "FROM scratch" }]: ? in .
context of Dockerfile: .

#---- two contexts of one Dockerfile: the Dockerfile's folder is as good as the other, and nothing is certain
#---- file compose.yaml
services:
  one: { build: { context: ., dockerfile: app/Dockerfile } }
  two: { build: app }
#---- file app/Dockerfile
FROM scratch
#---- shown
compose one [{ context: ., dockerfile: app/Dockerfile }]: app/Dockerfile in .
compose two [app]: app/Dockerfile in app
context of app/Dockerfile: app, perhaps

#---- half-typed files, and those of other forms, say nothing
#---- file compose.yaml
services: [web
#---- file docker-compose.yml
services:
  - web
  - { build: . }
#---- file compose.dev.yaml
services:
  web: { build: 1 }
  none: { build: }
  list: { build: [.] }
#---- file Dockerfile
FROM scratch
#---- shown
compose web [1]: 1/Dockerfile in 1
compose list [[.]]: ? in ?; unclear context
context of Dockerfile: .
