	#	This file is indented by hand.  Please keep the tabs.
	From	registry.suse.com/bci/bci-base:15.6	As	build
	Run	zypper	--non-interactive	install	\
			--no-recommends	\
				gcc	\
				make	\
				libcurl-devel	\
		&&	zypper	clean	--all
	WorkDir		/usr/src/pilot
	Copy	configure	Makefile.in	./
	Copy	src/	src/
	Run	./configure --prefix=/opt/pilot \
		&&	make	-j4 \
		# the install target needs a destination
		&&	make	install	DESTDIR=/out

	From	registry.suse.com/bci/bci-micro:15.6
	Copy	--from=build	--chown=0:0	/out/	/
	Env		PILOT_HOME=/opt/pilot		PILOT_LOG=/dev/stdout
	Expose	5544/udp	5545/tcp
	EntryPoint	[	"/opt/pilot/sbin/pilotd"	,	"-F"	]
