#---- in URLs, options and assignments
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
#           ^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN mysql --password=Tr0ub4dor -e 'select 1'
#         ^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: revoke it, and mount the new one as a secret"
RUN DB_PASSWORD=Tr0ub4dor ./migrate
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: revoke it, and pass the new one when the container starts"
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#---- refused: "Use a secret mount: `./migrate` in line 7 may read it"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    git -c "url.https://deploy:${PASSWORD}@example.com/.insteadOf=https://example.com/" clone https://example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for TOKEN"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true \
    git -c "url.https://${TOKEN}:x-oauth-basic@github.com/.insteadOf=https://github.com/" clone https://github.com/a/b.git
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    curl -u "deploy:$PASSWORD" https://example.com && curl --user="deploy:$PASSWORD" https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    curl -u "deploy:$PASSWORD" https://example.com && curl --user="deploy:$PASSWORD" https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    mysql --password="$PASSWORD" -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for DB_PASSWORD_VALUE"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN --mount=type=secret,id=DB_PASSWORD_VALUE,env=DB_PASSWORD_VALUE,required=true \
    DB_PASSWORD="$DB_PASSWORD_VALUE" ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app

#---- once for each word, over continued lines
FROM alpine
RUN curl \
      -u deploy:Tr0ub4dor \
#        ^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
      https://example.com
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true curl \
      -u "deploy:$PASSWORD" \
      https://example.com

#---- ok: variables, placeholders, files, flags
FROM alpine
RUN git clone https://$USER:$TOKEN@example.com/app.git && git clone https://oauth2:${TOKEN}@example.com/b.git
RUN curl -u "$LOGIN" https://example.com && curl -u deploy: https://example.com
RUN mysql --password=$DB_PASSWORD && mysql --password="${DB_PASSWORD}" && tool --token-file=/run/secrets/token --token /run/secrets/token
RUN tool --password=changeme --no-password --password-stdin < /run/secrets/p
RUN echo "https://example.com:8080/a@b" && ssh git@example.com && pip install git+ssh://git@example.com/a.git
RUN psql postgres://postgres:postgres@localhost/test
RUN DB_PASSWORD= API_TOKEN=dummy ./migrate

#---- quotes and assignments
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: revoke it, and mount the new one as a secret"
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: revoke it, and mount the new one as a secret"
RUN DB_PASSWORD=Tr0ub4dor ./migrate
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#                  ^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- refused: "Use a secret mount: no shell expands variables here"
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM alpine
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    curl -H "Authorization: Bearer $GITHUB_TOKEN" https://example.com -o /a
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
RUN DB_PASSWORD=Tr0ub4dor ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#---- fixed (unsafe): "Use a secret mount for GITLAB_TOKEN"
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
RUN --mount=type=secret,id=GITLAB_TOKEN,env=GITLAB_TOKEN,required=true \
    curl -H "X-Token: $GITLAB_TOKEN" https://example.com/$NOT
RUN DB_PASSWORD=Tr0ub4dor ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#---- fixed (unsafe): "Use a secret mount for DB_PASSWORD_VALUE"
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
RUN --mount=type=secret,id=DB_PASSWORD_VALUE,env=DB_PASSWORD_VALUE,required=true \
    DB_PASSWORD="$DB_PASSWORD_VALUE" ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
RUN DB_PASSWORD=Tr0ub4dor ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    pip install --index-url "https://ci:$PASSWORD@pypi.example.com/simple" app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]

