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
