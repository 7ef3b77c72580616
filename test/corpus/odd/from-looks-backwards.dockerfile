# "later" below is an image of that name, not the stage at the end
FROM later AS first
RUN echo 1
FROM first AS second
# and this is the image scratchpad, not a misspelled scratch
FROM scratchpad AS third
COPY --from=secnd /a /b
FROM debian:12 AS later
RUN echo 2
