#---- twice
# escape=\
# escape=`
# ^^^^^^ error: "Duplicate `# escape=`: only one is allowed"
FROM busybox

#---- twice, in another case
# check=skip=all
# Check=error=true
# ^^^^^ error: "Duplicate `# Check=`: only one is allowed"
FROM busybox

#---- an escape character
# escape=/
#        ^ error: "Invalid escape character `/`: use `\` or a backtick"
FROM busybox

#---- options of checks
# check=skip
#       ^^^^ error: "Unknown option `skip` in `# check=`: use `skip=`, `error=` or `experimental=`"
FROM busybox

#---- an option that there is not
# check=ignore=all
#       ^^^^^^^^^^ error: "Unknown option `ignore=all` in `# check=`: use `skip=`, `error=` or `experimental=`"
FROM busybox

#---- no boolean
# check=skip=all;error=yes
#       ^^^^^^^^^^^^^^^^^^ error: "Invalid value `yes`: `error=` takes `true` or `false`"
FROM busybox

#---- ok: each once, and more below
# escape=`
# check=skip=all;error=true;experimental=all // why not

# escape=\
FROM busybox
# check=skip=all
# check=skip=all
RUN ls

#---- ok: BuildKit takes no options from an indented line, nor from what is below one
  # escape=`
# check=ignore=all
FROM busybox

#---- an empty option
# check=skip=all;
#       ^^^^^^^^^ error: "Empty option in `# check=`: remove the extra `;`"
FROM busybox

#---- two semicolons
# check=skip=all;;error=true
#       ^^^^^^^^^^^^^^^^^^^^ error: "Empty option in `# check=`: remove the extra `;`"
FROM busybox
