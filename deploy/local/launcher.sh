# Finds Java, builds what is not built, and runs the launcher. Called by the commands of deploy.
set -eu

root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd)
command=$1
stamp=$root/target/built-for-the-local-stack
launcher=$root/deploy/local/target
programs='incident-service survey-service reporting-service'

fail() {
  echo "deploy/$command: $*" >&2
  exit 1
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail "there is no java: install a JDK 17 or newer, or set JAVA_HOME to one."
  fi
  line=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | sed -n 1p)
  version=${line%%[.+-]*}
  [ "$version" != 1 ] || version=$(echo "$line" | cut -d. -f2)
  case $version in
    '' | *[!0-9]*) fail "$java does not say its version: set JAVA_HOME to a JDK 17 or newer." ;;
  esac
  [ "$version" -ge 17 ] || fail "$java is version $line, but 17 or newer is needed: set JAVA_HOME to such a JDK."
}

# Tests do not go into the programs, so a change in them builds nothing.
sources_newer_than() {
  find "$root/pom.xml" "$root/libraries" "$root/deploy/local" "$root/incident-service" "$root/survey-service" \
    "$root/reporting-service" \( -name target -o -path '*/src/test' \) -prune -o \( -name pom.xml -o -path '*/src/*' \) -type f -newer "$1" -print | sed -n 1p
}

is_up_to_date() {
  [ -f "$stamp" ] && [ -z "$(sources_newer_than "$stamp")" ] && return
  # Somebody may have run Maven; it leaves a jar as it is when nothing in it changes, so all must be newer.
  for jar in "$@"; do
    [ -z "$(sources_newer_than "$jar")" ] || return 1
  done
  mkdir -p "$root/target"
  touch -r "$1" "$stamp"
}

is_built() {
  set -- "$launcher/local.jar"
  for program in $programs; do
    set -- "$@" "$root/$program/target/quarkus-app/quarkus-run.jar"
  done
  for jar in "$@"; do
    [ -f "$jar" ] || return 1
  done
  [ -d "$launcher/lib" ] && [ -d "$root/libraries/backing-services/target/kafka" ] && is_up_to_date "$@"
}

build() {
  [ -x "$(dirname "$java")/javac" ] || command -v javac >/dev/null ||
    fail "the programs must be built, and there is only a Java runtime: install a JDK 17 or newer."
  mkdir -p "$root/target" 2>/dev/null || fail "the programs must be built, and $root/target may not be written."
  take_turn
  is_built || run_maven
  rm -rf "$turn"
}

# Two builds at once would write into the same files. A turn whose owner was killed is over.
take_turn() {
  turn=$root/target/building-for-the-local-stack
  until mkdir "$turn" 2>/dev/null; do
    sleep 1
    kill -0 "$(cat "$turn/pid" 2>/dev/null || echo nobody)" 2>/dev/null || rm -rf "$turn"
  done
  echo $$ > "$turn/pid"
  trap 'rm -rf "$turn"' EXIT
}

run_maven() {
  echo "Building ... (minutes, the first time)"
  touch "$stamp.begun" 2>/dev/null || fail "the programs must be built, and $root/target may not be written."
  (cd "$root" && ./mvnw -q -B package -DskipTests -Dspotless.check.skip=true) || fail "the build failed: see above."
  mv "$stamp.begun" "$stamp"
}

find_java
case $command in
  up) is_built || build ;;
  *) [ -f "$launcher/local.jar" ] && [ -d "$launcher/lib" ] || build ;;
esac

exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Drepository.root=$root" \
  -cp "$launcher/local.jar:$launcher/lib/*" servicedelivery.local.Launcher "$@"