#---- where programs take a password
FROM alpine
RUN echo 'root:hunter2' | chpasswd
#        ^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
#              ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
#   ^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN redis-cli -a Tr0ub4dor ping
#                ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN mysql -u root -pTr0ub4dor -e 'select 1'
#                 ^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
#                                 ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
#                                ^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
#                                         ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN rabbitmqctl add_user ci Tr0ub4dor
#                           ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#        ^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#                                     ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true echo "root:$PASSWORD" | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    sshpass -p "$PASSWORD_2" ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PGPASSWORD_VALUE"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN --mount=type=secret,id=PGPASSWORD_VALUE,env=PGPASSWORD_VALUE,required=true \
    PGPASSWORD="$PGPASSWORD_VALUE" psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true redis-cli -a "$PASSWORD_2" ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    mysql -u root "-p$PASSWORD_2" -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    htpasswd -bc /etc/htpasswd ci "$PASSWORD_2"
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    openssl rsa -in /key -passin "pass:$PASSWORD_2"
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    keytool -importkeystore -srcstorepass "$PASSWORD_2" -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true rabbitmqctl add_user ci "$PASSWORD_2"
RUN 7z x -pTr0ub4dor a.7z && unzip -P Tr0ub4dor a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    7z x "-p$PASSWORD_2" a.7z && unzip -P "$PASSWORD_2" a.zip
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM alpine
RUN echo 'root:hunter2' | chpasswd
RUN sshpass -p Tr0ub4dor ssh ci@example.com true
RUN PGPASSWORD=Tr0ub4dor psql -h db -c 'select 1'
RUN redis-cli -a Tr0ub4dor ping
RUN mysql -u root -pTr0ub4dor -e 'select 1'
RUN htpasswd -bc /etc/htpasswd ci Tr0ub4dor
RUN openssl rsa -in /key -passin pass:Tr0ub4dor
RUN keytool -importkeystore -srcstorepass Tr0ub4dor -deststorepass changeit
RUN rabbitmqctl add_user ci Tr0ub4dor
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    7z x "-p$PASSWORD_2" a.7z && unzip -P "$PASSWORD_2" a.zip

#---- double quotes let a variable in behind an option
FROM alpine
RUN wget --header="Authorization: Bearer glpat-AbCdEf0123456789wxyz" https://gitlab.example.com/y
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: revoke it, and mount the new one as a secret"
#---- fixed (unsafe): "Use a secret mount for GITLAB_TOKEN"
FROM alpine
RUN --mount=type=secret,id=GITLAB_TOKEN,env=GITLAB_TOKEN,required=true \
    wget --header="Authorization: Bearer $GITLAB_TOKEN" https://gitlab.example.com/y

#---- ok: a build of assets asks for a key and uses none
FROM ruby:3.3
RUN SECRET_KEY_BASE=precompile_placeholder bundle exec rails assets:precompile
RUN SECRET_KEY_BASE=abcdef1234 RAILS_ENV=production bin/rails assets:precompile
RUN APP_SECRET_TOKEN=secret RAILS_ENV=production bundle install
RUN APP_SECRET_TOKEN=s3cr3t-9 bundle exec bootsnap precompile app/
RUN DJANGO_SECRET_KEY=build python manage.py collectstatic --noinput
RUN docker run -p 8080 app && mkdir -p Tr0ub4dor && mysql -p

#---- a private key in a heredoc
FROM alpine
COPY <<EOT /root/.ssh/id_rsa
-----BEGIN OPENSSH PRIVATE KEY-----
# <----------------------------------- warning: "This file contains a private key, which is stored in the image: revoke it"
b3BlbnNzaC1rZXk
-----END OPENSSH PRIVATE KEY-----
EOT
RUN cat <<EOT > /root/.ssh/id_ed25519
-----BEGIN OPENSSH PRIVATE KEY-----
# <----------------------------------- warning: "This file contains a private key, which is stored in the image: revoke it"
b3BlbnNzaC1rZXk
-----END OPENSSH PRIVATE KEY-----
EOT
#---- refused: "Mount the key as a secret: no step reads `id_rsa`"
#---- refused: "Mount the key as a secret: no step reads `id_ed25519`"

#---- programs that keep a literal are told in another way
FROM debian:12
RUN poetry config http-basic.acme ci Tr0ub4dor-2 && poetry install
#                                    ^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN git clone https://ci:Tr0ub4dor@git.acme.dev/app.git /src
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN composer config -g github-oauth.github.com ghp_0123456789abcdefghijABCDEFGHIJ012345 && composer install
#                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: revoke it, and mount the new one as a secret"
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM debian:12
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    POETRY_HTTP_BASIC_ACME_USERNAME="ci" POETRY_HTTP_BASIC_ACME_PASSWORD="${PASSWORD}" poetry install
RUN git clone https://ci:Tr0ub4dor@git.acme.dev/app.git /src
RUN composer config -g github-oauth.github.com ghp_0123456789abcdefghijABCDEFGHIJ012345 && composer install
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM debian:12
RUN poetry config http-basic.acme ci Tr0ub4dor-2 && poetry install
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    git -c "url.https://ci:${PASSWORD_2}@git.acme.dev/.insteadOf=https://git.acme.dev/" clone https://git.acme.dev/app.git /src
RUN composer config -g github-oauth.github.com ghp_0123456789abcdefghijABCDEFGHIJ012345 && composer install
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM debian:12
RUN poetry config http-basic.acme ci Tr0ub4dor-2 && poetry install
RUN git clone https://ci:Tr0ub4dor@git.acme.dev/app.git /src
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    COMPOSER_AUTH="{\"github-oauth\":{\"github.com\":\"${GITHUB_TOKEN}\"}}" composer install

