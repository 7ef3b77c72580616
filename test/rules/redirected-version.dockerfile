#---- a requirement without quotes
FROM python:3.13
RUN pip install --no-cache-dir flask>=2.0 torch
#                              ^^^^^^^^^^ warning: "`pip install` gets only `flask`, and the shell writes to a file `=2.0`: quote the requirement"
#---- fixed (unsafe): "Quote flask>=2.0"
FROM python:3.13
RUN pip install --no-cache-dir "flask>=2.0" torch
#---- a requirement with an upper end, and one of another manager
FROM python:3.13
RUN python3 -m pip install numpy==1.0 torch>=2.1.0,<3 && \
#                                     ^^^^^^^^^^^^^^^ warning: "`pip install` gets only `torch`, and the shell writes to a file `=2.1.0,`: quote the requirement"
    npm install vite@>=5
#               ^^^^^^^^ warning: "`npm install` gets only `vite@`, and the shell writes to a file `=5`: quote the requirement"
RUN apk add nodejs<20 'a>1' openssl>3.1.4-r1
#           ^^^^^^^^^ warning: "`apk add` gets only `nodejs`, and the shell reads a file `20`: quote the requirement"
#                           ^^^^^^^^^^^^^^^^ warning: "`apk add` gets only `openssl`, and the shell writes to a file `3.1.4-r1`: quote the requirement"
#---- fixed (unsafe): "Quote torch>=2.1.0,<3"
FROM python:3.13
RUN python3 -m pip install numpy==1.0 "torch>=2.1.0,<3" && \
    npm install vite@>=5
RUN apk add nodejs<20 'a>1' openssl>3.1.4-r1
#---- fixed (unsafe): "Quote vite@>=5"
FROM python:3.13
RUN python3 -m pip install numpy==1.0 torch>=2.1.0,<3 && \
    npm install "vite@>=5"
RUN apk add nodejs<20 'a>1' openssl>3.1.4-r1
#---- fixed (unsafe): "Quote nodejs<20"
FROM python:3.13
RUN python3 -m pip install numpy==1.0 torch>=2.1.0,<3 && \
    npm install vite@>=5
RUN apk add "nodejs<20" 'a>1' openssl>3.1.4-r1
#---- fixed (unsafe): "Quote openssl>3.1.4-r1"
FROM python:3.13
RUN python3 -m pip install numpy==1.0 torch>=2.1.0,<3 && \
    npm install vite@>=5
RUN apk add nodejs<20 'a>1' "openssl>3.1.4-r1"
#---- in a heredoc
FROM python:3.13
RUN <<EOF
set -e
uv pip install --system huggingface-hub[cli]>=0.17.1
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`uv pip install` gets only `huggingface-hub[cli]`, and the shell writes to a file `=0.17.1`: quote the requirement"
EOF
#---- fixed (unsafe): "Quote huggingface-hub[cli]>=0.17.1"
FROM python:3.13
RUN <<EOF
set -e
uv pip install --system "huggingface-hub[cli]>=0.17.1"
EOF
#---- in quotes already: no fix
FROM python:3.13
RUN sh -c "pip install flask>=2.0"
#                      ^^^^^^^^^^ warning: "`pip install` gets only `flask`, and the shell writes to a file `=2.0`: quote the requirement"
RUN pip install 'a'>=2
#               ^^^^^^ warning: "`pip install` gets only `'a'`, and the shell writes to a file `=2`: quote the requirement"
#---- ok: quoted, and redirections that are meant
FROM python:3.13
RUN pip install "flask>=2.0" 'torch<3' numpy\>=2
RUN pip install flask >2.log 2>&1
RUN pip install flask>/dev/null
RUN pip install flask>2.log
RUN pip install flask>log < 3
RUN pip install flask 2>1
RUN echo flask>=2.0
RUN ["pip", "install", "flask>=2.0"]
