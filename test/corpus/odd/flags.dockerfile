FROM --platform=linux/amd64 debian:12 AS a
FROM debian:12
COPY --link --chown=1000:1000 --chmod=u=rwX,go=rX --from=a /etc/hosts /etc/passwd /x/
COPY --from=a --link=false ["/etc/hosts", "/y"]
COPY --chown=${U:-root}:${G:-root} . .
COPY --exclude=*.md --exclude=docs/** src/ /src/
COPY "--from=a" /etc/hosts /z
COPY -- --not-a-flag /dest/
ADD --keep-git-dir=true --checksum=24e3b8e2ba2b4a1b4a1a4d1f0a8e6f1f4a1d2c3b https://github.com/example/repo.git#main /repo
ADD --unpack=true vendor.tar.gz /vendor
RUN --mount=type=cache,target=/a,sharing=locked,mode=0755,uid=1,gid=2,id=x,ro --mount=type=tmpfs,target=/b,size=1048576 true
RUN --mount=target=/c --mount=from=a,src=/etc,dst=/d,readonly --mount=type=bind,source=.,destination=/e,rw true
RUN --mount=type=secret,id=s,required=true,mode=0400,uid=0,gid=0 --mount=type=secret,env=TOKEN,id=t --mount=type=secret,id=u,target=/u,env=U true
RUN --mount=type=ssh,id=default,required=false --network=none --mount=type=cache,from=a,source=/var/cache,target=/f true
RUN --mount='type=tmpfs,"target=/with blank"' --network=default echo --mount=type=text
RUN --mount=type=cache,target=${HOME:-/root}/.cache,id=${CACHE:-c} \
    # flags may be spread over lines
    --mount=type=tmpfs,target=/tmp \
    --network=host \
    true
RUN ["--not-a-flag"]
HEALTHCHECK --interval=5s --timeout=1m30s --start-period=0s --start-interval=2s --retries=0 CMD true
HEALTHCHECK NONE
