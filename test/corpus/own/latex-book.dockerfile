FROM texlive/texlive:TL2024-historic AS pages
WORKDIR /book
COPY latexmkrc *.tex *.bib ./
COPY chapters chapters
COPY figures figures
RUN latexmk -pdf -interaction=nonstopmode -halt-on-error main.tex
FROM scratch
COPY --from=pages /book/main.pdf /handbook.pdf
