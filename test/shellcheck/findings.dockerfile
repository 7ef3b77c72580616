#---- places in one line, behind a continuation and behind a comment; a suggested edit
FROM debian:12
RUN set -e; \
    # the file
    name=$(cat /name) && \
    rm -rf $name/x
#          ^^^^^ info: "SC2086: Double quote to prevent globbing and word splitting"
#---- fixed (unsafe): "Apply the fix of ShellCheck (SC2086)"
FROM debian:12
RUN set -e; \
    # the file
    name=$(cat /name) && \
    rm -rf "$name"/x

#---- in heredocs, with and without a program of its own
FROM debian:12
RUN <<EOF
echo $(ls)
#    ^^^^^ warning: "SC2046: Quote this to prevent word splitting"
EOF
RUN <<-"EOF"
	#!/bin/bash
	a=(1 2)
	echo ${a[0]} $a
#     ^^^^^^^ info: "SC2086: Double quote to prevent globbing and word splitting"
#             ^^ warning: "SC2128: Expanding an array without an index only gives the first element"
EOF
RUN <<EOF
#!/usr/bin/env python3
print("$x")
EOF
RUN cat <<EOF > /x && echo $?
$(ls)
EOF
#---- fixed (unsafe): "Apply the fix of ShellCheck (SC2086)"
FROM debian:12
RUN <<EOF
echo $(ls)
EOF
RUN <<-"EOF"
	#!/bin/bash
	a=(1 2)
	echo "${a[0]}" $a
EOF
RUN <<EOF
#!/usr/bin/env python3
print("$x")
EOF
RUN cat <<EOF > /x && echo $?
$(ls)
EOF

#---- carriage returns and characters of two code units (crlf)
FROM debian:12
RUN echo "🐢" && \
    echo `date`
#        ^^^^^^ warning: "SC2046: Quote this to prevent word splitting"
RUN <<EOF
echo `date`
#    ^^^^^^ warning: "SC2046: Quote this to prevent word splitting"
EOF

#---- Bash where SHELL says so, in this stage and those built on it
FROM debian:12 AS base
RUN [[ -n a ]] && echo "${RANDOM}"
#   ^^^^^^^^^^ warning: "SC3010: In dash, [[ ]] is not supported"
#         ^ warning: "SC2157: Argument to -n is always true due to literal strings"
#                       ^^^^^^^^^ warning: "SC3028: In dash, RANDOM is not supported"
SHELL ["/bin/bash", "-o", "pipefail", "-ec"]
RUN [[ -n a ]] && cd /x && echo; cd /y
#         ^ warning: "SC2157: Argument to -n is always true due to literal strings"
FROM base
RUN [[ -n a ]]
#         ^ warning: "SC2157: Argument to -n is always true due to literal strings"

#---- the shells of images
FROM alpine:3.21
RUN [[ -n a ]] && local=1 && echo "$local"
#         ^ warning: "SC2157: Argument to -n is always true due to literal strings"
FROM fedora:42
RUN [[ -n a ]]
#         ^ warning: "SC2157: Argument to -n is always true due to literal strings"
FROM example.com/unknown
RUN [[ -n a ]]
#         ^ warning: "SC2157: Argument to -n is always true due to literal strings"
FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
RUN [[ -n a ]]

#---- what is asked for otherwise
#---- settings
{ "slipway.rules": { "SC2006": "error" } }
#---- file .hadolint.yaml
ignored: [SC2046]
#---- file Dockerfile
FROM debian:12
RUN echo $(ls) `date`
#              ^^^^^^ error: "SC2006: Use $(...) notation instead of legacy backticks `...`"
#---- fixed (unsafe): "Apply the fix of ShellCheck (SC2006)"
FROM debian:12
RUN echo $(ls) $(date)

#---- comments
FROM debian:12
# shellcheck disable=SC2046,SC2005
RUN echo $(ls) `date`
#              ^^^^^^ hint: "SC2006: Use $(...) notation instead of legacy backticks `...`"
# hadolint ignore=SC2046
RUN echo $(ls) `date`
#              ^^^^^^ hint: "SC2006: Use $(...) notation instead of legacy backticks `...`"
RUN echo $(ls) \
    # shellcheck disable=SC2000-SC3000
    && echo `date`
RUN <<EOF
# shellcheck disable=SC2046
echo $(ls)
#    ^^^^^ hint: "SC2005: Useless echo? Instead of 'echo $(cmd)', just use 'cmd'"
EOF
#---- fixed (unsafe): "Apply the fix of ShellCheck (SC2006)"
FROM debian:12
# shellcheck disable=SC2046,SC2005
RUN echo $(ls) $(date)
# hadolint ignore=SC2046
RUN echo $(ls) `date`
RUN echo $(ls) \
    # shellcheck disable=SC2000-SC3000
    && echo `date`
RUN <<EOF
# shellcheck disable=SC2046
echo $(ls)
EOF
#---- fixed (unsafe): "Apply the fix of ShellCheck (SC2006)"
FROM debian:12
# shellcheck disable=SC2046,SC2005
RUN echo $(ls) `date`
# hadolint ignore=SC2046
RUN echo $(ls) $(date)
RUN echo $(ls) \
    # shellcheck disable=SC2000-SC3000
    && echo `date`
RUN <<EOF
# shellcheck disable=SC2046
echo $(ls)
EOF

#---- an edit of the least of several
FROM debian:12
RUN now=`date` && \
#       ^^^^^^ hint: "SC2006: Use $(...) notation instead of legacy backticks `...`"
    echo "$now"
#---- fixed (unsafe): "Apply the fix of ShellCheck (SC2006)"
FROM debian:12
RUN now=$(date) && \
    echo "$now"

#---- ok: variables that the Dockerfile declares, files of the image, what ends the step
FROM debian:12
ARG version=1
ENV name=x
RUN echo "$version" "${name}" && . /etc/os-release && . "$name"
RUN name=y; version=2
RUN ["sh", "-c", "echo $(ls)"]
SHELL ["pwsh", "-Command"]
RUN echo $(ls)

#---- what cannot be parsed is told once
FROM debian:12
RUN if true; then
#            ^ warning: "SC1073: Couldn't parse this then clause. Fix to allow more checks"
RUN echo "abc
#        ^ warning: "SC1073: Couldn't parse this double quoted string. Fix to allow more checks"

#---- the braces of templates
FROM debian:12
RUN echo {{ name }} {% if x %} && rm $HOME/x
#                                    ^^^^^ info: "SC2086: Double quote to prevent globbing and word splitting"
#---- fixed (unsafe): "Apply the fix of ShellCheck (SC2086)"
FROM debian:12
RUN echo {{ name }} {% if x %} && rm "$HOME"/x
