#---- one in lower case
ARG version=1
FROM busybox
run ls
# <--- hint: "`run` is not in upper case like the other instructions"
Copy a b
# <---- hint: "`Copy` is not in upper case like the other instructions"
ONBUILD run ls
onbuild RUN ls
# <------- hint: "`onbuild` is not in upper case like the other instructions"
#---- fixed (safe): "Change to 'RUN'"
ARG version=1
FROM busybox
RUN ls
Copy a b
ONBUILD run ls
onbuild RUN ls
#---- fixed (safe): "Change to 'COPY'"
ARG version=1
FROM busybox
run ls
COPY a b
ONBUILD run ls
onbuild RUN ls
#---- fixed (safe): "Change to 'ONBUILD'"
ARG version=1
FROM busybox
run ls
Copy a b
ONBUILD run ls
ONBUILD RUN ls

#---- ok: words that are no instructions
FROM busybox
RUN ls
  cargo build
find . -delete

#---- most in lower case
arg version=1
from busybox
run ls
RUN ls
# <--- hint: "`RUN` is not in lower case like the other instructions"
#---- fixed (safe): "Change to 'run'"
arg version=1
from busybox
run ls
run ls

#---- ok: as many of each count as upper case, ARGs above FROM as none
arg version=1
FROM busybox
RUN ls
