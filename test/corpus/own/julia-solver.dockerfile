FROM julia:1.11
ENV JULIA_DEPOT_PATH=/opt/julia JULIA_CPU_TARGET="generic;sandybridge,-xsaveopt,clone_all;haswell,-rdrnd,base(1)"
WORKDIR /solver
COPY . /solver
RUN julia --project=. -e 'using Pkg; Pkg.instantiate(); Pkg.precompile()'
RUN julia --project=. -e '\
      using PackageCompiler; \
      create_sysimage([:JuMP, :HiGHS]; \
        sysimage_path = "solver.so", \
        precompile_execution_file = "warmup.jl")'
EXPOSE 8081
ENTRYPOINT ["julia", "--project=.", "--sysimage=solver.so"]
CMD ["server.jl"]
