FROM python:3.9-alpine3.15

ENV LANG=C.UTF-8 DJANGO_SETTINGS_MODULE=library.settings.prod

ARG DJANGO_SECRET_KEY=k!9w-7u#insecure-but-required-at-build
ENV SECRET_KEY=$DJANGO_SECRET_KEY

RUN apk add --no-cache gcc musl-dev libffi-dev postgresql-dev jpeg-dev zlib-dev gettext

WORKDIR /library
COPY ./ /library

RUN pip install pipenv && pipenv install --system --deploy --ignore-pipfile

RUN python manage.py compilemessages \
 && python manage.py collectstatic --noinput --clear

RUN adduser -D -H librarian && install -d -o librarian /var/media
USER librarian
VOLUME ["/var/media"]
EXPOSE 8000
CMD ["sh", "-c", "python manage.py migrate && gunicorn library.wsgi -b 0.0.0.0:8000"]
