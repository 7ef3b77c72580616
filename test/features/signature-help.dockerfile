# How it is written, and which part is being typed.

#---- a source of COPY
FROM debian:12
COPY a
#     ^ cursor
#---- shown
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  <src>: A file or folder, or a pattern such as `*.json`. Of a folder, what is in it is copied.
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  "<src>": A file or folder, or a pattern such as `*.json`. Of a folder, what is in it is copied.

#---- the destination
FROM debian:12
COPY a b 
#        ^ cursor
#---- shown
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  <dest>: Where to. A relative path begins at the working directory; for several sources it ends in `/`.
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  "<dest>": Where to. A relative path begins at the working directory; for several sources it ends in `/`.

#---- the JSON form
FROM debian:12
COPY ["a", ""]
#           ^ cursor
#---- shown
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  <dest>: Where to. A relative path begins at the working directory; for several sources it ends in `/`.
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  "<dest>": Where to. A relative path begins at the working directory; for several sources it ends in `/`.

#---- a flag
FROM debian:12
COPY --chown=
#            ^ cursor
#---- shown
* COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] <src> ... <dest>
  --chown=0:0: Who owns the copied files: `user:group`, as names or numbers. Names are looked up in the `/etc/passwd` and `/etc/group` of the stage. Without it the owner is `0:0`.
  COPY [--from=<stage>] [--parents] [--chown=0:0] [--chmod=<mode>] [--link] [--exclude=<pattern>] ["<src>", ... "<dest>"]
  --chown=0:0: Who owns the copied files: `user:group`, as names or numbers. Names are looked up in the `/etc/passwd` and `/etc/group` of the stage. Without it the owner is `0:0`.

#---- HEALTHCHECK's flags
FROM debian:12
HEALTHCHECK --timeout=
#                     ^ cursor
#---- shown
* HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD <command>
  --timeout=30s: A check that takes longer has failed.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD ["<program>", "<argument>", ...]
  --timeout=30s: A check that takes longer has failed.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] NONE
  --timeout=30s: A check that takes longer has failed.

#---- HEALTHCHECK
FROM debian:12
HEALTHCHECK 
#           ^ cursor
#---- shown
* HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD <command>
  <command>: It ends with 0 when all is well, else with 1.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD ["<program>", "<argument>", ...]
  "<program>": The program to start, without a shell.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] NONE

#---- HEALTHCHECK NONE
FROM debian:12
HEALTHCHECK NONE
#               ^ cursor
#---- shown
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD <command>
  <command>: It ends with 0 when all is well, else with 1.
  HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] CMD ["<program>", "<argument>", ...]
  "<program>": The program to start, without a shell.
* HEALTHCHECK [--interval=30s] [--timeout=30s] [--start-period=0s] [--start-interval=5s] [--retries=3] NONE

#---- the name in ENV
FROM debian:12
ENV A
#    ^ cursor
#---- shown
* ENV <key>=<value> ...
  <key>: The name.

#---- the value in ENV
FROM debian:12
ENV A=1 B=
#         ^ cursor
#---- shown
* ENV <key>=<value> ...
  <value>: The value; in quotes when it has spaces.

#---- a mount without a type
FROM debian:12
RUN --mount=
#           ^ cursor
#---- shown
* --mount=type=bind,target=<path>,source=/,from=<stage>,readwrite,readonly
  --mount=type=cache,id=<identifier>,target=<path>,sharing=shared,from=<stage>,source=/,readonly,readwrite,mode=0755,uid=0,gid=0
  --mount=type=tmpfs,target=<path>,size=<size>,readonly,readwrite
  --mount=type=secret,id=<identifier>,target=<path>,env=<variable>,required,source=<identifier>,readonly,readwrite,mode=0400,uid=0,gid=0
  --mount=type=ssh,id=default,target=<path>,required,readonly,readwrite,mode=0600,uid=0,gid=0

#---- the options of a cache
FROM debian:12
RUN --mount=type=cache,sharing=
#                              ^ cursor
#---- shown
* --mount=type=cache,id=<identifier>,target=<path>,sharing=shared,from=<stage>,source=/,readonly,readwrite,mode=0755,uid=0,gid=0
  sharing=shared: What happens when two builds use the cache at the same time.

#---- an option by its other name
FROM debian:12
RUN --mount=type=secret,dst=
#                           ^ cursor
#---- shown
* --mount=type=secret,id=<identifier>,target=<path>,env=<variable>,required,source=<identifier>,readonly,readwrite,mode=0400,uid=0,gid=0
  target=<path>: The file to mount it as; without it, and without `env`, `/run/secrets/<id>`.

#---- an image
FROM 
#    ^ cursor
#---- shown
* FROM [--platform=<platform>] <image> AS <name>
  <image>: An image with a tag or digest, the name of a stage above, or `scratch`.

#---- the name of a stage
FROM debian:12 AS 
#                 ^ cursor
#---- shown
* FROM [--platform=<platform>] <image> AS <name>
  <name>: The name of the stage, for `--target`, `FROM` and `COPY --from`.

#---- a protocol
FROM debian:12
EXPOSE 80/
#         ^ cursor
#---- shown
* EXPOSE <port>/<protocol> ...
  <protocol>: `tcp`, which is the default, `udp` or `sctp`.

#---- a group
FROM debian:12
USER a:
#      ^ cursor
#---- shown
* USER <user>:<group>
  <group>: A name of `/etc/group`, or a number; without it the user's own.

#---- the exec form of CMD
FROM debian:12
CMD ["a", 
#         ^ cursor
#---- shown
  CMD <command>
  <command>: A command for the shell.
* CMD ["<program>", "<argument>", ...]
  "<argument>": An argument of the program, as it is.

#---- an empty RUN
FROM debian:12
RUN 
#   ^ cursor
#---- shown
* RUN [--mount=<mount>] [--network=default|none|host] [--security=sandbox|insecure] [--device=<device>] <command>
  <command>: A command for the shell.
  RUN [--mount=<mount>] [--network=default|none|host] [--security=sandbox|insecure] [--device=<device>] ["<program>", "<argument>", ...]
  "<program>": The program to start, without a shell.
  RUN [--mount=<mount>] [--network=default|none|host] [--security=sandbox|insecure] [--device=<device>] <<EOF
  <<EOF: The script follows, up to a line `EOF`.

#---- ok: a script
FROM debian:12
RUN make 
#        ^ cursor

#---- ok: a check's command
FROM debian:12
HEALTHCHECK CMD curl 
#                    ^ cursor

#---- ok: a comment
FROM debian:12
# COPY 
#      ^ cursor
