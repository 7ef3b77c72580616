#---- the delimiter takes all of its word
FROM busybox
RUN cat <<EOF>/x
#         ^^^^^^ error: "Unterminated heredoc: missing closing `EOF>/x`"
hello
EOF

#---- arithmetic with a space
FROM busybox
RUN echo $((1 <<2))
#               ^^^ error: "Unterminated heredoc: missing closing `2))`"

#---- indented delimiter without a dash
FROM busybox
RUN <<EOF
#     ^^^ error: "Unterminated heredoc: missing closing `EOF`"
  echo
  EOF

#---- the second of two
FROM busybox
COPY <<A <<B /x/
#          ^ error: "Unterminated heredoc: missing closing `B`"
a
A

#---- ok: terminated
FROM busybox
RUN <<EOF
echo
EOF
RUN cat <<-'A B' >/x
	hello
	A B
ONBUILD COPY <<"E" /x
E

#---- ok: no heredocs
FROM busybox
RUN echo "a <<b c" 'd <<e'
RUN echo $((1<<2))
RUN cat <<<word
CMD cat <<EOF
LABEL a=<<b
RUN ["echo", "<<EOF"]
