#---- types
FROM busybox
RUN --mount=type=cahce,target=/a ls
#                ^^^^^ error: "Unknown mount type `cahce`. Did you mean `cache`?"
RUN --mount=type=volume,target=/a ls
#                ^^^^^^ error: "Unknown mount type `volume`: use `bind`, `cache`, `tmpfs`, `secret` or `ssh`"
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
#                      ^^^^^ error: "Unknown mount option `taget`. Did you mean `target`?"
RUN --mount=type=cache,target ls
#                      ^^^^^^ error: "`target` needs a value: `target=...`"
RUN --mount=type=bind,propagation=private,target=/a ls
#                     ^^^^^^^^^^^ error: "Unknown mount option `propagation`"
RUN --mount=type=cache,target=/a, ls
#           ^^^^^^^^^^^^^^^^^^^^^ error: "Empty mount option: remove the extra comma"
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
#                               ^^^^^^^ error: "`sharing` is not an option of `type=bind`: it belongs to `type=cache`"
RUN --mount=type=cache,target=/a,size=64m ls
#                                ^^^^ error: "`size` is not an option of `type=cache`: it belongs to `type=tmpfs`"
RUN --mount=type=tmpfs,target=/a,mode=0700 ls
#                                ^^^^ error: "`mode` is not an option of `type=tmpfs`: it belongs to `type=cache`, `type=secret` and `type=ssh`"
RUN --mount=type=bind,target=/a,uid=1 ls
#                               ^^^ error: "`uid` is not an option of `type=bind`: it belongs to `type=cache`, `type=secret` and `type=ssh`"
RUN --mount=type=cache,target=/a,required ls
#                                ^^^^^^^^ error: "`required` is not an option of `type=cache`: it belongs to `type=secret` and `type=ssh`"
RUN --mount=type=secret,id=a,from=busybox ls
#                            ^^^^ error: "`from` is not an option of `type=secret`: it belongs to `type=bind` and `type=cache`"
RUN --mount=type=secret,id=a,sharing=locked ls
#                            ^^^^^^^ error: "`sharing` is not an option of `type=secret`: it belongs to `type=cache`"
RUN --mount=type=ssh,source=a ls
#                    ^^^^^^ error: "`source` is not an option of `type=ssh`: it belongs to `type=bind`, `type=cache` and `type=secret`"

#---- the type comes before what only it has
FROM busybox
RUN --mount=required,type=secret,id=a ls
#           ^^^^^^^^ error: "`required` must come after `type`"
RUN --mount=size=64m,type=tmpfs,target=/a ls
#           ^^^^ error: "`size` must come after `type`"

#---- what is missing, or given twice
FROM busybox
RUN --mount=type=secret ls
#   ^^^^^^^^^^^^^^^^^^^ error: "A secret mount needs an `id` or a `target`"
RUN --mount=type=secret,env=TOKEN ls
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "A secret mount needs an `id` or a `target`"
RUN --mount=type=secret,id=a,src=a ls
#                            ^^^^^ error: "`source` and `id` of a secret mean the same: use only one of them"
RUN --mount=type=cache,target=/ ls
#                      ^^^^^^^^ error: "A mount can't replace `/`: set `target` to a path below it"

#---- the root is the working directory
FROM scratch
WORKDIR /
RUN --mount=type=cache ls
#   ^^^^^^^^^^^^^^^^^^ error: "A mount can't replace `/`: set `target` to a path below it"
RUN --mount=type=bind,target=. ls
#                     ^^^^^^^^ error: "A mount can't replace `/`: set `target` to a path below it"

#---- values
FROM busybox
ARG SHARING=some
RUN --mount=type=cache,target=/a,sharing=lokced ls
#                                        ^^^^^^ error: "Invalid value `lokced` for `sharing`: use `shared`, `private` or `locked`"
RUN --mount=type=cache,target=/a,sharing=$SHARING ls
#                                        ^^^^^^^^ error: "Invalid value `some` for `sharing`: use `shared`, `private` or `locked`"
RUN --mount=type=cache,target=/a,mode=rwx ls
#                                     ^^^ error: "Invalid value `rwx` for `mode`: use permissions in octal, such as `0755`"
RUN --mount=type=cache,target=/a,mode=0888 ls
#                                     ^^^^ error: "Invalid value `0888` for `mode`: use permissions in octal, such as `0755`"
RUN --mount=type=cache,target=/a,uid=root ls
#                                    ^^^^ error: "Invalid value `root` for `uid`: use a number"
RUN --mount=type=cache,target=/a,gid=-1 ls
#                                    ^^ error: "Invalid value `-1` for `gid`: use a number"
RUN --mount=type=cache,target=/a,ro=yes ls
#                                   ^^^ error: "Invalid value `yes` for `ro`: use `true` or `false`"
RUN --mount=type=tmpfs,target=/a,size=big ls
#                                     ^^^ error: "Invalid value `big` for `size`: use a size such as `64m`"
RUN --mount=type=secret,id=a,required=maybe ls
#                                     ^^^^^ error: "Invalid value `maybe` for `required`: use `true` or `false`"
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

#---- quotes
FROM busybox
RUN --"mount=type=cahce,target=/a" ls
#                 ^^^^^ error: "Unknown mount type `cahce`. Did you mean `cache`?"
RUN --mount='type=cache,target' ls
#                       ^^^^^^ error: "`target` needs a value: `target=...`"
RUN --mount=type=cache,\"target=/a,b\" ls
RUN --mount=type=cache,target=/a\"b ls
#           ^^^^^^^^^^^^^^^^^^^^^^^ error: "Quotes in a mount must be around a whole option, such as `"target=/a,b"`"
RUN --mount='type=cache,"target=/a"b' ls
#           ^^^^^^^^^^^^^^^^^^^^^^^^^ error: "Quotes in a mount must be around a whole option, such as `"target=/a,b"`"