#---- a password that is also the user, and a setting in one word
FROM node:22
RUN echo 'test:test' | chpasswd
RUN npm config set //npm.acme.dev/:_auth=bWFhc3VzZXI6UHM4NGJtdVNkSjZG && npm ci
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
RUN echo 'test:test' | chpasswd
# The secret npmrc is a file with: //npm.acme.dev/:_auth=<PASSWORD>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm ci

#---- a pinned frontend that reads secrets from files only
# syntax=docker/dockerfile:1.4
FROM debian:12
RUN cd /src && curl -u deploy:Tr0ub4dor https://example.com
#                      ^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN composer config -g http-basic.a.dev ci Tr0ub4dor && composer install
#                                          ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
# syntax=docker/dockerfile:1.4
FROM debian:12
RUN --mount=type=secret,id=PASSWORD,required=true \
    export PASSWORD="$(cat /run/secrets/PASSWORD)" && cd /src && curl -u "deploy:$PASSWORD" https://example.com
RUN composer config -g http-basic.a.dev ci Tr0ub4dor && composer install
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
# syntax=docker/dockerfile:1.4
FROM debian:12
RUN cd /src && curl -u deploy:Tr0ub4dor https://example.com
RUN --mount=type=secret,id=PASSWORD,required=true \
    export PASSWORD="$(cat /run/secrets/PASSWORD)" && COMPOSER_AUTH="{\"http-basic\":{\"a.dev\":{\"username\":\"ci\",\"password\":\"${PASSWORD}\"}}}" composer install

#---- a private key in a heredoc that a step uses
FROM alpine
COPY <<EOT /root/.ssh/id_rsa
-----BEGIN OPENSSH PRIVATE KEY-----
# <----------------------------------- warning: "This file contains a private key, which is stored in the image: revoke it"
b3BlbnNzaC1rZXk
-----END OPENSSH PRIVATE KEY-----
EOT
RUN chmod 600 /root/.ssh/id_rsa && git clone git@github.com:acme/app.git
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh git clone git@github.com:acme/app.git

#---- a flag whose last word is secret
FROM alpine:3.22
RUN deploy start --client-secret=Zk3vQ9xT7mB2nL5pR8sW --client-id=web
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- fixed (unsafe): "Use a secret mount for CLIENT_SECRET"
FROM alpine:3.22
RUN --mount=type=secret,id=CLIENT_SECRET,env=CLIENT_SECRET,required=true \
    deploy start --client-secret="$CLIENT_SECRET" --client-id=web

#---- each option that takes a secret, with a word before it and without
FROM alpine
CMD tool --client-secret=Tr0ub4dor --secret=Tr0ub4dor --db-password=Tr0ub4dor --passwd=Tr0ub4dor --passphrase=Tr0ub4dor --access-token=Tr0ub4dor --api-key=Tr0ub4dor --apikey=Tr0ub4dor
#        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                  ^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                     ^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                             ^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                                                ^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                                                                                                ^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                                                                                                                    ^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
CMD tool --db-password Tr0ub4dor --passwd Tr0ub4dor --passphrase Tr0ub4dor --access-token Tr0ub4dor --api-key Tr0ub4dor --apikey Tr0ub4dor
#                      ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                         ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                                         ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                                                             ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                                                                                ^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"

#---- ok: what follows the secret of a build is its name
FROM alpine
RUN docker build --secret id=token,src=/run/token .

