FROM debian:12
# none of these opens a heredoc
RUN echo "a <<b c"
RUN echo 'x <<EOF' && echo $((1<<2))
RUN awk 'BEGIN { print lshift(1, 4) "<<" }' /dev/null
RUN bash -c 'tr a-z A-Z <<< shout'
RUN bash -c "cat <<<'two words'"
CMD cat <<EOF
LABEL note="see <<here>>" arrow=a<<b
ENV SHIFT=1<<2 QUOTED="<<EOF"
# these do
RUN cat << EOF
a blank before the delimiter is allowed
EOF
RUN cat <<\EOF
an escaped delimiter keeps $HOME as it is
EOF
RUN cat <<E"O"F
so does a partly quoted one: $HOME
EOF
RUN echo done
