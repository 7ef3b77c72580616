#---- continuations, comments and blank lines inside of an instruction
FROM busybox
RUN a \
  b \   
# comment
    # indented \

  c \
d
RUN e
#---- shown
1 FROM busybox
2-8 RUN a   b   c d (shell)
9 RUN e (shell)
comment in 1 # comment
comment in 1 # indented \

#---- a doubled backslash does not continue
FROM busybox
RUN a \\
RUN b
#---- shown
1 FROM busybox
2 RUN a \\ (shell)
3 RUN b (shell)

#---- a backslash alone continues, also at the end of the file
FROM busybox
RUN a \
\
 b
RUN c \
#---- shown
1 FROM busybox
2-4 RUN a  b (shell)
5 RUN c (shell)

#---- comments end with their line
# a \
FROM busybox
RUN a # no comment \
  # comment
#---- shown
2 FROM busybox
3-4 RUN a # no comment (shell)
comment # a \
comment in 1 # comment

#---- directives only as the first lines
# syntax=docker/dockerfile:1
#escape = `
# check=skip=all
# other=1
# escape=\
FROM busybox
RUN a `
  b
#---- shown
directive syntax docker/dockerfile:1
directive escape `
directive check skip=all
6 FROM busybox
7-8 RUN a   b (opaque)
comment # syntax=docker/dockerfile:1
comment #escape = `
comment # check=skip=all
comment # other=1
comment # escape=\

#---- a comment or a blank line ends them
# hadolint ignore=DL3006
# escape=`
FROM busybox
RUN a `
#---- shown
3 FROM busybox
4 RUN a ` (shell)
comment # hadolint ignore=DL3006
comment # escape=`

#---- a repeated directive is none
# escape=`
# escape=\
FROM busybox
RUN a `
 b
#---- shown
directive escape `
3 FROM busybox
4-5 RUN a  b (opaque)
comment # escape=`
comment # escape=\

#---- behind a byte order mark (bom, crlf)
# escape=`
FROM busybox
RUN a `
  b
#---- shown
directive escape `
2 FROM busybox
3-4 RUN a   b (opaque)
comment # escape=`

#---- heredocs in RUN, COPY and ADD, with their triggers
FROM busybox
RUN <<EOF
RUN a
EOF
COPY <<A <<-'B' /x/
 FROM a
A
	b
	B
ADD <<"C D" /x
c
C D
ONBUILD RUN cat <<E >/x
e
E
RUN 3<<FD cat
f
FD
#---- shown
1 FROM busybox
2-4 RUN <<EOF (shell) {EOF: "RUN a\n"}
5-9 COPY <<A <<-'B' /x/ {A: " FROM a\n"} {B quoted: "\tb\n"}
10-12 ADD <<"C D" /x {C D quoted: "c\n"}
13-15 ONBUILD RUN cat <<E >/x (shell) {E: "e\n"}
16-18 RUN 3<<FD cat (shell) {FD: "f\n"}

#---- none in other instructions, in quotes, in arithmetic, in JSON, as a here-string
FROM busybox
CMD cat <<EOF
ENV A=<<EOF
RUN echo "a <<b c" 'd <<e'
RUN echo $((1<<2))
RUN cat <<<word
RUN ["echo", "<<EOF"]
RUN echo \<<x
RUN a <<
#---- shown
1 FROM busybox
2 CMD cat <<EOF (shell)
3 ENV A=<<EOF
4 RUN echo "a <<b c" 'd <<e' (shell)
5 RUN echo $((1<<2)) (shell)
6 RUN cat <<<word (shell)
7 RUN ["echo", "<<EOF"] (exec)
8 RUN echo \<<x (shell)
9 RUN a << (shell)

#---- one that never ends: reading goes on at the next line
FROM busybox
RUN cat <<EOF>/x
EOF
RUN echo $((1 <<2))
USER a
#---- shown
1 FROM busybox
2 RUN cat <<EOF>/x (opaque) {EOF>/x: never ends}
3 UNKNOWN
4 RUN echo $((1 <<2)) (opaque) {2)): never ends}
5 USER a
problem unterminated-heredoc EOF>/x
problem unterminated-heredoc 2))

#---- none on a line that BuildKit's lexer gives up on
FROM busybox
RUN echo ${A^^}; cat <<EOF
RUN echo it's <<EOF
#---- shown
1 FROM busybox
2 RUN echo ${A^^}; cat <<EOF (shell)
3 RUN echo it's <<EOF (shell)

#---- a delimiter must be alone on its line
FROM busybox
RUN <<EOF
 EOF
EOF 
	EOF
EOF
#---- shown
1 FROM busybox
2-6 RUN <<EOF (shell) {EOF: " EOF\nEOF \n\tEOF\n"}

#---- ONBUILD and instructions that are unknown
FROM busybox
onbuild copy --link a b
ONBUILD
ONBUILD ONBUILD RUN a
FETCH x
run
#---- shown
1 FROM busybox
2 ONBUILD COPY --link a b
3 UNKNOWN
4 ONBUILD UNKNOWN RUN a
5 UNKNOWN x
6 RUN  (shell)

#---- CRLF (crlf)
FROM busybox
RUN a \
  b
RUN <<EOF
c
EOF
#---- shown
1 FROM busybox
2-3 RUN a   b (shell)
4-6 RUN <<EOF (shell) {EOF: "c\r\n"}

#---- flags end at the first word without dashes, or at two dashes alone
FROM busybox
RUN --mount=type=cache,target="/a b" --network=none -- --x
COPY --from=a --link x --chown=1 y
HEALTHCHECK --interval=5s --retries=3 CMD a --b
RUN --security
#---- shown
1 FROM busybox
2 RUN --mount=type=cache,target="/a b" --network=none --x (shell)
3 COPY --from=a --link x --chown=1 y
4 HEALTHCHECK --interval=5s --retries=3 CMD a --b (shell)
5 RUN --security  (shell)

#---- what is not JSON runs in a shell
FROM busybox
CMD ["npm", "start"];
ENTRYPOINT ["x"] # comment
CMD [..]]
RUN [ -f /x ]
#---- shown
1 FROM busybox
2 CMD ["npm", "start"]; (opaque)
3 ENTRYPOINT ["x"] # comment (opaque)
4 CMD [..]] (opaque)
5 RUN [ -f /x ] (shell)
problem not-json CMD
problem not-json ENTRYPOINT
problem not-json CMD

#---- a blank may stand between << and the delimiter
FROM busybox
RUN cat << EOF
a
EOF
#---- shown
1 FROM busybox
2-4 RUN cat << EOF (shell) {EOF: "a\n"}

#---- a directive may be indented
  # escape=`
FROM busybox
RUN a `
  b
#---- shown
directive escape `
2 FROM busybox
3-4 RUN a   b (opaque)
comment # escape=`
