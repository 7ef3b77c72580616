#---- Compose: keys, lists, quotes, anchors, defaults, .env
#---- file .env
STAGE=prod
#---- file compose.yaml
x-args: &args
  VERSION: "1"
  'QUOTED': x
services:
  web: # the site
    build:
      context: "web"
      dockerfile: ../Dockerfile
      target: 'dev'
      args: *args
      secrets:
        - npm_token
        - source: s
          target: other
      additional_contexts:
        base: service:api
        shared: ./shared
  api:
    build:
      context: .
      target: ${TARGET:-dev}
      args:
        - VERSION=2
        - FROM_ENVIRONMENT
  worker:
    extends: api
    build:
      target: ${STAGE}
  unknown:
    build:
      context: .
      target: ${NOBODY}
  next:
    extends:
      file: lib/common.yml
      service: base
#---- file lib/common.yml
services:
  base:
    build:
      context: .
      target: lib
#---- file Dockerfile
FROM scratch
#---- shown
compose web: Dockerfile in web
  context: compose.yaml: context: "«web»"
  dockerfile: compose.yaml: dockerfile: «../Dockerfile»
  target: compose.yaml: target: '«dev»'
  arg: compose.yaml: «VERSION»: "1"
  arg: compose.yaml: '«QUOTED»': x
  secret: compose.yaml: - «npm_token»
  secret: compose.yaml: target: «other»
  named-context -> service:api: compose.yaml: «base»: service:api
  context-source: compose.yaml: base: «service:api»
  named-context -> ./shared: compose.yaml: «shared»: ./shared
  context-source: compose.yaml: shared: «./shared»
compose api: Dockerfile in .
  context: compose.yaml: context: «.»
  target: compose.yaml: target: ${TARGET:-«dev»}
  arg: compose.yaml: - «VERSION»=2
  arg (passed: FROM_ENVIRONMENT): compose.yaml: - «FROM_ENVIRONMENT»
compose worker: Dockerfile in .
  context: compose.yaml: context: «.»
  arg: compose.yaml: - «VERSION»=2
  arg (passed: FROM_ENVIRONMENT): compose.yaml: - «FROM_ENVIRONMENT»
  target (computed: prod): compose.yaml: target: «${STAGE}»
compose unknown: Dockerfile in .; unclear: target
  context: compose.yaml: context: «.»
  target (computed: ?): compose.yaml: target: «${NOBODY}»
compose next: lib/Dockerfile in lib
  context: lib/common.yml: context: «.»
  target: lib/common.yml: target: «lib»

