#---- either way
FROM busybox as a
#            ^^ hint: "`as` doesn't match the case of `FROM`"
from busybox AS b
#            ^^ hint: "`AS` doesn't match the case of `from`"
FROM busybox As c
#            ^^ hint: "`As` doesn't match the case of `FROM`"
#---- fixed (safe): "Change to 'AS'"
FROM busybox AS a
from busybox AS b
FROM busybox As c
#---- fixed (safe): "Change to 'as'"
FROM busybox as a
from busybox as b
FROM busybox As c
#---- fixed (safe): "Change to 'AS'"
FROM busybox as a
from busybox AS b
FROM busybox AS c

#---- ok: in one case, or FROM in none
FROM busybox AS a
from busybox as b
From busybox as c
