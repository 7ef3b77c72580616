#---- the delimiter takes all of its word
FROM busybox
RUN cat <<EOF>/x
#         ^^^^^^ error: "this heredoc never ends: no line below is just `EOF>/x`, so the build fails"
hello
EOF

#---- arithmetic with a space
FROM busybox
RUN echo $((1 <<2))
#               ^^^ error: "this heredoc never ends: no line below is just `2))`, so the build fails"

#---- indented delimiter without a dash
FROM busybox
RUN <<EOF
#     ^^^ error: "this heredoc never ends: no line below is just `EOF`, so the build fails"
  echo
  EOF

#---- the second of two
FROM busybox
COPY <<A <<B /x/
#          ^ error: "this heredoc never ends: no line below is just `B`, so the build fails"
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
