#---- twice
# escape=\
# escape=`
# ^^^^^^ error: "there is a `# escape=` above, and only one is allowed"
FROM busybox

#---- twice, in another case
# check=skip=all
# Check=error=true
# ^^^^^ error: "there is a `# Check=` above, and only one is allowed"
FROM busybox

#---- an escape character
# escape=/
#        ^ error: "the escape character is `\` or a backtick, not `/`"
FROM busybox

#---- options of checks
# check=skip
#       ^^^^ error: "`skip` is no option of `# check=`; they are `skip=`, `error=` and `experimental=`"
FROM busybox

#---- an option that there is not
# check=ignore=all
#       ^^^^^^^^^^ error: "`ignore=all` is no option of `# check=`; they are `skip=`, `error=` and `experimental=`"
FROM busybox

#---- no boolean
# check=skip=all;error=yes
#       ^^^^^^^^^^^^^^^^^^ error: "`error=` takes `true` or `false`, not `yes`"
FROM busybox

#---- ok: each once, and more below
# escape=`
# check=skip=all;error=true;experimental=all // why not

# escape=\
FROM busybox
# check=skip=all
# check=skip=all
RUN ls
