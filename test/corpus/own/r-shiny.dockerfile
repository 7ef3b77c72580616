FROM rocker/shiny:4.4.2

RUN apt-get update && apt-get install -y --no-install-recommends \
    libcurl4-gnutls-dev \
    libgdal-dev \
    libproj-dev \
    libssl-dev \
    libudunits2-dev \
    libxml2-dev \
    && rm -rf /var/lib/apt/lists/*

ENV RENV_PATHS_LIBRARY=/renv/library RENV_CONFIG_REPOS_OVERRIDE=https://packagemanager.posit.co/cran/__linux__/jammy/latest

RUN R -e "install.packages('renv', repos = c(CRAN = 'https://cloud.r-project.org'))"

WORKDIR /srv/shiny-server/fisheries
COPY renv.lock renv.lock
COPY renv/activate.R renv/activate.R
RUN R --vanilla -e 'renv::restore(prompt = FALSE, clean = TRUE)'

COPY . .
RUN rm -rf /srv/shiny-server/sample-apps && chown -R shiny:shiny /srv/shiny-server
COPY shiny-server.conf /etc/shiny-server/shiny-server.conf
USER shiny
EXPOSE 3838
CMD ["/usr/bin/shiny-server"]
