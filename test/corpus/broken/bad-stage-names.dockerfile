FROM debian:12 AS 1st
FROM debian:12 AS bäse
FROM debian:12 AS $NAME
FROM debian:12 AS a/b
FROM debian:12 AS -x
FROM debian:12 AS "quoted"
