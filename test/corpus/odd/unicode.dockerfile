# 🚢 Slipway — Hafenbüro, 港, ميناء, é (combining é), family 👩‍👩‍👧‍👦, flag 🇵🇹, math 𝔸𝔹
FROM debian:12 AS b-1 
LABEL title="🚢 港湾 — Tabelle" "schlüssel ü"='wert' rtl="שלום"
ARG GRÖSSE=10
ENV EMOJI=🚀 NAME="Zoë Ångström" ASTRAL=𝟘𝟙𝟚 ÄÖÜ=${GRÖSSE}
WORKDIR /срв/приложение
COPY ["dokumente/übersicht 📄.md", "naïve/", "/ziel/"]
COPY <<ENDE_🏁 /etc/motd
𝒲illkommen 👋 im Hafen
ENDE_🏁
RUN echo "🎉 $EMOJI" && \
    # 💬 ein Kommentar
    printf '%s\n' "𠜎𠜱𠝹" ' nbsp ' "zero​width"
RUN --mount=type=cache,target=/кэш,id=кэш-🗃 ls /кэш
FROM scratch
COPY --from=b-1 /ziel/ /