#---- Compose: files of other names that are taken in
#---- file compose.yaml
include:
  - infra/services.yml
  - path: [infra/more.yml, oci://example.com/x]
  - ${OTHER}
services:
  web: { extends: { file: lib/base.yml, service: base } }
#---- file infra/services.yml
include: [../deep/all.yaml]
services:
  db: { build: { context: ., target: dev } }
#---- file infra/more.yml
services: { more: { build: { context: .. } } }
#---- file deep/all.yaml
include: [../infra/services.yml]
services: { deep: { build: ../app } }
#---- file lib/base.yml
services: { base: { build: . }, unused: { build: ../no } }
#---- file other/services.yml
services: { no: { build: . } }
#---- file Dockerfile
FROM scratch
#---- shown
compose web: lib/Dockerfile in lib
  context: lib/base.yml: services: { base: { build: «.» }, unused: { build: ../no } }
compose db: infra/Dockerfile in infra
  context: infra/services.yml: db: { build: { context: «.», target: dev } }
  target: infra/services.yml: db: { build: { context: ., target: «dev» } }
compose more: Dockerfile in .
  context: infra/more.yml: services: { more: { build: { context: «..» } } }
compose deep: app/Dockerfile in app
  context: deep/all.yaml: services: { deep: { build: «../app» } }

#---- Bake: HCL
#---- file docker-bake.hcl
variable "STAGE" { default = "prod" }
target "_common" {
  args = { VERSION = "1", "QUOTED" = STAGE }
  secret = ["type=env,id=TOKEN", { id = "other", type = "file" }]
}
target "web" {
  inherits = ["_common"]
  target = "dev" # comment
  contexts = { base = "target:api", shared = "./shared" }
}
target "api" {
  inherits = ["_common"]
  target = STAGE
}
target "each" {
  name = "each-${stage}"
  matrix = { stage = ["dev", "prod"] }
  target = stage
}
#---- file Dockerfile
FROM scratch
#---- shown
bake web: Dockerfile in .
  arg: docker-bake.hcl: args = { «VERSION» = "1", "QUOTED" = STAGE }
  arg: docker-bake.hcl: args = { VERSION = "1", "«QUOTED»" = STAGE }
  secret: docker-bake.hcl: secret = ["type=env,id=«TOKEN»", { id = "other", type = "file" }]
  secret: docker-bake.hcl: secret = ["type=env,id=TOKEN", { id = "«other»", type = "file" }]
  named-context -> target:api: docker-bake.hcl: contexts = { «base» = "target:api", shared = "./shared" }
  context-source: docker-bake.hcl: contexts = { base = "«target:api»", shared = "./shared" }
  named-context -> ./shared: docker-bake.hcl: contexts = { base = "target:api", «shared» = "./shared" }
  context-source: docker-bake.hcl: contexts = { base = "target:api", shared = "«./shared»" }
  target: docker-bake.hcl: target = "«dev»" # comment
bake api: Dockerfile in .
  arg: docker-bake.hcl: args = { «VERSION» = "1", "QUOTED" = STAGE }
  arg: docker-bake.hcl: args = { VERSION = "1", "«QUOTED»" = STAGE }
  secret: docker-bake.hcl: secret = ["type=env,id=«TOKEN»", { id = "other", type = "file" }]
  secret: docker-bake.hcl: secret = ["type=env,id=TOKEN", { id = "«other»", type = "file" }]
  target (computed: prod): docker-bake.hcl: target = «STAGE»
bake each: Dockerfile in .
  target (computed: dev): docker-bake.hcl: target = «stage»
bake each: Dockerfile in .
  target (computed: prod): docker-bake.hcl: target = «stage»

#---- Bake: JSON
#---- file docker-bake.json
{ "target": { "web": { "target": "dev", "args": { "VERSION": "1" }, "contexts": { "base": "./base" } } } }
#---- file Dockerfile
FROM scratch
#---- shown
bake web: Dockerfile in .
  arg: docker-bake.json: { "target": { "web": { "target": "dev", "args": { "«VERSION»": "1" }, "contexts": { "base": "./base" } } } }
  named-context -> ./base: docker-bake.json: { "target": { "web": { "target": "dev", "args": { "VERSION": "1" }, "contexts": { "«base»": "./base" } } } }
  context-source: docker-bake.json: { "target": { "web": { "target": "dev", "args": { "VERSION": "1" }, "contexts": { "base": "«./base»" } } } }
  target: docker-bake.json: { "target": { "web": { "target": "«dev»", "args": { "VERSION": "1" }, "contexts": { "base": "./base" } } } }

#---- workflows: inputs, lists, a matrix, scripts
#---- file .github/workflows/ci.yml
jobs:
  build:
    strategy:
      matrix:
        stage: [dev, prod]
        include:
          - stage: extra
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: .
          target: dev
          build-args: |
            VERSION=1
            OTHER=${{ github.sha }}
          secrets: |
            "npm_token=${{ secrets.NPM }}"
          build-contexts: base=docker-image://alpine
      - uses: docker/build-push-action@v6
        name: each
        with:
          target: ${{ matrix.stage }}
      - name: by hand
        run: |
          docker build --target dev \
            --build-arg VERSION=${{ github.sha }} --secret id=npm,src=x .
          docker buildx build --target="${{ inputs.stage }}" --build-arg=HOME -f Dockerfile .
      - name: folded
        run: >-
          docker build
          --target=prod .
#---- file Dockerfile
FROM scratch
#---- shown
workflow build: Dockerfile in .
  context: .github/workflows/ci.yml: context: «.»
  target: .github/workflows/ci.yml: target: «dev»
  arg: .github/workflows/ci.yml: «VERSION»=1
  arg: .github/workflows/ci.yml: «OTHER»=${{ github.sha }}
  secret: .github/workflows/ci.yml: "«npm_token»=${{ secrets.NPM }}"
  named-context -> docker-image://alpine: .github/workflows/ci.yml: build-contexts: «base»=docker-image://alpine
workflow each: Dockerfile in .
  target (computed: dev): .github/workflows/ci.yml: target: «${{ matrix.stage }}»
workflow each: Dockerfile in .
  target (computed: prod): .github/workflows/ci.yml: target: «${{ matrix.stage }}»
workflow each: Dockerfile in .
  target (computed: extra): .github/workflows/ci.yml: target: «${{ matrix.stage }}»
workflow by hand: Dockerfile in .
  context: .github/workflows/ci.yml: --build-arg VERSION=${{ github.sha }} --secret id=npm,src=x «.»
  target: .github/workflows/ci.yml: docker build --target «dev» \
  arg: .github/workflows/ci.yml: --build-arg «VERSION»=${{ github.sha }} --secret id=npm,src=x .
  secret: .github/workflows/ci.yml: --build-arg VERSION=${{ github.sha }} --secret id=«npm»,src=x .
workflow by hand: Dockerfile in .; unclear: target
  context: .github/workflows/ci.yml: docker buildx build --target="${{ inputs.stage }}" --build-arg=HOME -f Dockerfile «.»
  dockerfile: .github/workflows/ci.yml: docker buildx build --target="${{ inputs.stage }}" --build-arg=HOME -f «Dockerfile» .
  target (computed: ?): .github/workflows/ci.yml: docker buildx build --target="«${{ inputs.stage }}»" --build-arg=HOME -f Dockerfile .
  arg (passed: HOME): .github/workflows/ci.yml: docker buildx build --target="${{ inputs.stage }}" --build-arg=«HOME» -f Dockerfile .
workflow folded: Dockerfile in .
  context: .github/workflows/ci.yml: --target=prod «.»
  target: .github/workflows/ci.yml: --target=«prod» .

#---- Bake's targets by what an action and scripts set
#---- file .github/workflows/ci.yml
jobs:
  bake:
    steps:
      - uses: docker/bake-action@v6
        with:
          files: |
            ./docker-bake.hcl
          targets: web
          set: |
            web.target=dev
            *.args.VERSION=${{ github.sha }}
            web.tags=a:b
      - uses: docker/bake-action@v6
        with:
          set: web.target=${{ matrix.stage }}
      - run: docker buildx bake --set web.target=dev --set '*.args.VERSION=2' --push web
      - run: docker buildx bake --set other.target=dev web
#---- file docker-bake.hcl
target "web" { target = "prod" }
target "api" { context = "api" }
#---- file Dockerfile
FROM scratch
#---- shown
bake web: Dockerfile in .
  target: docker-bake.hcl: target "web" { target = "«prod»" }
bake api: api/Dockerfile in api
  context: docker-bake.hcl: target "api" { context = "«api»" }
workflow bake: Dockerfile in .
  target: .github/workflows/ci.yml: web.target=«dev»
  arg: .github/workflows/ci.yml: *.args.«VERSION»=${{ github.sha }}
workflow bake: api/Dockerfile in api
  arg: .github/workflows/ci.yml: *.args.«VERSION»=${{ github.sha }}
workflow bake: Dockerfile in .; unclear: target
  target (computed: ?): .github/workflows/ci.yml: set: web.target=«${{ matrix.stage }}»
workflow bake: Dockerfile in .
  target: .github/workflows/ci.yml: - run: docker buildx bake --set web.target=«dev» --set '*.args.VERSION=2' --push web
  arg: .github/workflows/ci.yml: - run: docker buildx bake --set web.target=dev --set '*.args.«VERSION»=2' --push web
workflow bake: api/Dockerfile in api
  arg: .github/workflows/ci.yml: - run: docker buildx bake --set web.target=dev --set '*.args.«VERSION»=2' --push web

#---- GitLab CI
#---- file .gitlab-ci.yml
build:
  script:
    - docker build --target dev --build-arg "VERSION=$CI_COMMIT_SHA" -t "$IMAGE" .
    - "docker build --target 'prod' ."
    - |
      cd app
      podman build --target lib .
#---- file Dockerfile
FROM scratch
#---- shown
gitlab build: Dockerfile in .
  context: .gitlab-ci.yml: - docker build --target dev --build-arg "VERSION=$CI_COMMIT_SHA" -t "$IMAGE" «.»
  target: .gitlab-ci.yml: - docker build --target «dev» --build-arg "VERSION=$CI_COMMIT_SHA" -t "$IMAGE" .
  arg: .gitlab-ci.yml: - docker build --target dev --build-arg "«VERSION»=$CI_COMMIT_SHA" -t "$IMAGE" .
gitlab build: Dockerfile in .
  context: .gitlab-ci.yml: - "docker build --target 'prod' «.»"
  target: .gitlab-ci.yml: - "docker build --target '«prod»' ."
gitlab build: app/Dockerfile in app
  context: .gitlab-ci.yml: podman build --target lib «.»
  target: .gitlab-ci.yml: podman build --target «lib» .

#---- dev container, with comments
#---- file .devcontainer/devcontainer.json
{
  // where to work
  "name": "work",
  "build": { "dockerfile": "../Dockerfile", "context": "..", "target": "dev", "args": { "VERSION": "1" }, },
}
#---- file Dockerfile
FROM scratch
#---- shown
devcontainer work: Dockerfile in .
  dockerfile: .devcontainer/devcontainer.json: "build": { "dockerfile": "«../Dockerfile»", "context": "..", "target": "dev", "args": { "VERSION": "1" }, },
  context: .devcontainer/devcontainer.json: "build": { "dockerfile": "../Dockerfile", "context": "«..»", "target": "dev", "args": { "VERSION": "1" }, },
  target: .devcontainer/devcontainer.json: "build": { "dockerfile": "../Dockerfile", "context": "..", "target": "«dev»", "args": { "VERSION": "1" }, },
  arg: .devcontainer/devcontainer.json: "build": { "dockerfile": "../Dockerfile", "context": "..", "target": "dev", "args": { "«VERSION»": "1" }, },

#---- the older keys of a dev container
#---- file .devcontainer.json
{ "dockerFile": "Dockerfile", "context": "." }
#---- file Dockerfile
FROM scratch
#---- shown
devcontainer dev container: Dockerfile in .
  dockerfile: .devcontainer.json: { "dockerFile": "«Dockerfile»", "context": "." }
  context: .devcontainer.json: { "dockerFile": "Dockerfile", "context": "«.»" }

#---- Skaffold
#---- file skaffold.yaml
build:
  artifacts:
    - image: web
      context: web
      docker:
        dockerfile: Dockerfile
        target: dev
        buildArgs:
          VERSION: "{{.SHA}}"
        secrets:
          - id: npm
    - image: java
      jib: {}
profiles:
  - name: prod
    build:
      artifacts:
        - image: web
          docker: { target: prod }
  - name: debug
    patches:
      - op: replace
        path: /build/artifacts/0/docker/target
        value: debug
      - op: add
        path: /build/artifacts/7/docker/target
        value: nothing
---
build:
  artifacts:
    - image: second
#---- file Dockerfile
FROM scratch
#---- shown
skaffold web: web/Dockerfile in web
  secret: skaffold.yaml: - id: «npm»
  context: skaffold.yaml: context: «web»
  dockerfile: skaffold.yaml: dockerfile: «Dockerfile»
  target: skaffold.yaml: target: «dev»
  arg: skaffold.yaml: «VERSION»: "{{.SHA}}"
skaffold web: Dockerfile in .
  target: skaffold.yaml: docker: { target: «prod» }
skaffold web: web/Dockerfile in web
  secret: skaffold.yaml: - id: «npm»
  context: skaffold.yaml: context: «web»
  dockerfile: skaffold.yaml: dockerfile: «Dockerfile»
  target: skaffold.yaml: value: «debug»
  arg: skaffold.yaml: «VERSION»: "{{.SHA}}"
skaffold second: Dockerfile in .

#---- tasks of VS Code
#---- file .vscode/tasks.json
{
  "tasks": [
    { "type": "slipway", "dockerfile": "Dockerfile", "target": "dev" },
    { "label": "b", "type": "docker-build", "dockerBuild": { "dockerfile": "${workspaceFolder}/Dockerfile", "context": "${workspaceFolder}", "target": "prod", "buildArgs": { "VERSION": "1" } } },
    { "type": "shell", "command": "ls" },
  ]
}
#---- file Dockerfile
FROM scratch
#---- shown
task task: Dockerfile in .
  dockerfile: .vscode/tasks.json: { "type": "slipway", "dockerfile": "«Dockerfile»", "target": "dev" },
  target: .vscode/tasks.json: { "type": "slipway", "dockerfile": "Dockerfile", "target": "«dev»" },
task b: Dockerfile in .
  dockerfile (computed: Dockerfile): .vscode/tasks.json: { "label": "b", "type": "docker-build", "dockerBuild": { "dockerfile": "«${workspaceFolder}/Dockerfile»", "context": "${workspaceFolder}", "target": "prod", "buildArgs": { "VERSION": "1" } } },
  context (computed: ): .vscode/tasks.json: { "label": "b", "type": "docker-build", "dockerBuild": { "dockerfile": "${workspaceFolder}/Dockerfile", "context": "«${workspaceFolder}»", "target": "prod", "buildArgs": { "VERSION": "1" } } },
  target: .vscode/tasks.json: { "label": "b", "type": "docker-build", "dockerBuild": { "dockerfile": "${workspaceFolder}/Dockerfile", "context": "${workspaceFolder}", "target": "«prod»", "buildArgs": { "VERSION": "1" } } },
  arg: .vscode/tasks.json: { "label": "b", "type": "docker-build", "dockerBuild": { "dockerfile": "${workspaceFolder}/Dockerfile", "context": "${workspaceFolder}", "target": "prod", "buildArgs": { "«VERSION»": "1" } } },

#---- scripts: the folder that has the Dockerfile, `cd`, quotes, wrappers
#---- file ci/build.sh
#!/bin/sh
set -e
docker build --target dev -t "a:$TAG" .
sudo docker --context x image build --target "prod" --build-arg V="$1" --no-cache -f ./Dockerfile .
cd "$(dirname "$0")/.." && buildah bud --target lib .
cd "$SOMEWHERE"
docker build --target dev .
docker compose build web
echo docker build --target no .
#---- file Dockerfile
FROM scratch
#---- shown
script build.sh: Dockerfile in .
  context: ci/build.sh: docker build --target dev -t "a:$TAG" «.»
  target: ci/build.sh: docker build --target «dev» -t "a:$TAG" .
script build.sh: Dockerfile in .
  context: ci/build.sh: sudo docker --context x image build --target "prod" --build-arg V="$1" --no-cache -f ./Dockerfile «.»
  dockerfile: ci/build.sh: sudo docker --context x image build --target "prod" --build-arg V="$1" --no-cache -f «./Dockerfile» .
  target: ci/build.sh: sudo docker --context x image build --target "«prod»" --build-arg V="$1" --no-cache -f ./Dockerfile .
  arg: ci/build.sh: sudo docker --context x image build --target "prod" --build-arg «V»="$1" --no-cache -f ./Dockerfile .
script build.sh: Dockerfile in .
  context: ci/build.sh: cd "$(dirname "$0")/.." && buildah bud --target lib «.»
  target: ci/build.sh: cd "$(dirname "$0")/.." && buildah bud --target «lib» .
script build.sh: ? in ?; unclear: context dockerfile
  context: ci/build.sh: docker build --target dev «.»
  target: ci/build.sh: docker build --target «dev» .

#---- a Makefile
#---- file Makefile
TARGET ?= dev
image: deps ## builds
	@docker build --target dev \
		--build-arg VERSION=$(VERSION) .
	docker build --target $(TARGET) .
	docker build --target prod $$PWD

.PHONY: image
#---- file Dockerfile
FROM scratch
#---- shown
script image: Dockerfile in .
  context: Makefile: --build-arg VERSION=$(VERSION) «.»
  target: Makefile: @docker build --target «dev» \
  arg: Makefile: --build-arg «VERSION»=$(VERSION) .
script image: Dockerfile in .; unclear: target
  context: Makefile: docker build --target $(TARGET) «.»
  target (computed: ?): Makefile: docker build --target «$(TARGET)» .
script image: ? in ?; unclear: context
  context (computed: ?): Makefile: docker build --target prod «$$PWD»
  target: Makefile: docker build --target «prod» $$PWD


#---- scripts: flags in variables
#---- file build.sh
#!/bin/bash
STAGE=dev
ARGS="--target $STAGE"
ALL='--target dev --build-arg VERSION=1'
LIST=(--target dev
  --build-arg "VERSION=1")
PLAIN=(--target dev -f Dockerfile)
TAG=prod
MORE="--target dev"
MORE+=" --pull"
FIRST="--target dev"
. ./other.sh
docker build --target "$STAGE" .
docker build $ALL .
docker build "${PLAIN[@]}" .
docker build --target=$TAG -t app:$TAG .
docker build $ARGS .
docker build "${LIST[@]}" .
docker build $MORE .
docker build $FIRST .
docker build $NOBODY . "$@"
docker build --target dev $NOBODY .
docker build -t app $CONTEXT
#---- file plain.sh
STAGE=dev
TAG=prod
ALL='--target dev --build-arg VERSION=1'
LIST=(--target dev
  --build-arg VERSION=1)
docker build --target "$STAGE" .
docker build $ALL .
docker build "${LIST[@]}" .
docker build --target=$TAG -t app:$TAG .
docker buildx bake $SET
#---- file branches.sh
if [ "$1" = prod ]; then
  ARGS="--target prod --build-arg VERSION=1"
else
  ARGS='--target dev'
fi
eval "docker build $ARGS -t app ."
#---- file alone.sh
TARGET=dev ./other
A=dev
read B
C=dev
unset C
docker build --target $TARGET .
A=prod
docker build --target $A .
docker build --target $B .
docker build --target $C .
: ${D:=prod}
docker build --target $D .
#---- file Dockerfile
FROM scratch
#---- shown
script alone.sh: Dockerfile in .; unclear: target
  context: alone.sh: docker build --target $TARGET «.»
  target (computed: ?): alone.sh: docker build --target «$TARGET» .
script alone.sh: Dockerfile in .
  context: alone.sh: docker build --target $A «.»
  target: alone.sh: A=«prod»
script alone.sh: Dockerfile in .; unclear: target
  context: alone.sh: docker build --target $B «.»
  target (computed: ?): alone.sh: docker build --target «$B» .
script alone.sh: Dockerfile in .; unclear: target
  context: alone.sh: docker build --target $C «.»
  target (computed: ?): alone.sh: docker build --target «$C» .
script alone.sh: Dockerfile in .; unclear: target
  context: alone.sh: docker build --target $D «.»
  target (computed: ?): alone.sh: docker build --target «$D» .
script branches.sh: Dockerfile in .
  context: branches.sh: eval "docker build $ARGS -t app «.»"
  target: branches.sh: ARGS="--target «prod» --build-arg VERSION=1"
  arg: branches.sh: ARGS="--target prod --build-arg «VERSION»=1"
script branches.sh: Dockerfile in .
  context: branches.sh: eval "docker build $ARGS -t app «.»"
  target: branches.sh: ARGS='--target «dev»'
script branches.sh: Dockerfile in .; unclear: target
  context: branches.sh: eval "docker build $ARGS -t app «.»"
  target (computed: ?): branches.sh: eval "docker build «$ARGS» -t app ."
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build --target "$STAGE" «.»
  target (computed: ?): build.sh: docker build --target "«$STAGE»" .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build $ALL «.»
  target (computed: ?): build.sh: docker build «$ALL» .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build "${PLAIN[@]}" «.»
  target (computed: ?): build.sh: docker build "«${PLAIN[@]}»" .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build --target=$TAG -t app:$TAG «.»
  target (computed: ?): build.sh: docker build --target=«$TAG» -t app:$TAG .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build $ARGS «.»
  target (computed: ?): build.sh: docker build «$ARGS» .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build "${LIST[@]}" «.»
  target (computed: ?): build.sh: docker build "«${LIST[@]}»" .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build $MORE «.»
  target (computed: ?): build.sh: docker build «$MORE» .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build $FIRST «.»
  target (computed: ?): build.sh: docker build «$FIRST» .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build $NOBODY «.» "$@"
  target (computed: ?): build.sh: docker build «$NOBODY» . "$@"
script build.sh: Dockerfile in .
  context: build.sh: docker build --target dev $NOBODY «.»
  target: build.sh: docker build --target «dev» $NOBODY .
script build.sh: ? in ?; unclear: context target
  context (computed: ?): build.sh: docker build -t app «$CONTEXT»
  target (computed: ?): build.sh: docker build -t app «$CONTEXT»
script plain.sh: Dockerfile in .
  context: plain.sh: docker build --target "$STAGE" «.»
  target: plain.sh: STAGE=«dev»
script plain.sh: Dockerfile in .
  context: plain.sh: docker build $ALL «.»
  target: plain.sh: ALL='--target «dev» --build-arg VERSION=1'
  arg: plain.sh: ALL='--target dev --build-arg «VERSION»=1'
script plain.sh: Dockerfile in .
  context: plain.sh: docker build "${LIST[@]}" «.»
  target: plain.sh: LIST=(--target «dev»
  arg: plain.sh: --build-arg «VERSION»=1)
script plain.sh: Dockerfile in .
  context: plain.sh: docker build --target=$TAG -t app:$TAG «.»
  target (computed: prod): plain.sh: docker build «--target=$TAG» -t app:$TAG .

#---- Bake's platforms by what a script sets
#---- file docker-bake.hcl
target "app-a" { platforms = ["linux/amd64"] }
target "web" {}
#---- file build.sh
docker buildx bake --set 'app-[a-c].platform=linux/amd64,linux/arm64' --set web.platform=$P
#---- file Dockerfile
FROM scratch
#---- shown
bake app-a: Dockerfile in .
bake web: Dockerfile in .
script build.sh: Dockerfile in . for linux/amd64 linux/arm64

#---- scripts: lists that are added to, programs behind and in variables
#---- file build.sh
#!/bin/bash
TOOL="${TOOL:-docker}"
ARGS=(
  --pull # always
  --target dev
)
if [ -n "$V" ]; then ARGS+=(--build-arg "VERSION=${V}"); fi
$DRY docker buildx \
  build \
  "${ARGS[@]}" \
  .
MORE=(--pull)
[ -z "$V" ] || MORE+=(--target dev)
"$TOOL" build "${MORE[@]}" .
$OTHER build --target dev .
docker --context x buildx --builder "$B" build --target dev .
#---- file Makefile
CONTAINER_TOOL ?= docker
all:
	$(CONTAINER_TOOL) build --target dev .
	$(OTHER) build --target dev .
#---- file Dockerfile
FROM scratch
#---- shown
script all: Dockerfile in .
  context: Makefile: $(CONTAINER_TOOL) build --target dev «.»
  target: Makefile: $(CONTAINER_TOOL) build --target «dev» .
script build.sh: Dockerfile in .
  context: build.sh: «.»
  target: build.sh: --target «dev»
  arg: build.sh: if [ -n "$V" ]; then ARGS+=(--build-arg "«VERSION»=${V}"); fi
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: "$TOOL" build "${MORE[@]}" «.»
  target (computed: ?): build.sh: "$TOOL" build "«${MORE[@]}»" .
script build.sh: Dockerfile in .
  context: build.sh: docker --context x buildx --builder "$B" build --target dev «.»
  target: build.sh: docker --context x buildx --builder "$B" build --target «dev» .

#---- scripts: what stands in for a variable, lists of lists, `cd` in a subshell
#---- file build.sh
#!/bin/bash
DOCKERFILE="${DOCKERFILE-Dockerfile}"
STAGE=${STAGE:-dev}
REF=$(cd "$SRC" && git rev-parse HEAD)
( $DRY cd "$SRC"; git fetch )
ARGS=(--pull --target main -f "${DOCKERFILE}")
ARGS+=(--build-arg "VERSION=${VERSION}")
docker buildx build "${ARGS[@]}" .
docker build --target "$STAGE" .
docker build --target "${OTHER:-prod}" -f "${FILE:-Dockerfile}" .
docker build --target=${OTHER-prod} .
docker build --target ${STAGE:-no} .
(cd "$SRC" && docker build --target unknown .)
docker build --target last .
#---- file Dockerfile
FROM scratch
#---- shown
script build.sh: Dockerfile in .
  context: build.sh: docker buildx build "${ARGS[@]}" «.»
  dockerfile: build.sh: DOCKERFILE="${DOCKERFILE-«Dockerfile»}"
  target: build.sh: ARGS=(--pull --target «main» -f "${DOCKERFILE}")
  arg: build.sh: ARGS+=(--build-arg "«VERSION»=${VERSION}")
script build.sh: Dockerfile in .
  context: build.sh: docker build --target "$STAGE" «.»
  target (computed: dev): build.sh: docker build --target «"$STAGE"» .
script build.sh: Dockerfile in .
  context: build.sh: docker build --target "${OTHER:-prod}" -f "${FILE:-Dockerfile}" «.»
  dockerfile: build.sh: docker build --target "${OTHER:-prod}" -f "${FILE:-«Dockerfile»}" .
  target: build.sh: docker build --target "${OTHER:-«prod»}" -f "${FILE:-Dockerfile}" .
script build.sh: Dockerfile in .
  context: build.sh: docker build --target=${OTHER-prod} «.»
  target: build.sh: docker build --target=${OTHER-«prod»} .
script build.sh: Dockerfile in .; unclear: target
  context: build.sh: docker build --target ${STAGE:-no} «.»
  target (computed: ?): build.sh: docker build --target «${STAGE:-no}» .
script build.sh: ? in ?; unclear: context dockerfile
  context: build.sh: (cd "$SRC" && docker build --target unknown «.»)
  target: build.sh: (cd "$SRC" && docker build --target «unknown» .)
script build.sh: Dockerfile in .
  context: build.sh: docker build --target last «.»
  target: build.sh: docker build --target «last» .

#---- Compose: several documents in one file
#---- file compose.yaml
services:
  a: { build: { context: ., target: dev } }
---
services:
  b: { build: { context: ., target: prod } }
#---- file Dockerfile
FROM scratch
#---- shown
compose a: Dockerfile in .
  context: compose.yaml: a: { build: { context: «.», target: dev } }
  target: compose.yaml: a: { build: { context: ., target: «dev» } }
compose b: Dockerfile in .
  context: compose.yaml: b: { build: { context: «.», target: prod } }
  target: compose.yaml: b: { build: { context: ., target: «prod» } }

#---- Jenkinsfile: scripts, and the call with arguments
#---- file Jenkinsfile
// docker build --build-arg COMMENTED=1 .
node {
  stage('Build') {
    sh label: '', script: '''
      docker build -t app \
        --build-arg TOKEN=$auth_token .
    '''
    sh "docker build --build-arg VERSION=${env.BUILD_NUMBER} --target dev ."
    def app = docker.build("me/app:${env.BUILD_ID}", "--build-arg NPM_TOKEN=${token} -f Dockerfile .")
    echo 'it said "docker build"'
  }
}
#---- file Dockerfile
FROM scratch
#---- shown
script Jenkinsfile: Dockerfile in .
  context: Jenkinsfile: --build-arg TOKEN=$auth_token «.»
  arg: Jenkinsfile: --build-arg «TOKEN»=$auth_token .
script Jenkinsfile: Dockerfile in .
  context: Jenkinsfile: sh "docker build --build-arg VERSION=${env.BUILD_NUMBER} --target dev «.»"
  target: Jenkinsfile: sh "docker build --build-arg VERSION=${env.BUILD_NUMBER} --target «dev» ."
  arg: Jenkinsfile: sh "docker build --build-arg «VERSION»=${env.BUILD_NUMBER} --target dev ."
script Jenkinsfile: Dockerfile in .
  context: Jenkinsfile: def app = docker.build("me/app:${env.BUILD_ID}", "--build-arg NPM_TOKEN=${token} -f Dockerfile «.»")
  dockerfile: Jenkinsfile: def app = docker.build("me/app:${env.BUILD_ID}", "--build-arg NPM_TOKEN=${token} -f «Dockerfile» .")
  arg: Jenkinsfile: def app = docker.build("me/app:${env.BUILD_ID}", "--build-arg «NPM_TOKEN»=${token} -f Dockerfile .")

#---- Jenkinsfile: agents that are made from a Dockerfile
#---- file Jenkinsfile
pipeline {
  agent {
    dockerfile {
      filename 'Dockerfile.build'
      dir 'ci'
      label 'a { b'
      // additionalBuildArgs '--build-arg OLD=1'
      additionalBuildArgs '--build-arg VERSION=1.0.2 --target dev'
      args '-v /tmp:/tmp'
    }
  }
  stages {
    stage('A') { agent { dockerfile true } }
    stage('B') { agent { dockerfile { additionalBuildArgs "--build-arg NPM_TOKEN=${env.TOKEN}" } } }
    stage('C') { agent { dockerfile { dir "${env.WHERE}" } } }
    stage('D') { agent { docker { image 'node:22' } } }
    stage('E') { agent { dockerfile { additionalBuildArgs('''\
      --build-arg A=1 \
      --build-arg B=2
    '''); reuseNode true } } }
  }
}
#---- file Dockerfile
FROM scratch
#---- shown
script Jenkinsfile: ci/Dockerfile.build in ci
  context: Jenkinsfile: dir '«ci»'
  dockerfile: Jenkinsfile: filename '«Dockerfile.build»'
  target: Jenkinsfile: additionalBuildArgs '--build-arg VERSION=1.0.2 --target «dev»'
  arg: Jenkinsfile: additionalBuildArgs '--build-arg «VERSION»=1.0.2 --target dev'
script Jenkinsfile: Dockerfile in .
script Jenkinsfile: Dockerfile in .
  arg: Jenkinsfile: stage('B') { agent { dockerfile { additionalBuildArgs "--build-arg «NPM_TOKEN»=${env.TOKEN}" } } }
script Jenkinsfile: ? in ?; unclear: context
  context (computed: ?): Jenkinsfile: stage('C') { agent { dockerfile { dir "«${env.WHERE}»" } } }
script Jenkinsfile: Dockerfile in .
  arg: Jenkinsfile: --build-arg «A»=1 \
  arg: Jenkinsfile: --build-arg «B»=2

#---- pipelines of other services, Task and just
#---- file .circleci/config.yml
jobs:
  build:
    steps:
      - run: docker build --build-arg CIRCLE=$CIRCLE .
      - run:
          name: docker build of all
          command: |
            docker build --build-arg BLOCK=1 \
              --target dev .
#---- file azure-pipelines.yml
steps:
  - script: docker build --build-arg AZURE=$(token) .
#---- file bitbucket-pipelines.yml
pipelines:
  default:
    - step:
        script:
          - docker build --secret id=npm .
#---- file Taskfile.yml
tasks:
  build:
    cmds:
      - docker build --build-arg VERSION={{.VERSION}} .
      - cmd: docker build --target dev .
#---- file justfile
build tag:
    @docker build --build-arg TAG={{tag}} -f Dockerfile .
#---- file Dockerfile
FROM scratch
#---- shown
script config.yml: Dockerfile in .
  context: .circleci/config.yml: - run: docker build --build-arg CIRCLE=$CIRCLE «.»
  arg: .circleci/config.yml: - run: docker build --build-arg «CIRCLE»=$CIRCLE .
script config.yml: Dockerfile in .
  context: .circleci/config.yml: --target dev «.»
  target: .circleci/config.yml: --target «dev» .
  arg: .circleci/config.yml: docker build --build-arg «BLOCK»=1 \
script Taskfile.yml: Dockerfile in .
  context: Taskfile.yml: - docker build --build-arg VERSION={{.VERSION}} «.»
  arg: Taskfile.yml: - docker build --build-arg «VERSION»={{.VERSION}} .
script Taskfile.yml: Dockerfile in .
  context: Taskfile.yml: - cmd: docker build --target dev «.»
  target: Taskfile.yml: - cmd: docker build --target «dev» .
script azure-pipelines.yml: Dockerfile in .
  context: azure-pipelines.yml: - script: docker build --build-arg AZURE=$(token) «.»
  arg: azure-pipelines.yml: - script: docker build --build-arg «AZURE»=$(token) .
script bitbucket-pipelines.yml: Dockerfile in .
  context: bitbucket-pipelines.yml: - docker build --secret id=npm «.»
  secret: bitbucket-pipelines.yml: - docker build --secret id=«npm» .
script justfile: Dockerfile in .
  context: justfile: @docker build --build-arg TAG={{tag}} -f Dockerfile «.»
  dockerfile: justfile: @docker build --build-arg TAG={{tag}} -f «Dockerfile» .
  arg: justfile: @docker build --build-arg «TAG»={{tag}} -f Dockerfile .

#---- a script that goes to the folder of the repository
#---- file scripts/build.sh
#!/bin/sh -e
source="$(git rev-parse --show-toplevel)"
cd "$source/"
DOCKER_BUILDKIT="1" docker build --target service -f docker/Dockerfile .
#---- file docker/Dockerfile
FROM scratch
#---- shown
script build.sh: docker/Dockerfile in .
  context: scripts/build.sh: DOCKER_BUILDKIT="1" docker build --target service -f docker/Dockerfile «.»
  dockerfile: scripts/build.sh: DOCKER_BUILDKIT="1" docker build --target service -f «docker/Dockerfile» .
  target: scripts/build.sh: DOCKER_BUILDKIT="1" docker build --target «service» -f docker/Dockerfile .

#---- kaniko and Azure's registry
#---- file .gitlab-ci.yml
build:
  script:
    - /kaniko/executor --cleanup --context "${CI_PROJECT_DIR}/web" --dockerfile "$CI_PROJECT_DIR/web/Dockerfile" --build-arg VERSION=$CI_COMMIT_TAG --target prod
    - /kaniko/executor -c $DIR -f Dockerfile
    - /kaniko/executor --context=dir://$CI_PROJECT_DIR
#---- file .github/workflows/image.yml
jobs:
  image:
    steps:
      - uses: docker://gcr.io/kaniko-project/executor:v1.23.2
        with: { args: --context=dir:///github/workspace/web --target=dev }
      - uses: int128/kaniko-action@v1
        with: { context: web }
      - run: az acr build --no-logs -r shop -t web:1 -f web/Dockerfile web
#---- file web/Dockerfile
FROM scratch
#---- shown
workflow image: web/Dockerfile in web
  context: .github/workflows/image.yml: with: { args: --context=dir:///github/workspace/«web» --target=dev }
  target: .github/workflows/image.yml: with: { args: --context=dir:///github/workspace/web --target=«dev» }
workflow image: web/Dockerfile in web
  context: .github/workflows/image.yml: with: { context: «web» }
workflow image: web/Dockerfile in web
  context: .github/workflows/image.yml: - run: az acr build --no-logs -r shop -t web:1 -f web/Dockerfile «web»
  dockerfile: .github/workflows/image.yml: - run: az acr build --no-logs -r shop -t web:1 -f «web/Dockerfile» web
gitlab build: web/Dockerfile in web
  context: .gitlab-ci.yml: - /kaniko/executor --cleanup --context "${CI_PROJECT_DIR}/«web»" --dockerfile "$CI_PROJECT_DIR/web/Dockerfile" --build-arg VERSION=$CI_COMMIT_TAG --target prod
  dockerfile: .gitlab-ci.yml: - /kaniko/executor --cleanup --context "${CI_PROJECT_DIR}/web" --dockerfile "$CI_PROJECT_DIR/«web/Dockerfile»" --build-arg VERSION=$CI_COMMIT_TAG --target prod
  target: .gitlab-ci.yml: - /kaniko/executor --cleanup --context "${CI_PROJECT_DIR}/web" --dockerfile "$CI_PROJECT_DIR/web/Dockerfile" --build-arg VERSION=$CI_COMMIT_TAG --target «prod»
  arg: .gitlab-ci.yml: - /kaniko/executor --cleanup --context "${CI_PROJECT_DIR}/web" --dockerfile "$CI_PROJECT_DIR/web/Dockerfile" --build-arg «VERSION»=$CI_COMMIT_TAG --target prod
gitlab build: Dockerfile in ?; unclear: context target
  context (computed: ?): .gitlab-ci.yml: - /kaniko/executor -c «$DIR» -f Dockerfile
  dockerfile: .gitlab-ci.yml: - /kaniko/executor -c $DIR -f «Dockerfile»
  target (computed: ?): .gitlab-ci.yml: - /kaniko/executor -c «$DIR» -f Dockerfile
gitlab build: Dockerfile in .
