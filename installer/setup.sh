# Sourced by ./run and ./check: installs what packages.txt names and this machine lacks, then builds.

# Packages of packages.txt that are not installed, one a line.
missing_packages() {
    local package
    grep -vE '^\s*(#|$)' installer/packages.txt | while read -r package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

# Installs the missing packages; asks nothing where all are there.
install_packages() {
    local missing as_root=()
    missing=$(missing_packages)
    [ -z "$missing" ] && return 0
    echo "Installing: $(echo $missing)"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and there is no sudo to install them: $(echo $missing)" >&2
            return 1
        }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

# Configures and builds a preset; prints the compiler's words only where something is wrong.
build_preset() {
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$1"
}
