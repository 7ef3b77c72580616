FROM mcr.microsoft.com/powershell:lts-debian-12 AS pwsh
RUN echo posix && [ -f /etc/os-release ]
SHELL ["pwsh", "-NoLogo", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Write-Host "$env:HOME"; if ($true) { Get-Date -Format 'yyyy' }; \
    Invoke-WebRequest https://example.com -OutFile /tmp/x
SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
RUN for f in a b; do echo "$f"; done; case "$1" in a|b) echo x ;; *) echo y;; esac; \
    if [[ -n "$A" && $B =~ ^x ]]; then echo ok; fi; (cd /tmp && ls) | sort > /out 2>&1; { echo x; } >> /out; \
    f() { local a=$1; echo "${a:-none}"; }; f x || true; ! false; A=1 B="2 3" env; diff <(ls /a) <(ls /b); \
    while read -r line; do echo "$line"; done < /etc/passwd & wait; echo $'tab\t' "$(echo `date` "$(ls)")"
SHELL ["python3", "-c"]
RUN import os; os.makedirs('/srv/x', exist_ok=True)
FROM pwsh
RUN import sys; print(sys.argv)
FROM debian:12
RUN unfinished "quote
RUN echo $( unfinished
RUN if true; then
RUN && leading operator
RUN echo a; ; echo b
RUN )
