#---- modifiers that a shell knows
ARG A=1
FROM busybox:${A^^}
#            ^^^^^^ error: "BuildKit can't expand `${A^^}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
ENV B=${A,,} C=${A:0:1} D=${#A} E=${A:=b}
#     ^^^^^^ error: "BuildKit can't expand `${A,,}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
#              ^^^^^^^^ error: "BuildKit can't expand `${A:0:1}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
#                         ^^^^^ error: "BuildKit can't expand `${#A}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
#                                 ^^^^^^^ error: "BuildKit can't expand `${A:=b}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
WORKDIR /${A@Q}
#        ^^^^^^ error: "BuildKit can't expand `${A@Q}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"

#---- templates
FROM example.com/go:0-${templateOption:imageVariant}
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "BuildKit can't expand `${templateOption:imageVariant}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
LABEL a=${}
#       ^^^ error: "`${}` has no variable name: write `\$` for a dollar sign"
LABEL a=${:-b}
#       ^^^^^^ error: "`${:-b}` has no variable name: write `\$` for a dollar sign"

#---- no closing brace
FROM busybox
ENV A=${B
#     ^^^ error: "Unterminated `${`: missing `}`"
ENV A="${B:-${C}"
COPY <<EOF /a
${A
# <--- error
# | BuildKit can't expand `${A
# | `: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`
EOF

#---- patterns
FROM busybox
ENV A=${B#\x} C=${B/a} D=${B/\a/b} E=${B:#a}
#     ^^^^^^^ error: "Invalid escape in the pattern of `${B#\x}`: only `*`, `?` and `\` can be escaped"
#               ^^^^^^ error: "`${B/a}` has no replacement: write `${name/pattern/replacement}`"
#                        ^^^^^^^^^ error: "Invalid escape in the pattern of `${B/\a/b}`: only `*`, `?` and `\` can be escaped"
#                                    ^^^^^^^ error: "BuildKit can't expand `${B:#a}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"

#---- flags and mounts
FROM --platform=${A^} busybox
#               ^^^^^ error: "BuildKit can't expand `${A^}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
COPY --chown=${A!} a b
#            ^^^^^ error: "BuildKit can't expand `${A!}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
RUN --mount=type=cache,target=${A^} ls
#                             ^^^^^ error: "BuildKit can't expand `${A^}`: after the name it supports `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"

#---- ok: what BuildKit knows
FROM busybox
ARG A=1
ENV B=${A} C=${A:-b} D=${A:+b} E=${A-b} F=${A+b} G=${A#p} H=${A##p} I=${A%s} J=${A%%s} K=${A/a/b} L=${A//a/b} M=${A:-${B:-c}} N=$ O=\${x^^}
RUN echo ${A^^}
COPY <<"EOF" /a
${A^^}
EOF

#---- ok: properties that Maven fills in
FROM ${docker.base.image}
ENV USERNAME=${pkg.user} CONFIG=/etc/${pkg.name}/conf
COPY ${pkg.name}.deb /tmp/

#---- a pattern without a replacement
FROM busybox
ENV A=${B/x} C=${B//x}
#     ^^^^^^ error: "`${B/x}` has no replacement: write `${name/pattern/replacement}`"
#              ^^^^^^^ error: "`${B//x}` has no replacement: write `${name/pattern/replacement}`"
ENV A=${B/x}/y
#     ^^^^^^ error: "`${B/x}` has no replacement: write `${name/pattern/replacement}`"
ENV A=${B/x
#     ^^^^^ error: "Unterminated `${`: missing `}`"
