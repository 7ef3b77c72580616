#---- the same variant of the next version
FROM node:16-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:24-alpine` or newer"
FROM node:14.21.3-alpine3.17
#    ^^^^^^^^^^^^^^^^^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:24-alpine` or newer"
FROM python:3.8-slim AS base
#    ^^^^^^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11-slim` or newer"
FROM golang:1.18
#    ^^^^^^^^^^^ warning: "`golang:1.18` reached end of life on 2023-02-01: use `golang:1.26` or newer"
FROM debian:buster-slim
#    ^^^^^^^^^^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:bookworm-slim` or newer"
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:24.04` or newer"
#---- fixed (unsafe): "Use node:24-alpine"
FROM node:24-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.8-slim AS base
FROM golang:1.18
FROM debian:buster-slim
FROM ubuntu:18.04
#---- fixed (unsafe): "Use node:24-alpine"
FROM node:16-alpine
FROM node:24-alpine
FROM python:3.8-slim AS base
FROM golang:1.18
FROM debian:buster-slim
FROM ubuntu:18.04
#---- fixed (unsafe): "Use python:3.11-slim"
FROM node:16-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.11-slim AS base
FROM golang:1.18
FROM debian:buster-slim
FROM ubuntu:18.04
#---- fixed (unsafe): "Use golang:1.26"
FROM node:16-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.8-slim AS base
FROM golang:1.26
FROM debian:buster-slim
FROM ubuntu:18.04
#---- fixed (unsafe): "Use debian:bookworm-slim"
FROM node:16-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.8-slim AS base
FROM golang:1.18
FROM debian:bookworm-slim
FROM ubuntu:18.04
#---- fixed (unsafe): "Use ubuntu:24.04"
FROM node:16-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.8-slim AS base
FROM golang:1.18
FROM debian:buster-slim
FROM ubuntu:24.04

#---- a variant that the next version may not have
FROM node:12-stretch
#    ^^^^^^^^^^^^^^^ warning: "`node:12` reached end of life on 2022-04-30"
FROM python:3.6-slim-buster
#    ^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:3.6` reached end of life on 2021-12-23"

#---- ok: supported, not known, held to a digest
FROM node:22-alpine
FROM node:lts
FROM python:3
FROM golang:1.27
FROM debian:12
FROM example.com/node:16
FROM node:16@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d

#---- ok: a variable decides
ARG V=16
FROM node:${V}

#---- images that nobody maintains any more
FROM openjdk:8-jre-alpine AS a
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:8-jre-alpine` or newer"
FROM openjdk:11-jdk-slim AS b
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jdk` or newer"
FROM library/openjdk:17 AS c
#    ^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:17-jdk` or newer"
FROM centos:8 AS d
#    ^^^^^^^^ warning: "`centos:8` reached end of life on 2021-12-31: use `almalinux:8` or newer"
FROM centos:7.9.2009 AS e
#    ^^^^^^^^^^^^^^^ warning: "`centos:7` reached end of life on 2024-06-30"
FROM openjdk:8-windowsservercore AS f
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained"
#---- fixed (unsafe): "Use eclipse-temurin:8-jre-alpine"
FROM eclipse-temurin:8-jre-alpine AS a
FROM openjdk:11-jdk-slim AS b
FROM library/openjdk:17 AS c
FROM centos:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f
#---- fixed (unsafe): "Use eclipse-temurin:11-jdk"
FROM openjdk:8-jre-alpine AS a
FROM eclipse-temurin:11-jdk AS b
FROM library/openjdk:17 AS c
FROM centos:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f
#---- fixed (unsafe): "Use eclipse-temurin:17-jdk"
FROM openjdk:8-jre-alpine AS a
FROM openjdk:11-jdk-slim AS b
FROM library/eclipse-temurin:17-jdk AS c
FROM centos:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f
#---- fixed (unsafe): "Use almalinux:8"
FROM openjdk:8-jre-alpine AS a
FROM openjdk:11-jdk-slim AS b
FROM library/openjdk:17 AS c
FROM almalinux:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f

#---- ok: versions of them that are not there yet, and that nobody knows
FROM openjdk:27-ea-jdk
FROM openjdk:jre-alpine
FROM openjdk

#---- versions that ended long ago
FROM node:9.11.2-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:9` reached end of life on 2018-06-30: use `node:24-alpine` or newer"
FROM node:10-slim
#    ^^^^^^^^^^^^ warning: "`node:10` reached end of life on 2021-04-30: use `node:24-slim` or newer"
FROM python:2.7.16-alpine3.9
#    ^^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:2.7` reached end of life on 2020-01-01: use `python:3.11-alpine` or newer"
FROM ruby:2.4
#    ^^^^^^^^ warning: "`ruby:2.4` reached end of life on 2020-03-31: use `ruby:3.4` or newer"
FROM php:5.6-apache
#    ^^^^^^^^^^^^^^ warning: "`php:5.6` reached end of life on 2018-12-31: use `php:8.3-apache` or newer"
#---- fixed (unsafe): "Use node:24-alpine"
FROM node:24-alpine
FROM node:10-slim
FROM python:2.7.16-alpine3.9
FROM ruby:2.4
FROM php:5.6-apache
#---- fixed (unsafe): "Use node:24-slim"
FROM node:9.11.2-alpine
FROM node:24-slim
FROM python:2.7.16-alpine3.9
FROM ruby:2.4
FROM php:5.6-apache
#---- fixed (unsafe): "Use python:3.11-alpine"
FROM node:9.11.2-alpine
FROM node:10-slim
FROM python:3.11-alpine
FROM ruby:2.4
FROM php:5.6-apache
#---- fixed (unsafe): "Use ruby:3.4"
FROM node:9.11.2-alpine
FROM node:10-slim
FROM python:2.7.16-alpine3.9
FROM ruby:3.4
FROM php:5.6-apache
#---- fixed (unsafe): "Use php:8.3-apache"
FROM node:9.11.2-alpine
FROM node:10-slim
FROM python:2.7.16-alpine3.9
FROM ruby:2.4
FROM php:8.3-apache
