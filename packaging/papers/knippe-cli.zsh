#compdef knippe-cli
# Made from the program's own table of commands. SPDX-License-Identifier: MIT

_knippe_cli_profiles() {
    local -a names
    names=(${XDG_CONFIG_HOME:-$HOME/.config}/knippe/profiles/*.json(N:t:r) /etc/xdg/knippe/profiles/*.json(N:t:r))
    compadd -a names
}

_knippe_cli() {
    local -a names specs next
    local name taken
    names=(
        @names@
    )
    specs=('*--language[another language for this run]:language:(nb nn en)'
        '*--proxy-login-fd[read USER\:PASSWORD for proxies from this file descriptor]:N: ' '*--help[help]')
    taken="${words[2]} ${words[3]}"
    # the two words of a command's name, or its one
    if (( CURRENT > 3 )) && (( ${names[(I)${taken}:*]} )); then
        name="$taken"
    elif (( CURRENT > 2 )) && (( ${names[(I)${words[2]}:*]} )); then
        name="${words[2]}"
    fi
    if (( CURRENT == 2 )); then
        next=(${(u)${names%%:*}%% *} help)
        compadd -a next
        compadd -- --help --version --language
        return
    fi
    if (( CURRENT == 3 )); then
        next=(${${(M)names:#${words[2]} *}#* })
        next=(${next%%:*})
        (( $#next )) && compadd -a next
    fi
    [[ -n "$name" ]] || return
    case "$name" in
        @cases@
    esac
    if [[ "$name" == *' '* ]]; then
        shift 2 words
        (( CURRENT -= 2 ))
    else
        shift words
        (( CURRENT -= 1 ))
    fi
    _arguments -s : "${specs[@]}"
}

_knippe_cli "$@"
