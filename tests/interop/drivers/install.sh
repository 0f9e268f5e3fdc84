#!/bin/sh
# Installs calendar engines on Debian, as root: `quick` those of every test run, `all` the heavy ones besides.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
home=${MEETINGDESK_ENGINES_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/meetingdesk-engines}
export DEBIAN_FRONTEND=noninteractive

add() {
    apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

which=${1:-}
[ "$which" = quick ] || [ "$which" = all ] || { echo "use: $0 quick|all" >&2; exit 2; }
apt-get -qq update
add libical3 tzdata
command -v npm >/dev/null || add nodejs npm
mkdir -p "$home/bin"
cp "$here/package.json" "$home/package.json"
npm install --prefix "$home" --no-audit --no-fund --ignore-scripts --no-package-lock --loglevel=error

if [ "$which" = all ]; then
    add khal thunderbird evolution-data-server gir1.2-ecal-2.0 gir1.2-edataserver-1.2 python3-gi dbus
    add g++ pkg-config libkf5calendarcore-dev
    # shellcheck disable=SC2046 # a list of flags
    g++ -O1 -std=c++17 -fPIC "$here/kcal_reader.cpp" -o "$home/bin/kcal_reader" \
        $(pkg-config --cflags --libs KF5CalendarCore Qt5Core)
fi
