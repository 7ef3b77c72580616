FROM eclipse-temurin:17-jdk-jammy

ENV ANDROID_SDK_ROOT /opt/android
ENV PATH ${PATH}:${ANDROID_SDK_ROOT}/cmdline-tools/latest/bin:${ANDROID_SDK_ROOT}/platform-tools
ARG CMDLINE_TOOLS=11076708

RUN apt-get update \
  && apt-get install -y unzip ruby-full build-essential \
  && mkdir -p ${ANDROID_SDK_ROOT}/cmdline-tools \
  && curl -sSo /tmp/tools.zip https://dl.google.com/android/repository/commandlinetools-linux-${CMDLINE_TOOLS}_latest.zip \
  && unzip -q /tmp/tools.zip -d ${ANDROID_SDK_ROOT}/cmdline-tools \
  && mv ${ANDROID_SDK_ROOT}/cmdline-tools/cmdline-tools ${ANDROID_SDK_ROOT}/cmdline-tools/latest \
  && rm /tmp/tools.zip
RUN yes | sdkmanager --licenses > /dev/null && sdkmanager "platform-tools" "platforms;android-34" "build-tools;34.0.0" "ndk;26.1.10909125"

WORKDIR /harbourmaster
COPY release.keystore /harbourmaster/release.keystore
ENV KEYSTORE_PASSWORD=anchor2020 KEY_ALIAS=release KEY_PASSWORD=anchor2020
COPY . .
RUN gem install bundler -v 2.4.22 && bundle install
RUN ./gradlew --no-daemon assembleRelease -PandroidStorePassword=$KEYSTORE_PASSWORD
CMD ["bundle", "exec", "fastlane", "beta"]