#---- one value in several commands of a step
FROM debian:12
RUN mysql -uroot -phunter22 -e "exit" && mysqladmin -uroot -phunter22 flush-hosts && MYSQL_PWD=hunter22 ./load
#                ^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#                                                          ^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#                                                                                    ^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN mysql -uroot -phunter22 < create.sql
#                ^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM debian:12
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    mysql -uroot "-p$PASSWORD" -e "exit" && mysqladmin -uroot "-p$PASSWORD" flush-hosts && MYSQL_PWD="$PASSWORD" ./load
RUN mysql -uroot -phunter22 < create.sql
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM debian:12
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    mysql -uroot "-p$PASSWORD" -e "exit" && mysqladmin -uroot "-p$PASSWORD" flush-hosts && MYSQL_PWD="$PASSWORD" ./load
RUN mysql -uroot -phunter22 < create.sql
#---- fixed (unsafe): "Use a secret mount for MYSQL_PWD_VALUE"
FROM debian:12
RUN --mount=type=secret,id=MYSQL_PWD_VALUE,env=MYSQL_PWD_VALUE,required=true \
    mysql -uroot "-p$MYSQL_PWD_VALUE" -e "exit" && mysqladmin -uroot "-p$MYSQL_PWD_VALUE" flush-hosts && MYSQL_PWD="$MYSQL_PWD_VALUE" ./load
RUN mysql -uroot -phunter22 < create.sql
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM debian:12
RUN mysql -uroot -phunter22 -e "exit" && mysqladmin -uroot -phunter22 flush-hosts && MYSQL_PWD=hunter22 ./load
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true mysql -uroot "-p$PASSWORD" < create.sql

#---- ok: passwords that every manual shows
FROM eclipse-temurin:21
RUN keytool -genkeypair -storepass password -alias server -keystore a.jks
RUN tool --password=postgres && tool --admin-password password
RUN redis-cli -a secret ping

#---- ok: a password that is the user's name
FROM debian:12
RUN echo root:root | chpasswd && echo "app:app" | chpasswd && echo 'pi:password' | chpasswd

#---- a shell that is given no variables
FROM debian:12
RUN sudo sh -c 'mysql -u root -pTr0ub4dor'
#                             ^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN sh -c 'mysql -u root -pTr0ub4dor2'
#                        ^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- refused: "Use a secret mount: the program that runs the command does not pass variables on"
#---- fixed (unsafe): "Use a secret mount for PASSWORD_2"
FROM debian:12
RUN sudo sh -c 'mysql -u root -pTr0ub4dor'
RUN --mount=type=secret,id=PASSWORD_2,env=PASSWORD_2,required=true \
    sh -c 'mysql -u root "-p$PASSWORD_2"'

#---- ok: passwords that are made of the user's name, or that every manual shows in a spelling of its own
FROM debian:12
RUN curl -u trino_user:trino_password http://localhost:8080/v1
RUN openssl pkcs8 -topk8 -in key.pem -out key.pk8 -passout pass:Passw0rd
RUN htpasswd -cb /etc/htpasswd admin admin123 && htpasswd -b /etc/htpasswd tester user123

#---- ok: flags that are called after a password and take none
FROM debian:13
RUN adduser --system --disabled-password redlib
RUN adduser --disabled-login --disabled-password vernemq
RUN createuser --no-password appuser

#---- what a Compose file has to list
#---- file compose.yaml
services:
  web: { build: . }
#---- file Dockerfile
FROM debian:13
RUN curl -u admin:s3cr3tPassw0rd https://example.com/a
#           ^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM debian:13
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    curl -u "admin:$PASSWORD" https://example.com/a

#---- the same value elsewhere
FROM alpine
RUN keytool -genkeypair -alias a -keystore a.jks -storepass Tr0ub4dor77 -keypass Tr0ub4dor77
#                                                           ^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#                                                                                ^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN echo 'store_pass = "Tr0ub4dor77"' >> /app/settings
#---- refused: "Use a secret mount: line 3 has the same value, which would stay in the image"
#---- refused: "Use a secret mount: line 3 has the same value, which would stay in the image"

#---- ok: the password of Android's debug key
FROM alpine
RUN keytool -genkeypair -alias androiddebugkey -keypass android -keystore debug.keystore -storepass android -dname "CN=Android Debug,O=Android,C=US"

#---- ok: values that only say where a secret is
FROM debian:12
RUN DB_PASSWORD="op://vault/Some item with spaces/credential" op run -- ./migrate --token vault:secret/data/a#key
ENTRYPOINT ["./server", "--api-key", "projects/1/secrets/x/versions/1", "--password=aws-sm:prod/db"]

