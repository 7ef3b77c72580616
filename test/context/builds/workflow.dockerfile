# What GitHub workflows say of a Dockerfile's builds.

#---- inputs of docker/build-push-action
#---- file .github/workflows/ci.yml
on: push
jobs:
  image:
    steps:
      - uses: actions/checkout@v4
      - name: Build it
        uses: docker/build-push-action@v6
        with:
          context: .
          file: docker/Dockerfile
          target: prod
          build-args: |
            VERSION=1
            GIT_SHA=${{ github.sha }}
          build-contexts: lib=./lib
          secrets: |
            "token=${{ secrets.TOKEN }}"
            npmrc=x
          secret-files: |
            key=./key
      - uses: docker/build-push-action@v6
      - uses: docker/build-push-action@v6
        with:
          context: ${{ matrix.dir }}
          file: ${{ matrix.dir }}/Dockerfile
      - uses: docker/build-push-action@v6
        with:
          context: app
          target: ${{ matrix.target }}
      - uses: other/build-push-action@v6
        with: { context: other }
#---- file docker/Dockerfile
FROM scratch
#---- shown
workflow Build it [docker/build-push-action@v6]: docker/Dockerfile in .; target prod; args VERSION GIT_SHA; secrets token npmrc key; namedContexts lib
workflow image [docker/build-push-action@v6]: Dockerfile in .
workflow image [docker/build-push-action@v6]: ? in ?; unclear context dockerfile
workflow image [docker/build-push-action@v6]: app/Dockerfile in app; unclear target
context of docker/Dockerfile: .
targets: prod
named contexts: lib

#---- inputs that take their values from `env`
#---- file .github/workflows/ci.yml
env: { APP_DIR: apps/web, NAME: web, SET: lib, LATE: "${{ github.sha }}" }
jobs:
  image:
    env: { NAME: api }
    strategy: { matrix: { env: [{ DIR: no }] } }
    steps:
      - run: echo "SET=other" >> "$GITHUB_ENV"
      - uses: docker/build-push-action@v6
        with: { context: ., file: "./${{ env.APP_DIR }}/Dockerfile" }
      - uses: docker/build-push-action@v6
        env: { DIR: lib }
        with: { context: "${{ env.NAME }}/${{ env.DIR }}" }
      - uses: docker/build-push-action@v6
        with: { context: "${{ env.LATE }}" }
      - uses: docker/build-push-action@v6
        with: { context: "${{ env.DIR }}" }
      - uses: docker/build-push-action@v6
        with: { context: "${{ env.SET }}" }
#---- file apps/web/Dockerfile
FROM scratch
#---- shown
workflow image [docker/build-push-action@v6]: apps/web/Dockerfile in .
workflow image [docker/build-push-action@v6]: api/lib/Dockerfile in api/lib
workflow image [docker/build-push-action@v6]: ? in ?; unclear context
workflow image [docker/build-push-action@v6]: ? in ?; unclear context
workflow image [docker/build-push-action@v6]: ? in ?; unclear context
context of apps/web/Dockerfile: .

#---- workflows in other folders than the repository's are never run
#---- file .github/workflows/ci.yml
jobs: { a: { steps: [{ uses: docker/build-push-action@v6, with: { file: app/Dockerfile } }] } }
#---- file app/.github/workflows/ci.yml
jobs: { b: { steps: [{ uses: docker/build-push-action@v6 }] } }
#---- file app/Dockerfile
FROM scratch
#---- shown
workflow a [docker/build-push-action@v6]: app/Dockerfile in .
context of app/Dockerfile: .

#---- Compose says it before a workflow does
#---- file .github/workflows/ci.yaml
jobs: { a: { steps: [{ uses: docker/build-push-action@v6, with: { context: ., file: app/Dockerfile, target: ci } }] } }
#---- file compose.yaml
services: { a: { build: app } }
#---- file app/Dockerfile
FROM scratch
#---- shown
compose a [app]: app/Dockerfile in app
workflow a [docker/build-push-action@v6]: app/Dockerfile in .; target ci
context of app/Dockerfile: app
targets: ci
