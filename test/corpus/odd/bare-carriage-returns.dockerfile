FROMdebian:12ASbase
RUNecho aecho b
ENVA=1B=2
COPY--chown=1:1ab/dest/
CMD["true"]
