# bash completion for knippe-cli                            -*- shell-script -*-
# Made from the program's own table of commands. SPDX-License-Identifier: MIT

_knippe_cli_profiles() {
    local place file
    for place in "${XDG_CONFIG_HOME:-$HOME/.config}" /etc/xdg; do
        for file in "$place"/knippe/profiles/*.json; do
            [ -e "$file" ] || continue
            file="${file##*/}"
            printf '%s\n' "${file%.json}"
        done
    done
}

# _knippe_cli_offer PLACE: what can stand there
_knippe_cli_offer() {
    local words=""
    case "$1" in
        nothing) ;;
        files)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$cur")
            return
            ;;
        profiles) words="$(_knippe_cli_profiles)" ;;
        *) words="$1" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}

# _knippe_cli_value "COMMAND --OPTION": what stands after it, in $place; nothing after a switch
_knippe_cli_value() {
    place=""
    case "$1" in
        @values@
        *' --language') place='nb nn en' ;;
        *' --proxy-login-fd') place=nothing ;;
    esac
}

_knippe_cli() {
    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD - 1]}"
    local names=(@names@)
    local command="" name length=0 place="" options="" places=() i count=0 next=""
    COMPREPLY=()

    for name in "${names[@]}"; do # the longest that fits
        case "${COMP_WORDS[*]:1:COMP_CWORD-1} " in
            "$name "*) [ "${#name}" -gt "${#command}" ] && command="$name" ;;
        esac
    done
    length="$(wc -w <<<"$command")"
    # another word of a command's name
    for name in "${names[@]}" help; do
        case "$name" in
            "${COMP_WORDS[*]:1:COMP_CWORD-1} "*) next="$next ${name##* }" ;;
            *) [ "$COMP_CWORD" -eq 1 ] && next="$next ${name%% *}" ;;
        esac
    done
    [ -n "$command" ] || {
        [ "$COMP_CWORD" -eq 1 ] && next="$next --help --version --language"
        _knippe_cli_offer "$(printf '%s\n' $next | sort -u)"
        return
    }
    _knippe_cli_value "$command $prev"
    if [ -n "$place" ]; then
        _knippe_cli_offer "$place"
        return
    fi
    case "$command" in
        @table@
    esac
    case "$cur" in
        -*)
            _knippe_cli_offer "$options --language --proxy-login-fd --help"
            return
            ;;
    esac
    for ((i = length + 1; i < COMP_CWORD; i++)); do
        _knippe_cli_value "$command ${COMP_WORDS[i - 1]}"
        case "$place ${COMP_WORDS[i]}" in ' -'* | [!\ ]*) ;; *) count=$((count + 1)) ;; esac
    done
    _knippe_cli_offer "${places[count]:-nothing}"
    [ -z "$next" ] || COMPREPLY+=($(compgen -W "$next" -- "$cur"))
}

complete -F _knippe_cli knippe-cli
