#---- every reader of a stage
FROM busybox AS base
#               ^^^^ cursor
#               ^^^^ ref
FROM base AS other
#    ^^^^ ref
COPY --link --from=BASE /a /a
#                  ^^^^ ref
RUN --mount=from=base,target=/b ls
#                ^^^^ ref
FROM busybox
COPY --from=0 /a /a
#           ^ ref
ONBUILD COPY --from=base /a /a
#                   ^^^^ ref

#---- readers without the declaration
#---- settings
{ "includeDeclaration": false }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
FROM base
#    ^^^^ ref

#---- one variable, global and in stages
ARG A=1
#   ^ ref
FROM busybox:$A
#             ^ ref
ARG A
#   ^ ref
RUN echo $A "${A}" '$A' \$A
#         ^ cursor
#         ^ ref
#              ^ ref
FROM busybox
ARG A=2
#   ^ ref
ENV B=$A
#      ^ ref

#---- names that differ in case are two variables
FROM busybox
ENV A=1 a=2
#   ^ ref
RUN echo $A $a
#         ^ cursor
#         ^ ref

#---- in the body of a COPY heredoc
FROM busybox
ARG A=1
#   ^ ref
COPY <<EOF /f
$A ${A}
#^ ref
#    ^ ref
EOF
COPY <<"EOF" /g
$A
EOF
RUN echo $A
#         ^ cursor
#         ^ ref

#---- both ends of a heredoc
FROM busybox
RUN cat <<-"END" >/x
#           ^ cursor
#           ^^^ ref
	a
	END
#^^^ ref
