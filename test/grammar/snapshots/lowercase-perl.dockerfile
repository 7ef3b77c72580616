arg perl_version=5.40
from perl:${perl_version}-slim-bookworm as cpan
workdir /srv/catalogue
run apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make libmariadb-dev && rm -rf /var/lib/apt/lists/*
run cpanm --notest Carton
copy cpanfile cpanfile.snapshot ./
run carton install --deployment

from cpan as prove
copy . .
run carton exec prove -lr t

from perl:${perl_version}-slim-bookworm
run apt-get update && apt-get install -y --no-install-recommends libmariadb3 && rm -rf /var/lib/apt/lists/*
workdir /srv/catalogue
copy --from=cpan /srv/catalogue/local ./local
copy bin ./bin
copy lib ./lib
copy templates ./templates
env PERL5LIB=/srv/catalogue/local/lib/perl5:/srv/catalogue/lib mojo_mode=production
expose 3000
user nobody
healthcheck --retries=2 cmd perl -MHTTP::Tiny -e 'exit !HTTP::Tiny->new->get("http://127.0.0.1:3000/")->{success}'
entrypoint ["perl", "bin/catalogue"]
cmd ["prefork", "-l", "http://*:3000"]
