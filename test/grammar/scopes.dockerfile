# SYNTAX TEST "source.dockerfile.slipway" "what VS Code's own grammar leaves without colours"
ARG VERSION=1
# <--- keyword.other.special-method.dockerfile
#   ^^^^^^^ variable.other.assignment.dockerfile
#          ^ keyword.operator.assignment.dockerfile
FROM --platform=$BUILDPLATFORM golang:${VERSION:-1.25} AS build-stage
# <---- keyword.other.special-method.dockerfile
#    ^^ punctuation.definition.flag.dockerfile
#      ^^^^^^^^ entity.other.attribute-name.flag.dockerfile
#                ^^^^^^^^^^^^^ variable.other.dockerfile
#                              ^^^^^^ support.class.image.dockerfile
#                                       ^^^^^^^ variable.other.dockerfile
#                                              ^^ keyword.operator.modifier.dockerfile
#                                                      ^^ keyword.other.as.dockerfile
#                                                         ^^^^^^^^^^^ entity.name.type.stage.dockerfile
RUN --mount=type=cache,target=/root/.cache,sharing=locked go build "$VERSION" # comment
#     ^^^^^ entity.other.attribute-name.flag.dockerfile
#           ^^^^ variable.parameter.option.dockerfile
#                ^^^^^ constant.language.mount-type.dockerfile
#                      ^^^^^^ variable.parameter.option.dockerfile
#                                                         ^^ meta.embedded.inline.shell.dockerfile entity.name.command.shell
#                                                                    ^^^^^^^ variable.other.normal.shell
COPY --link --from=build-stage --chown=1:1 /a /b
#      ^^^^ entity.other.attribute-name.flag.dockerfile
#                  ^^^^^^^^^^^ entity.name.type.stage.dockerfile
CMD ["node", "server.js"]
#   ^ punctuation.definition.array.begin.dockerfile
#     ^^^^ string.quoted.double.dockerfile
RUN <<EOF
#   ^^ keyword.operator.heredoc.dockerfile
#     ^^^ keyword.control.heredoc-token.dockerfile
EOF
# <--- keyword.control.heredoc-token.dockerfile
