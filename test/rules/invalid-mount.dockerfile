#---- types
FROM busybox
RUN --mount=type=cahce,target=/a ls
#                ^^^^^ error: "there is no mount of type `cahce`; did you mean `cache`?"
RUN --mount=type=volume,target=/a ls
#                ^^^^^^ error: "there is no mount of type `volume`; the types are bind, cache, tmpfs, secret, ssh"
RUN --mount=type,target=/a ls
#           ^^^^ error: "`type` needs a value: `type=cache`"
#---- fixed (unsafe): "Change to 'cache'"
FROM busybox
RUN --mount=type=cache,target=/a ls
RUN --mount=type=volume,target=/a ls
RUN --mount=type,target=/a ls

#---- options
FROM busybox
RUN --mount=type=cache,taget=/a ls
#                      ^^^^^ error: "mounts have no option `taget`; did you mean `target`?"
RUN --mount=type=cache,target ls
#                      ^^^^^^ error: "`target` needs a value: `target=...`"
RUN --mount=type=bind,propagation=private,target=/a ls
#                     ^^^^^^^^^^^ error: "mounts have no option `propagation`"
RUN --mount=type=cache,target=/a, ls
#           ^^^^^^^^^^^^^^^^^^^^^ error: "an option of this mount is empty: a comma has nothing on one of its sides"
RUN --mount= ls
#   ^^^^^^^^ error: "`--mount` needs a type and options, such as `type=cache,target=/cache`"
#---- fixed (unsafe): "Change to 'target'"
FROM busybox
RUN --mount=type=cache,target=/a ls
RUN --mount=type=cache,target ls
RUN --mount=type=bind,propagation=private,target=/a ls
RUN --mount=type=cache,target=/a, ls
RUN --mount= ls

#---- options of other types
FROM busybox
RUN --mount=type=bind,target=/a,sharing=locked ls
#                               ^^^^^^^ error: "`sharing` is no option of bind mounts, but of cache"
RUN --mount=type=cache,target=/a,size=64m ls
#                                ^^^^ error: "`size` is no option of cache mounts, but of tmpfs"
RUN --mount=type=tmpfs,target=/a,mode=0700 ls
#                                ^^^^ error: "`mode` is no option of tmpfs mounts, but of cache, secret, ssh"
RUN --mount=type=bind,target=/a,uid=1 ls
#                               ^^^ error: "`uid` is no option of bind mounts, but of cache, secret, ssh"
RUN --mount=type=cache,target=/a,required ls
#                                ^^^^^^^^ error: "`required` is no option of cache mounts, but of secret, ssh"
RUN --mount=type=secret,id=a,from=busybox ls
#                            ^^^^ error: "`from` is no option of secret mounts, but of bind, cache"
RUN --mount=type=secret,id=a,sharing=locked ls
#                            ^^^^^^^ error: "`sharing` is no option of secret mounts, but of cache"
RUN --mount=type=ssh,source=a ls
#                    ^^^^^^ error: "`source` is no option of ssh mounts, but of bind, cache, secret"

#---- the type comes before what only it has
FROM busybox
RUN --mount=required,type=secret,id=a ls
#           ^^^^^^^^ error: "`required` must stand behind `type`"
RUN --mount=size=64m,type=tmpfs,target=/a ls
#           ^^^^ error: "`size` must stand behind `type`"

#---- what is missing, or given twice
FROM busybox
RUN --mount=type=secret ls
#   ^^^^^^^^^^^^^^^^^^^ error: "a secret mount needs an `id` or a `target`"
RUN --mount=type=secret,env=TOKEN ls
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "a secret mount needs an `id` or a `target`"
RUN --mount=type=secret,id=a,src=a ls
#                            ^^^^^ error: "`source` and `id` of a secret are the same; give one of them"
RUN --mount=type=cache,target=/ ls
#                      ^^^^^^^^ error: "a mount cannot replace `/`; give it a `target` below"

#---- the root is the working directory
FROM scratch
WORKDIR /
RUN --mount=type=cache ls
#   ^^^^^^^^^^^^^^^^^^ error: "a mount cannot replace `/`; give it a `target` below"
RUN --mount=type=bind,target=. ls
#                     ^^^^^^^^ error: "a mount cannot replace `/`; give it a `target` below"

#---- values
FROM busybox
ARG SHARING=some
RUN --mount=type=cache,target=/a,sharing=lokced ls
#                                        ^^^^^^ error: "`sharing` takes `shared`, `private`, `locked`, not `lokced`"
RUN --mount=type=cache,target=/a,sharing=$SHARING ls
#                                        ^^^^^^^^ error: "`sharing` takes `shared`, `private`, `locked`, not `some`"
RUN --mount=type=cache,target=/a,mode=rwx ls
#                                     ^^^ error: "`mode` takes permissions in octal, such as `0755`, not `rwx`"
RUN --mount=type=cache,target=/a,mode=0888 ls
#                                     ^^^^ error: "`mode` takes permissions in octal, such as `0755`, not `0888`"
RUN --mount=type=cache,target=/a,uid=root ls
#                                    ^^^^ error: "`uid` takes a number, not `root`"
RUN --mount=type=cache,target=/a,gid=-1 ls
#                                    ^^ error: "`gid` takes a number, not `-1`"
RUN --mount=type=cache,target=/a,ro=yes ls
#                                   ^^^ error: "`ro` takes `true` or `false`, not `yes`"
RUN --mount=type=tmpfs,target=/a,size=big ls
#                                     ^^^ error: "`size` takes a size such as `64m`, not `big`"
RUN --mount=type=secret,id=a,required=maybe ls
#                                     ^^^^^ error: "`required` takes `true` or `false`, not `maybe`"
#---- fixed (unsafe): "Change to 'locked'"
FROM busybox
ARG SHARING=some
RUN --mount=type=cache,target=/a,sharing=locked ls
RUN --mount=type=cache,target=/a,sharing=$SHARING ls
RUN --mount=type=cache,target=/a,mode=rwx ls
RUN --mount=type=cache,target=/a,mode=0888 ls
RUN --mount=type=cache,target=/a,uid=root ls
RUN --mount=type=cache,target=/a,gid=-1 ls
RUN --mount=type=cache,target=/a,ro=yes ls
RUN --mount=type=tmpfs,target=/a,size=big ls
RUN --mount=type=secret,id=a,required=maybe ls

#---- ok: what each type has
FROM busybox AS base
RUN --mount=source=a,target=/a,rw --mount=type=BIND,from=busybox,src=/a,dst=/b,readonly ls
RUN --mount=type=cache,id=a,target=/a,sharing=LOCKED,from=busybox,source=/a,mode=755,uid=0,gid=0,ro ls
RUN --mount=type=tmpfs,target=/a,size=1.5GiB,rw=false ls
RUN --mount=type=secret,id=a,target=/a,env=A,required,mode=0400,uid=1,gid=1 --mount=type=secret,src=a ls
RUN --mount=type=ssh,id=a,target=/a,required=true,mode=0600 --mount=type=ssh ls
RUN --mount=type=bind,id=a,env=B,target=/a ls

#---- ok: variables that are not known
FROM busybox
ARG TYPE
RUN --mount=type=cache,target=$UNSET ls
