# Directives, and what silences findings in three dialects.

#---- at the top: directives
# 
#^ complete: "syntax=docker/dockerfile:1 | escape=` | check=skip= | slipway ignore= | hadolint ignore= | hadolint global ignore="
# ^ cursor

#---- without a blank
#
#^ complete: "syntax=docker/dockerfile:1 | escape=` | check=skip= | slipway ignore= | hadolint ignore= | hadolint global ignore="
#^ cursor

#---- a directive that has begun
# syn
#^^^^ complete: "syntax=docker/dockerfile:1"
#    ^ cursor

#---- those that are given are left out
# syntax=docker/dockerfile:1
# 
#^ complete: "escape=` | check=skip= | slipway ignore= | hadolint ignore= | hadolint global ignore="
# ^ cursor
FROM debian:12

#---- values of a directive
# syntax=
#        ^ complete: "docker/dockerfile:1 | docker/dockerfile:1-labs"
#        ^ cursor

#---- the escape character
# escape=
#        ^ complete: "` | \"
#        ^ cursor

#---- what check may say
# check=
#       ^ complete: "skip= | error=true | experimental="
#       ^ cursor

#---- checks to skip
# check=skip=
#            ^ complete: "ConsistentInstructionCasing | CopyIgnoredFile | DuplicateStageName | ExposeInvalidFormat | ExposeProtoCasing | FromAsCasing | FromPlatformFlagConstDisallowed | InvalidBaseImagePlatform | InvalidDefaultArgInFrom | InvalidDefinitionDescription | ..."
#            ^ cursor

#---- a second check
# check=skip=JSONArgsRecommended,Stage
#                                ^^^^^ complete: "StageNameCasing"
#                                     ^ cursor

#---- experimental checks
# check=error=true;experimental=Copy
#                               ^^^^ complete: "CopyIgnoredFile"
#                                   ^ cursor

#---- above an instruction: what silences
FROM debian:12
# 
#^ complete: "slipway ignore= | check=skip= | hadolint ignore= | hadolint global ignore="
# ^ cursor
RUN make

#---- rules found in the instruction below come first
#---- settings
{ "most": 3 }
#---- file Dockerfile
FROM debian:12
# slipway ignore=
#                ^ complete: "reserved-stage-name | ReservedStageName | DL3063 | ..."
#                ^ cursor
FROM debian:12 AS scratch

#---- a second rule
FROM debian:12
# slipway ignore=stage-cycle, dup
#                             ^^^ complete: "duplicate-stage-name | DuplicateStageName"
#                                ^ cursor
RUN make

#---- hadolint's names
FROM debian:12
# hadolint ignore=DL3024
#                 ^^^^^^ complete: "DL3024"
#                       ^ cursor
RUN make

#---- hadolint's for the file
# hadolint global ignore=DL3024,DL3063
#                               ^^^^^^ complete: "DL3063"
#                                     ^ cursor
FROM debian:12

#---- BuildKit's names above an instruction
FROM debian:12
# check=skip=Secret
#            ^^^^^^ complete: "SecretsUsedInArgOrEnv"
#                  ^ cursor
ENV TOKEN=a

#---- inserted behind the hash
#---- settings
{ "pick": "syntax=docker/dockerfile:1" }
#---- file Dockerfile
#
#^ complete: "syntax=docker/dockerfile:1 | escape=` | check=skip= | slipway ignore= | hadolint ignore= | hadolint global ignore="
#^ cursor
#---- after
# syntax=docker/dockerfile:1

#---- ok: plain words
FROM debian:12
# run the 
#         ^ cursor

#---- ok: a comment among continued lines
FROM debian:12
RUN make && \
# 
# ^ cursor
    make install

#---- ok: a directive below the top is a comment
FROM debian:12
# syntax=
#        ^ cursor
