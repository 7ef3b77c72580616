FROM ocaml/opam:alpine-3.20-ocaml-5.2 AS build
RUN sudo apk add --update --no-cache gmp-dev libev-dev openssl-libs-static pkgconf
WORKDIR /home/opam/anchor
COPY --chown=opam:opam anchor.opam dune-project ./
RUN --mount=type=cache,target=/home/opam/.opam/download-cache,uid=1000,gid=1000 \
    opam update && opam install . --deps-only --locked --yes
COPY --chown=opam:opam bin ./bin
COPY --chown=opam:opam lib ./lib
RUN opam exec -- dune build --profile=static bin/main.exe
RUN cp _build/default/bin/main.exe /tmp/anchor && chmod 555 /tmp/anchor

FROM alpine:3.20
RUN apk add --no-cache gmp libev
COPY --from=build /tmp/anchor /usr/local/bin/anchor
ENTRYPOINT ["/usr/local/bin/anchor"]
