#---- modifiers that a shell knows
ARG A=1
FROM busybox:${A^^}
#            ^^^^^^ error: "BuildKit cannot expand `${A^^}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
ENV B=${A,,} C=${A:0:1} D=${#A} E=${A:=b}
#     ^^^^^^ error: "BuildKit cannot expand `${A,,}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
#              ^^^^^^^^ error: "BuildKit cannot expand `${A:0:1}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
#                         ^^^^^ error: "BuildKit cannot expand `${#A}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
#                                 ^^^^^^^ error: "BuildKit cannot expand `${A:=b}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
WORKDIR /${A@Q}
#        ^^^^^^ error: "BuildKit cannot expand `${A@Q}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"

#---- templates
FROM example.com/go:0-${templateOption:imageVariant}
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "BuildKit cannot expand `${templateOption:imageVariant}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
LABEL a=${}
#       ^^^ error: "`${}` has no name; write `\$` for the character"
LABEL a=${:-b}
#       ^^^^^^ error: "`${:-b}` has no name; write `\$` for the character"

#---- no closing brace
FROM busybox
ENV A=${B
#     ^^^ error: "this `${` does not close: a `}` is missing"
ENV A="${B:-${C}"
COPY <<EOF /a
${A
# <--- error
# | BuildKit cannot expand `${A
# | `; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`
EOF

#---- patterns
FROM busybox
ENV A=${B#\x} C=${B/a} D=${B/\a/b} E=${B:#a}
#     ^^^^^^^ error: "the pattern of `${B#\x}` escapes what needs no escape; only `*`, `?` and `\` do"
#               ^^^^^^ error: "this `${` does not close: a `}` is missing"
#                        ^^^^^^^^^ error: "the pattern of `${B/\a/b}` escapes what needs no escape; only `*`, `?` and `\` do"
#                                    ^^^^^^^ error: "BuildKit cannot expand `${B:#a}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"

#---- flags and mounts
FROM --platform=${A^} busybox
#               ^^^^^ error: "BuildKit cannot expand `${A^}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
COPY --chown=${A!} a b
#            ^^^^^ error: "BuildKit cannot expand `${A!}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"
RUN --mount=type=cache,target=${A^} ls
#                             ^^^^^ error: "BuildKit cannot expand `${A^}`; behind the name may stand `:-` `:+` `:?` `-` `+` `?` `#` `##` `%` `%%` `/` `//`"

#---- ok: what BuildKit knows
FROM busybox
ARG A=1
ENV B=${A} C=${A:-b} D=${A:+b} E=${A-b} F=${A+b} G=${A#p} H=${A##p} I=${A%s} J=${A%%s} K=${A/a/b} L=${A//a/b} M=${A:-${B:-c}} N=$ O=\${x^^}
RUN echo ${A^^}
COPY <<"EOF" /a
${A^^}
EOF