#---- what else stands in the mounted file is said
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm config set "@fortawesome:registry" https://npm.fontawesome.com/ && npm config set "//npm.fontawesome.com/:_authToken" 6F8B1D2C-9A4E-4C3B-8D7F-1A2B3C4D5E6F
#                                                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
# The secret npmrc is a file with:
#   @fortawesome:registry=https://npm.fontawesome.com/
#   //npm.fontawesome.com/:_authToken=<PASSWORD>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci

#---- properties of Java and arguments of Spring
FROM eclipse-temurin:21-jre
RUN /svc/import -Dplay.crypto.secret=QCYxtAnfkxaZxiwrNwnxIlR6CTf
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
CMD ["java", "-Djasypt.encryptor.password=Sup3rS3cretPw1", "-jar", "a.jar", "--spring.datasource.password=Sup3rS3cretPw1"]
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image configuration: pass it when the container starts"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- refused: "Use a secret mount: the command runs when the container starts: pass the secret then, as an environment variable or a mounted file"
#---- fixed (unsafe): "Use a secret mount for PLAY_CRYPTO_SECRET"
FROM eclipse-temurin:21-jre
RUN --mount=type=secret,id=PLAY_CRYPTO_SECRET,env=PLAY_CRYPTO_SECRET,required=true \
    /svc/import "-Dplay.crypto.secret=$PLAY_CRYPTO_SECRET"
CMD ["java", "-Djasypt.encryptor.password=Sup3rS3cretPw1", "-jar", "a.jar", "--spring.datasource.password=Sup3rS3cretPw1"]

#---- ok: a property that holds a variable, a switch of CMake, a sample
FROM eclipse-temurin:21
ARG DB_PASSWORD
RUN cmake -DENABLE_TOKEN=ON -Dtoken=ON .
CMD java -Ddb.password=$PASSWORD -jar a.jar

#---- a setting in a step of its own goes with the file that hides it, and the key of the secret is told
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm config set "@fortawesome:registry" https://npm.fontawesome.com/
RUN npm config set "//npm.fontawesome.com/:_authToken" 6F8B1D2C-9A4E-4C3B-8D7F-1A2B3C4D5E6F
#                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
RUN npm install
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package*.json ./
# The secret npmrc is a file with:
#   @fortawesome:registry=https://npm.fontawesome.com/
#   //npm.fontawesome.com/:_authToken=<PASSWORD>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm install

#---- a setting that a step above the secret reads stays
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm config set "@fortawesome:registry" https://npm.fontawesome.com/
RUN npm install -g serve
RUN npm config set "//npm.fontawesome.com/:_authToken" 6F8B1D2C-9A4E-4C3B-8D7F-1A2B3C4D5E6F && npm install
#                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: mount it as a secret"
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm config set "@fortawesome:registry" https://npm.fontawesome.com/
RUN npm install -g serve
# The secret npmrc is a file with:
#   @fortawesome:registry=https://npm.fontawesome.com/
#   //npm.fontawesome.com/:_authToken=<PASSWORD>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm install

#---- a file that is written with secrets is told without them
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN echo "registry=https://npm.acme.dev/" > .npmrc && \
    echo "//npm.acme.dev/:_authToken=npm_abcdefghijklmnopqrstuvwxyz0123456789" >> .npmrc && npm ci && rm .npmrc
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: revoke it, and mount the new one as a secret"
RUN echo "machine github.com login ci password ghp_0123456789abcdefghijABCDEFGHIJ012345" > ~/.netrc && git clone https://github.com/acme/app
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "This command contains a secret, which is stored in the image history: revoke it, and mount the new one as a secret"
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true \
    echo "registry=https://npm.acme.dev/" > .npmrc && \
    echo "//npm.acme.dev/:_authToken=$NPM_TOKEN" >> .npmrc && npm ci && rm .npmrc
RUN echo "machine github.com login ci password ghp_0123456789abcdefghijABCDEFGHIJ012345" > ~/.netrc && git clone https://github.com/acme/app
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN echo "registry=https://npm.acme.dev/" > .npmrc && \
    echo "//npm.acme.dev/:_authToken=npm_abcdefghijklmnopqrstuvwxyz0123456789" >> .npmrc && npm ci && rm .npmrc
# The secret netrc is a file with: machine github.com login ci password <GITHUB_TOKEN>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    git clone https://github.com/acme/app
